/// Writes the steps of one conversion: what is shown is rounded here, what is computed is not.
struct LedgerSteps {
  typealias Step = ConversionLedger.Step

  let run: ConversionRun

  private var input: ConversionInput { run.input }
  private var isVersusRHE: Bool { run.shift == nil }

  /// Decimals of a potential in V: the printed ones, two or three. A printed value vs RHE keeps its
  /// own.
  private var decimals: Int {
    isVersusRHE ? run.raw.decimals : min(3, max(2, run.raw.decimals))
  }

  /// The potential vs RHE as it is shown.
  var versusRHE: Quantity {
    run.versusRHE.quantity(decimals: decimals, unit: .volt, scale: .rhe) ?? input.potential
  }

  /// The whole ledger; the last step bears the result.
  func ledger(ending kind: Step.Kind, _ interval: PotentialInterval) -> ConversionLedger {
    let isOverpotential = kind == .overpotential
    let result = isOverpotential ? overpotential(interval) : potentialResult
    let last = ending(kind, result)
    return ConversionLedger(
      steps: start + electrode + middle(before: kind) + [last], result: result,
      exact: isOverpotential ? interval.middle * 1000 : interval.middle)
  }

  private func ending(_ kind: Step.Kind, _ result: Quantity) -> Step {
    let step =
      switch kind {
      case .overpotential:
        Step(
          kind, "overpotential", text: overpotentialText, value: result.shown, basis: .computed)
      case .potentialAtCurrent:
        Step(
          kind, "potential vs RHE at the current density", value: result.shown,
          basis: isVersusRHE ? .reported : .computed)
      default: versusRHEStep
      }
    return step.with(uncertainty: result.halfWidthQuantity)
  }

  private func middle(before kind: Step.Kind) -> [Step] {
    guard kind != .versusRHE else { return [] }
    let converted = isVersusRHE ? [] : [versusRHEStep]
    return kind == .overpotential ? converted + [equilibrium] : converted
  }
}

/// The printed value and what is known of its experiment.
extension LedgerSteps {
  private var start: [Step] {
    let potential = input.potential
    let text =
      switch potential.uncertainty {
      case .symmetric, nil: ""
      default: NumberText.plain(potential)
      }
    let measured = Step(
      .measured, "potential vs \(input.electrode.name)", text: text, value: potential.shown,
      basis: .reported)
    return [measured.with(uncertainty: potential.halfWidthQuantity), ohmicDrop]
  }

  private var ohmicDrop: Step {
    let text =
      switch input.ohmicDrop {
      case .corrected(let percent, let resistance):
        "\(NumberText.plain(percent)) corrected by the source"
          + (resistance.map { ", R = \(NumberText.plain($0))" } ?? "")
      case .none: "not corrected"
      case .notStated: "the source does not say whether it is corrected"
      }
    return Step(.ohmicDrop, "ohmic drop (iR)", text: text, basis: .reported)
  }

  /// The temperature, where it enters.
  private var temperature: Step {
    if let given = input.celsius {
      return Step(
        .temperature, "temperature", value: given.assuming(.degreeCelsius).shown, basis: .reported)
    }
    return Step(
      .temperature, "temperature",
      value: Quantity(25, decimals: 0, unit: .degreeCelsius), basis: .assumed,
      source: "the source states none")
  }
}

/// From the electrode to RHE.
extension LedgerSteps {
  private var electrode: [Step] {
    guard let shift = run.shift else { return needsTemperature ? [temperature] : [] }
    return [
      reference(shift), temperature, slope(shift), pH(shift), position(shift),
    ]
  }

  private var needsTemperature: Bool {
    switch run.target {
    case .overpotential(.oer), .overpotential(.orr): true
    default: false
    }
  }

  private func reference(_ shift: ConversionRun.Shift) -> Step {
    let electrode = input.electrode
    if electrode.isSHE {
      return Step(
        .reference, "offset of SHE", value: .zeroVolts, basis: .constant,
        source: electrode.source ?? "definition")
    }
    let given = electrode.offsetUncertainty?.assuming(shift.offset.unit).shown
    return Step(
      .reference, "offset of \(electrode.name) vs SHE", value: shift.offset.shown,
      basis: electrode.isCalibrated ? .calibrated : .table, source: electrode.source
    ).with(uncertainty: given ?? shift.offset.halfWidthQuantity)
  }

  private func slope(_ shift: ConversionRun.Shift) -> Step {
    let kelvin = PrintedNumber(run.celsius + 273.15, decimals: 2).map { NumberText.plain($0) } ?? ""
    return Step(
      .nernstSlope, "shift of RHE per pH unit",
      text: "ln(10) × R × \(kelvin)\(NumberText.unitSeparator)K / F", value: slopeQuantity(shift),
      basis: .constant, source: "ln(10)·R·T/F with the exact SI constants of 2019")
  }

  private func slopeQuantity(_ shift: ConversionRun.Shift) -> Quantity? {
    Quantity(shift.slope * 1000, decimals: 2, unit: .millivolt)
  }

