extension Quantity {
  /// Reads a value as sources print it.
  ///
  /// `0.90 V vs RHE`, `> 1 nm`, `0.1–0.2 nm`, `-0.924 V vs Hg/HgO (1 M KOH)`, `310 ± 5 mV`,
  /// `0.903(5) V vs RHE`, `310 +10/−5 mV`, `310 mV (290–330 mV)`, `0.905 V [0.90, 0.91] vs RHE`, `30 000 cycles`, `1.2 × 10^-3 mA cm-2`, `14`.
  package static func parse(_ text: String) -> Result<Quantity, QuantityFault> {
    var scalars = Array(text.unicodeScalars.prefix(QuantityParser.limit + 1))
    while let last = scalars.last, ScalarClass.isBlank(last) { scalars.removeLast() }
    guard scalars.count <= QuantityParser.limit else {
      return .failure(QuantityFault(kind: .tooLong, range: 0..<scalars.count))
    }
    do throws(QuantityFault) {
      if let found = try QuantityLimits.find(in: scalars), let read = try found.quantity() {
        return .success(read)
      }
      return .success(try parse(scalars))
    } catch {
      return .failure(error)
    }
  }

  /// The same without limits in brackets.
  static func parse(_ scalars: [Unicode.Scalar]) throws(QuantityFault) -> Quantity {
    var scalars = scalars
    while let last = scalars.last, ScalarClass.isBlank(last) { scalars.removeLast() }
    var parser = QuantityParser(scalars)
    return try parser.parse()
  }
}

/// One pass from left to right: mark, number, spread or second number, unit, scale.
struct QuantityParser {
  /// No printed value is longer, even with a long electrode name.
  static let limit = 300

  private var reader: NumberReader
  private let scale: ScaleText
  private var scalars: [Unicode.Scalar] { reader.scalars }

  init(_ scalars: [Unicode.Scalar]) {
    reader = NumberReader(scalars: scalars, position: 0)
    scale = ScaleText(in: scalars)
  }

  mutating func parse() throws(QuantityFault) -> Quantity {
    reader.skipBlanks()
    guard reader.position < scalars.count else { throw fault(.empty, 0..<scalars.count) }
    let qualifier = readQualifier()
    let start = reader.position
    let first = try readNumber()
    let body = try readBody(after: first)
    guard body.lower.value <= body.upper.value else {
      throw fault(.reversedRange, start..<body.end)
    }
    return Quantity(
      qualifier: qualifier, lower: body.lower, upper: body.upper, uncertainty: body.spread,
      unit: body.unit, scale: try checkedScale(of: body.unit, from: start))
  }

  private struct Body {
    var lower: PrintedNumber
    var upper: PrintedNumber
    var spread: Quantity.Uncertainty?
    var unit: PhysicalUnit?
    var end: Int
  }

  /// A number and what stands in brackets behind its digits.
  private struct Number {
    let number: PrintedNumber
    var spread: Quantity.Uncertainty?
    var spreadRange = 0..<0
  }

  /// What follows the first number up to the scale.
  private mutating func readBody(after first: Number) throws(QuantityFault) -> Body {
    let end = max(scale.start, reader.position)
    var body = Body(
      lower: first.number, upper: first.number, spread: first.spread, end: reader.position)
    guard let joint = QuantityJoint.find(in: scalars, from: reader.position, to: end) else {
      body.unit = try readUnit(reader.position..<end)
      return body
    }
    let unitBefore = try readUnit(reader.position..<joint.start)
    reader.position = joint.end
    let second = try readNumber()
    for number in [first, second] { _ = try bare(number) }
    switch joint.kind {
    case .range: body.upper = second.number
    case .spread: body.spread = .symmetric(second.number.magnitude)
    case .above:
      let below = try readLowerSpread()
      body.spread = .asymmetric(above: second.number.magnitude, below: below)
    }
    body.end = reader.position
    let unitAfter = try readUnit(reader.position..<max(end, reader.position))
    if let unitBefore, let unitAfter, unitBefore != unitAfter {
      throw fault(.unitsDiffer, joint.start..<end)
    }
    body.unit = unitAfter ?? unitBefore
    return body
  }

  private mutating func readNumber() throws(QuantityFault) -> Number {
    reader.skipBlanks()
    switch reader.read() {
    case .success(let number):
      let start = reader.position
      let spread = readConciseSpread(of: number)
      return Number(number: number, spread: spread, spreadRange: start..<reader.position)
    case .failure(let fault): throw fault
    case nil: throw fault(.missingNumber, wordRange(from: reader.position))
    }
  }

