import ContentReader
import Diagnostics
import Electrochemistry
import FieldRules
import ReviewModel

/// Keys of a catalyst.
struct CatalystCheck {
  var context: ItemContext

  static func read(
    _ item: RawItem, _ names: KnownNames,
    diagnostics: inout [Diagnostic]
  ) -> RuleEntry? {
    var check = CatalystCheck(context: ItemContext(item, names))
    let prose = ProseCheck.read(item, names, diagnostics: &check.context.diagnostics)
    let catalyst = check.catalyst(prose)
    diagnostics += check.context.finish()
    return catalyst.map { RuleEntry(catalyst: $0, rows: check.context.rows, keys: item.keys) }
  }

  private mutating func catalyst(_ prose: Prose) -> Catalyst? {
    let name = context.fields.requiredText("name", example: "FeN3P1–Fe2P@NC")
    let kind = readKind()
    let source = readSource()
    var result = Catalyst(
      id: context.item.id, path: context.item.source.path, name: name?.text ?? "", kind: kind,
      sourceID: source ?? "", prose: prose)
    readDesign(into: &result)
    readComposition(into: &result)
    readRelations(into: &result)
    result.measurements = context.measurements(
      [("measurements", .measurement), ("devices", .device), ("properties", .property)],
      sourceID: source)
    result.derived = DerivedValues.of(result)
    result.acceptances =
      context.fields.acceptances(measurementID: nil) + context.acceptances
    return name == nil || source == nil ? nil : result
  }

  private mutating func readKind() -> Catalyst.Kind {
    let words = Catalyst.Kind.allCases.map(\.rawValue)
    return context.fields.choice("kind", among: words).flatMap(Catalyst.Kind.init) ?? .sample
  }

  private mutating func readSource() -> String? {
    if context.fields.map["source"].map({ !$0.isBlank }) ?? false {
      return context.fields.source("source", context.names)
    }
    _ = context.fields.text("source")
    context.fields.missing(
      "source", example: "smith2024, where Content/sources/smith2024.bib is the record of the paper"
    )
    return nil
  }

  private mutating func readDesign(into result: inout Catalyst) {
    let isFree = result.kind == .benchmark
    let strategy = word("strategy", isRequired: !isFree, example: "composition")
    let designClass = word("class", isRequired: !isFree, example: "metal-metal")
    let reason = context.fields.text("class reason")
    result.classReason = reason?.text
    let type = context.fields.text("type")
    if let strategy, strategy.text != "unassigned" {
      result.strategyID = context.fields.known(
        strategy, among: context.names.classes.keys, rule: CheckRules.unknownStrategy,
        name: "strategy of this review")
    }
    readClass(designClass, strategy, into: &result)
    let unassigned = [strategy, designClass].compactMap { $0 }.first { $0.text == "unassigned" }
    if let unassigned, reason == nil {
      context.fields.report(
        Diagnostic(
          CheckRules.missingReason, at: unassigned.range,
          "the entry is unassigned, but no reason is given",
          help: "write class reason: why the source does not allow a decision"))
    }
    readType(type, into: &result)
  }

  private mutating func word(_ key: String, isRequired: Bool, example: String) -> Located? {
    isRequired
      ? context.fields.requiredText(key, example: example) : context.fields.text(key)
  }

  private mutating func readClass(
    _ word: Located?, _ strategy: Located?, into result: inout Catalyst
  ) {
    guard let word, word.text != "unassigned", let strategyID = result.strategyID,
      !context.names.unreadableStrategies.contains(strategyID)
    else { return }
    let known = context.names.classes[strategyID] ?? []
    if let same = known.first(where: { Self.parts($0) == Self.parts(word.text) }) {
      result.classID = same
      return
    }
    if let home = known.contains(word.text) ? nil : otherStrategy(of: word.text) {
      context.fields.report(
        Diagnostic(
          CheckRules.unknownClass, at: word.range,
          "“\(word.text)” is a class of the strategy “\(home)”, not of “\(strategyID)”",
          help: "write strategy: \(home), or one of \(known.joined(separator: ", "))"))
      return
    }
    result.classID = context.fields.known(
      word, among: known, rule: CheckRules.unknownClass, name: "class of “\(strategyID)”")
  }

  /// `size+composition` is `composition+size`.
  private static func parts(_ classID: String) -> [Substring] {
    classID.split(separator: "+").sorted()
  }

  private func otherStrategy(of classID: String) -> String? {
    context.names.classes.keys.sorted().first {
      context.names.classes[$0]?.contains(classID) ?? false
    }
  }

  private mutating func readType(_ word: Located?, into result: inout Catalyst) {
    guard let word, let strategy = result.strategyID, let classID = result.classID else { return }
    let known = context.names.types[strategy + "/" + classID] ?? []
    let plain = SearchKey.slug(of: word.text)
    if known.contains(plain) {
      result.typeID = plain
      return
    }
    result.typeID = context.fields.known(
      word, among: known, rule: CheckRules.unknownClass, name: "type of “\(classID)”")
  }

  private mutating func readComposition(into result: inout Catalyst) {
    if context.fields.map["metals"].map(\.isBlank) ?? true {
      context.fields.missing("metals", example: "[Fe], or metals: [] if there is none")
    }
    result.metals = context.fields.elements("metals")
    result.elements = context.fields.elements("elements")
    result.sites = context.fields.texts("sites").map(\.text)
    result.support = context.fields.text("support")?.text
    result.aliases = context.fields.texts("aliases").map(\.text)
    result.summary = context.fields.text("summary")?.text
    result.notes = context.fields.texts("note").map(\.text)
  }

  private mutating func readRelations(into result: inout Catalyst) {
    for word in context.fields.texts("mechanisms") {
      let id = context.fields.known(
        word, among: context.names.mechanisms, rule: CheckRules.unknownMechanism,
        name: "mechanism of this review")
      if let id { result.mechanismIDs.append(id) }
    }
    for word in context.fields.texts("compared with") {
      let id = context.fields.known(
        word, among: context.names.catalysts, rule: CheckRules.unknownEntry, name: "catalyst entry")
      if let id { result.comparedWith.append(id) }
    }
    result.contributors = PersonReader.contributors(&context.fields)
    guard let map = context.fields.group("milestone") else { return }
    var reader = FieldReader(map, noun: "the milestone")
    reader.require("year", example: "2023")
    let year = reader.wholeNumber("year")
    let text = reader.text("text")?.text
    let place = reader.text("where")?.text
    context.diagnostics += reader.finish()
    result.milestone = year.map { .init(year: $0, text: text, place: place) }
  }
}
