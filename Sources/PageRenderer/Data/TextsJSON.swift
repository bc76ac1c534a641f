import Electrochemistry
import ReviewModel

/// Strategies, mechanisms, perspectives, pages and maps as JSON.
enum TextsJSON {
  static func strategy(_ strategy: Strategy) -> JSONValue {
    .object([
      ("id", .text(strategy.id)), ("name", .text(strategy.name)),
      ("summary", .optional(strategy.summary)), ("definition", .text(strategy.definition)),
      ("source", .text(strategy.locator.sourceID)), ("where", .optional(strategy.locator.place)),
      ("advantages", .texts(strategy.advantages)), ("drawbacks", .texts(strategy.drawbacks)),
      ("terms", terms(strategy.terms)), ("classes", .list(strategy.classes.map(designClass))),
      ("maps", .texts(strategy.mapIDs)),
      ("measurements", MeasurementJSON.list(strategy.measurements)),
      ("prose", prose(strategy.prose)),
    ])
  }

  private static func designClass(_ design: Strategy.DesignClass) -> JSONValue {
    .object([
      ("id", .text(design.id)), ("name", .text(design.name)),
      ("definition", .text(design.definition)), ("where", .optional(design.place)),
      (
        "types",
        design.types.isEmpty
          ? nil
          : .list(
            design.types.map {
              .object([
                ("id", .text($0.id)), ("name", .text($0.name)),
                ("definition", .optional($0.definition)),
              ])
            })
      ),
    ])
  }

  static func mechanism(_ mechanism: Mechanism) -> JSONValue {
    .object([
      ("id", .text(mechanism.id)), ("name", .text(mechanism.name)),
      ("summary", .optional(mechanism.summary)), ("definition", .text(mechanism.definition)),
      ("source", .text(mechanism.locator.sourceID)),
      ("where", .optional(mechanism.locator.place)), ("examples", .texts(mechanism.examples)),
      ("terms", terms(mechanism.terms)),
      ("measurements", MeasurementJSON.list(mechanism.measurements)),
      ("prose", prose(mechanism.prose)),
    ])
  }

  static func perspective(_ item: Perspective) -> JSONValue {
    .object([
      ("id", .text(item.id)), ("challenge", side(item.challenge)),
      ("perspective", side(item.perspective)), ("source", .text(item.locator.sourceID)),
      ("where", .optional(item.locator.place)),
      ("measurements", MeasurementJSON.list(item.measurements)), ("prose", prose(item.prose)),
    ])
  }

  private static func side(_ side: Perspective.Side) -> JSONValue {
    .object([
      ("code", .text(side.code)), ("title", .text(side.title)), ("text", .optional(side.text)),
    ])
  }

  static func page(_ page: Page) -> JSONValue {
    .object([
      ("id", .text(page.id)), ("title", .text(page.title)), ("place", .optional(page.place)),
      ("summary", .optional(page.summary)),
      (
        "steps",
        page.steps.isEmpty
          ? nil
          : .list(
            page.steps.map {
              .object([
                ("medium", .text($0.medium.name)), ("equation", .text($0.equation)),
                ("note", .optional($0.note)),
              ])
            })
      ),
      ("measurements", MeasurementJSON.list(page.measurements)), ("prose", prose(page.prose)),
    ])
  }

  static func map(_ map: PerformanceMapDeclaration) -> JSONValue {
    .object([
      ("id", .text(map.id)), ("title", .text(map.title)), ("description", .text(map.description)),
      ("group", .text(map.grouping.rawValue)),
      ("strategy", .optional(map.strategyIDs.count == 1 ? map.strategyIDs[0] : nil)),
      ("strategies", map.strategyIDs.count > 1 ? .texts(map.strategyIDs) : nil),
      (
        "categories",
        .texts(
          map.classes.map {
            map.strategyIDs.count == 1 ? $0.classID : "\($0.strategyID)/\($0.classID)"
          } + map.categories)
      ),
      ("electrolytes", map.electrolytes.isEmpty ? nil : .texts(map.electrolytes)),
      (
        "panels",
        .list(
          map.panels.map {
            .object([
              ("reaction", .optional($0.reaction?.rawValue)),
              ("device", .optional($0.device)), ("metric", .text($0.metric.name)),
              ("at", $0.at.map(MeasurementJSON.quantity)),
              ("medium", .optional($0.medium?.name)),
            ])
          })
      ),
      ("source", .text(map.locator.sourceID)), ("where", .optional(map.locator.place)),
      ("notes", .texts(map.notes)),
    ])
  }

  private static func terms(_ terms: [Term]) -> JSONValue? {
    guard !terms.isEmpty else { return nil }
    return .list(
      terms.map {
        .object([
          ("term", .text($0.term)), ("definition", .text($0.definition)),
          ("where", .optional($0.place)),
        ])
      })
  }

  static func prose(_ prose: Prose) -> JSONValue? {
    let text = prose.plainText
    return text.isEmpty ? nil : .text(text)
  }
}

enum VocabularyJSON {
  static func value(_ vocabulary: Vocabulary) -> JSONValue {
    .object([
      (
        "electrolytes",
        .list(
          vocabulary.electrolytes.map {
            .object([
              ("name", .text($0.name)), ("medium", .text($0.medium.name)),
              ("pH", $0.pH.map(MeasurementJSON.quantity)),
              ("pHRange", $0.pHRange.map(MeasurementJSON.quantity)),
              ("synonyms", .texts($0.synonyms)),
            ])
          })
      ),
      (
        "referenceElectrodes",
        .list(
          vocabulary.referenceElectrodes.map {
            .object([
              ("name", .text($0.name)), ("offset", $0.offset.map(MeasurementJSON.quantity)),
              ("uncertainty", $0.uncertainty.map(MeasurementJSON.quantity)),
              ("range", $0.range.map(MeasurementJSON.quantity)), ("source", .optional($0.source)),
              ("synonyms", .texts($0.synonyms)),
            ])
          })
      ),
      (
        "abbreviations",
        .list(
          vocabulary.abbreviations.map {
            .object([("short", .text($0.short)), ("long", .text($0.long))])
          })
      ),
      ("synonyms", .list(vocabulary.synonyms.map { .list($0.map(JSONValue.text)) })),
    ])
  }
}
