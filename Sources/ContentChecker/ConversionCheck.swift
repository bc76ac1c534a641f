import Electrochemistry
import ReviewModel

/// Takes potentials to RHE, and from there to an overpotential where the metric is one.
enum ConversionCheck {
  static func converted(_ measurement: Measurement, _ names: KnownNames) -> Measurement {
    guard let target = target(of: measurement) else { return measurement }
    var result = measurement
    if needsConversion(measurement) {
      result.conversion = conversion(of: measurement.value, measurement, target, names)
      if case .converted(let ledger)? = result.conversion { result.normalised = ledger.result }
    } else if let raw = measurement.raw {
      result.conversion = recomputation(of: raw, measurement, target, names)
    }
    return result
  }

  /// Where the value has to arrive; nil for quantities that are no potentials of an electrode.
  private static func target(of measurement: Measurement) -> ConversionTarget? {
    guard measurement.record == .measurement, let metric = measurement.metric else { return nil }
    if metric.needsScale { return .versusRHE }
    guard metric == .overpotential else { return nil }
    return .overpotential(measurement.reaction ?? .bifunctional)
  }

  private static func needsConversion(_ measurement: Measurement) -> Bool {
    guard let scale = measurement.value.scale else { return false }
    return scale != .rhe || measurement.metric == .overpotential
  }

  private static func conversion(
    of value: Quantity, _ measurement: Measurement, _ target: ConversionTarget,
    _ names: KnownNames
  ) -> Conversion {
    let input = input(value, measurement, names)
    switch ConversionLedger.convert(input, to: target) {
    case .success(let ledger): return .converted(ledger)
    case .failure(let refusal):
      let reached = try? ConversionLedger.convert(input, to: .versusRHE).get()
      return .refused(refusal, reached: reached)
    }
  }

  private static func recomputation(
    of raw: Quantity, _ measurement: Measurement, _ target: ConversionTarget, _ names: KnownNames
  ) -> Conversion {
    switch ConversionLedger.convert(input(raw, measurement, names), to: target) {
    case .success(let ledger): .recomputed(ledger)
    case .failure(let refusal): .notRecomputed(refusal)
    }
  }

  private static func input(
    _ value: Quantity, _ measurement: Measurement, _ names: KnownNames
  ) -> ConversionInput {
    ConversionInput(
      potential: value, electrode: electrode(value, measurement, names),
      pH: pH(measurement, names), celsius: measurement.stated(.temperature)?.quantity,
      ohmicDrop: ohmicDrop(measurement), electrolyteName: measurement.electrolyte.name)
  }

  /// The electrode behind `vs`; where that leaves the filling open, the one that the conditions
  /// name. The source's own offset counts before that of the vocabulary.
  private static func electrode(
    _ value: Quantity, _ measurement: Measurement, _ names: KnownNames
  ) -> ConversionInput.Electrode {
    let stated = measurement.stated(.referenceElectrode)?.text
    let name = value.scale?.name ?? stated ?? ""
    let known = [names.referenceElectrode(name), stated.flatMap(names.referenceElectrode)]
      .compactMap(\.self)
    let entry = known.first { $0.offset != nil } ?? known.first
    if let own = measurement.stated(.referenceOffset)?.quantity {
      return .init(
        name: entry?.name ?? name, offset: own, isCalibrated: true,
        source: "stated by the source")
    }
    guard let entry, entry.offset != nil, value.scale != .she, value.scale != .rhe else {
      return .init(name: name)
    }
    return .init(
      name: entry.name, offset: entry.offset, offsetUncertainty: entry.uncertainty,
      source: entry.source)
  }

  /// As stated; else the default of the electrolyte, which the ledger shows as assumed.
  private static func pH(_ measurement: Measurement, _ names: KnownNames) -> ConversionInput.PH? {
    if let stated = measurement.stated(.pH)?.quantity {
      let isAssumed =
        measurement.stated(.pHSource).map { SearchKey.key(of: $0.text) == "assumed" } ?? false
      return .init(
        value: stated, basis: isAssumed ? .table : .measured,
        source: isAssumed ? "assumed by the source" : nil)
    }
    guard case .named(let name, _) = measurement.electrolyte,
      let pH = names.electrolyte(name)?.pH
    else { return nil }
    return .init(value: pH, basis: .table, source: "default of the electrolyte at 25 °C")
  }

  private static func ohmicDrop(_ measurement: Measurement) -> ConversionInput.OhmicDrop {
    switch measurement.ohmicDrop {
    case .uncorrected: .none
    case .notStated: .notStated
    case .corrected(let percent):
      percent.flatMap { Quantity($0, decimals: 0, unit: .percent) }.map {
        .corrected(percent: $0, resistance: measurement.stated(.resistance)?.quantity)
      } ?? .notStated
    }
  }
}
