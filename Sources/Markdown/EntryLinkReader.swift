package import Diagnostics

extension MarkdownRules {
  package static let malformedEntryLink = Rule(
    "T210", .error, "malformed entry link",
    meaning: "A link to an entry is its id in double brackets, with a label after a bar if it "
      + "should read otherwise.",
    bad: "[[charge-transfer]",
    good: "[[charge-transfer|the donor]]")
}

extension ExtensionScanner {
  private static let longest = 500

  /// `[[id]]` or `[[id|label]]`
  mutating func entryLink(at offset: Int) -> Int {
    let limit = min(text.bytes.count, offset + Self.longest)
    let start = offset + 2
    var end = start
    while end < limit, text.bytes[end] != UInt8(ascii: "]"), text.bytes[end] != UInt8(ascii: "["),
      text.bytes[end] != UInt8(ascii: "`")
    {
      end += 1
    }
    guard end < limit, text.bytes[end] == UInt8(ascii: "]") else {
      reportUnclosed(offset, start)
      return offset + 1
    }
    guard byte(end + 1) == UInt8(ascii: "]") else {
      reportHalfClosed(offset, start..<end)
      return offset + 1
    }
    let whole = offset..<(end + 2)
    let bar = text.bytes[start..<end].firstIndex(of: UInt8(ascii: "|"))
    let id = trimmed(start..<idEnd(bar, start, end))
    let label = bar.map { trimmed(($0 + 1)..<end) }
    guard !id.isEmpty, label?.isEmpty != true else {
      let part = id.isEmpty ? "id" : "label"
      reportMalformed(whole, "this link to an entry has no \(part)")
      return whole.upperBound
    }
    return add(
      .entryLink(
        id: text.string(id), label: label.map(words), idRange: range(id)), at: whole)
  }

  /// The backslash of `[[id\|label]]`, as it is written in tables, is no part of the id.
  private func idEnd(_ bar: Int?, _ start: Int, _ end: Int) -> Int {
    guard let bar else { return end }
    return bar > start && text.bytes[bar - 1] == .backslash ? bar - 1 : bar
  }

  private func words(_ range: Range<Int>) -> String {
    text.string(range).split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  /// `[[id]` is meant as a link if the id looks like one and no CommonMark link follows.
  private mutating func reportHalfClosed(_ offset: Int, _ inside: Range<Int>) {
    let looksLikeID = text.bytes[inside].allSatisfy {
      $0.isLetter || $0.isDigit || "-/+|".utf8.contains($0)
    }
    let next = byte(inside.upperBound + 1)
    guard looksLikeID, text.bytes[inside].contains(where: \.isLetter),
      next != UInt8(ascii: "("), next != UInt8(ascii: "["), next != UInt8(ascii: ":")
    else { return }
    reportMalformed(
      offset..<(inside.upperBound + 1), "this link to an entry is closed by one bracket of two",
      missing: "]", at: inside.upperBound + 1)
  }

  /// `[[cu-co-nc` and no bracket behind it: the id ends where it can't go on.
  private mutating func reportUnclosed(_ offset: Int, _ start: Int) {
    var end = start
    while let byte = byte(end), byte.isLetter || byte.isDigit || "-/+".utf8.contains(byte) {
      end += 1
    }
    guard end > start + 1, text.bytes[start..<end].contains(where: \.isLetter) else { return }
    reportMalformed(
      offset..<end, "this link to an entry is never closed", missing: "]]", at: end)
  }

  /// - Parameter missing: the brackets that are to be put in at `place`.
  private mutating func reportMalformed(
    _ range: Range<Int>, _ message: String, missing: String? = nil, at place: Int = 0
  ) {
    let written = missing.map { text.string(range) + $0 }
    report(
      Diagnostic(
        MarkdownRules.malformedEntryLink, at: self.range(range), message,
        help: written.map { "write \($0)" }
          ?? "write [[charge-transfer]] or [[charge-transfer|the donor]]",
        fixes: missing.map { brackets in
          [
            Fix(
              title: "write \(written ?? brackets)",
              replacements: [.init(range: self.range(place..<place), text: brackets)])
          ]
        } ?? []))
  }
}
