import ContentReader
import Diagnostics
import ReviewModel

/// Keys of a strategy and its classes.
struct StrategyCheck {
  var context: ItemContext

  static func read(
    _ item: RawItem, _ names: KnownNames,
    diagnostics: inout [Diagnostic]
  ) -> Strategy? {
    var check = StrategyCheck(context: ItemContext(item, names))
    let prose = ProseCheck.read(item, names, diagnostics: &check.context.diagnostics)
    let strategy = check.strategy(prose)
    diagnostics += check.context.finish()
    return strategy
  }

  private mutating func strategy(_ prose: Prose) -> Strategy? {
    let name = context.fields.requiredText("name", example: "Composition asymmetry")
    let definition = context.fields.requiredText("definition", example: "one or two sentences")
    let order = context.order()
    let locator = context.locator()
    let summary = context.fields.text("summary")?.text
    var result = Strategy(
      id: context.item.id, path: context.item.source.path, name: name?.text ?? "", order: order,
      definition: definition?.text ?? "", locator: locator ?? Locator(sourceID: "", place: nil),
      prose: prose)
    result.summary = summary
    result.advantages = context.fields.texts("advantages").map(\.text)
    result.drawbacks = context.fields.texts("drawbacks").map(\.text)
    result.terms = context.terms()
    result.classes = classes()
    result.mapIDs = context.fields.texts("maps").compactMap { word in
      context.fields.known(
        word, among: context.names.maps, rule: CheckRules.unknownEntry, name: "map of this review")
    }
    result.measurements = context.measurements(
      [("properties", .property)], sourceID: locator?.sourceID)
    return name == nil || definition == nil || locator == nil ? nil : result
  }

  private mutating func classes() -> [Strategy.DesignClass] {
    var seen: Set<String> = []
    return context.fields.groups("classes").compactMap { map in
      var reader = FieldReader(map, noun: "the class")
      let id = reader.requiredText("id", example: "metal-metal")
      let name = reader.requiredText("name", example: "Metal–metal")
      let definition = reader.requiredText("definition", example: "one or two sentences")
      let place = reader.text("where")?.text
      let types = reader.groups("types")
      context.diagnostics += reader.finish()
      let kinds = types.compactMap { type($0) }
      guard let id, let name, let definition else { return nil }
      guard seen.insert(id.text).inserted else {
        context.diagnostics.append(
          Diagnostic(
            CheckRules.duplicateID, at: id.range, "the class “\(id.text)” is declared twice",
            help: "give each class an id of its own"))
        return nil
      }
      return Strategy.DesignClass(
        id: id.text, name: name.text, definition: definition.text, place: place, types: kinds)
    }
  }

  private mutating func type(_ map: RawMap) -> Strategy.ClassType? {
    var reader = FieldReader(map, noun: "the type")
    let id = reader.requiredText("id", example: "p-n")
    let name = reader.requiredText("name", example: "p–n")
    let definition = reader.text("definition")?.text
    context.diagnostics += reader.finish()
    guard let id, let name else { return nil }
    return Strategy.ClassType(id: id.text, name: name.text, definition: definition)
  }
}
