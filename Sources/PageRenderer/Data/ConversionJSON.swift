import Electrochemistry
import ReviewModel

/// Ledgers of conversions, derivations and what the rules ask, as JSON.
enum ConversionJSON {
  static func value(_ conversion: Conversion) -> JSONValue {
    let state =
      switch conversion {
      case .converted: "converted"
      case .refused: "refused"
      case .recomputed: "recomputed"
      case .notRecomputed: "not recomputed"
      }
    return .object([
      ("state", .text(state)), ("reason", .optional(conversion.refusal?.reason)),
      ("result", conversion.ledger.map { MeasurementJSON.quantity($0.result) }),
      ("steps", conversion.ledger.map { .list($0.steps.map(step)) }),
    ])
  }

  private static func step(_ step: ConversionLedger.Step) -> JSONValue {
    .object([
      ("kind", .text(step.kind.rawValue)), ("label", .text(step.label)),
      ("working", step.text.isEmpty ? nil : .text(step.text)),
      ("value", step.value.map(MeasurementJSON.quantity)),
      ("uncertainty", step.uncertainty.map(MeasurementJSON.quantity)),
      ("basis", .text(step.basis.rawValue)), ("source", .optional(step.source)),
    ])
  }

  static func derivation(_ derivation: Derivation) -> JSONValue {
    .object([
      ("relation", .text(TextRun.plain(derivation.relation))),
      ("working", .text(derivation.working)), ("from", .texts(derivation.from)),
    ])
  }

  static func remark(_ remark: Remark) -> JSONValue {
    .object([
      ("code", .text(remark.code)), ("rule", .optional(remark.fieldRule)),
      ("message", .text(remark.message)), ("measurement", .optional(remark.measurementID)),
      ("acceptedBecause", .optional(remark.acceptedBecause)),
    ])
  }
}
