import Diagnostics
import Electrochemistry
import ReviewModel

/// R40: what goes wrong while a paper is copied: elements, digits, origin and place.
enum Transcription: FieldRule {
  static let rule = Rule(
    "T540", "slip of transcription", fieldRule: "R40",
    meaning: "A number can be checked only by who finds it again: it needs its place in the source,"
      + " no more digits than were printed, and for a value read off a figure how it was read. An"
      + " element that stands in the name but not in the entry, or the reverse, means that one of"
      + " the two was copied wrongly, and searches by element miss the catalyst.",
    bad: "metric: η10\nvalue: 310.23 mV\nprinted: 310 mV",
    good: "metric: η10\nvalue: 310 mV\nprinted: 310 mV")

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    checkDigits(row, &report)
    if row.measurement.kind == .digitised, row.measurement.notes.isEmpty {
      report.add(
        rule, .warning, row, at: row.place("kind"),
        "the \(row.name) \(row.text) is read off a figure, and no note says how",
        help: "write note: read from Fig. 2 with … , ± 5 mV")
    }
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    ElementsOfName.check(entry, &report)
    report.missing(
      rule, entry.rows.filter { $0.measurement.locator.place == nil }, of: entry,
      "its place in the source", help: placeHelp)
  }

  /// Numbers of other items; where they stand in their files is not known.
  static func check(_ review: RuleReview, _ report: inout RuleReport) {
    let all = review.review
    for item in all.strategies { checkPlaces(item.measurements, item.path, &report) }
    for item in all.mechanisms { checkPlaces(item.measurements, item.path, &report) }
    for item in all.perspectives { checkPlaces(item.measurements, item.path, &report) }
    for item in all.pages { checkPlaces(item.measurements, item.path, &report) }
  }

  private static let placeHelp = "write where: section 3.4, Fig. 2, Table 1 or SI"

  private static func checkPlaces(
    _ measurements: [Measurement], _ path: String, _ report: inout RuleReport
  ) {
    let start = SourceRange.start(of: path)
    let rows = measurements.filter { $0.locator.place == nil && $0.status != .withdrawn }
    guard !rows.isEmpty else { return }
    let names = rows.map { "\($0.quantityName) \(NumberText.plain($0.value))" }
    report.add(
      rule, .warning, at: start,
      "the number\(rows.count == 1 ? "" : "s") \(RuleText.list(names)) come\(rows.count == 1 ? "s" : "")"
        + " without \(rows.count == 1 ? "its" : "their") place in the source",
      help: placeHelp)
  }

  private static func checkDigits(_ row: RuleRow, _ report: inout RuleReport) {
    guard let text = row.measurement.printed, case .success(let printed) = Quantity.parse(text)
    else { return }
    let value = row.measurement.value
    let pairs = [
      (value.lowerNumber, printed.lowerNumber), (value.upperNumber, printed.upperNumber),
    ]
    guard pairs.contains(where: { surelyGiven($0.0) > printedDigits($0.1) }) else { return }
    report.add(
      rule, .warning, row,
      "the \(row.name) \(row.text) has more digits than “\(text)”, which the source printed",
      help: "write the digits of the source; a value from its data files names them in where",
      fixes: withPrintedDigits(value, printed).map { row.fix("value", to: $0) } ?? [])
  }

  /// Digits that a number surely gives: zeros before the point may only be places.
  private static func surelyGiven(_ number: PrintedNumber) -> Int {
    let text = NumberText.ascii(number)
    guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }) else {
      return printedDigits(number)
    }
    let zeros = text.reversed().prefix { $0 == "0" }.count
    return max(0, printedDigits(number) - zeros)
  }

  private static func printedDigits(_ number: PrintedNumber) -> Int {
    number.significantDigits
  }

  /// The printed number with the unit and scale of the value, where both are one number.
  private static func withPrintedDigits(_ value: Quantity, _ printed: Quantity) -> String? {
    let same: Quantity?
    if let unit = value.unit, printed.unit != nil {
      same = printed.converted(to: unit)
    } else {
      same = printed
    }
    guard let same, !value.isRange, !same.isRange,
      abs(same.value - value.value) <= printed.rounding(in: value.unit) * 1.000001
    else { return nil }
    return NumberText.ascii(
      Quantity(
        qualifier: value.qualifier, lower: same.lowerNumber, uncertainty: value.uncertainty,
        unit: value.unit, scale: value.scale))
  }
}
