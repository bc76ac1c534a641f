import ContentReader
import Diagnostics
import Electrochemistry
import ReviewModel

/// Keys of a performance map.
enum MapCheck {
  static func read(
    _ item: RawItem, _ names: KnownNames,
    diagnostics: inout [Diagnostic]
  ) -> PerformanceMapDeclaration? {
    var context = ItemContext(item, names)
    defer { diagnostics += context.finish() }
    let title = context.fields.requiredText("title", example: "Composition-asymmetric catalysts")
    let text = context.fields.requiredText("description", example: "one or two sentences")
    let strategy = context.fields.requiredText("strategy", example: "composition").flatMap {
      context.fields.known(
        $0, among: names.classes.keys, rule: CheckRules.unknownStrategy,
        name: "strategy of this review")
    }
    let locator = context.locator()
    let order = context.order()
    let notes = context.fields.texts("note").map(\.text)
    let known = strategy.flatMap { names.classes[$0] } ?? []
    let isReadable = strategy.map { !names.unreadableStrategies.contains($0) } ?? false
    let categories = context.fields.texts("categories").compactMap { word in
      isReadable
        ? context.fields.known(
          word, among: known, rule: CheckRules.unknownClass,
          name: "class of “\(strategy ?? "the strategy")”") : nil
    }
    let panels = context.fields.groups("panels").compactMap { panel($0, &context) }
    if context.fields.map["panels"] == nil {
      context.fields.missing("panels", example: "[{reaction: ORR, metric: half-wave potential}]")
    }
    guard let title, let text, let strategy, let locator else { return nil }
    return PerformanceMapDeclaration(
      id: item.id, path: item.source.path, title: title.text, order: order, description: text.text,
      strategyID: strategy, categories: categories.isEmpty ? known : categories, panels: panels,
      locator: locator, notes: notes)
  }

  private static func panel(
    _ map: RawMap, _ context: inout ItemContext
  ) -> PerformanceMapDeclaration.Panel? {
    var reader = FieldReader(map, noun: "the panel")
    if reader.map["reaction"] == nil { reader.missing("reaction", example: "ORR") }
    if reader.map["metric"] == nil { reader.missing("metric", example: "half-wave potential") }
    let reaction = reader.reaction("reaction")
    let metric = reader.metric("metric", context.names)
    let at = reader.quantity("at")?.quantity
    context.diagnostics += reader.finish()
    guard let reaction, let metric else { return nil }
    return .init(reaction: reaction, metric: metric.metric, at: at ?? metric.at)
  }
}
