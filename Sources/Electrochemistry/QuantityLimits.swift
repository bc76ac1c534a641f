/// Limits in brackets behind a value: `310 mV (290–330 mV)`, `0.905 V [0.90, 0.91]`.
struct QuantityLimits {
  /// Where the bracket stands, in scalars.
  let range: Range<Int>
  /// The limits as a range, with their unit if they have one.
  let limits: Quantity
  private let scalars: [Unicode.Scalar]

  /// The first bracket behind a number that holds two numbers and nothing else. A bracket with other
  /// words, such as `(1 M KOH)` or `(geo)`, is none.
  static func find(in scalars: [Unicode.Scalar]) throws(QuantityFault) -> Self? {
    guard let number = scalars.firstIndex(where: ScalarClass.isDigit) else { return nil }
    for open in scalars.indices[number...] {
      guard let closer = closers[scalars[open]],
        let close = scalars[open...].firstIndex(of: closer)
      else { continue }
      guard let limits = try read(scalars, open + 1..<close) else { continue }
      return Self(range: open..<close + 1, limits: limits, scalars: scalars)
    }
    return nil
  }

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]"]

  /// The two numbers of a bracket, nil if there are not two.
  static func read(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>
  ) throws(QuantityFault) -> Quantity? {
    let content = Array(scalars[range].drop(while: ScalarClass.isBlank))
    guard let first = content.first, ScalarClass.isDigit(first) || ScalarClass.isMinus(first),
      let text = joined(content)
    else { return nil }
    do throws(QuantityFault) {
      let read = try Quantity.parse(text)
      return read.uncertainty == nil && read.scale == nil ? read : nil
    } catch {
      switch error.kind {
      case .reversedRange, .decimalComma, .ambiguousComma:
        throw QuantityFault(kind: error.kind, range: range)
      default: return nil
      }
    }
  }

  /// The content with `to` between the numbers; nil without a sign between two numbers. Of commas
  /// the one before a blank divides: `0.90, 0.91`.
  private static func joined(_ content: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var number = NumberReader(scalars: content, position: 0)
    let commas = content.indices.filter { content[$0] == "," || content[$0] == ";" }
    let spaced = commas.filter { place in
      content[place] == ";" || place + 1 < content.count && ScalarClass.isBlank(content[place + 1])
    }
    if let comma = spaced.count == 1 ? spaced.first : commas.count == 1 ? commas.first : nil {
      return content[..<comma] + Array(" to ".unicodeScalars)
        + content[(comma + 1)...].drop(while: ScalarClass.isBlank)
    }
    _ = number.read()
    let joint = QuantityJoint.find(in: content, from: number.position, to: content.count)
    return joint?.kind == .range ? content : nil
  }

  /// The value with these limits. Nil if they are not of its kind: then the bracket means something
  /// else.
  func quantity() throws(QuantityFault) -> Quantity? {
    var rest = scalars
    for index in range { rest[index] = " " }
    var value = try Quantity.parse(rest)
    if value.unit == nil { value = value.assuming(limits.unit) }
    let spread = Quantity.Uncertainty.limits(
      lower: limits.lowerNumber, upper: limits.upperNumber)
    guard let read = value.with(uncertainty: spread, in: limits.unit) else { return nil }
    guard value.uncertainty == nil else {
      let text = UnitWords.text(scalars[range])
      throw QuantityFault(kind: .trailingText(text), range: range)
    }
    guard read.isWithinLimits else {
      throw QuantityFault(kind: .limitsOutsideValue, range: range)
    }
    return read
  }
}
