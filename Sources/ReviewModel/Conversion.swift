package import Electrochemistry

/// What became of a potential on its way to V vs RHE.
package enum Conversion: Sendable, Hashable {
  /// Converted here; the ledger's result is the number's value.
  case converted(ConversionLedger)
  /// Not converted: something is missing that nobody may guess. The value stays on its own scale.
  /// `reached` is how far the ledger came.
  case refused(ConversionRefusal, reached: ConversionLedger?)
  /// The source converted it; the ledger recomputes its value from the raw one it also prints.
  case recomputed(ConversionLedger)
  /// The source converted it, and what it prints does not suffice to follow.
  case notRecomputed(ConversionRefusal)

  package var ledger: ConversionLedger? {
    switch self {
    case .converted(let ledger), .recomputed(let ledger): ledger
    case .refused(_, let reached): reached
    case .notRecomputed: nil
    }
  }

  package var refusal: ConversionRefusal? {
    switch self {
    case .refused(let refusal, _), .notRecomputed(let refusal): refusal
    case .converted, .recomputed: nil
    }
  }
}
