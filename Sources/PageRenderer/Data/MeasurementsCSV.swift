import Bibliography
import Electrochemistry
import Figures
import ReviewModel

/// Every number of the review, one a row.
enum MeasurementsCSV {
  struct Column: Sendable {
    var name: String
    var meaning: String
  }

  static let columns: [Column] = [
    .init(name: "id", meaning: "the number's id: entry and running number"),
    .init(name: "record", meaning: "measurement (of an electrode), device, or property"),
    .init(name: "subject_kind", meaning: "catalyst, strategy, mechanism, perspective or page"),
    .init(name: "subject", meaning: "id of the item that the number belongs to"),
    .init(name: "subject_name", meaning: "its name"),
    .init(name: "reaction", meaning: "ORR, OER, HER, ORR/OER (bifunctional) or overall"),
    .init(name: "metric", meaning: "the field's metric; empty for other quantities"),
    .init(name: "quantity", meaning: "the quantity in words"),
    .init(name: "value", meaning: "the value in the unit of the next but one column"),
    .init(name: "value_upper", meaning: "the upper end, if the value is a range"),
    .init(name: "unit", meaning: "the metric's unit"),
    .init(name: "uncertainty", meaning: "the spread that the source gives"),
    .init(name: "qualifier", meaning: "<, >, ~, ≥ or ≤, where the source has one"),
    .init(name: "scale", meaning: "what a potential is measured against"),
    .init(name: "scale_assumed", meaning: "yes, if the source does not name the scale"),
    .init(name: "printed", meaning: "the text as printed, where it differs from the entry's"),
    .init(name: "printed_value", meaning: "the entry's own number, before conversion"),
    .init(name: "printed_unit", meaning: "its unit"),
    .init(name: "at", meaning: "the current density or potential that belongs to the value"),
    .init(name: "electrolyte", meaning: "as in the vocabulary; not stated is said in words"),
    .init(name: "medium", meaning: "acidic, neutral or alkaline"),
    .init(name: "conditions", meaning: "further conditions of the experiment"),
    .init(name: "conversion", meaning: "what became of a potential on its way to V vs RHE"),
    .init(name: "reported_of_14", meaning: "how many of the fourteen conditions are reported"),
    .init(name: "derived_from", meaning: "ids of the numbers that Tafel derived it from"),
    .init(name: "kind", meaning: "measured, computed, digitised, derived (by Tafel) or stated"),
    .init(name: "status", meaning: "current, contested or withdrawn"),
    .init(name: "sample", meaning: "the variant that was measured, if not the entry's own sample"),
    .init(name: "device", meaning: "the type of the device"),
    .init(name: "role", meaning: "what the catalyst does in it"),
    .init(name: "source", meaning: "id of the source"),
    .init(name: "reference", meaning: "its number in the reviewed article"),
    .init(name: "where", meaning: "section, figure or table of the source"),
    .init(name: "note", meaning: "what else must be known, with the reason of a doubt"),
  ]

  static func bytes(_ context: SiteContext) -> [UInt8] {
    var table = CSVTable(header: columns.map(\.name))
    for number in context.numbers { table.add(row(number, context)) }
    for catalyst in context.review.catalysts {
      let subject = Subject(kind: .catalyst, id: catalyst.id, name: catalyst.name)
      for value in catalyst.derived {
        table.add(row(SubjectNumber(subject: subject, measurement: value), context))
      }
    }
    return table.bytes
  }

  private static func row(_ number: SubjectNumber, _ context: SiteContext) -> [CSVTable.Cell] {
    let measurement = number.measurement
    return [
      .text(measurement.id), .text(measurement.record.rawValue),
      .text(number.subject.kind.rawValue), .text(number.subject.id), .text(number.subject.name),
      .init(measurement.reaction?.rawValue), .init(measurement.metric?.name),
      .text(measurement.quantityName),
    ] + value(measurement) + surroundings(number, context) + origin(measurement, context)
  }

  private static func value(_ measurement: Measurement) -> [CSVTable.Cell] {
    let value = measurement.normalised
    let entry = measurement.value
    return [
      .number(NumberText.ascii(value.lowerNumber)),
      value.isRange ? .number(NumberText.ascii(value.upperNumber)) : .empty,
      .init(value.unit?.ascii), .init(uncertainty(value)),
      .init(value.qualifier == .exactly ? nil : value.qualifier.rawValue),
      .init(value.scale?.name), .init(measurement.isScaleAssumed ? "yes" : nil),
      .init(measurement.printed),
      entry.isRange ? .text(entry.digits) : .number(NumberText.ascii(entry.lowerNumber)),
      .init(entry.unit?.ascii),
    ]
  }

  private static func uncertainty(_ value: Quantity) -> String? {
    switch value.uncertainty {
    case .symmetric(let spread): NumberText.ascii(spread)
    case .asymmetric(let above, let below):
      "+\(NumberText.ascii(above))/-\(NumberText.ascii(below))"
    case .limits(let lower, let upper):
      "\(NumberText.ascii(lower)) to \(NumberText.ascii(upper))"
    case nil: nil
    }
  }

  private static func conversion(_ measurement: Measurement) -> String? {
    switch measurement.conversion {
    case .converted?: "converted"
    case .refused(let refusal, _)?: "not converted: \(refusal.reason)"
    case .recomputed?: "recomputed"
    case .notRecomputed?: "not recomputed"
    case nil: nil
    }
  }

  private static func reported(
    _ number: SubjectNumber, _ context: SiteContext
  ) -> CSVTable.Cell {
    let others = context.catalysts[number.subject.id]?.measurements ?? []
    guard number.subject.kind == .catalyst,
      let found = Completeness(of: number.measurement, among: others)
    else { return .empty }
    return .number(String(found.count))
  }

  private static func surroundings(
    _ number: SubjectNumber, _ context: SiteContext
  ) -> [CSVTable.Cell] {
    let measurement = number.measurement
    return [
      .init(ConditionText.ascii(measurement.condition)), .init(measurement.electrolyte.name),
      .init(measurement.electrolyte.medium?.name),
      .init(
        measurement.conditions.isEmpty
          ? nil
          : measurement.conditions.map { "\($0.name.rawValue) \($0.text)" }
            .joined(separator: "; ")),
      .init(conversion(measurement)), reported(number, context),
      .init(measurement.derivation?.from.joined(separator: " ")),
      .text(measurement.kind.rawValue), .text(measurement.status.rawValue),
      .init(measurement.sample), .init(measurement.deviceType), .init(measurement.role),
    ]
  }

  private static func origin(
    _ measurement: Measurement, _ context: SiteContext
  ) -> [CSVTable.Cell] {
    let source = context.sources[measurement.locator.sourceID]
    let notes = [measurement.reason].compactMap(\.self) + measurement.notes
    return [
      .text(measurement.locator.sourceID),
      source?.referenceNumber.map { .number(String($0)) } ?? .empty,
      .init(measurement.locator.place), .init(notes.isEmpty ? nil : notes.joined(separator: " ")),
    ]
  }
}

/// What stands after `at`, for files.
enum ConditionText {
  static func ascii(_ condition: Measurement.Condition) -> String? {
    switch condition {
    case .none: nil
    case .notStated: "not stated"
    case .quantity(let quantity): NumberText.ascii(quantity)
    }
  }
}
