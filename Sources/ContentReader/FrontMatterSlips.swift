import Diagnostics

/// What YAML reads without a word and nobody meant: text lost behind `#`, typographic quotation marks.
enum FrontMatterSlips {
  /// - Parameter part: the bytes that hold YAML.
  static func check(
    _ source: SourceText, part: Range<Int>, diagnostics: inout [Diagnostic]
  ) {
    // Most entries have neither; looking for the bytes first keeps them cheap.
    guard mayHoldSlip(source.bytes[part]) else { return }
    let start = source.position(of: part.lowerBound).line
    let end = source.position(of: part.upperBound).line
    var blockIndent: Int?
    for number in start..<max(end, start + 1) {
      let line = YAMLLine(source.line(number))
      if line.isBlank { continue }
      if let indent = blockIndent, line.indent.utf8.count > indent { continue }
      blockIndent = line.opensBlock ? line.indent.utf8.count : nil
      guard let key = line.key ?? (line.isItem ? "" : nil) else { continue }
      if let found = quotes(source, number, line, key) ?? lostText(source, number, line, key) {
        diagnostics.append(found)
      }
    }
  }

  private static func mayHoldSlip(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        switch bytes[index] {
        case UInt8(ascii: "#"): if index > 0, bytes[index - 1] == UInt8(ascii: " ") { return true }
        // ‘ ’ “ ” „ are E2 80 98 to 9E; a dash or a superscript begins alike.
        case 0xE2:
          if index + 2 < bytes.count, bytes[index + 1] == 0x80,
            (0x98...0x9E).contains(bytes[index + 2])
          {
            return true
          }
        case 0xC2: if index + 1 < bytes.count, bytes[index + 1] == 0xAB { return true }
        default: break
        }
      }
      return false
    }
  }

  /// `name: FeCo #2`: a comment starts with `# `; a number sign before a word was meant as text.
  private static func lostText(
    _ source: SourceText, _ number: Int, _ line: YAMLLine, _ key: String
  ) -> Diagnostic? {
    let value = Array(line.value.unicodeScalars)
    guard let first = value.first, !"\"'[{".unicodeScalars.contains(first) else { return nil }
    guard
      let sign = value.indices.first(where: {
        value[$0] == "#" && ($0 == 0 || value[$0 - 1] == " ")
      }), sign + 1 < value.count,
      value[sign + 1].properties.isAlphabetic
        || value[sign + 1].properties.numericType != nil
    else { return nil }
    let kept = YAMLLine.text(value[..<sign].reversed().drop { $0 == " " }.reversed())
    let better = (key.isEmpty ? "- " : "\(key): ") + YAMLLine.quoted(line.value)
    return Diagnostic(
      ReaderRules.lostText, at: range(source, number, line, sign..<value.count),
      "“#” starts a comment, so the value is read as \(kept.isEmpty ? "nothing" : "“\(kept)”")",
      help: "put it in quotation marks: \(better)",
      fixes: [fix(source, number, line, YAMLLine.quoted(line.value), "write \(better)")])
  }

  private static let pairs: [Character: Character] = [
    "“": "”", "„": "“", "‘": "’", "«": "»", "”": "”",
  ]

  /// `name: “FeCo”`: in YAML these are letters like others.
  private static func quotes(
    _ source: SourceText, _ number: Int, _ line: YAMLLine, _ key: String
  ) -> Diagnostic? {
    guard let first = line.value.first, let closer = pairs[first], line.value.last == closer,
      line.value.count > 2
    else { return nil }
    let inner = line.value.dropFirst().dropLast()
    guard !inner.contains(closer), !inner.contains(first) else { return nil }
    let text = YAMLLine.quoted(String(inner))
    return Diagnostic(
      ReaderRules.typographicQuotes,
      at: range(source, number, line, 0..<line.value.unicodeScalars.count),
      "the curly quotation marks become a part of the text",
      help: "write \(key.isEmpty ? "- " : "\(key): ")\(text)",
      fixes: [fix(source, number, line, text, "write \(text)")])
  }

  private static func range(
    _ source: SourceText, _ number: Int, _ line: YAMLLine, _ part: Range<Int>
  ) -> SourceRange {
    SourceRange(
      path: source.path, line: number, column: line.valueOffset + part.lowerBound + 1,
      endColumn: line.valueOffset + part.upperBound + 1)
  }

  private static func fix(
    _ source: SourceText, _ number: Int, _ line: YAMLLine, _ text: String, _ title: String
  ) -> Fix {
    let whole = range(source, number, line, 0..<line.value.unicodeScalars.count)
    return Fix(title: title, replacements: [.init(range: whole, text: text)])
  }
}
