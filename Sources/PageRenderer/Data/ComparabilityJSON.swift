import Electrochemistry
import ReviewModel

/// Comparability classes with their ranks and records, as JSON.
enum ComparabilityJSON {
  static func items(_ context: SiteContext) -> [JSONValue] {
    context.comparability.map { found in
      .object([
        ("reaction", .text(found.reaction.rawValue)), ("slug", .text(found.slug)),
        ("title", .text(found.title)),
        (
          "traits",
          .list(
            found.traits.map {
              .object([("name", .text($0.name)), ("value", .optional($0.value))])
            })
        ),
        (
          "quantities",
          .list(context.compared(found).map { quantity($0, context) })
        ),
      ])
    }
  }

  private static func quantity(
    _ quantity: ComparedQuantity, _ context: SiteContext
  ) -> JSONValue {
    let records = RecordProgression(of: quantity, sources: context.sources)
    return .object([
      ("metric", .text(quantity.metric.name)), ("at", quantity.at.map(MeasurementJSON.quantity)),
      ("basis", .optional(quantity.basis)),
      ("unit", .optional(quantity.metric.storageUnit?.ascii)),
      ("spread", quantity.spread.map { spread($0, quantity.metric) }),
      ("ranks", quantity.ranked.isEmpty ? nil : .list(quantity.ranked.map(rank))),
      ("notRanked", quantity.unranked.isEmpty ? nil : .list(quantity.unranked.map(unranked))),
      ("records", records.steps.isEmpty ? nil : .list(records.steps.map(step))),
      ("recordsWithContested", records.stepsWithContested.map { .list($0.map(step)) }),
      ("undated", records.undated == 0 ? nil : .count(records.undated)),
    ])
  }

  private static func spread(_ spread: Spread, _ metric: Metric) -> JSONValue {
    func number(_ value: Double) -> JSONValue {
      .number(NumberText.ascii(value, decimals: metric.decimals))
    }
    return .object([
      ("count", .count(spread.count)), ("minimum", number(spread.minimum)),
      ("lowerQuartile", spread.quartiles.map { number($0.lowerBound) }),
      ("median", number(spread.median)),
      ("upperQuartile", spread.quartiles.map { number($0.upperBound) }),
      ("maximum", number(spread.maximum)),
    ])
  }

  private static func rank(_ item: ComparedQuantity.Ranked) -> JSONValue {
    .object([
      ("measurement", .text(item.number.measurement.id)), ("group", .text(item.group)),
      ("groupWithContested", .optional(item.groupWithContested)),
    ])
  }

  private static func unranked(_ item: ComparedQuantity.Unranked) -> JSONValue {
    .object([
      ("measurement", .text(item.number.measurement.id)), ("reason", .text(item.reason)),
    ])
  }

  private static func step(_ step: RecordProgression.Step) -> JSONValue {
    .object([
      ("year", .count(step.year)), ("measurement", .text(step.number.measurement.id)),
    ])
  }
}
