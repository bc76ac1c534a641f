import ContentReader
import Diagnostics

/// Brackets that were meant as a citation: `[smith2024]` without its @, `[12]` out of a paper's list.
enum CitationSlip {
  static func check(_ item: RawItem, _ names: KnownNames, diagnostics: inout [Diagnostic]) {
    let bytes = item.source.bytes
    var offset = item.body.lowerBound
    var ticks = 0
    while offset < item.body.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "\n"): ticks = 0
      case UInt8(ascii: "`"): ticks += 1
      case UInt8(ascii: "(") where ticks % 2 == 0:
        parentheses(item.source, offset, item.body.upperBound, names, &diagnostics)
      case UInt8(ascii: "[") where ticks % 2 == 0:
        if let end = bracket(in: bytes, at: offset, limit: item.body.upperBound) {
          judge(item.source, offset..<end, names, &diagnostics)
          offset = end
        }
      default: break
      }
      offset += 1
    }
  }

  /// `(@smith2024)`: the brackets of a citation are square.
  private static func parentheses(
    _ source: SourceText, _ start: Int, _ limit: Int, _ names: KnownNames,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard start + 1 < limit, source.bytes[start + 1] == UInt8(ascii: "@"),
      let end = source.bytes[start..<min(limit, start + 64)].firstIndex(of: UInt8(ascii: ")"))
    else { return }
    let id = String(decoding: source.bytes[(start + 2)..<end], as: UTF8.self)
    guard names.sources.contains(id) else { return }
    let whole = source.range(start..<(end + 1))
    diagnostics.append(
      Diagnostic(
        CheckRules.lostCitation, at: whole, "“(@\(id))” is no citation: its brackets are round",
        help: "write [@\(id)]",
        fixes: [Fix(title: "write [@\(id)]", replacements: [.init(range: whole, text: "[@\(id)]")])]
      ))
  }

  /// Where `[…]` ends that is neither link, footnote, citation nor escaped; ids and numbers are short.
  private static func bracket(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    if start > 0, bytes[start - 1] == UInt8(ascii: "\\") || bytes[start - 1] == UInt8(ascii: "[") {
      return nil
    }
    let limit = min(limit, start + 64)
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: "]")), end > start + 1 else {
      return nil
    }
    let next = end + 1 < bytes.count ? bytes[end + 1] : 0
    return "([:]".utf8.contains(next) ? nil : end + 1
  }

  private static func judge(
    _ source: SourceText, _ range: Range<Int>, _ names: KnownNames,
    _ diagnostics: inout [Diagnostic]
  ) {
    let inside = (range.lowerBound + 1)..<(range.upperBound - 1)
    let text = String(decoding: source.bytes[inside], as: UTF8.self)
    if names.sources.contains(text) {
      let place = source.range(inside.lowerBound..<inside.lowerBound)
      diagnostics.append(
        Diagnostic(
          CheckRules.lostCitation, at: source.range(range),
          "“[\(text)]” is no citation: the @ is missing", help: "write [@\(text)]",
          fixes: [Fix(title: "write [@\(text)]", replacements: [.init(range: place, text: "@")])]))
    } else if isNumberOfList(text) {
      diagnostics.append(
        Diagnostic(
          CheckRules.lostCitation, at: source.range(range),
          "“[\(text)]” is a number of the paper's own list of references",
          help: "write [@id] with the source's file name in Content/sources; for the brackets"
            + " themselves, write \\[\(text)]"))
    }
  }

  /// `12`, `12,13`, `12–15`; three digits are planes and directions of crystals.
  private static func isNumberOfList(_ text: String) -> Bool {
    let numbers = text.split { ",–- ".contains($0) }
    return !numbers.isEmpty
      && numbers.allSatisfy {
        (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}