  /// `(5)` in `0.903(5)`: five units of the last digit.
  private mutating func readConciseSpread(of number: PrintedNumber) -> Quantity.Uncertainty? {
    var index = reader.position
    guard index < scalars.count, scalars[index] == "(" else { return nil }
    index += 1
    var digits: [UInt8] = []
    while let digit = reader.digit(at: index), digits.count < 4 {
      digits.append(digit)
      index += 1
    }
    guard !digits.isEmpty, index < scalars.count, scalars[index] == ")" else { return nil }
    reader.position = index + 1
    return .symmetric(
      PrintedNumber(
        isNegative: false, digits: digits, exponent: number.exponent,
        printedPower: number.printedPower))
  }

  /// `/−5` behind `+10`.
  private mutating func readLowerSpread() throws(QuantityFault) -> PrintedNumber {
    reader.skipBlanks()
    if reader.position < scalars.count, scalars[reader.position] == "/" { reader.position += 1 }
    reader.skipBlanks()
    guard reader.position < scalars.count, ScalarClass.isMinus(scalars[reader.position]) else {
      throw fault(.missingNumber, wordRange(from: reader.position))
    }
    return try bare(readNumber()).magnitude
  }

  /// A number beside another has no brackets of its own: a quantity has one spread, and theirs would
  /// be lost.
  private func bare(_ number: Number) throws(QuantityFault) -> PrintedNumber {
    guard number.spread == nil else {
      throw fault(.trailingText(UnitWords.text(scalars[number.spreadRange])), number.spreadRange)
    }
    return number.number
  }

  private mutating func readQualifier() -> Quantity.Qualifier {
    for (mark, qualifier) in QuantityMarks.all {
      let end = reader.position + mark.count
      guard end <= scalars.count,
        zip(scalars[reader.position..<end], mark).allSatisfy({ $0 == $1 })
      else { continue }
      reader.position = end
      reader.skipBlanks()
      return qualifier
    }
    return .exactly
  }

  private func readUnit(_ range: Range<Int>) throws(QuantityFault) -> PhysicalUnit? {
    guard !scalars[range].allSatisfy(ScalarClass.isBlank) else { return nil }
    var parser = UnitParser(scalars[range])
    switch parser.parse() {
    case .success(let unit): return unit
    case .failure(let fault): throw quantityFault(fault, in: range)
    }
  }

  /// A word behind a complete unit is trailing text, not a part of the unit.
  private func quantityFault(_ unitFault: UnitFault, in range: Range<Int>) -> QuantityFault {
    let place = unitFault.range
    let text = UnitWords.text(scalars[place])
    switch unitFault.kind {
    case .unknownWord(let word, let candidates):
      if candidates.isEmpty, place.lowerBound > range.lowerBound {
        var before = UnitParser(scalars[range.lowerBound..<place.lowerBound])
        if case .success = before.parse() {
          let end = scalars[range].lastIndex { !ScalarClass.isBlank($0) } ?? place.upperBound - 1
          let rest = place.lowerBound..<end + 1
          return fault(.trailingText(UnitWords.text(scalars[rest])), rest)
        }
      }
      return fault(.unknownUnit(word, candidates: candidates), place)
    case .malformed(let candidates):
      return fault(.malformedUnit(text, candidates: candidates), place)
    case .tooLong, .empty: return fault(.trailingText(text), place)
    }
  }

  private func checkedScale(
    of unit: PhysicalUnit?, from start: Int
  ) throws(QuantityFault) -> PotentialScale? {
    guard let name = scale.name else { return nil }
    guard !name.isEmpty else { throw fault(.missingScale, scale.start..<scalars.count) }
    guard let unit else { throw fault(.missingUnit, start..<scale.start) }
    guard unit.dimension == .potential else {
      throw fault(.scaleWithoutPotential, scale.start..<scalars.count)
    }
    return PotentialScale(named: name)
  }

  private func wordRange(from start: Int) -> Range<Int> {
    var end = start
    while end < scalars.count, !ScalarClass.isBlank(scalars[end]) { end += 1 }
    return start..<end
  }

  private func fault(_ kind: QuantityFault.Kind, _ range: Range<Int>) -> QuantityFault {
    QuantityFault(kind: kind, range: range)
  }
}

/// What may stand before a number.
enum QuantityMarks {
  static let all: [([Unicode.Scalar], Quantity.Qualifier)] = marks.map {
    (Array($0.0.unicodeScalars), $0.1)
  }

  /// Longer marks stand before their beginnings.
  private static let marks: [(String, Quantity.Qualifier)] = [
    (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≤", .atMost), ("⩾", .atLeast),
    ("⩽", .atMost), (">", .greater), ("<", .less), ("~", .about), ("∼", .about), ("≈", .about),
    ("≃", .about), ("～", .about), ("=", .exactly), ("ca. ", .about), ("ca ", .about),
    ("about ", .about), ("circa ", .about), ("approx. ", .about), ("approximately ", .about),
    ("around ", .about), ("over ", .greater), ("above ", .greater), ("more than ", .greater),
    ("below ", .less), ("under ", .less), ("less than ", .less), ("at least ", .atLeast),
    ("up to ", .atMost), ("at most ", .atMost),
  ]
}
