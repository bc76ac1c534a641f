import ContentReader
import Diagnostics
import Electrochemistry
import Markdown
import ReviewModel

/// The parameters of `{{chart …}}`: known ones only, with values that exist.
struct ChartCheck {
  private let names: KnownNames
  private var diagnostics: [Diagnostic] = []

  static func check(
    _ document: MarkdownDocument, _ names: KnownNames, _ diagnostics: inout [Diagnostic]
  ) {
    var check = ChartCheck(names: names)
    for case .chart(let directive) in document.blocks.map(\.kind) { check.check(directive) }
    diagnostics += check.diagnostics
  }

  private init(names: KnownNames) { self.names = names }

  /// A declared map comes before a chart that Tafel makes of itself.
  private mutating func check(_ directive: ChartDirective) {
    let made = names.maps.contains(directive.name) ? nil : MadeChart(rawValue: directive.name)
    guard made != nil || names.maps.contains(directive.name) else { return }
    let known = made?.parameters ?? MadeChart.ofMaps
    var given: Set<MadeChart.Parameter> = []
    for parameter in directive.parameters {
      guard let name = MadeChart.Parameter(rawValue: parameter.key), known.contains(name) else {
        unknown(parameter, known, of: directive)
        continue
      }
      given.insert(name)
      check(parameter, name, directive)
    }
    for missing in made?.required ?? [] where !given.contains(missing) {
      diagnostics.append(
        Diagnostic(
          CheckRules.missingField, at: directive.range,
          "the chart “\(directive.name)” needs “\(missing.rawValue)”",
          help: "add \(example(of: missing, for: directive))"))
    }
  }

  /// With a file that is there, where one is asked for.
  private func example(
    of parameter: MadeChart.Parameter, for directive: ChartDirective
  ) -> String {
    let files = directive.value(of: "entry").flatMap { names.series[$0] } ?? []
    guard parameter == .file, let file = files.min() else { return parameter.example }
    return "file=\(file)"
  }

  private mutating func unknown(
    _ parameter: ChartDirective.Parameter, _ known: [MadeChart.Parameter],
    of directive: ChartDirective
  ) {
    let words = known.map(\.rawValue)
    report(
      CheckRules.unknownKey, parameter,
      "the chart “\(directive.name)” has no parameter “\(parameter.key)”",
      help: NearMiss.hint(for: parameter.key, in: words)
        ?? (words.isEmpty ? "it takes none" : "known: \(words.joined(separator: ", "))"))
  }

  private mutating func check(
    _ parameter: ChartDirective.Parameter, _ name: MadeChart.Parameter,
    _ directive: ChartDirective
  ) {
    let words = parameter.value.split(separator: ",", omittingEmptySubsequences: false)
      .map(String.init)
    switch name {
    case .highlight: for id in words { entry(id, parameter) }
    case .entry: entry(parameter.value, parameter)
    case .reaction:
      for word in words where Reaction(named: word) == nil {
        let all = Reaction.allCases.map(\.rawValue)
        report(
          CheckRules.unknownReaction, parameter, "“\(word)” is no reaction that Tafel knows",
          help: NearMiss.hint(for: word, in: all)
            ?? "write one of \(all.joined(separator: ", "))")
      }
    case .medium:
      guard Medium(named: parameter.value) == nil else { return }
      let all = Medium.allCases.map(\.name)
      report(
        CheckRules.unknownWord, parameter, "“\(parameter.value)” is no medium",
        help: NearMiss.hint(for: parameter.value, in: all)
          ?? "write one of \(all.joined(separator: ", "))")
    case .file: file(parameter, of: directive.value(of: "entry"))
    // Classes follow from the numbers, which are read later.
    case .designation: break
    }
  }

  private mutating func entry(_ id: String, _ parameter: ChartDirective.Parameter) {
    guard !names.catalysts.contains(id) else { return }
    report(
      CheckRules.unknownEntry, parameter, "“\(id)” is no catalyst entry",
      help: NearMiss.hint(for: id, in: names.catalysts.sorted())
        ?? "write ids of entries, separated by commas and without blanks")
  }

  private mutating func file(_ parameter: ChartDirective.Parameter, of entry: String?) {
    guard let entry, names.catalysts.contains(entry) else { return }
    let known = names.series[entry] ?? []
    guard !known.contains(parameter.value) else { return }
    report(
      CheckRules.badSeries, parameter,
      "there is no file Content/data/\(entry)/\(parameter.value).csv",
      help: NearMiss.hint(for: parameter.value, in: known.sorted())
        ?? (known.isEmpty
          ? "the entry has no data files"
          : "known: \(known.sorted().joined(separator: ", "))"))
  }

  private mutating func report(
    _ rule: Rule, _ parameter: ChartDirective.Parameter, _ message: String, help: String
  ) {
    diagnostics.append(Diagnostic(rule, at: parameter.range, message, help: help))
  }
}

extension ChartCheck {
  /// Charts of records must name a class that the numbers make.
  static func checkClasses(
    of directives: [ChartDirective], in review: Review, _ diagnostics: inout [Diagnostic]
  ) {
    guard !directives.isEmpty else { return }
    let classes = ComparabilityClass.classes(
      of: review.comparedNumbers, by: review.about.comparability)
    for directive in directives {
      let parameter = directive.parameters.first { $0.key == "class" }
      guard let parameter,
        let reaction = directive.value(of: "reaction").flatMap(Reaction.init(named:))
      else { continue }
      let known = classes.filter { $0.reaction == reaction }.map(\.slug)
      guard !known.contains(parameter.value) else { continue }
      diagnostics.append(
        Diagnostic(
          CheckRules.unknownWord, at: parameter.range,
          "the \(reaction.rawValue) has no comparability class “\(parameter.value)”",
          help: NearMiss.hint(for: parameter.value, in: known)
            ?? "copy the last part of the address of its page, such as \(known.first ?? "…")"))
    }
  }
}