  private func pH(_ shift: ConversionRun.Shift) -> Step {
    let isAssumed = shift.pH.basis == .table
    let label = input.electrolyteName.map { "pH of \($0)" } ?? "pH"
    let step = Step(
      .pH, label,
      text: isAssumed
        ? "not measured: ± \(NumberText.fixed(ConversionRun.assumedPHUncertainty, decimals: 2))"
          + "\(NumberText.unitSeparator)V in the potential" : "",
      value: shift.pH.value.shown, basis: isAssumed ? .assumed : .measured,
      source: shift.pH.source ?? (isAssumed ? "default of the electrolyte at 25 °C" : nil))
    guard !isAssumed, shift.slope > 0 else { return step }
    let width = PrintedNumber(
      shift.pHUncertainty / shift.slope, significantDigits: 1)
    return step.with(uncertainty: width.map { Quantity(lower: $0) })
  }

  private func position(_ shift: ConversionRun.Shift) -> Step {
    Step(
      .positionAboveRHE, "position of \(input.electrode.name) above RHE",
      text: LedgerText.sum(positionTerms(shift), product(shift)),
      value: Quantity(shift.volts, decimals: 4, unit: .volt), basis: .computed
    ).with(uncertainty: Self.width(shift.uncertainty, decimals: 3, unit: .volt))
  }

  private func positionTerms(_ shift: ConversionRun.Shift) -> [Quantity] {
    input.electrode.isSHE ? [] : [shift.offset]
  }

  private func product(_ shift: ConversionRun.Shift) -> String {
    slopeQuantity(shift).map { LedgerText.product($0, shift.pH.value) } ?? ""
  }

  private var versusRHEStep: Step {
    guard let shift = run.shift else {
      return Step(.versusRHE, "potential vs RHE", value: versusRHE.shown, basis: .reported)
    }
    return Step(
      .versusRHE, "potential vs RHE",
      text: LedgerText.sum([input.potential] + positionTerms(shift), product(shift)),
      value: versusRHE.shown, basis: .computed
    ).with(uncertainty: Self.width(run.uncertainty, decimals: decimals, unit: .volt))
  }

  /// A value that was printed vs RHE keeps its own spread, another gets the combined one.
  private var potentialResult: Quantity {
    if isVersusRHE {
      return versusRHE.with(uncertainty: input.potential.converted(to: .volt)?.uncertainty)
    }
    return versusRHE.with(
      uncertainty: Self.width(run.uncertainty, decimals: decimals, unit: .volt).map {
        .symmetric($0.lowerNumber)
      })
  }
}

/// From RHE to the overpotential.
extension LedgerSteps {
  private var reaction: Reaction {
    if case .overpotential(let reaction) = run.target { return reaction }
    return .oer
  }

  private var equilibriumQuantity: Quantity {
    if reaction == .her { return .zeroVolts }
    let volts = ReferenceConversion.equilibriumVoltage(celsius: run.celsius)
    return Quantity(volts, decimals: 3, unit: .volt) ?? .zeroVolts
  }

  private var equilibrium: Step {
    let label = "equilibrium potential of the \(reaction.name)"
    guard reaction != .her else {
      return Step(
        .equilibrium, label, value: .zeroVolts, basis: .constant, source: "definition of RHE")
    }
    return Step(
      .equilibrium, label,
      text: LedgerText.equilibrium(
        celsius: run.celsius, decimals: input.celsius?.decimals ?? 0),
      value: equilibriumQuantity, basis: run.celsius == 25 ? .constant : .computed,
      source: "standard equilibrium voltage of water splitting")
  }

  private var overpotentialText: String {
    let potential = isVersusRHE ? input.potential : versusRHE
    return switch reaction {
    case .oer: LedgerText.difference(potential, equilibriumQuantity)
    case .orr: LedgerText.difference(equilibriumQuantity, potential)
    default: LedgerText.opposite(potential)
    }
  }

  /// In whole mV, or in tens of mV of a value with two decimals in V.
  private func overpotential(_ interval: PotentialInterval) -> Quantity {
    let isCoarse = run.raw.decimals <= 2
    func rounded(_ decimals: Int) -> Quantity {
      interval.quantity(decimals: decimals, unit: .millivolt, factor: 1000) ?? .zeroVolts
    }
    let coarse = rounded(isCoarse ? -1 : 0)
    // An overpotential of nothing is none.
    let places = isCoarse && coarse.lower > 0 ? -1 : 0
    let value = places < 0 ? coarse : rounded(0)
    let width = Self.width(run.uncertainty * 1000, decimals: places, unit: .millivolt)
    return value.with(uncertainty: width.map { .symmetric($0.lowerNumber) })
  }

  /// A half width with the decimals of its value, and with one digit where that leaves none. Nil for
  /// nothing.
  private static func width(_ value: Double, decimals: Int, unit: PhysicalUnit) -> Quantity? {
    guard value > 0, let rounded = PrintedNumber(value, decimals: decimals) else { return nil }
    guard rounded.isZero else { return Quantity(lower: rounded, unit: unit) }
    return PrintedNumber(value, significantDigits: 1).map { Quantity(lower: $0, unit: unit) }
  }
}
