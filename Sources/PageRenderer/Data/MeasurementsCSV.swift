import Bibliography
import Electrochemistry
import Figures
import ReviewModel

/// Every number of the review, one a row.
enum MeasurementsCSV {
  static let schema = TableSchema(
    name: "measurements", title: "Measurements",
    description:
      "Every number of the review, one a row, with its unit, scale, conditions and source.",
    columns: [
      .init("id", .string, "the number's id: entry and running number", example: "cop-co-n-c:1"),
      .init(
        "record", .string, "measurement (of an electrode), device, or property", isRequired: true,
        words: ["measurement", "device", "property"]),
      .init(
        "subject_kind", .string, "what the number belongs to", isRequired: true,
        words: ["catalyst", "strategy", "mechanism", "perspective", "page"]),
      .init("subject", .string, "id of the item that the number belongs to", isRequired: true),
      .init("subject_name", .string, "its name", isRequired: true),
      .init("reaction", .string, "ORR, OER, HER, ORR/OER (bifunctional) or overall"),
      .init("metric", .string, "the field's metric; empty for other quantities"),
      .init("quantity", .string, "the quantity in words", isRequired: true),
      .init("value", .number, "the value in the unit of the column unit", isRequired: true),
      .init("value_upper", .number, "the upper end, if the value is a range"),
      .init("unit", .string, "the metric's unit", example: "mA cm-2"),
      .init("unit_ucum", .string, "the unit as a UCUM code", example: "mA.cm-2"),
      .init("uncertainty", .string, "the spread that the source gives"),
      .init("qualifier", .string, "<, >, ~, ≥ or ≤, where the source has one"),
      .init("scale", .string, "what a potential is measured against", example: "RHE"),
      .init(
        "scale_assumed", .string, "yes, if the source does not name the scale", words: ["yes"]),
      .init("printed", .string, "the text as printed, where it differs from the entry's"),
      .init("printed_value", .string, "the entry's own number, before conversion"),
      .init("printed_unit", .string, "its unit"),
      .init("at", .string, "the current density or potential that belongs to the value"),
      .init("electrolyte", .string, "as in the vocabulary; not stated is said in words"),
      .init("medium", .string, "acidic, neutral or alkaline"),
      .init("conditions", .string, "further conditions of the experiment"),
      .init("conversion", .string, "what became of a potential on its way to V vs RHE"),
      .init(
        "reported_of_14", .integer, "how many of the fourteen conditions are reported"),
      .init("derived_from", .string, "ids of the numbers that Tafel derived it from"),
      .init(
        "kind", .string, "where the number comes from; derived is computed by Tafel",
        isRequired: true, words: Measurement.Kind.allCases.map(\.rawValue)),
      .init(
        "status", .string, "contested and withdrawn values are told by their reason in note",
        isRequired: true, words: ["current", "contested", "withdrawn"]),
      .init("sample", .string, "the variant that was measured, if not the entry's own sample"),
      .init("device", .string, "the type of the device"),
      .init("role", .string, "what the catalyst does in it"),
      .init("source", .string, "id of the source", isRequired: true, reference: ("sources", "id")),
      .init(
        "source_status", .string, "what has become of the publication since",
        words: SourceStatus.Kind.allCases.map(\.rawValue)),
      .init("reference", .integer, "its number in the reviewed article"),
      .init("where", .string, "section, figure or table of the source"),
      .init("note", .string, "what else must be known, with the reason of a doubt"),
    ], key: "id")

  static func bytes(_ context: SiteContext) -> [UInt8] {
    var table = CSVTable(header: schema.columns.map(\.name))
    for number in numbers(context) { table.add(row(number, context)) }
    return table.bytes
  }

  /// What the table holds, in its order: all numbers, then those derived here.
  static func numbers(_ context: SiteContext) -> [SubjectNumber] {
    context.numbers
      + context.review.catalysts.flatMap { catalyst in
        let subject = Subject(kind: .catalyst, id: catalyst.id, name: catalyst.name)
        return catalyst.derived.map { SubjectNumber(subject: subject, measurement: $0) }
      }
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
      .init(value.unit?.ascii), .init(value.unit?.ucum),
      .init(uncertainty(value)),
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
      .text(measurement.locator.sourceID), .init(measurement.sourceStatus?.kind.rawValue),
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
