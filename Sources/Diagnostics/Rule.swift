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
  /// Where the lines are drawn, and who drew them; empty for rules without numbers.
  package var limits: [Limit]

  /// One line that a rule draws.
  package struct Limit: Sendable, Hashable {
    /// What happens on the wrong side of it.
    package var severity: Severity
    /// What is judged: "half-wave potential, alkaline".
    package var quantity: String
    /// What is sound, with its unit: "0.60–0.95 V vs RHE".
    package var sound: String
    /// Where the line comes from; nil for a judgement of the field.
    package var source: String?

    package init(severity: Severity, quantity: String, sound: String, source: String? = nil) {
      self.severity = severity
      self.quantity = quantity
      self.sound = sound
      self.source = source
    }
  }

  package init(
    _ code: String, _ severity: Severity, _ title: String, fieldRule: String? = nil,
    meaning: String, bad: String, good: String, limits: [Limit] = []
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.fieldRule = fieldRule
    self.meaning = meaning
    self.bad = bad
    self.good = good
    self.limits = limits
  }

  /// A rule whose breach is an error.
  package init(
    _ code: String, _ title: String, fieldRule: String? = nil, meaning: String, bad: String,
    good: String, limits: [Limit] = []
  ) {
    self.init(
      code, .error, title, fieldRule: fieldRule, meaning: meaning, bad: bad, good: good,
      limits: limits)
  }

  package static func == (left: Rule, right: Rule) -> Bool { left.code == right.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
