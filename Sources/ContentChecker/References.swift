import ContentReader
import Diagnostics
import Electrochemistry
import FieldRules
import ReviewModel

/// Checks of names that must be known, each with the nearest known one.
extension FieldReader {
  /// - Parameter name: what the word should be: "a source in Content/sources".
  mutating func known(
    _ word: Located, among names: some Collection<String>, rule: Rule, name: String
  ) -> String? {
    if names.contains(word.text) { return word.text }
    let sorted = names.sorted()
    let near = NearMiss.hint(for: word.text, in: sorted)
    let listed =
      sorted.count <= 12 ? "known: \(sorted.joined(separator: ", "))" : "there is no such \(name)"
    report(
      Diagnostic(
        rule, at: word.range, "“\(word.text)” is no \(name)", help: near ?? listed,
        fixes: Mend.replacing(word, near: sorted)))
    return nil
  }

  mutating func reportElectrolyte(_ word: Located, _ names: KnownNames) {
    let known = names.vocabulary.electrolytes.map(\.name)
    report(
      Diagnostic(
        CheckRules.unknownElectrolyte, at: word.range, "“\(word.text)” is no known electrolyte",
        help: NearMiss.hint(for: word.text, in: known)
          ?? "write one such as 0.1 M KOH, a medium (alkaline, acidic, neutral) or not stated; new"
          + " ones go to Content/vocabulary/electrolytes.yml",
        fixes: Mend.replacing(word, near: known)))
  }

  mutating func source(_ key: String, _ names: KnownNames) -> String? {
    guard let word = text(key) else { return nil }
    return known(word, among: names.sources, rule: CheckRules.unknownSource, name: "known source")
  }

  mutating func elements(_ key: String) -> [String] { texts(key).compactMap { element($0) } }

  mutating func element(_ word: Located) -> String? {
    if Element.named(word.text) != nil { return word.text }
    let found = Element.found(by: word.text)
    let symbols = Element.all.map(\.symbol)
    report(
      Diagnostic(
        CheckRules.unknownElement, at: word.range, "“\(word.text)” is no element symbol",
        help: found.map { "write \($0.symbol)" } ?? NearMiss.hint(for: word.text, in: symbols)
          ?? "write symbols such as Fe, Co, N",
        fixes: found.map { [Mend.replacing(word, with: $0.symbol)] } ?? []))
    return nil
  }

  /// A place in a source; the source may be the review's own.
  mutating func reaction(_ key: String) -> Reaction? {
    guard let word = text(key) else { return nil }
    if let reaction = Reaction(named: word.text) { return reaction }
    let names = Reaction.allCases.map(\.rawValue)
    report(
      Diagnostic(
        CheckRules.unknownReaction, at: word.range,
        "“\(word.text)” is no reaction that Tafel knows",
        help: NearMiss.hint(for: word.text, in: names)
          ?? "write one of \(names.joined(separator: ", "))",
        fixes: Mend.replacing(word, near: names)))
    return nil
  }

  mutating func metric(_ key: String, _ names: KnownNames) -> (metric: Metric, at: Quantity?)? {
    guard let word = text(key) else { return nil }
    if let found = Metric.resolve(word.text, extraSynonyms: names.metricNames) {
      return found
    }
    let known = Metric.allCases.map(\.name)
    report(
      Diagnostic(
        CheckRules.unknownMetric, at: word.range, "“\(word.text)” is no metric that Tafel knows",
        help: NearMiss.hint(for: word.text, in: known)
          ?? "known: \(known.joined(separator: ", ")); any other number goes to properties",
        fixes: Mend.replacing(word, near: known)))
    return nil
  }

  /// A calendar date, as `2026-11-23`.
  mutating func date(_ key: String) -> String? {
    guard let word = text(key) else { return nil }
    if CalendarDate.isValid(word.text) { return word.text }
    report(
      Diagnostic(
        CheckRules.badDate, at: word.range, "“\(word.text)” is no date",
        help: "write year-month-day, as in 2026-11-23"))
    return nil
  }

  /// The quantity of a condition; nil for conditions in words, and after a diagnostic.
  mutating func condition(_ name: ConditionName, _ word: Located) -> Quantity? {
    guard !name.dimensions.isEmpty, Self.isNumeric(word.text) || !name.takesWords(word.text),
      let quantity = readQuantity(word)
    else { return nil }
    if quantity.unit == nil, !name.dimensions.contains(.ratio) {
      report(
        Diagnostic(
          CompletenessOfNumber.rule, at: word.range,
          "the \(name.rawValue) “\(word.text)” has no unit",
          help: "write the unit the source prints, as in \(name.example)"))
      return nil
    }
    guard !name.dimensions.contains(quantity.dimension) else { return quantity }
    report(
      Diagnostic(
        CheckRules.wrongUnit, at: word.range,
        "a \(name.rawValue) can't be in \(quantity.unit?.plain ?? "no unit")"
          + " (\(quantity.dimension.name))",
        help: "write it as in \(name.example)"))
    return nil
  }

  private static func isNumeric(_ text: String) -> Bool {
    text.unicodeScalars.contains { ("0"..."9").contains($0) }
  }

  mutating func quantity(_ key: String) -> (quantity: Quantity, word: Located)? {
    guard let word = text(key) else { return nil }
    guard let quantity = readQuantity(word) else { return nil }
    return (quantity, word)
  }

  mutating func readQuantity(_ word: Located) -> Quantity? {
    switch Quantity.parse(word.text) {
    case .success(let quantity): return quantity
    case .failure(let fault):
      report(
        Diagnostic(
          CheckRules.badQuantity, at: word.node.range(of: fault.range),
          "“\(word.text)”: \(fault.message)",
          help: "write a number and its unit, as in 0.90 V vs RHE, 310 mV, 10 mA cm-2",
          fixes: fix(fault, word)))
      return nil
    }
  }

  private func fix(_ fault: QuantityFault, _ word: Located) -> [Fix] {
    let text: String
    switch fault.kind {
    case .unknownUnit(_, let candidates):
      guard let first = candidates.first else { return [] }
      text = first
    case .decimalComma(let suggestion): text = suggestion
    default: return []
    }
    return [
      Fix(
        title: "write \(text)",
        replacements: [.init(range: word.node.range(of: fault.range), text: text)])
    ]
  }
}

extension ConditionName {
  /// Words that may stand instead of a quantity: `not stated` everywhere, `none` for what was left
  /// out, `room temperature`.
  fileprivate func takesWords(_ text: String) -> Bool {
    switch SearchKey.key(of: text) {
    case "notstated": true
    case "none", "static": self == .rotation || self == .loading || self == .preciousLoading
    case "roomtemperature", "ambient", "rt": self == .temperature
    default: false
    }
  }
}
