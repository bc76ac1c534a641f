import Diagnostics

/// Says a YAML fault in a chemist's words.
enum YAMLFault {
  /// - Parameter part: the bytes that hold YAML.
  static func diagnostic(
    _ problem: YAMLProblem, source: SourceText, part: Range<Int>
  ) -> Diagnostic {
    switch problem {
    case .syntax(let problem, let mark, let context):
      let slip = YAMLSlip(
        source: source, first: source.position(of: part.lowerBound).line,
        last: min(mark.line, max(source.lineCount, 1)))
      return slip.diagnostic() ?? context.flatMap { opening($0, source) }
        ?? fault(problem, context: context?.text, at: mark, source)
    case .character(let problem, let offset):
      let offset = part.lowerBound + offset
      return Diagnostic(
        ReaderRules.badYAML, at: source.range(offset..<offset),
        "the front matter holds a character that YAML refuses: \(problem)",
        help: "delete it; control characters often come with text pasted from a PDF")
    case .duplicate(let key, let mark):
      return Diagnostic(
        ReaderRules.badYAML, at: place(mark, source),
        "the key “\(key)” stands twice in one group",
        help: "keep one of them; several measurements are items of one list, each starting with"
          + " “- ”")
    case .tooLarge(let mark):
      return Diagnostic(
        ReaderRules.yamlTooLarge, at: place(mark, source),
        "the front matter holds more than \(YAMLReader.nodeLimit) values or more than"
          + " \(YAMLReader.depthLimit) levels",
        help: "split the entry; YAML aliases (*name) count each time they are used")
    case .outOfMemory:
      return Diagnostic(
        ReaderRules.badYAML, at: .start(of: source.path), "the front matter can't be read as YAML")
    }
  }

  private static func place(_ mark: YAMLMark, _ source: SourceText) -> SourceRange {
    SourceRange(path: source.path, line: mark.line, column: mark.column)
  }

  /// What is opened and never closed is reported where it opens, not where the parser gives up.
  private static func opening(
    _ context: YAMLProblem.Context, _ source: SourceText
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
      ReaderRules.badYAML, at: place(context.mark, source),
      "\(sign) that opens here is not closed, or something in it is out of place",
      help: sign.hasSuffix("mark")
        ? "close it on the same line, as in name: \"Fe–N–C: aerogel\""
        : "close it on the same line; items of a list are separated by commas, as in [Fe, Co]")
  }

  private static func fault(
    _ problem: String, context: String?, at mark: YAMLMark, _ source: SourceText
  ) -> Diagnostic {
    let line = min(mark.line, max(source.lineCount, 1))
    let (message, help) = wording(problem, context: context, line: source.line(line))
    return Diagnostic(
      ReaderRules.badYAML, at: SourceRange(path: source.path, line: line, column: mark.column),
      message, help: help)
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
}
