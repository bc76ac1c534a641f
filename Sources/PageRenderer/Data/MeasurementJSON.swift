import Bibliography
import Electrochemistry
import ReviewModel

/// Numbers and their surroundings as JSON.
enum MeasurementJSON {
  static func value(_ measurement: Measurement) -> JSONValue {
    .object([
      ("id", .text(measurement.id)), ("record", .text(measurement.record.rawValue)),
      ("reaction", .optional(measurement.reaction?.rawValue)),
      ("metric", .optional(measurement.metric?.name)),
      ("quantity", .text(measurement.quantityName)),
      ("value", quantity(measurement.normalised)), ("entered", quantity(measurement.value)),
      ("printed", .optional(measurement.printed)), ("raw", measurement.raw.map(quantity)),
      ("conversion", measurement.conversion.map(ConversionJSON.value)),
      ("derivation", measurement.derivation.map(ConversionJSON.derivation)),
      ("scaleAssumed", measurement.isScaleAssumed ? .flag(true) : nil),
      ("at", at(measurement.condition)),
      ("electrolyte", .optional(measurement.electrolyte.name)),
      ("medium", .optional(measurement.electrolyte.medium?.name)),
      ("conditions", conditions(measurement)), ("sample", .optional(measurement.sample)),
      ("device", .optional(measurement.deviceType)), ("role", .optional(measurement.role)),
      ("kind", .text(measurement.kind.rawValue)), ("status", .text(measurement.status.rawValue)),
      ("reason", .optional(measurement.reason)), ("by", .optional(measurement.doubtedBy)),
      ("date", .optional(measurement.doubtedOn)), ("source", .text(measurement.locator.sourceID)),
      ("sourceStatus", .optional(measurement.sourceStatus?.kind.rawValue)),
      ("where", .optional(measurement.locator.place)), ("notes", .texts(measurement.notes)),
    ])
  }

  static func list(_ measurements: [Measurement]) -> JSONValue? {
    measurements.isEmpty ? nil : .list(measurements.map(value))
  }

  /// Which of the fourteen things of a fair comparison the sources report, by number.
  static func completeness(_ measurements: [Measurement]) -> JSONValue? {
    let list = measurements.compactMap { measurement in
      Completeness(of: measurement, among: measurements).map { found in
        JSONValue.object([
          ("measurement", .text(measurement.id)), ("reported", .count(found.count)),
          ("of", .count(Completeness.total)), ("missing", .texts(found.missing.map(\.name))),
          ("mostWanted", .texts(found.mostWanted.map(\.name))),
        ])
      }
    }
    return list.isEmpty ? nil : .list(list)
  }

  static func quantity(_ quantity: Quantity) -> JSONValue {
    .object([
      ("number", number(quantity.lowerNumber)),
      ("upper", quantity.isRange ? number(quantity.upperNumber) : nil),
      ("digits", .text(quantity.digits)),
      ("qualifier", quantity.qualifier == .exactly ? nil : .text(quantity.qualifier.rawValue)),
      ("uncertainty", uncertainty(quantity)), ("unit", .optional(quantity.unit?.ascii)),
      ("scale", .optional(quantity.scale?.name)), ("text", .text(NumberText.plain(quantity))),
    ])
  }

  private static func number(_ number: PrintedNumber) -> JSONValue {
    .number(NumberText.ascii(number))
  }

  private static func uncertainty(_ quantity: Quantity) -> JSONValue? {
    switch quantity.uncertainty {
    case .symmetric(let spread): .object([("above", number(spread)), ("below", number(spread))])
    case .asymmetric(let above, let below):
      .object([("above", number(above)), ("below", number(below))])
    case .limits(let lower, let upper):
      .object([("lower", number(lower)), ("upper", number(upper))])
    case nil: nil
    }
  }

  private static func at(_ condition: Measurement.Condition) -> JSONValue? {
    switch condition {
    case .none: nil
    case .notStated: .text("not stated")
    case .quantity(let value): quantity(value)
    }
  }

  private static func conditions(_ measurement: Measurement) -> JSONValue? {
    guard !measurement.conditions.isEmpty else { return nil }
    return .object(measurement.conditions.map { ($0.name.rawValue, .text($0.text)) })
  }
}
