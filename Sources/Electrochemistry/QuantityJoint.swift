/// The sign between two numbers of one quantity: a range's dash or a spread's ±.
struct QuantityJoint {
  enum Kind {
    case range
    case spread
    /// The `+` of `+10/−5`.
    case above
  }

  let kind: Kind
  /// Where the sign begins, and where the second number may begin.
  let start: Int
  let end: Int

  /// The first joint between the first number and the scale. Right behind the number any dash joins;
  /// behind a unit only one that cannot be the minus of a power (`cm-2`).
  static func find(in scalars: [Unicode.Scalar], from start: Int, to end: Int) -> Self? {
    var index = start
    while index < end, ScalarClass.isBlank(scalars[index]) { index += 1 }
    if let joint = adjacent(in: scalars, at: index, to: end) { return joint }
    while index < end {
      if let joint = spread(in: scalars, at: index, to: end) ?? word(
        in: scalars, at: index, to: end)
        ?? spaced(in: scalars, at: index, to: end)
      {
        return joint
      }
      index += 1
    }
    return nil
  }

  private static func adjacent(
    in scalars: [Unicode.Scalar], at index: Int, to end: Int
  ) -> Self? {
    guard index < end else { return nil }
    if let joint = spread(in: scalars, at: index, to: end) { return joint }
    let next = blanksSkipped(in: scalars, from: index + 1, to: end)
    let isDash = ScalarClass.isMinus(scalars[index])
    if isDash || ["~", "∼", "～", "…"].contains(scalars[index]),
      startsNumber(in: scalars, at: next, to: end)
    {
      return Self(kind: .range, start: index, end: next)
    }
    if scalars[index] == "+", startsNumber(in: scalars, at: next, to: end) {
      return Self(kind: .above, start: index, end: next)
    }
    return word(in: scalars, at: index, to: end)
  }

  /// `±`, `+/-`, `+-`.
  private static func spread(in scalars: [Unicode.Scalar], at index: Int, to end: Int) -> Self? {
    if scalars[index] == "±" { return Self(kind: .spread, start: index, end: index + 1) }
    guard scalars[index] == "+" else { return nil }
    var next = index + 1
    if next < end, scalars[next] == "/" { next += 1 }
    guard next < end, ScalarClass.isMinus(scalars[next]) else { return nil }
    return Self(kind: .spread, start: index, end: next + 1)
  }

  /// `to` between blanks.
  private static func word(in scalars: [Unicode.Scalar], at index: Int, to end: Int) -> Self? {
    guard index > 0, index + 2 < end, scalars[index] == "t", scalars[index + 1] == "o",
      ScalarClass.isBlank(scalars[index - 1]), ScalarClass.isBlank(scalars[index + 2])
    else { return nil }
    let next = blanksSkipped(in: scalars, from: index + 3, to: end)
    guard startsNumber(in: scalars, at: next, to: end) else { return nil }
    return Self(kind: .range, start: index, end: next)
  }

  /// A dash between blanks, or before a decimal number: `0.1 nm – 0.2 nm`, `0.1 V–0.2 V`.
  private static func spaced(in scalars: [Unicode.Scalar], at index: Int, to end: Int) -> Self? {
    guard index > 0, index + 1 < end, ScalarClass.isMinus(scalars[index]) else { return nil }
    let next = blanksSkipped(in: scalars, from: index + 1, to: end)
    guard startsNumber(in: scalars, at: next, to: end) else { return nil }
    let isSpaced = ScalarClass.isBlank(scalars[index - 1]) && next > index + 1
    var place = next
    while place < end, ScalarClass.isDigit(scalars[place]) { place += 1 }
    let isDecimal =
      place + 1 < end && scalars[place] == "." && ScalarClass.isDigit(scalars[place + 1])
    return isSpaced || isDecimal ? Self(kind: .range, start: index, end: next) : nil
  }

  private static func blanksSkipped(
    in scalars: [Unicode.Scalar], from start: Int, to end: Int
  ) -> Int {
    var index = start
    while index < end, ScalarClass.isBlank(scalars[index]) { index += 1 }
    return index
  }

  private static func startsNumber(
    in scalars: [Unicode.Scalar], at index: Int, to end: Int
  ) -> Bool {
    guard index < end else { return false }
    if ScalarClass.isDigit(scalars[index]) { return true }
    return index + 1 < end && ScalarClass.isMinus(scalars[index])
      && ScalarClass.isDigit(scalars[index + 1])
  }
}
