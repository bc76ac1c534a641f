import Bibliography
import Charts
import Electrochemistry
import ReviewModel

/// What a mark says besides its value, alike in all charts: filled is a flat and inert substrate,
/// open a porous one; a ring is an unknown iR correction; dashed is computed; field.md 5.
enum MarkMeaning {
  static func fill(of measurement: Measurement) -> MarkFill {
    guard measurement.hasElectrode else { return .solid }
    return switch measurement.substrateClass {
    case .flatInert: .solid
    case .porousActive: .half
    case .porousInert, .gasDiffusion, .membraneElectrodeAssembly: .open
    case nil: .tinted
    }
  }

  private static func name(of fill: MarkFill) -> String {
    switch fill {
    case .solid: "flat inert substrate"
    case .half: "porous substrate that is active itself"
    case .open: "porous substrate"
    case .tinted: "substrate not stated"
    }
  }

  static func signs(of measurement: Measurement) -> Set<PerformanceMap.Sign> {
    var signs: Set<PerformanceMap.Sign> = []
    if measurement.isExperiment, measurement.ohmicDrop == .notStated { signs.insert(.ring) }
    if measurement.electrolyte.medium == .acidic { signs.insert(.underline) }
    return signs
  }

  /// The fills and signs that occur, with their meaning.
  static func used(
    in measurements: some Sequence<Measurement>
  ) -> (fills: [PerformanceMap.FillMeaning], signs: [PerformanceMap.SignMeaning]) {
    var fills: Set<MarkFill> = []
    var signs: Set<PerformanceMap.Sign> = []
    for measurement in measurements {
      if fills.count < MarkFill.allCases.count, measurement.hasElectrode {
        fills.insert(fill(of: measurement))
      }
      if signs.count < PerformanceMap.Sign.allCases.count {
        signs.formUnion(self.signs(of: measurement))
      }
    }
    return (
      MarkFill.allCases.filter(fills.contains).map { .init($0, [.init(name(of: $0))]) },
      PerformanceMap.Sign.allCases.filter(signs.contains).map { sign in
        switch sign {
        case .ring: .init(sign, [.init("iR correction not stated")])
        case .underline: .init(sign, [.init("in acid")])
        }
      }
    )
  }

  /// What filters ask.
  static func facts(of value: FigureValue, years: [String: Int]) -> MarkFacts {
    let measurement = value.measurement
    let words: [String?] =
      [
        measurement.reaction.map { "reaction=\($0.rawValue)" },
        measurement.electrolyte.medium.map { "medium=\($0.name)" },
        years[measurement.locator.sourceID].map { "year=\($0)" },
      ] + value.catalyst.metals.map { "metal=\($0)" }
    return MarkFacts(subject: value.catalyst.id, words: words.compactMap(\.self))
  }

  /// Conditions, kind and source for cards and tooltips.
  static func lines(of measurement: Measurement, years: [String: Int]) -> [String] {
    let conditions = [
      measurement.electrolyte.name == "not stated"
        ? "electrolyte not stated" : measurement.electrolyte.name,
      measurement.stated(.substrate)?.text ?? measurement.substrateClass?.name,
      correction(measurement),
      measurement.stated(.loading).map { "loading \($0.text)" },
      measurement.stated(.rotation)?.text,
    ].compactMap(\.self).map { ChemicalFormula.plain(prose: $0) }
    let locator = measurement.locator
    let source =
      [locator.sourceID + (years[locator.sourceID].map { " (\($0))" } ?? "")]
      + [locator.place].compactMap(\.self)
    return [
      conditions.joined(separator: ", "),
      measurement.kind == .measured ? "" : measurement.kind.rawValue,
      measurement.status == .current ? "" : measurement.status.rawValue,
      measurement.sourceStatus.map { "source \($0.phrase)" } ?? "",
      "source: " + source.joined(separator: ", "),
    ].filter { !$0.isEmpty }
  }

  private static func correction(_ measurement: Measurement) -> String? {
    switch measurement.ohmicDrop {
    case .notStated: measurement.isExperiment ? "iR correction not stated" : nil
    case .uncorrected: "no iR correction"
    case .corrected(nil): "iR corrected"
    case .corrected(let percent?): "iR corrected by \(NumberText.fixed(percent, decimals: 0)) %"
    }
  }
}

extension Measurement {
  /// By theory, or derived here from other numbers.
  var isComputed: Bool { kind == .computed || kind == .derived }

  /// A number of an electrode, not of a device.
  fileprivate var hasElectrode: Bool { record == .measurement }

  /// Something was measured, so that an ohmic drop was in it.
  fileprivate var isExperiment: Bool { hasElectrode && kind != .computed && kind != .stated }
}
