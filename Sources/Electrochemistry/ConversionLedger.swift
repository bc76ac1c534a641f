/// How a potential against some electrode became V vs RHE and then an overpotential, step by step;
/// field.md 2.1 to 2.4.
///
/// A pure value: everything is computed unrounded and rounded once, in `result`. The values of the
/// steps are rounded for show only.
package struct ConversionLedger: Sendable, Hashable {
  package struct Step: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case measured
      case ohmicDrop
      case reference
      case temperature
      case nernstSlope
      case pH
      case positionAboveRHE
      case versusRHE
      case equilibrium
      case overpotential
      case potentialAtCurrent
    }

    /// What a step rests on.
    package enum Basis: String, Sendable, Hashable, CaseIterable {
      /// Printed by the source.
      case reported
      case measured
      /// The source's own calibration.
      case calibrated
      /// The vocabulary's table.
      case table
      /// Not stated by the source and taken as usual.
      case assumed
      /// A constant of nature, or true by definition.
      case constant
      case computed
    }

    package var kind: Kind
    /// Plain text for the formula formatter: "potential vs Hg/HgO (1 M KOH)".
    package var label: String
    /// The formula with its numbers, or the fact; empty where there is neither.
    package var text: String
    /// Without its uncertainty; nil for a step that states only a fact.
    package var value: Quantity?
    /// Absolute, in the unit of the value.
    package var uncertainty: Quantity?
    package var basis: Basis
    /// Where the constant comes from.
    package var source: String?

    package init(
      _ kind: Kind, _ label: String, text: String = "", value: Quantity? = nil, basis: Basis,
      source: String? = nil
    ) {
      self.kind = kind
      self.label = label
      self.text = text
      self.value = value
      self.basis = basis
      self.source = source
    }

    func with(uncertainty: Quantity?) -> Self {
      var step = self
      step.uncertainty = uncertainty
      return step
    }
  }

  package var steps: [Step]
  /// The final value, rounded once, with its uncertainty: V vs RHE, or mV of an overpotential.
  package var result: Quantity
  /// The unrounded final value in the unit of `result`; the middle of a range.
  package var exact: Double

  package init(steps: [Step], result: Quantity, exact: Double) {
    self.steps = steps
    self.result = result
    self.exact = exact
  }

  /// Whether anything on the way was not stated by the source: pH or temperature.
  package var isAssumed: Bool { steps.contains { $0.basis == .assumed } }

  package func step(_ kind: Step.Kind) -> Step? { steps.first { $0.kind == kind } }

  /// Converts what a source prints. Nothing is guessed: what is missing is a refusal with its
  /// reason.
  package static func convert(
    _ input: ConversionInput, to target: ConversionTarget
  ) -> Result<ConversionLedger, ConversionRefusal> {
    do throws(ConversionRefusal) {
      return .success(try ConversionRun(input, target).ledger())
    } catch {
      return .failure(error)
    }
  }
}

extension ConversionLedger {
  /// Where a Hg/HgO electrode filled with the cell's own electrolyte sits above RHE, and how far
  /// that is from where it must sit at any concentration (field.md 2.2).
  package struct HgHgOSelfCheck: Sendable, Hashable {
    /// 0.926 V at 25 °C.
    package static let expectedPosition = 0.926

    /// E(electrode vs SHE) + k·pH in V, unrounded.
    package var position: Double
    /// `position` less 0.926 V.
    package var deviation: Double { position - Self.expectedPosition }
  }

  /// Nil if the offset is no potential. The limits of the deviation belong to the rule that asks.
  package static func hgHgOSelfCheck(
    offset: Quantity, pH: Quantity, celsius: Double = 25
  ) -> HgHgOSelfCheck? {
    guard let volts = offset.value(in: .volt), pH.dimension == .ratio || pH.dimension == .pH else {
      return nil
    }
    return HgHgOSelfCheck(
      position: ReferenceConversion.positionAboveRHE(
        offsetVsSHE: volts, pH: pH.value, celsius: celsius))
  }
}
