/// The one writer of numbers: everything that a page or file prints goes through it.
///
/// Typographic forms have U+2212 as minus, an en dash in ranges, a narrow no-break space between
/// thousands from five digits on, and a no-break space before the unit. ASCII forms can be read
/// back by `Quantity.parse`.
package enum NumberText {
  /// U+202F, a thin space at which no line breaks.
  package static let thousandsSeparator = "\u{202F}"
  /// U+00A0 between number and unit.
  package static let unitSeparator = "\u{A0}"

  /// A computed number with fixed decimals: `fixed(-0.12, decimals: 3)` is `−0.120`. Not finite
  /// numbers print as an en dash.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    PrintedNumber(value, decimals: decimals).map(plain) ?? "–"
  }

  /// The same in ASCII without thousands, for files and attributes: `-0.120`. Not finite: empty.
  package static func ascii(_ value: Double, decimals: Int) -> String {
    PrintedNumber(value, decimals: decimals).map(ascii) ?? ""
  }

  /// A count: `30 000`.
  package static func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    let number = PrintedNumber(isNegative: value < 0, digits: digits, exponent: 0)
    return plain(number)
  }

  /// A printed number with its own digits.
  package static func plain(_ number: PrintedNumber) -> String {
    TextRun.plain(runs(number))
  }

  /// A printed number in ASCII: `1.2e-3`.
  package static func ascii(_ number: PrintedNumber) -> String {
    let text = number.text(minus: "-", grouped: false)
    return number.printedPower.map { "\(text)e\($0)" } ?? text
  }

  /// A printed number with its power of ten as superscript.
  package static func runs(_ number: PrintedNumber) -> [TextRun] {
    let text = number.text(minus: "−", grouped: true)
    guard let power = number.printedPower else { return [TextRun(text)] }
    let sign = power < 0 ? "−" : ""
    return [TextRun(text + "\u{A0}×\u{A0}10"), TextRun(sign + String(abs(power)), .superscript)]
  }
}
