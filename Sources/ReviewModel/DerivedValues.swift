import Electrochemistry

/// Numbers that follow from an entry's own by the relations of the field; field.md 1.3.
///
/// Only current values found by experiment count, and only exact ones: nothing is derived from a
/// limit, a range or a contested value. What an entry states is derived all the same, so that the
/// two can be compared. Inputs enter unrounded, and the result is rounded once, to the decimals of
/// the least precise of them.
package struct DerivedValues {
  private let catalyst: Catalyst
  private var found: [Measurement] = []

  package static func of(_ catalyst: Catalyst) -> [Measurement] {
    var values = DerivedValues(catalyst: catalyst)
    values.derive()
    return values.found
  }

  private init(catalyst: Catalyst) { self.catalyst = catalyst }

  private mutating func derive() {
    for row in usable {
      switch (row.metric, row.reaction) {
      case (.overpotential, .oer): potential(of: row)
      case (.potentialAtCurrent, .oer), (.potentialAtCurrent, .her): overpotential(of: row)
      case (.halfWave, .orr): bifunctionalIndex(with: row)
      case (.peroxideYield, _): electronNumber(of: row)
      case (.doubleLayerCapacitance, _): roughnessFactor(of: row)
      case (.limitingCurrentDensity, .orr): kineticCurrent(with: row)
      case (.voltageGap, _): roundTripEfficiency(of: row)
      case (.cellVoltage, _): hydrogenEnergy(of: row)
      default: break
      }
    }
  }

  /// Current, experimental, exact, and comparable in scale.
  private var usable: [Measurement] {
    catalyst.measurements.filter { row in
      (row.kind == .measured || row.kind == .digitised) && row.status == .current
        && row.isOnRHE && !row.normalised.isRange
        && (row.normalised.qualifier == .exactly || row.normalised.qualifier == .about)
    }
  }

  private func beside(_ row: Measurement, _ metric: Metric) -> Measurement? {
    usable.first {
      $0.metric == metric && $0.sample == row.sample && $0.electrolyte == row.electrolyte
        && $0.locator.sourceID == row.locator.sourceID && $0.id != row.id
    }
  }

  // MARK: Relations

  /// Ej = E_rev(T) + η.
  private mutating func potential(of row: Measurement) {
    guard let volts = row.normalised.inVolts else { return }
    let equilibrium = ReferenceConversion.equilibriumVoltage(celsius: row.celsius)
    let relation = Piece.relation(
      .symbol(Metric.potentialAtCurrent.symbol(at: row.at)), " = ", .reversible, " + ",
      .symbol(Metric.overpotential.symbol(at: row.at)))
    add(
      .potentialAtCurrent, equilibrium + volts.value, decimals: volts.decimals, unit: "V",
      scale: .rhe, uncertainty: volts.uncertainty,
      Derivation(
        relation: relation,
        working: "\(NumberText.fixed(equilibrium, decimals: 3)) V + \(volts.plainValue) V",
        from: [row.id]), like: row)
  }

  /// η of a potential vs RHE.
  private mutating func overpotential(of row: Measurement) {
    guard let reaction = row.reaction, let volts = row.normalised.inVolts,
      let value = Relations.overpotential(
        of: volts.value, reaction: reaction, celsius: row.celsius), value > 0
    else { return }
    let symbol = Piece.symbol(Metric.overpotential.symbol(at: row.at))
    let potential = Piece.symbol(Metric.potentialAtCurrent.symbol(at: row.at))
    let equilibrium = ReferenceConversion.equilibriumVoltage(celsius: row.celsius)
    let isOxygen = reaction == .oer
    add(
      .overpotential, value, decimals: volts.decimals - 3, unit: "mV", scale: nil,
      uncertainty: row.normalised.uncertainty.flatMap { _ in
        row.normalised.converted(to: .millivolt)?.uncertainty
      },
      Derivation(
        relation: isOxygen
          ? Piece.relation(symbol, " = ", potential, " − ", .reversible)
          : Piece.relation(symbol, " = −", potential),
        working: isOxygen
          ? "\(volts.plainValue) V − \(NumberText.fixed(equilibrium, decimals: 3)) V"
          : "−(\(volts.plainValue) V)",
        from: [row.id]), like: row)
  }

  /// ΔE = Ej10(OER) − E1/2(ORR) of one sample in one source; other electrolytes are noted.
  private mutating func bifunctionalIndex(with halfWave: Measurement) {
    let partners = usable.filter {
      $0.reaction == .oer && $0.sample == halfWave.sample && $0.isAt(currentDensity: 10)
        && $0.locator.sourceID == halfWave.locator.sourceID
        && $0.electrolyte.medium == halfWave.electrolyte.medium
        && ($0.metric == .potentialAtCurrent || $0.metric == .overpotential)
    }
    let same = partners.first { $0.electrolyte == halfWave.electrolyte }
    guard let partner = same ?? partners.first, let low = halfWave.normalised.inVolts,
      let high = partner.normalised.inVolts
    else { return }
    let equilibrium = ReferenceConversion.equilibriumVoltage(celsius: partner.celsius)
    let isOverpotential = partner.metric == .overpotential
    let exact = (isOverpotential ? equilibrium + high.value : high.value) - low.value
    let first =
      isOverpotential
      ? "\(NumberText.fixed(equilibrium, decimals: 3)) V + \(high.plainValue) V"
      : "\(high.plainValue) V"
    add(
      .bifunctionalIndex, exact, decimals: min(low.decimals, high.decimals), unit: "V",
      scale: nil, uncertainty: nil,
      Derivation(
        relation: Piece.relation(
          .symbol(Metric.bifunctionalIndex.symbolRuns), " = ",
          .symbol(Metric.potentialAtCurrent.symbol(at: partner.at)), " − ",
          .symbol(Metric.halfWave.symbolRuns)),
        working: "\(first) − \(low.plainValue) V", from: [partner.id, halfWave.id]),
      like: halfWave, reaction: .bifunctional, note: mixture(halfWave, partner))
  }

  private func mixture(_ halfWave: Measurement, _ partner: Measurement) -> String? {
    var parts: [String] = []
    if halfWave.electrolyte != partner.electrolyte {
      parts.append(
        "mixed electrolyte: ORR in \(halfWave.electrolyte.name ?? "one not stated"), OER in"
          + " \(partner.electrolyte.name ?? "one not stated")")
    }
    if halfWave.substrateClass != partner.substrateClass { parts.append("different substrates") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ").sentenceStart + "."
  }

  /// n = 4 − H2O2 %/50.
  private mutating func electronNumber(of row: Measurement) {
    guard let percent = row.normalised.value(in: .percent), (0...100).contains(percent)
    else { return }
    add(
      .electronNumber, Relations.electronNumber(peroxideYield: percent), decimals: 2, unit: nil,
      scale: nil, uncertainty: nil,
      Derivation(
        relation: Piece.relation(
          .symbol(Metric.electronNumber.symbolRuns), " = 4 − ",
          .symbol(ChemicalFormula.runs(ofName: "H2O2")), " %/50"),
        working: "4 − \(row.normalised.plainValue)/50", from: [row.id]), like: row)
  }

  /// RF = Cdl/Cs, for a capacitance per geometric area.
  private mutating func roughnessFactor(of row: Measurement) {
    guard let unit = PhysicalUnit("mF cm-2"), let specific = row.stated(.specificCapacitance),
      let charge = row.normalised.value(in: unit),
      let per = specific.quantity?.value(in: unit),
      let value = Relations.roughnessFactor(capacitance: charge, specificCapacitance: per)
    else { return }
    add(
      .roughnessFactor, value, decimals: value < 10 ? 1 : 0, unit: nil, scale: nil,
      uncertainty: nil,
      Derivation(
        relation: Piece.relation(
          .symbol(Metric.roughnessFactor.symbolRuns), " = ",
          .symbol(Metric.doubleLayerCapacitance.symbolRuns), "/",
          .symbol([TextRun("C", .italic), TextRun("s", .subscript)])),
        working: "\(NumberText.plain(row.normalised))/(\(specific.text))", from: [row.id]),
      like: row)
  }

  /// jk = j·jL/(jL − j), from a kinetic current density that names the measured one.
  private mutating func kineticCurrent(with limiting: Measurement) {
    let unit = PhysicalUnit.milliamperePerArea
    guard let kinetic = beside(limiting, .kineticCurrentDensity),
      let measured = kinetic.stated(.currentDensity)?.quantity?.value(in: unit),
      let limit = limiting.normalised.value(in: unit),
      let value = Relations.kineticCurrentDensity(at: measured, limiting: limit)
    else { return }
    let j = NumberText.fixed(abs(measured), decimals: 2)
    let l = NumberText.fixed(abs(limit), decimals: 2)
    let jL = Piece.symbol(Metric.limitingCurrentDensity.symbolRuns)
    let letter = Piece.symbol([TextRun("j", .italic)])
    add(
      .kineticCurrentDensity, value, decimals: value < 10 ? 2 : 1, unit: "mA cm-2", scale: nil,
      uncertainty: nil,
      Derivation(
        relation: Piece.relation(
          .symbol(Metric.kineticCurrentDensity.symbolRuns), " = ", letter, jL, "/(", jL, " − ",
          letter, ")"),
        working: "\(j) × \(l)/(\(l) − \(j)) mA cm⁻²", from: [limiting.id, kinetic.id]),
      like: kinetic)
  }

  /// Discharge over charge voltage of a battery.
  private mutating func roundTripEfficiency(of row: Measurement) {
    guard let charge = row.stated(.chargeVoltage)?.quantity?.inVolts,
      let discharge = row.stated(.dischargeVoltage)?.quantity?.inVolts, charge.value > 0
    else { return }
    add(
      .roundTripEfficiency, 100 * discharge.value / charge.value, decimals: 1, unit: "%",
      scale: nil, uncertainty: nil,
      Derivation(
        relation: [TextRun("discharge voltage/charge voltage")],
        working: "\(discharge.plainValue) V/\(charge.plainValue) V", from: [row.id]), like: row)
  }

  /// 26.59 kWh per kilogram of hydrogen for each volt, at a Faradaic efficiency of 100 %.
  private mutating func hydrogenEnergy(of row: Measurement) {
    guard let volts = row.normalised.inVolts, volts.value > 0 else { return }
    let perVolt = 26.59
    add(
      nil, volts.value * perVolt, decimals: 1, unit: "kW h kg-1", scale: nil, uncertainty: nil,
      Derivation(
        relation: Piece.relation(.symbol(Metric.cellVoltage.symbolRuns), " × 26.59 kW h kg⁻¹ V⁻¹"),
        working: "\(volts.plainValue) V × 26.59 kW h kg⁻¹ V⁻¹", from: [row.id]), like: row,
      name: "energy per mass of hydrogen at a Faradaic efficiency of 100 %")
  }
}

extension DerivedValues {
  /// Adds a result under the conditions of the number it is most like.
  private mutating func add(
    _ metric: Metric?, _ exact: Double, decimals: Int, unit: String?, scale: PotentialScale?,
    uncertainty: Quantity.Uncertainty?, _ derivation: Derivation, like row: Measurement,
    reaction: Reaction? = nil, note: String? = nil, name: String? = nil
  ) {
    guard
      let plain = Quantity(
        exact, decimals: decimals, unit: unit.flatMap { PhysicalUnit($0) }, scale: scale)
    else { return }
    let value = uncertainty.map { plain.with(uncertainty: $0) } ?? plain
    var result = Measurement(
      id: "\(catalyst.id):d\(found.count + 1)", record: metric == nil ? .property : row.record,
      quantityName: metric?.name ?? name ?? "", value: value, normalised: value,
      locator: Locator(sourceID: row.locator.sourceID, place: row.locator.place))
    result.metric = metric
    result.reaction = reaction ?? row.reaction
    result.deviceType = row.deviceType
    result.condition = reaction == nil && metric != .roughnessFactor ? row.condition : .none
    result.electrolyte = row.electrolyte
    result.sample = row.sample
    result.conditions = row.conditions
    result.kind = .derived
    result.derivation = derivation
    result.notes = note.map { [$0] } ?? []
    found.append(result)
  }
}

extension Quantity {
  fileprivate var inVolts: Quantity? { converted(to: .volt) }
  /// The digits alone, in type.
  fileprivate var plainValue: String { NumberText.plain(lowerNumber) }
}

extension String {
  fileprivate var sentenceStart: String {
    prefix(1).uppercased() + String(dropFirst())
  }
}

/// A relation in symbols, put together of letters with subscripts and plain text.
private enum Piece: ExpressibleByStringLiteral {
  case text(String)
  case symbol([TextRun])

  init(stringLiteral value: String) { self = .text(value) }

  static let reversible = Piece.symbol([TextRun("E", .italic), TextRun("rev", .subscript)])

  static func relation(_ pieces: Piece...) -> [TextRun] {
    var runs: [TextRun] = []
    for piece in pieces {
      switch piece {
      case .text(let text): runs.append(TextRun(text))
      case .symbol(let symbol): runs += symbol
      }
    }
    return TextRun.merged(runs)
  }
}
