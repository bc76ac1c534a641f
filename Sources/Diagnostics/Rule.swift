/// What a diagnostic code means: one code, one rule, one page of documentation.
///
/// A rule is declared beside the check that raises it; `tafel explain` and the site print it.
package struct Rule: Sendable, Hashable {
  /// `T` and three digits; never reused for another meaning.
  package var code: String
  package var severity: Severity
  /// A short name for lists: "unknown key".
  package var title: String
  /// The field rule `R01` to `R40` behind it, if there is one.
  package var fieldRule: String?
  /// What the rule protects and why that matters to a chemist: one or two sentences.
  package var meaning: String
  /// Content that breaks the rule, as it would stand in a file.
  package var bad: String
  /// The same content mended.
  package var good: String

  package init(
    _ code: String, _ severity: Severity, _ title: String, fieldRule: String? = nil,
    meaning: String, bad: String, good: String
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.fieldRule = fieldRule
    self.meaning = meaning
    self.bad = bad
    self.good = good
  }

  /// A rule whose breach is an error.
  package init(
    _ code: String, _ title: String, fieldRule: String? = nil, meaning: String, bad: String,
    good: String
  ) {
    self.init(
      code, .error, title, fieldRule: fieldRule, meaning: meaning, bad: bad, good: good)
  }

  package static func == (left: Rule, right: Rule) -> Bool { left.code == right.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
