extension Metric {
  /// The metric that a name or symbol means, and the current density or potential that the text
  /// carries: `η10` is the overpotential at 10 mA cm⁻², `jk@0.9 V vs RHE` the kinetic current
  /// density at 0.9 V.
  ///
  /// Names are compared by search key, so `E1/2`, `E½` and `e 1/2` are one. `extraSynonyms` come from
  /// a vocabulary file, by search key, and win over the built-in names.
  package static func resolve(
    _ text: String, extraSynonyms: [String: Metric] = [:]
  ) -> (metric: Metric, at: Quantity?)? {
    guard text.utf8.count <= 200 else { return nil }
    let key = SearchKey.key(of: text)
    guard !key.isEmpty else { return nil }
    if let metric = lookUp(key, extraSynonyms) { return (metric, nil) }
    return withCondition(text, extraSynonyms) ?? withNumber(key)
  }

  private static func lookUp(_ key: String, _ extra: [String: Metric]) -> Metric? {
    extra[key] ?? byKey[key]
  }

  /// `overpotential@10`, `overpotential at 100 mA cm-2`, `MA@0.9 V vs RHE`.
  private static func withCondition(
    _ text: String, _ extra: [String: Metric]
  ) -> (metric: Metric, at: Quantity?)? {
    guard let (name, condition) = split(text),
      let metric = lookUp(SearchKey.key(of: name), extra),
      case .success(let quantity) = Quantity.parse(condition)
    else { return nil }
    guard quantity.unit == nil else { return (metric, quantity.magnitudeOfCurrent) }
    guard metric.needsCurrentDensity else { return nil }
    return (metric, Quantity(lower: quantity.lowerNumber.magnitude, unit: currentDensityUnit))
  }

  private static func split(_ text: String) -> (name: String, condition: String)? {
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices {
      if scalars[index] == "@" || scalars[index] == "＠" {
        return (UnitWords.text(scalars[..<index]), UnitWords.text(scalars[(index + 1)...]))
      }
      if index + 3 < scalars.count, ScalarClass.isBlank(scalars[index]),
        scalars[index + 1] == "a", scalars[index + 2] == "t",
        ScalarClass.isBlank(scalars[index + 3])
      {
        return (UnitWords.text(scalars[..<index]), UnitWords.text(scalars[(index + 4)...]))
      }
    }
    return nil
  }

  /// `eta10`, `ej10`, `ecell100`: the number is a current density in mA cm⁻².
  private static func withNumber(_ key: String) -> (metric: Metric, at: Quantity?)? {
    for (prefix, metric) in numbered where key.hasPrefix(prefix) {
      var rest = Substring(key.dropFirst(prefix.count))
      for tail in ["macm2", "ma"] where rest.hasSuffix(tail) {
        rest = rest.dropLast(tail.count)
        break
      }
      guard case .success(let number) = Quantity.parse(String(rest)), number.unit == nil,
        number.value > 0, !number.isRange, number.lowerNumber.printedPower == nil
      else { continue }
      return (metric, Quantity(lower: number.lowerNumber, unit: currentDensityUnit))
    }
    return nil
  }

  private static let numbered: [(String, Metric)] = [
    ("overpotential", .overpotential), ("eta", .overpotential), ("ecell", .cellVoltage),
    ("cellvoltage", .cellVoltage), ("vcell", .cellVoltage), ("ej", .potentialAtCurrent),
    ("e", .potentialAtCurrent),
  ]

  private static let currentDensityUnit = PhysicalUnit("mA cm-2")

  private static let byKey: [String: Metric] = {
    var table: [String: Metric] = [:]
    for metric in allCases {
      for synonym in metric.facts.synonyms where table[SearchKey.key(of: synonym)] == nil {
        table[SearchKey.key(of: synonym)] = metric
      }
      table[SearchKey.key(of: metric.rawValue)] = metric
    }
    return table
  }()
}

extension Quantity {
  /// Current densities of cathodic curves are negative; metrics name their magnitude.
  fileprivate var magnitudeOfCurrent: Quantity {
    dimension == .currentDensity ? magnitude : self
  }
}
