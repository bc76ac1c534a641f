package import Diagnostics

extension MarkdownRules {
  package static let rawHTML = Rule(
    "T205", .warning, "raw HTML",
    meaning: "Raw HTML is not published: it could break the page, and no report could print it.",
    bad: "H<sub>2</sub>O<sub>2</sub> yield",
    good: "H2O2 yield")
}

/// What to say about HTML in a text.
enum RawHTML {
  static func fault(_ text: String, at range: SourceRange) -> Diagnostic? {
    // A comment is a note between authors; that it is not published is what they expect.
    if isComment(text) { return nil }
    return Diagnostic(
      MarkdownRules.rawHTML, at: range, "raw HTML is not published, found “\(excerpt(text))”",
      help: help(for: text))
  }

  /// Whether there is nothing but one comment.
  private static func isComment(_ text: String) -> Bool {
    let text = text.utf8.drop { $0.isSpace }
    guard text.starts(with: "<!--".utf8) else { return false }
    var rest = text.dropFirst(4)
    while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[dash...]
      if rest.starts(with: "-->".utf8) { return rest.dropFirst(3).allSatisfy(\.isSpace) }
      rest = rest.dropFirst()
    }
    return false
  }

  /// The beginning of the first line.
  private static func excerpt(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count <= 40 ? String(line) : line.prefix(39) + "…"
  }

  /// What to write instead of a tag.
  private static func help(for text: String) -> String {
    switch name(of: text) {
    case "sub": "write formulae as plain text (H2O2), their digits are set as subscripts"
    case "sup": "write the superscript itself (10⁻², Fe³⁺) or mA cm-2"
    case "b", "strong": "write **bold**"
    case "i", "em": "write *italic*"
    case "a": "write [text](address)"
    case "img": "write ![description](address)"
    case "br": "end the line with a backslash"
    case "table", "tr", "td", "th": "write a pipe table: | a | b |"
    case "code", "pre": "write `code`"
    case "p", "div", "span": "leave the tag out and part paragraphs by an empty line"
    default: "leave the tag out; for the sign itself write \\<"
    }
  }

  private static func name(of text: String) -> String {
    let start = text.utf8.drop { $0.isSpace || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
    return String(decoding: start.prefix { $0.isLetter }, as: UTF8.self).lowercased()
  }
}
