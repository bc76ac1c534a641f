import ContentReader
import Diagnostics
import Electrochemistry
import ReviewModel

/// Keys of mechanisms, perspectives and pages.
enum TextChecks {
  static func mechanism(
    _ item: RawItem, _ names: KnownNames,
    diagnostics: inout [Diagnostic]
  ) -> Mechanism? {
    var context = ItemContext(item, names)
    defer { diagnostics += context.finish() }
    let prose = ProseCheck.read(item, names, diagnostics: &context.diagnostics)
    let name = context.fields.requiredText("name", example: "Charge transfer")
    let definition = context.fields.requiredText("definition", example: "one or two sentences")
    let locator = context.locator()
    var result = Mechanism(
      id: item.id, path: item.source.path, name: name?.text ?? "", order: context.order(),
      definition: definition?.text ?? "", locator: locator ?? Locator(sourceID: "", place: nil),
      prose: prose)
    result.summary = context.fields.text("summary")?.text
    result.examples = context.fields.texts("examples").compactMap { word in
      context.fields.known(
        word, among: names.catalysts, rule: CheckRules.unknownEntry, name: "catalyst entry")
    }
    result.terms = context.terms()
    result.measurements = context.measurements(
      [("properties", .property)], sourceID: locator?.sourceID)
    return name == nil || definition == nil || locator == nil ? nil : result
  }

  static func perspective(
    _ item: RawItem, _ names: KnownNames,
    diagnostics: inout [Diagnostic]
  ) -> Perspective? {
    var context = ItemContext(item, names)
    defer { diagnostics += context.finish() }
    let prose = ProseCheck.read(item, names, diagnostics: &context.diagnostics)
    let challenge = side("challenge", code: "C-1", &context)
    let perspective = side("perspective", code: "P-1", &context)
    let locator = context.locator()
    let order = context.order()
    let rows = context.measurements([("properties", .property)], sourceID: locator?.sourceID)
    guard let challenge, let perspective, let locator else { return nil }
    return Perspective(
      id: item.id, path: item.source.path, order: order, challenge: challenge,
      perspective: perspective, locator: locator, measurements: rows, prose: prose)
  }

  private static func side(
    _ key: String, code: String, _ context: inout ItemContext
  ) -> Perspective.Side? {
    guard let map = context.fields.group(key) else {
      if context.fields.map[key] == nil {
        context.fields.missing(key, example: "{code: \(code), title: …, text: …}")
      }
      return nil
    }
    var reader = FieldReader(map, noun: "the \(key)")
    let code = reader.requiredText("code", example: code)
    let title = reader.requiredText("title", example: "Single-variable control")
    let text = reader.text("text")?.text
    context.diagnostics += reader.finish()
    guard let code, let title else { return nil }
    return Perspective.Side(code: code.text, title: title.text, text: text)
  }

  /// The made pages that a text can be placed on.
  static let places = [
    "home", "reactions/orr", "reactions/oer", "reactions/her", "timeline", "maps", "data",
    "contribute", "catalysts", "sources", "elements", "perspectives",
  ]

  static func page(
    _ item: RawItem, _ names: KnownNames,
    diagnostics: inout [Diagnostic]
  ) -> Page? {
    var context = ItemContext(item, names)
    defer { diagnostics += context.finish() }
    let prose = ProseCheck.read(item, names, diagnostics: &context.diagnostics)
    let title = context.fields.requiredText("title", example: "About this review")
    var result = Page(
      id: item.id, path: item.source.path, title: title?.text ?? "", order: context.order(),
      prose: prose)
    result.summary = context.fields.text("summary")?.text
    if let place = context.fields.text("place") {
      result.place = context.fields.known(
        place, among: places, rule: CheckRules.badPlace, name: "page that Tafel makes")
    }
    result.steps = context.fields.groups("steps").compactMap { step($0, &context) }
    let source = context.fields.source("source", names) ?? names.reviewSource
    result.measurements = context.measurements([("properties", .property)], sourceID: source)
    return title == nil ? nil : result
  }

  private static func step(_ map: RawMap, _ context: inout ItemContext) -> Page.ReactionStep? {
    var reader = FieldReader(map, noun: "the step")
    let medium = reader.choice("medium", among: Medium.allCases.map(\.rawValue))
    reader.require("medium", example: "alkaline")
    let equation = reader.requiredText("equation", example: "H2O + e- → H* + OH-")
    let note = reader.text("note")?.text
    context.diagnostics += reader.finish()
    let kind = medium.flatMap { Medium(rawValue: $0) }
    guard let kind, let equation else { return nil }
    return Page.ReactionStep(medium: kind, equation: equation.text, note: note)
  }
}
