/// Where a text names its potential scale: `vs RHE`, `versus SCE`, `(vs RHE)`, `V_RHE`, `V(RHE)`.
struct ScaleText {
  /// Where the unit ends: the start of `vs`, or the end of the text.
  let start: Int
  /// What stands behind `vs`; empty if nothing does, nil if there is no scale.
  let name: String?

  init(in scalars: [Unicode.Scalar]) {
    if let found = Self.versus(in: scalars) ?? Self.attached(in: scalars) {
      self = found
    } else {
      self.init(start: scalars.count, name: nil)
    }
  }

  private init(start: Int, name: String?) {
    self.start = start
    self.name = name
  }

  /// `vs`, `vs.`, `versus` as a word.
  private static func versus(in scalars: [Unicode.Scalar]) -> Self? {
    for index in scalars.indices.dropFirst()
    where scalars[index] == "v" || scalars[index] == "V" {
      let before = scalars[index - 1]
      guard ScalarClass.isBlank(before) || before == "(" || before == "," else { continue }
      guard let length = wordLength(in: scalars, at: index) else { continue }
      let isBracketed = before == "("
      let start = isBracketed ? index - 1 : withoutComma(in: scalars, before: index)
      var name = Array(scalars[(index + length)...].drop(while: ScalarClass.isBlank))
      if isBracketed, name.last == ")" { name.removeLast() }
      return Self(start: start, name: UnitWords.text(name))
    }
    return nil
  }

  /// The place of the comma in `0.90 V, vs RHE`, else the place of `vs` itself.
  private static func withoutComma(in scalars: [Unicode.Scalar], before index: Int) -> Int {
    var place = index - 1
    while place > 0, ScalarClass.isBlank(scalars[place]) { place -= 1 }
    return scalars[place] == "," ? place : index
  }

  private static func wordLength(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
    for word in ["versus", "vs.", "vs", "Vs.", "VS"] {
      let letters = Array(word.unicodeScalars)
      let end = index + letters.count
      guard end <= scalars.count, Array(scalars[index..<end]) == letters else { continue }
      if word.hasSuffix(".") || end == scalars.count || ScalarClass.isBlank(scalars[end]) {
        return letters.count
      }
    }
    return nil
  }

  /// `RHE` or `SHE` at the end, right behind a V: `V RHE`, `VRHE`, `V_RHE`, `V(RHE)`.
  private static func attached(in scalars: [Unicode.Scalar]) -> Self? {
    var end = scalars.count
    let isBracketed = scalars.last == ")"
    if isBracketed { end -= 1 }
    guard end > 3 else { return nil }
    let name = UnitWords.text(scalars[(end - 3)..<end])
    guard name == "RHE" || name == "SHE" else { return nil }
    var start = end - 3
    if scalars[start - 1] == "(" || scalars[start - 1] == "_" { start -= 1 }
    guard isBracketed == (scalars[start] == "(") else { return nil }
    var unitEnd = start
    while unitEnd > 0, ScalarClass.isBlank(scalars[unitEnd - 1]) { unitEnd -= 1 }
    guard unitEnd > 0, scalars[unitEnd - 1] == "V" else { return nil }
    return Self(start: start, name: name)
  }
}
