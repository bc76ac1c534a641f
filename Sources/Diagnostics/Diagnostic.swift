/// How much a diagnostic matters.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// The content can't be published.
  case error
  /// It can, but somebody should look; an entry may accept it with a reason.
  case warning
  /// A hint that costs nothing to ignore.
  case advice

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .advice: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// A stretch of text in one file.
///
/// Lines and columns count from 1; columns count Unicode scalars. `endColumn` is one past the last
/// scalar, so an empty range has `endColumn == column`.
package struct SourceRange: Sendable, Hashable {
  /// Relative to the root of the review, with `/` between its parts.
  package var path: String
  package var line: Int
  package var column: Int
  package var endLine: Int
  package var endColumn: Int

  package init(path: String, line: Int, column: Int, endLine: Int? = nil, endColumn: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
    self.endLine = endLine ?? line
    self.endColumn = endColumn ?? column
  }

  /// The first place of a file, for faults of the file as a whole.
  package static func start(of path: String) -> SourceRange {
    SourceRange(path: path, line: 1, column: 1)
  }
}

/// A change that would mend the fault when it is applied as it stands.
package struct Fix: Sendable, Hashable {
  package struct Replacement: Sendable, Hashable {
    package var range: SourceRange
    package var text: String

    package init(range: SourceRange, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// What the change does, as an instruction: "write 310 mV".
  package var title: String
  package var replacements: [Replacement]

  package init(title: String, replacements: [Replacement]) {
    self.title = title
    self.replacements = replacements
  }
}

/// One thing that is wrong with the content, where it stands, and how to mend it.
package struct Diagnostic: Sendable, Hashable {
  package var rule: Rule
  package var severity: Severity
  package var range: SourceRange
  /// What was found and what was expected, in a chemist's words, without a full stop at the end.
  package var message: String
  /// What to write instead.
  package var help: String?
  package var fixes: [Fix]

  package init(
    _ rule: Rule, severity: Severity? = nil, at range: SourceRange, _ message: String,
    help: String? = nil, fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.range = range
    self.message = message
    self.help = help
    self.fixes = fixes
  }
}

extension Diagnostic: Comparable {
  /// By file, then place, then severity, code and wording: the order of every listing.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    let a = left.range
    let b = right.range
    if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    if a.line != b.line { return a.line < b.line }
    if a.column != b.column { return a.column < b.column }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.rule.code != right.rule.code { return left.rule.code < right.rule.code }
    return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
  }
}
