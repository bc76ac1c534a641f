import Diagnostics

/// Says how the “---” lines round the keys went wrong.
enum FenceSlip {
  static func noStart(_ source: SourceText) -> Diagnostic {
    let first = source.line(1)
    if !source.bytes.contains(UInt8(ascii: "\n")), source.bytes.contains(UInt8(ascii: "\r")) {
      return fault(
        source, line: 1, 0, "the lines of the file end as on a Macintosh of before 2001",
        "save it with the line ends of Unix (LF)", nil)
    }
    if let start = (1...source.lineCount).first(where: { !isEmpty(source.line($0)) }), start > 1,
      FrontMatter.isFence(source, line: start)
    {
      let range = SourceRange(path: source.path, line: 1, column: 1, endLine: start, endColumn: 1)
      return fault(
        source, line: 1, 0, "the file starts with an empty line, expected “---”",
        "delete the empty line", Fix.Replacement(range: range, text: ""))
    }
    if isNearly(first) { return misspelt(source, line: 1) }
    // The second “---” is there; only the first is missing.
    let isClosed = (1...source.lineCount).contains { FrontMatter.isFence(source, line: $0) }
    let range = SourceRange.start(of: source.path)
    return fault(
      source, line: 1, 0, "the file does not start with a “---” line",
      "write --- on a line of its own above the keys, and another below them",
      isClosed ? Fix.Replacement(range: range, text: "---\n") : nil)
  }

  static func noEnd(_ source: SourceText) -> Diagnostic {
    let rest = stride(from: 2, through: source.lineCount, by: 1)
    if let line = rest.first(where: { isNearly(source.line($0)) }) {
      return misspelt(source, line: line)
    }
    guard let line = rest.first(where: { isProse(source.line($0)) }) else {
      return fault(
        source, line: 1, 3, "the front matter that opens here is never closed",
        "write a second --- on a line of its own below the keys", nil)
    }
    let place = SourceRange(path: source.path, line: line, column: 1)
    return fault(
      source, line: line, 1, "the text begins, and the front matter above it is not closed",
      "write --- on a line of its own above this line",
      Fix.Replacement(range: place, text: "---\n"))
  }

  /// Another dash, or another number of them: `----`, `—`, `–––`, `...`.
  private static func isNearly(_ line: String) -> Bool {
    let signs = line.unicodeScalars.filter { $0 != " " && $0 != "\t" }
    guard !signs.isEmpty, signs.count <= 80 else { return false }
    let isDots = signs.count == 3 && signs.allSatisfy { $0 == "." || $0 == "…" }
    if isDots || line == "…" { return true }
    return signs.allSatisfy { $0 == "-" || (0x2010...0x2015).contains($0.value) || $0 == "−" }
  }

  /// A line that is neither key, item, comment nor a part of what stands above it.
  private static func isProse(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first, !" \t-#".unicodeScalars.contains(first) else {
      return false
    }
    guard let key = YAMLLine(line).key else { return true }
    return key.unicodeScalars.count > 40
  }

  private static func isEmpty(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" }
  }

  private static func misspelt(_ source: SourceText, line: Int) -> Diagnostic {
    let text = source.line(line)
    let count = text.unicodeScalars.count
    return fault(
      source, line: line, count,
      "the line “\(text)” does not \(line == 1 ? "open" : "close") the keys",
      "write three hyphens: ---",
      Fix.Replacement(
        range: SourceRange(path: source.path, line: line, column: 1, endColumn: count + 1),
        text: "---"))
  }

  private static func fault(
    _ source: SourceText, line: Int, _ length: Int, _ message: String, _ help: String,
    _ replacement: Fix.Replacement?
  ) -> Diagnostic {
    Diagnostic(
      ReaderRules.noFrontMatter,
      at: SourceRange(path: source.path, line: line, column: 1, endColumn: length + 1), message,
      help: help, fixes: replacement.map { [Fix(title: help, replacements: [$0])] } ?? [])
  }
}
