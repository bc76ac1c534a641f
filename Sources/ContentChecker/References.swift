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
    // `charge-transfer, strain` without its brackets.
    let parts = word.text.split(separator: ",").map { String($0.drop { $0 == " " }) }
    if parts.count > 1 {
      let list = "[\(parts.joined(separator: ", "))]"
      report(
        Diagnostic(
          rule, at: word.range, "“\(word.text)” is one text, expected a list",
          help: "write \(list)",
          fixes: parts.allSatisfy(names.contains) ? [Mend.replacing(word, with: list)] : []))
      return nil
    }
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
    let slip = ElectrolyteSlip(word.text, known: names.vocabulary.electrolytes.map(\.name))
    report(
      Diagnostic(
        CheckRules.unknownElectrolyte, at: word.range, "“\(word.text)” is no known electrolyte",
        help: slip.help, fixes: slip.replacement.map { [Mend.replacing(word, with: $0)] } ?? []))
  }

  mutating func source(_ key: String, _ names: KnownNames) -> String? {
    guard let word = text(key) else { return nil }
    if names.sources.contains(word.text) { return word.text }
    let slip = SourceSlip(word.text, names)
    report(
      Diagnostic(
        CheckRules.unknownSource, at: word.range, "“\(word.text)” is no source of this review",
        help: slip.help, fixes: slip.replacement.map { [Mend.replacing(word, with: $0)] } ?? []))
    return nil
  }

  /// Symbols of elements, as a list; `Fe, Co` without brackets is one text.
  mutating func elements(_ key: String) -> [String] {
    let words = texts(key)
    let isText = if case .text? = map[key]?.value { true } else { false }
    if isText, words.count == 1, reportNone(words[0], key) { return [] }
    return words.compactMap { reportList($0, isText: isText) ? nil : element($0) }
  }

  private mutating func reportNone(_ word: Located, _ key: String) -> Bool {
    guard ["none", "no", "-", "–", "n/a"].contains(word.text.lowercased()) else { return false }
    report(
      Diagnostic(
        CheckRules.unknownElement, at: word.range, "“\(word.text)” is no element symbol",
        help: "write \(key): [] if there is none", fixes: [Mend.replacing(word, with: "[]")]))
    return true
  }

  /// Several symbols in one text.
  private mutating func reportList(_ word: Located, isText: Bool) -> Bool {
    guard Element.named(word.text) == nil else { return false }
    let parts = word.text.split { ",;/+&–- ".contains($0) }.map(String.init).filter { $0 != "and" }
    guard parts.count > 1, parts.allSatisfy({ Element.named($0) != nil }) else { return false }
    let plain = parts.joined(separator: ", ")
    let list = isText ? "[\(plain)]" : plain
    report(
      Diagnostic(
        CheckRules.unknownElement, at: word.range,
        "“\(word.text)” is one text, expected a list of element symbols", help: "write \(list)",
        fixes: [Mend.replacing(word, with: list)]))
    return true
  }

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
    // `oxygen reduction reaction (ORR)`: one of its words is a reaction's name.
    let parts = word.text.split { " ()[],;".contains($0) }.compactMap {
      Reaction(named: String($0))
    }
    let meant = Set(parts).count == 1 ? parts.first?.rawValue : nil
    report(
      Diagnostic(
        CheckRules.unknownReaction, at: word.range,
        "“\(word.text)” is no reaction that Tafel knows",
        help: meant.map { "write reaction: \($0)" } ?? NearMiss.hint(for: word.text, in: names)
          ?? "write one of \(names.joined(separator: ", "))",
        fixes: meant.map { [Mend.replacing(word, with: $0)] } ?? Mend.replacing(word, near: names)))
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
      let quantity = readQuantity(word, example: name.example)
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

  /// - Parameter example: how such a quantity is written.
  mutating func quantity(
    _ key: String, example: String? = nil
  ) -> (quantity: Quantity, word: Located)? {
    guard let word = text(key) else { return nil }
    guard let quantity = readQuantity(word, example: example) else { return nil }
    return (quantity, word)
  }

  mutating func readQuantity(_ word: Located, example: String? = nil) -> Quantity? {
    switch Quantity.parse(word.text) {
    case .success(let quantity): return quantity
    case .failure(let fault):
      let slip = NumberSlip(word.text, fault, example: example)
      report(
        Diagnostic(
          CheckRules.badQuantity, at: word.node.range(of: slip.range),
          "“\(word.text)”: \(slip.message)", help: slip.help,
          fixes: slip.replacement.map { text in
            [
              Fix(
                title: "write \(text)",
                replacements: [.init(range: word.node.range(of: slip.range), text: text)])
            ]
          } ?? []))
      return nil
    }
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
