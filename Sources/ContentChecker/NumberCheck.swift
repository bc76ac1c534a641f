import Diagnostics
import Electrochemistry
import Markdown
import ReviewModel

/// The parameters of `{{count …}}`, `{{median …}}`, `{{range …}}` and `{{summary …}}`: known ones
/// only, with values that exist, and all that the number needs.
struct NumberCheck {
  private typealias Parameter = NumberQuery.Parameter

  private let names: KnownNames
  private var diagnostics: [Diagnostic] = []

  static func check(
    _ document: MarkdownDocument, _ names: KnownNames, _ diagnostics: inout [Diagnostic]
  ) {
    var check = NumberCheck(names: names)
    for directive in document.numbers { check.check(directive) }
    diagnostics += check.diagnostics
  }

  private init(names: KnownNames) { self.names = names }

  private mutating func check(_ directive: NumberDirective) {
    checkSubject(directive)
    let known = Self.parameters(of: directive.word)
    for parameter in directive.parameters {
      guard let name = Parameter(rawValue: parameter.key), known.contains(name) else {
        unknown(
          parameter, known.map(\.rawValue), CheckRules.unknownKey,
          "“\(directive.word.rawValue)” has no parameter “\(parameter.key)”")
        continue
      }
      check(parameter, name, directive)
    }
    checkNeeds(directive)
  }

  /// Only a count has a subject, and only a summary has rows.
  private static func parameters(of word: NumberDirective.Word) -> [Parameter] {
    switch word {
    case .summary: Parameter.allCases
    case .count, .median, .range: Parameter.allCases.filter { $0 != .grouping }
    }
  }

  private mutating func checkSubject(_ directive: NumberDirective) {
    let subjects = NumberQuery.Subject.allCases.map(\.rawValue)
    if directive.word == .count {
      guard !subjects.contains(directive.subject) else { return }
      report(
        CheckRules.unknownWord, directive.subjectRange,
        directive.subject.isEmpty
          ? "the directive does not say what to count"
          : "“\(directive.subject)” can't be counted",
        NearMiss.hint(for: directive.subject, in: subjects)
          ?? "write {{count entries}}, {{count values}} or {{count sources}}")
    } else if !directive.subject.isEmpty {
      report(
        CheckRules.unknownWord, directive.subjectRange,
        "“\(directive.subject)” has no place here",
        "write {{\(directive.word.rawValue) metric=E1/2 reaction=ORR}}")
    }
  }

  /// A median of what, and at which current density?
  private mutating func checkNeeds(_ directive: NumberDirective) {
    let word = directive.value(of: Parameter.metric.rawValue)
    let metric = word.flatMap { Metric.resolve($0, extraSynonyms: names.vocabulary.metricNames) }
    func isGiven(_ name: Parameter) -> Bool { directive.value(of: name.rawValue) != nil }
    if directive.word != .count, word == nil {
      missing("metric", "metric=E1/2", directive)
    }
    if word != nil || directive.word != .count, !isGiven(.reaction), !isGiven(.device) {
      missing("reaction", "reaction=ORR, or device=\"Zn–air battery\"", directive)
    }
    if let metric, metric.metric.needsCurrentDensity, metric.at == nil, !isGiven(.at) {
      missing("at", "at=\"10 mA cm-2\"", directive)
    }
  }

  private mutating func missing(_ key: String, _ example: String, _ directive: NumberDirective) {
    report(
      CheckRules.missingField, directive.range,
      "“\(directive.word.rawValue)” needs “\(key)”", "add \(example)")
  }

  private mutating func check(
    _ parameter: ChartDirective.Parameter, _ name: Parameter, _ directive: NumberDirective
  ) {
    let value = parameter.value
    switch name {
    case .kind: choice(parameter, Catalyst.Kind.allCases.map(\.rawValue) + ["all"], "kind of entry")
    case .strategy:
      let known = names.classes.keys.sorted() + [NumberQuery.unassigned]
      choice(parameter, known, "strategy", CheckRules.unknownStrategy)
    case .designClass: designClass(parameter, directive)
    case .reaction where Reaction(named: value) == nil:
      choice(
        parameter, Reaction.allCases.map(\.rawValue), "reaction", CheckRules.unknownReaction)
    case .medium where Medium(named: value) == nil:
      choice(parameter, Medium.allCases.map(\.name), "medium")
    case .metric where Metric.resolve(value, extraSynonyms: names.vocabulary.metricNames) == nil:
      choice(parameter, Metric.allCases.map(\.name), "metric", CheckRules.unknownMetric)
    case .unit: choice(parameter, ["h", "cycles"], "unit of a duration")
    case .electrolyte:
      choice(
        parameter, names.vocabulary.electrolytes.map(\.name), "electrolyte of the vocabulary",
        CheckRules.unknownElectrolyte)
    case .at: quantity(parameter)
    case .missing:
      for word in value.split(separator: ",").map(String.init) {
        let known = NumberQuery.Gap.allCases.map(\.rawValue)
        choice(parameter, known, "thing that can be missing", word)
      }
    case .grouping:
      choice(parameter, NumberQuery.Grouping.allCases.map(\.rawValue), "way to make groups")
    case .reaction, .medium, .metric, .device: break
    }
  }

  private mutating func designClass(
    _ parameter: ChartDirective.Parameter, _ directive: NumberDirective
  ) {
    let strategy = directive.value(of: Parameter.strategy.rawValue)
    let known = names.classes.sorted { $0.key < $1.key }.flatMap { home, ids in
      home == strategy ? ids : ids.map { "\(home)/\($0)" }
    }
    choice(parameter, known + [NumberQuery.unassigned], "class", CheckRules.unknownClass)
  }

  private mutating func quantity(_ parameter: ChartDirective.Parameter) {
    if case .success(let quantity) = Quantity.parse(parameter.value), quantity.unit != nil {
      return
    }
    report(
      CheckRules.badQuantity, parameter.range,
      "“\(parameter.value)” is no number with a unit", "write at=\"10 mA cm-2\"")
  }

  private mutating func choice(
    _ parameter: ChartDirective.Parameter, _ known: [String], _ noun: String,
    _ rule: Rule = CheckRules.unknownWord
  ) {
    guard !known.contains(parameter.value) else { return }
    unknown(parameter, known, rule, "“\(parameter.value)” is no \(noun)", of: parameter.value)
  }

  private mutating func choice(
    _ parameter: ChartDirective.Parameter, _ known: [String], _ noun: String, _ word: String
  ) {
    guard !known.contains(word) else { return }
    unknown(parameter, known, CheckRules.unknownWord, "“\(word)” is no \(noun)", of: word)
  }

  private mutating func unknown(
    _ parameter: ChartDirective.Parameter, _ known: [String], _ rule: Rule, _ message: String,
    of word: String? = nil
  ) {
    let shown = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    report(
      rule, parameter.range, message,
      NearMiss.hint(for: word ?? parameter.key, in: known) ?? "known: \(shown)")
  }

  private mutating func report(
    _ rule: Rule, _ range: SourceRange, _ message: String, _ help: String
  ) {
    diagnostics.append(Diagnostic(rule, at: range, message, help: help))
  }
}
