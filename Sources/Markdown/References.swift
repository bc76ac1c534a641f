package import Diagnostics

extension MarkdownRules {
  package static let unknownSource = Rule(
    "T201", .error, "unknown source",
    meaning: "A citation must lead to a source of the review, or readers cannot check the claim.",
    bad: "The half-wave potential is 0.90 V [@sead-182].",
    good: "The half-wave potential is 0.90 V [@seed-182].")

  package static let unknownEntry = Rule(
    "T202", .error, "unknown entry",
    meaning: "A link in double brackets must lead to an entry of the review: a catalyst, strategy, "
      + "class, mechanism, perspective, page or map.",
    bad: "See [[charge-transfr]].",
    good: "See [[charge-transfer]].")

  package static let unknownChart = Rule(
    "T203", .error, "unknown chart",
    meaning: "A chart directive names a performance map of the review, or one of the charts that"
      + " every review has: bifunctional, timeline, elements, coverage, series, records, steps.",
    bad: "{{chart compositon}}",
    good: "{{chart composition}}")
}

/// Something a text refers to by its id.
package struct Reference: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case source, entry, chart }

  package var kind: Kind
  package var id: String
  /// The id alone.
  package var range: SourceRange

  package init(_ kind: Kind, id: String, range: SourceRange) {
    self.kind = kind
    self.id = id
    self.range = range
  }
}

extension MarkdownDocument {
  /// The references to nothing, with the nearest id there is.
  package func unresolved(
    sources: Set<String>, entries: Set<String>, charts: Set<String>
  ) -> [Diagnostic] {
    references.compactMap { reference in
      switch reference.kind {
      case .source: reference.fault(.init(MarkdownRules.unknownSource, "source"), sources)
      case .entry: reference.fault(.init(MarkdownRules.unknownEntry, "entry"), entries)
      case .chart: reference.fault(.init(MarkdownRules.unknownChart, "chart"), charts)
      }
    }
  }
}

extension Reference {
  fileprivate struct Expectation {
    var rule: Rule
    var noun: String

    init(_ rule: Rule, _ noun: String) {
      self.rule = rule
      self.noun = noun
    }
  }

  fileprivate func fault(_ expected: Expectation, _ known: Set<String>) -> Diagnostic? {
    if known.contains(id) { return nil }
    let message = "there is no \(expected.noun) “\(id)”"
    let bare = Self.bareID(id)
    let hint = NearMiss.hint(for: bare, in: known)
    let nearest = known.contains(bare) ? bare : NearMiss.replacement(for: bare, in: known)
    return Diagnostic(
      expected.rule, at: range, message, help: hint ?? help,
      fixes: nearest.map {
        [Fix(title: "write \($0)", replacements: [.init(range: range, text: $0)])]
      } ?? [])
  }

  /// Without the ending of a file.
  private static func bareID(_ id: String) -> String {
    for ending in [".md", ".bib", ".yml"] where id.hasSuffix(ending) {
      return String(id.dropLast(ending.utf8.count))
    }
    return id
  }

  private var help: String {
    switch kind {
    case .source:
      "write the name of a file in sources/ without its ending, or add sources/\(id).bib; "
        + "to show the brackets as text, write \\[@\(id)]"
    case .entry:
      "write the name of a file in catalysts/, strategies/, mechanisms/, perspectives/, pages/ or "
        + "maps/ without its ending; a class is written strategy/class"
    case .chart: "write the name of a file in maps/ without its ending"
    }
  }
}
