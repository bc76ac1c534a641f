extension Quantity {
  /// Reads an uncertainty that stands apart from its value: `0.005 V`, `± 5 mV`, `+10/-5 mV`, and
  /// limits: `290–330 mV`, `[290, 330] mV`. The unit is nil where none is written.
  package static func parseUncertainty(
    _ text: String
  ) -> Result<(Uncertainty, PhysicalUnit?), QuantityFault> {
    let scalars = Array(text.unicodeScalars.prefix(QuantityParser.limit + 1))
    guard scalars.count <= QuantityParser.limit else {
      return .failure(QuantityFault(kind: .tooLong, range: 0..<scalars.count))
    }
    do throws(QuantityFault) {
      return .success(try UncertaintyText(scalars: scalars).read())
    } catch {
      return .failure(error)
    }
  }
}

/// One uncertainty in the words of a source.
private struct UncertaintyText {
  typealias Read = (Quantity.Uncertainty, PhysicalUnit?)

  let scalars: [Unicode.Scalar]
  private var start: Int { scalars.firstIndex { !ScalarClass.isBlank($0) } ?? scalars.count }

  func read() throws(QuantityFault) -> Read {
    guard start < scalars.count else {
      throw QuantityFault(kind: .empty, range: 0..<scalars.count)
    }
    if let end = markEnd { return try symmetric(from: end) }
    if scalars[start] == "+" { return try asymmetric() }
    if let plus = placeOfPlus { return try reversed(plus) }
    if scalars[start] == "[" || scalars[start] == "(" { return try bracketed() }
    let quantity = try plain(from: 0)
    guard quantity.isRange else {
      return (.symmetric(quantity.lowerNumber.magnitude), quantity.unit)
    }
    return (.limits(lower: quantity.lowerNumber, upper: quantity.upperNumber), quantity.unit)
  }

  /// The end of `±`, `+/-` or `+-`.
  private var markEnd: Int? {
    if scalars[start] == "±" { return start + 1 }
    guard scalars[start] == "+" else { return nil }
    var next = start + 1
    if next < scalars.count, scalars[next] == "/" { next += 1 }
    return next < scalars.count && ScalarClass.isMinus(scalars[next]) ? next + 1 : nil
  }

  private func symmetric(from place: Int) throws(QuantityFault) -> Read {
    let quantity = try plain(from: place)
    guard !quantity.isRange else {
      throw QuantityFault(kind: .missingNumber, range: place..<scalars.count)
    }
    return (.symmetric(quantity.lowerNumber.magnitude), quantity.unit)
  }

  /// `+10/-5 mV` is what stands behind a value; zero takes its place.
  private func asymmetric() throws(QuantityFault) -> Read {
    let number = scalars[(start + 1)...].first { !ScalarClass.isBlank($0) }
    guard let number, ScalarClass.isDigit(number) || number == "." else {
      throw QuantityFault(kind: .missingNumber, range: start..<scalars.count)
    }
    let quantity: Quantity
    do throws(QuantityFault) {
      quantity = try Quantity.parse(["0"] + scalars[start...])
    } catch {
      let shift = start - 1
      throw QuantityFault(
        kind: error.kind,
        range: max(0, error.range.lowerBound + shift)..<max(0, error.range.upperBound + shift))
    }
    guard let spread = quantity.uncertainty else {
      throw QuantityFault(kind: .missingNumber, range: start..<scalars.count)
    }
    return (spread, quantity.unit)
  }

  /// The `+` of `-5/+10 mV`.
  private var placeOfPlus: Int? {
    guard ScalarClass.isMinus(scalars[start]) else { return nil }
    return scalars.firstIndex(of: "+")
  }

  private func reversed(_ plus: Int) throws(QuantityFault) -> Read {
    var below = Array(scalars[..<plus])
    while let last = below.last, ScalarClass.isBlank(last) || last == "/" { below.removeLast() }
    let lower = try Quantity.parse(below)
    let upper = try plain(from: plus)
    guard !lower.isRange, !upper.isRange, lower.unit == nil || lower.unit == upper.unit else {
      throw QuantityFault(kind: .unitsDiffer, range: start..<scalars.count)
    }
    let spread = Quantity.Uncertainty.asymmetric(
      above: upper.lowerNumber.magnitude, below: lower.lowerNumber.magnitude)
    return (spread, upper.unit)
  }

  /// `[290, 330] mV`; the unit may stand inside or behind.
  private func bracketed() throws(QuantityFault) -> Read {
    let closer: Unicode.Scalar = scalars[start] == "[" ? "]" : ")"
    guard let close = scalars.firstIndex(of: closer),
      let limits = try QuantityLimits.read(scalars, start + 1..<close)
    else { throw QuantityFault(kind: .missingNumber, range: start..<scalars.count) }
    let rest = scalars[(close + 1)...]
    let spread = Quantity.Uncertainty.limits(
      lower: limits.lowerNumber, upper: limits.upperNumber)
    if rest.allSatisfy(ScalarClass.isBlank) { return (spread, limits.unit) }
    guard let unit = PhysicalUnit(rest) else {
      let text = UnitWords.text(rest.drop(while: ScalarClass.isBlank))
      throw QuantityFault(
        kind: .unknownUnit(text, candidates: []), range: close + 1..<scalars.count)
    }
    guard limits.unit == nil || limits.unit == unit else {
      throw QuantityFault(kind: .unitsDiffer, range: start..<scalars.count)
    }
    return (spread, unit)
  }

  /// A number or range and nothing around it; places before `start` are blanked, so that faults say
  /// where they are.
  private func plain(from place: Int) throws(QuantityFault) -> Quantity {
    let blank = [Unicode.Scalar](repeating: " ", count: place)
    let quantity = try Quantity.parse(blank + scalars[place...])
    guard quantity.uncertainty == nil, [.exactly, .about].contains(quantity.qualifier) else {
      let range = place..<scalars.count
      throw QuantityFault(kind: .trailingText(UnitWords.text(scalars[range])), range: range)
    }
    return quantity
  }
}
