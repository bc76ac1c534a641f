/// Rules that look at the same thing; the first digits of a code say which family it is of.
package enum RuleFamily: String, Sendable, Hashable, CaseIterable {
  case files
  case frontMatter = "front-matter"
  case markdown
  case bibliography
  case theme
  case field

  package var title: String {
    switch self {
    case .files: "Files and syntax"
    case .frontMatter: "Front matter"
    case .markdown: "Markdown"
    case .bibliography: "Bibliography"
    case .theme: "Theme"
    case .field: "Rules of the field"
    }
  }

  /// What the family looks at, in a sentence.
  package var about: String {
    switch self {
    case .files: "Whether a file can be read at all: its place, its name, its encoding, its syntax."
    case .frontMatter:
      "The keys at the top of an entry: whether each is known, complete and leads somewhere."
    case .markdown: "The prose of an entry: its citations, links, charts, tables and footnotes."
    case .bibliography: "The records of the sources."
    case .theme:
      "Templates and settings of the site's look; only those who change a theme meet them."
    case .field:
      "What an electrochemist doubts in a number. R01 to R40 are the rules of the field behind the"
        + " codes; an entry can accept their warnings with a reason."
    }
  }

  /// The numbers of its codes.
  private var numbers: Range<Int> {
    switch self {
    case .files: 100..<120
    case .frontMatter: 120..<200
    case .markdown: 200..<300
    case .bibliography: 300..<400
    case .theme: 400..<500
    case .field: 500..<600
    }
  }

  /// The family of a code `T100` to `T599`; nil for any other text.
  package init?(code: String) {
    guard code.hasPrefix("T"), let number = Int(code.dropFirst()),
      let family = RuleFamily.allCases.first(where: { $0.numbers.contains(number) })
    else { return nil }
    self = family
  }

  /// Rules by family, in the order of families; families without rules are left out.
  package static func groups(of rules: [Rule]) -> [(family: RuleFamily, rules: [Rule])] {
    allCases.compactMap { family in
      let own = rules.filter { $0.family == family }
      return own.isEmpty ? nil : (family, own)
    }
  }
}

extension Rule {
  package var family: RuleFamily? { RuleFamily(code: code) }

  /// What a breach can be, the gravest first: the level of the rule, those of its limits, and for a
  /// rule of the field a warning, since its error only warns about a number marked as contested.
  package var levels: [Severity] {
    let lenient = canBeAccepted ? max(severity, .warning) : severity
    return Set([severity, lenient] + limits.map(\.severity)).sorted()
  }

  /// Whether an entry may accept what the rule warns about.
  package var canBeAccepted: Bool { family == .field }

  /// The keys by which an entry accepts what the rule warns about.
  package var acceptance: String {
    "accept: [\(code)]\naccept reason: why the number stands as it is"
  }
}

extension Severity {
  /// What follows from it, for people who write entries.
  package var consequence: String {
    switch self {
    case .error: "Nothing is published until it is mended."
    case .warning:
      "Somebody should look; the site is published all the same. Where the number is right, the"
        + " entry can accept a warning of the rules of the field, with a reason that its page shows."
    case .advice: "A hint. It blocks nothing and needs no answer; it only counts in scores."
    }
  }
}

extension Rule.Limit {
  /// Who drew the line, in words.
  package var origin: String { source ?? "practice of the field" }
}
