/// One conversion: the numbers of the input in V and °C, and the steps they lead to.
struct ConversionRun {
  /// Offsets of 25 °C are good to 1 mV within this many kelvin.
  static let offsetTolerance = 2.0
  /// The default pH of a base is good to ± 0.02 V within this many kelvin.
  static let defaultPHTolerance = 10.0
  /// What a default pH may be off, in V; field.md 2.3.
  static let assumedPHUncertainty = 0.02

  /// The numbers on the way from the electrode to RHE.
  struct Shift {
    var offset: Quantity
    var offsetVolts: Double
    var offsetUncertainty: Double
    var pH: ConversionInput.PH
    /// V per pH unit
    var slope: Double
    /// V
    var pHUncertainty: Double

    /// How far the electrode sits above RHE, in V.
    var volts: Double { offsetVolts + slope * pH.value.value }
    var uncertainty: Double { ConversionRun.combined([offsetUncertainty, pHUncertainty]) }
  }

  let input: ConversionInput
  let target: ConversionTarget
  let raw: PotentialInterval
  let celsius: Double
  /// Nil for a potential vs RHE.
  let shift: Shift?

  init(_ input: ConversionInput, _ target: ConversionTarget) throws(ConversionRefusal) {
    if case .overpotential(let reaction) = target, reaction.parts.count > 1 {
      throw .noEquilibrium(reaction: reaction)
    }
    try Self.checkScale(input)
    self.input = input
    self.target = target
    raw = try PotentialInterval(input.potential)
    celsius = try Self.celsius(of: input)
    shift = input.electrode.isRHE ? nil : try Self.shift(of: input, celsius: celsius)
  }

  /// In V, unrounded.
  var versusRHE: PotentialInterval { raw.moved(by: shift?.volts ?? 0) }

  /// Half width in V of everything on the way.
  var uncertainty: Double { Self.combined([raw.uncertainty, shift?.uncertainty ?? 0]) }

  /// The root of the sum of squares.
  static func combined(_ parts: [Double]) -> Double {
    parts.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}

/// Reading the input.
extension ConversionRun {
  /// A value that says RHE must not get an offset; one that says SHE no other.
  private static func checkScale(_ input: ConversionInput) throws(ConversionRefusal) {
    let differs =
      switch input.potential.scale {
      case .rhe: !input.electrode.isRHE
      case .she: !input.electrode.isSHE
      case .electrode, nil: false
      }
    guard differs, let scale = input.potential.scale else { return }
    throw .scaleDiffers(scale: scale.name, electrode: input.electrode.name)
  }

  private static func celsius(of input: ConversionInput) throws(ConversionRefusal) -> Double {
    guard let given = input.celsius?.assuming(.degreeCelsius) else { return 25 }
    guard let value = given.value(in: .degreeCelsius) else {
      throw .wrongUnit(part: "temperature", found: given, expected: "°C or K")
    }
    guard value > -100, value < 1000 else {
      throw .outOfRange(part: "temperature", found: given)
    }
    return value
  }

  private static func shift(
    of input: ConversionInput, celsius: Double
  ) throws(ConversionRefusal) -> Shift {
    let (offset, volts) = try offset(of: input, celsius: celsius)
    let pH = try pH(of: input, celsius: celsius)
    let slope = ReferenceConversion.nernstSlope(celsius: celsius)
    return Shift(
      offset: offset, offsetVolts: volts,
      offsetUncertainty: try offsetUncertainty(of: input.electrode, offset), pH: pH, slope: slope,
      pHUncertainty: pH.basis == .table
        ? assumedPHUncertainty : slope * halfWidth(ofPH: pH.value))
  }

  private static func offset(
    of input: ConversionInput, celsius: Double
  ) throws(ConversionRefusal) -> (Quantity, Double) {
    let electrode = input.electrode
    if electrode.isSHE { return (.zeroVolts, 0) }
    guard let offset = electrode.offset else {
      throw ElectrodeFamily.lacksFilling(electrode.name)
        ? .fillingNotStated(electrode: electrode.name) : .unknownElectrode(name: electrode.name)
    }
    guard let volts = offset.value(in: .volt) else {
      throw .wrongUnit(part: "offset of \(electrode.name)", found: offset, expected: "V or mV")
    }
    guard abs(volts) < 100 else {
      throw .outOfRange(part: "offset of \(electrode.name)", found: offset)
    }
    if let given = input.celsius, !electrode.isCalibrated, abs(celsius - 25) > offsetTolerance {
      throw .temperatureWithoutOffset(celsius: given, electrode: electrode.name)
    }
    return (offset, volts)
  }

  private static func offsetUncertainty(
    of electrode: ConversionInput.Electrode, _ offset: Quantity
  ) throws(ConversionRefusal) -> Double {
    if electrode.isSHE { return 0 }
    guard let given = electrode.offsetUncertainty else {
      return offset.halfWidth(in: .volt)
    }
    guard let volts = given.assuming(offset.unit).value(in: .volt), abs(volts) < 100 else {
      throw .wrongUnit(
        part: "uncertainty of the offset of \(electrode.name)", found: given, expected: "V or mV")
    }
    return abs(volts)
  }

  private static func pH(
    of input: ConversionInput, celsius: Double
  ) throws(ConversionRefusal) -> ConversionInput.PH {
    guard let pH = input.pH else { throw .noPH(electrolyte: input.electrolyteName) }
    guard pH.value.unit == nil || pH.value.dimension == .pH else {
      throw .wrongUnit(part: "pH", found: pH.value, expected: "a plain number")
    }
    guard abs(pH.value.value) < 100 else { throw .outOfRange(part: "pH", found: pH.value) }
    if let given = input.celsius, pH.basis == .table, Medium(pH: pH.value.value) == .alkaline,
      abs(celsius - 25) > defaultPHTolerance
    {
      throw .temperatureWithoutPH(celsius: given, electrolyte: input.electrolyteName)
    }
    return pH
  }

  /// Of a printed pH: its uncertainty, the half of a range, or half a last digit.
  private static func halfWidth(ofPH value: Quantity) -> Double {
    if value.uncertainty != nil { return value.halfWidth ?? 0 }
    if value.isRange { return (value.upper - value.lower) / 2 }
    return 0.5 * ElementaryMath.tenTo(-Double(value.decimals))
  }
}

extension ConversionRun {
  func ledger() throws(ConversionRefusal) -> ConversionLedger {
    let steps = LedgerSteps(run: self)
    switch target {
    case .versusRHE: return steps.ledger(ending: .versusRHE, versusRHE)
    case .potentialAtCurrent: return steps.ledger(ending: .potentialAtCurrent, versusRHE)
    case .overpotential(let reaction):
      let overpotential = versusRHE.overpotential(of: reaction, celsius: celsius)
      guard overpotential.lower > 0 else {
        throw .wrongSide(reaction: reaction, potential: steps.versusRHE)
      }
      return steps.ledger(ending: .overpotential, overpotential)
    }
  }
}
