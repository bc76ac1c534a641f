package import Diagnostics

extension MarkdownRules {
  package static let malformedCitation = Rule(
    "T209", .error, "malformed citation",
    meaning: "A citation names its sources by their ids, each after an @ and parted by semicolons; "
      + "page, figure or section follow after a comma.",
    bad: "[@seed-182; seed-87]",
    good: "[@seed-182, p. 4; @seed-87]")
}

extension ExtensionScanner {
  /// The longest citation, in bytes; a bracket that stays open does not swallow a text.
  private static let longest = 2000

  /// `[@seed-182, p. 4; @seed-87]`
  mutating func citation(at offset: Int) -> Int {
    let limit = min(text.bytes.count, offset + Self.longest)
    var end = offset + 1
    while end < limit, text.bytes[end] != UInt8(ascii: "]"), text.bytes[end] != UInt8(ascii: "[") {
      end += 1
    }
    guard end < limit, text.bytes[end] == UInt8(ascii: "]") else {
      return malformed(offset..<(offset + 2), "this citation has no closing bracket")
    }
    var items: [CitationItem] = []
    var start = offset + 1
    while start <= end {
      var stop = start
      while stop < end, text.bytes[stop] != UInt8(ascii: ";") { stop += 1 }
      guard let item = item(in: trimmed(start..<stop)) else { return end + 1 }
      items.append(item)
      start = stop + 1
    }
    return add(.citation(items), at: offset..<(end + 1))
  }

  private mutating func item(in range: Range<Int>) -> CitationItem? {
    guard byte(range.lowerBound) == UInt8(ascii: "@"), !range.isEmpty else {
      let place = range.isEmpty ? range.lowerBound..<(range.lowerBound + 1) : range
      let found = range.isEmpty ? "nothing" : "“\(text.string(range))”"
      _ = malformed(place, "expected @ and the id of a source, found \(found)")
      return nil
    }
    var end = range.lowerBound + 1
    while end < range.upperBound, Self.isIDByte(text.bytes[end]) { end += 1 }
    let id = (range.lowerBound + 1)..<end
    guard !id.isEmpty else {
      _ = malformed(range.lowerBound..<end, "the id of a source is missing after @")
      return nil
    }
    let rest = trimmed(end..<range.upperBound)
    if rest.isEmpty { return CitationItem(id: text.string(id), range: self.range(id)) }
    let locator = trimmed((rest.lowerBound + 1)..<rest.upperBound)
    guard text.bytes[rest.lowerBound] == UInt8(ascii: ","), !locator.isEmpty else {
      _ = malformed(
        rest, "expected a comma and a page, figure or section, found “\(text.string(rest))”")
      return nil
    }
    guard text.bytes[locator.lowerBound] != UInt8(ascii: "@") else {
      let comma = rest.lowerBound..<(rest.lowerBound + 1)
      let place = self.range(comma)
      report(
        Diagnostic(
          MarkdownRules.malformedCitation, at: place, "a comma stands between two sources",
          help: "write a semicolon: [@seed-182; @seed-87]",
          fixes: [Fix(title: "write a semicolon", replacements: [.init(range: place, text: ";")])]))
      return nil
    }
    let words = text.string(locator).split { $0 == " " || $0 == "\n" || $0 == "\t" }
    return CitationItem(
      id: text.string(id), locator: words.joined(separator: " "), range: self.range(id))
  }

  private mutating func malformed(_ range: Range<Int>, _ message: String) -> Int {
    report(
      Diagnostic(
        MarkdownRules.malformedCitation, at: self.range(range), message,
        help: "write [@seed-182] or [@seed-182, p. 4; @seed-87]; for the text itself, write \\[@"))
    return range.upperBound
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, text.bytes[high - 1].isSpace { high -= 1 }
    while low < high, text.bytes[low].isSpace { low += 1 }
    return low..<high
  }

  private static let idMarks = ByteSet("-_:./+")

  private static func isIDByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || idMarks.contains(byte)
  }
}
