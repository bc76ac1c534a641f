import ContentReader
import Diagnostics
import Electrochemistry
import ReviewModel

/// Keys of a performance map.
struct MapCheck {
  private var context: ItemContext

  static func read(
    _ item: RawItem, _ names: KnownNames,
    diagnostics: inout [Diagnostic]
  ) -> PerformanceMapDeclaration? {
    var check = MapCheck(context: ItemContext(item, names))
    let map = check.read(item)
    diagnostics += check.context.finish()
    return map
  }

  private mutating func read(_ item: RawItem) -> PerformanceMapDeclaration? {
    let title = context.fields.requiredText("title", example: "Composition-asymmetric catalysts")
    let text = context.fields.requiredText("description", example: "one or two sentences")
    let words = PerformanceMapDeclaration.Grouping.allCases.map(\.rawValue)
    let hasGrouping = context.fields.map["group"] != nil
    let grouping = context.fields.choice("group", among: words)
      .flatMap(PerformanceMapDeclaration.Grouping.init)
    let strategies = self.strategies()
    let locator = context.locator()
    let order = context.order()
    let notes = context.fields.texts("note").map(\.text)
    let categories = context.fields.texts("categories")
    let electrolytes = context.fields.texts("electrolytes").compactMap { electrolyte($0) }
    let panels = panels()
    guard let title, let text, let strategies, let locator, !hasGrouping || grouping != nil else {
      return nil
    }
    var map = PerformanceMapDeclaration(
      id: context.item.id, path: context.item.source.path, title: title.text, order: order,
      description: text.text, grouping: grouping ?? .designClass, strategyIDs: strategies,
      electrolytes: electrolytes, panels: panels, locator: locator, notes: notes)
    if map.grouping == .designClass {
      map.classes = classes(categories, of: strategies)
    } else {
      map.categories = categories.compactMap { category($0, map.grouping) }
    }
    return map
  }

  /// Nil if one of them is unknown: the map would show what nobody asked for.
  private mutating func strategies() -> [String]? {
    let words = context.fields.texts("strategy")
    let known = words.compactMap { word in
      context.fields.known(
        word, among: context.names.classes.keys, rule: CheckRules.unknownStrategy,
        name: "strategy of this review")
    }
    return known.count == words.count ? known : nil
  }

  /// The classes that `categories` names, or all of the strategies.
  private mutating func classes(
    _ words: [Located], of strategies: [String]
  ) -> [PerformanceMapDeclaration.ClassReference] {
    let names = context.names
    let homes = strategies.isEmpty ? names.classes.keys.sorted() : strategies
    let known = homes.flatMap { home in
      (names.classes[home] ?? []).map {
        PerformanceMapDeclaration.ClassReference(strategyID: home, classID: $0)
      }
    }
    guard !words.isEmpty else { return known }
    // What the strategy file itself got wrong is said there.
    guard !homes.contains(where: names.unreadableStrategies.contains) else { return [] }
    let unassigned = homes.map {
      PerformanceMapDeclaration.ClassReference(
        strategyID: $0, classID: PerformanceMapDeclaration.ClassReference.unassigned)
    }
    return words.compactMap { word in
      let found = (known + unassigned).filter {
        $0.classID == word.text || "\($0.strategyID)/\($0.classID)" == word.text
      }
      if found.count == 1 { return found[0] }
      _ = context.fields.known(
        word, among: known.map { homes.count == 1 ? $0.classID : "\($0.strategyID)/\($0.classID)" },
        rule: CheckRules.unknownClass,
        name: homes.count == 1 ? "class of “\(homes[0])”" : "class of one strategy of the map")
      return nil
    }
  }

  private mutating func category(
    _ word: Located, _ grouping: PerformanceMapDeclaration.Grouping
  ) -> String? {
    switch grouping {
    case .designClass: return nil
    case .strategy:
      return context.fields.known(
        word, among: context.names.classes.keys, rule: CheckRules.unknownStrategy,
        name: "strategy of this review")
    case .metal: return context.fields.element(word)
    case .electrolyte: return electrolyte(word)
    case .year:
      if word.text.utf8.count == 4, let year = Int(word.text) { return String(year) }
      context.fields.report(
        Diagnostic(
          CheckRules.badDate, at: word.range, "“\(word.text)” is no year",
          help: "write four digits: 2024"))
    }
    return nil
  }

  private mutating func electrolyte(_ word: Located) -> String? {
    if let entry = context.names.electrolyte(word.text) { return entry.name }
    if !context.names.unreadableVocabulary.contains("electrolytes") {
      context.fields.reportElectrolyte(word, context.names)
    }
    return nil
  }

  private mutating func panels() -> [PerformanceMapDeclaration.Panel] {
    context.fields.require("panels", example: "[{reaction: ORR, metric: half-wave potential}]")
    return context.fields.groups("panels").compactMap { panel($0) }
  }

  private mutating func panel(_ map: RawMap) -> PerformanceMapDeclaration.Panel? {
    var reader = FieldReader(map, noun: "the panel")
    let device = reader.text("device")
    if let device, reader.map["reaction"] != nil {
      reader.report(
        Diagnostic(
          CheckRules.unknownKey, at: device.range,
          "a panel shows a reaction or a device, not both", help: "drop one of the two keys"))
    }
    if device == nil { reader.require("reaction", example: "ORR") }
    reader.require("metric", example: "half-wave potential")
    let reaction = reader.reaction("reaction")
    let metric = reader.metric("metric", context.names)
    let at = reader.quantity("at")?.quantity
    let medium = reader.choice("medium", among: Medium.allCases.map(\.rawValue))
    let unit = metric.flatMap { self.unit(of: $0.metric, &reader) }
    context.diagnostics += reader.finish()
    let process =
      reaction.map(PerformanceMapDeclaration.Panel.Process.reaction)
      ?? device.map { PerformanceMapDeclaration.Panel.Process.device($0.text) }
    guard let process, let metric else { return nil }
    return .init(
      process, metric: metric.metric, at: at ?? metric.at,
      medium: medium.flatMap(Medium.init(rawValue:)), ownUnit: unit)
  }

  /// A metric that is given in hours or in cycles needs to be told which; hours are usual.
  private func unit(of metric: Metric, _ reader: inout FieldReader) -> PhysicalUnit? {
    guard metric.storageUnit == nil else { return nil }
    let word = reader.choice("unit", among: ["h", "cycles"]) ?? "h"
    return PhysicalUnit(word)
  }
}
