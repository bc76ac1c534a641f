import Charts
import Electrochemistry
import ReviewModel

/// The same axis in V or mV, vs RHE or as an overpotential, for a page's unit switch.
enum AxisReadings {
  /// Empty for quantities that are no potentials.
  static func readings(of panel: PerformanceMapDeclaration.Panel) -> [PerformanceMap.Reading] {
    guard let own = Own(panel) else { return [] }
    let symbol = Electrochemistry.TextRun.plain(panel.symbol)
    let isOverpotential = panel.metric == .overpotential
    let potential = isOverpotential ? "E" : symbol
    let over = isOverpotential ? symbol : "η at \(symbol)"
    return [
      own.reading("rhe-V", "\(potential) / V vs RHE", isOver: false, unit: 1),
      own.reading("rhe-mV", "\(potential) / mV vs RHE", isOver: false, unit: 1000),
      own.reading("eta-V", "\(over) / V", isOver: true, unit: 1),
      own.reading("eta-mV", "\(over) / mV", isOver: true, unit: 1000),
    ]
  }

  /// How the panel's own numbers stand to a potential in V.
  private struct Own {
    let isOver: Bool
    let perVolt: Double
    let equilibrium: Double
    /// +1 for an oxidation: E = E° + η.
    let sign: Double

    init?(_ panel: PerformanceMapDeclaration.Panel) {
      switch panel.metric {
      case .halfWave, .onset, .potentialAtCurrent: isOver = false
      case .overpotential: isOver = true
      default: return nil
      }
      guard let unit = panel.metric.storageUnit else { return nil }
      perVolt = 1 / unit.factor
      switch panel.reaction {
      case .orr: (equilibrium, sign) = (ReferenceConversion.equilibriumVoltage(), -1)
      case .oer: (equilibrium, sign) = (ReferenceConversion.equilibriumVoltage(), 1)
      case .her: (equilibrium, sign) = (0, -1)
      case .bifunctional, .overall, nil: return nil
      }
    }

    /// reading = offset + factor · number
    func reading(
      _ kind: String, _ title: String, isOver wanted: Bool, unit: Double
    ) -> PerformanceMap.Reading {
      var factor = 1.0
      var offset = 0.0
      if wanted != isOver {
        factor = sign
        offset = wanted ? -sign * equilibrium : equilibrium
      }
      return .init(
        kind: kind, title: title, factor: NumberText.ascii(factor * unit / perVolt, decimals: 4),
        offset: NumberText.ascii(offset * unit, decimals: 4))
    }
  }
}
