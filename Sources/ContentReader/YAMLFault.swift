import Diagnostics
import Yams

/// Says a YAML fault in a chemist's words.
enum YAMLFault {
  static func diagnostic(_ error: YamlError, source: SourceText, lineOffset: Int) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let line = min(mark.line + lineOffset, max(source.lineCount, 1))
      let slip = YAMLSlip(source: source, first: lineOffset + 1, last: line)
      return slip.diagnostic() ?? context.flatMap { opening($0, lineOffset, source) }
        ?? fault(
          problem, context: context?.text, line: mark.line + lineOffset, column: mark.column,
          source)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return duplicate(duplicates, context, source, lineOffset)
    case .reader(let problem, let offset, _, _):
      let place = source.range((offset ?? 0)..<(offset ?? 0))
      return Diagnostic(
        ReaderRules.badYAML, at: place,
        "the front matter holds a character that YAML refuses: \(problem)",
        help: "delete it; control characters often come with text pasted from a PDF")
    default:
      return Diagnostic(
        ReaderRules.badYAML, at: .start(of: source.path), "the front matter can't be read as YAML")
    }
  }

  /// What is opened and never closed is reported where it opens, not where the parser gives up.
  private static func opening(
    _ context: YamlError.Context, _ lineOffset: Int, _ source: SourceText
  ) -> Diagnostic? {
    let sign: String
    if context.text.contains("flow sequence") {
      sign = "the bracket “[”"
    } else if context.text.contains("flow mapping") {
      sign = "the brace “{”"
    } else if context.text.contains("quoted scalar") {
      sign = "the quotation mark"
    } else {
      return nil
    }
    return Diagnostic(
      ReaderRules.badYAML,
      at: SourceRange(
        path: source.path, line: context.mark.line + lineOffset, column: context.mark.column),
      "\(sign) that opens here is not closed, or something in it is out of place",
      help: sign.hasSuffix("mark")
        ? "close it on the same line, as in name: \"Fe–N–C: aerogel\""
        : "close it on the same line; items of a list are separated by commas, as in [Fe, Co]")
  }

  private static func fault(
    _ problem: String, context: String?, line: Int, column: Int, _ source: SourceText
  ) -> Diagnostic {
    let line = min(line, max(source.lineCount, 1))
    let text = source.line(line)
    let (message, help) = wording(problem, context: context, line: text)
    return Diagnostic(
      ReaderRules.badYAML, at: SourceRange(path: source.path, line: line, column: column), message,
      help: help)
  }

  /// The usual slips have words of their own; the rest keeps the parser's.
  private static func wording(_ problem: String, context: String?, line: String) -> (String, String)
  {
    if problem.contains("mapping values are not allowed") {
      return (
        "a second “: ” in one line",
        "put the text between quotation marks: key: \"text: with a colon\""
      )
    }
    if problem.contains("cannot start any token") {
      return (
        "this character can't start a value in YAML",
        "put the text between quotation marks, as in name: \"@support\""
      )
    }
    if problem.contains("could not find expected ':'") {
      return ("a line without “key: value”", "write a key, a colon, a space and the value")
    }
    if problem.contains("did not find expected key")
      || problem.contains("did not find expected '-'")
    {
      return (
        "the line does not fit the lines above it",
        "check the indentation: the keys of one group start in the same column; quote texts that"
          + " hold quotation marks, colons or brackets"
      )
    }
    if problem.contains("did not find expected node content") {
      return (
        "a list or group in brackets breaks off here",
        "close the bracket or brace that was opened above, as in metals: [Fe]"
      )
    }
    if problem.contains("unexpected end of stream") {
      return ("a quotation mark or bracket is never closed", "close it")
    }
    let whole = context.map { "\($0) \(problem)" } ?? problem
    return ("the front matter is no valid YAML: \(whole)", "compare with a neighbouring entry")
  }

  private static func duplicate(
    _ duplicates: [String], _ context: YamlError.Context, _ source: SourceText, _ offset: Int
  ) -> Diagnostic {
    // The parser tells them in no order of their own: the first in the text is the slip.
    let places = duplicates.map { ($0, secondUse(of: $0, after: context.mark, source, offset)) }
    let first = places.min { ($0.1.line, $0.1.column) < ($1.1.line, $1.1.column) }
    let key = first?.0 ?? ""
    return Diagnostic(
      ReaderRules.badYAML, at: first?.1 ?? .start(of: source.path),
      "the key “\(key)” stands twice in one group",
      help: "keep one of them; several measurements are items of one list, each starting with “- ”")
  }

  /// The parser tells the group and the key, not the place: it is the second line of the group that
  /// starts with the key.
  private static func secondUse(
    of key: String, after mark: Mark, _ source: SourceText, _ offset: Int
  ) -> SourceRange {
    let first = max(mark.line + offset, 1)
    var seen = 0
    for line in stride(from: first, through: source.lineCount, by: 1) {
      let text = source.line(line)
      let start = text.unicodeScalars.prefix { $0 == " " || $0 == "-" }.count
      let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start)))
      guard rest.hasPrefix(key + ":"), start + 1 == mark.column || line == first else { continue }
      seen += 1
      if seen == 2 { return SourceRange(path: source.path, line: line, column: start + 1) }
    }
    return SourceRange(path: source.path, line: first, column: mark.column)
  }
}
