import Electrochemistry

/// What two numbers of a class must share to be numbers of one quantity: the metric, the current
/// density or potential they belong to, and what a current is divided by.
///
/// 0.01 A cm⁻² is 10 mA cm⁻², and −10 mA cm⁻² is the same current density in a cathodic curve
/// (field.md 1.3); 10 mA cm⁻² per ECSA is another (field.md 1.4).
struct QuantityIdentity: Hashable, Comparable {
  let metric: Metric
  /// Both ends in base units; zero where nothing is stated.
  private let lower: Double
  private let upper: Double
  private let dimension: Dimension?
  private let scale: PotentialScale?
  /// The search key of the basis; empty for the geometric area.
  private let basisKey: String

  init(_ metric: Metric, _ measurement: Measurement) {
    self.metric = metric
    let at = Self.at(measurement)
    lower = at.map { Self.inBaseUnits($0.lower, $0) } ?? 0
    upper = at.map { Self.inBaseUnits($0.upper, $0) } ?? 0
    dimension = at?.dimension
    scale = at?.scale
    basisKey = Self.basis(measurement).map(SearchKey.key) ?? ""
  }

  /// Current densities as magnitudes.
  static func at(_ measurement: Measurement) -> Quantity? {
    guard let at = measurement.at else { return nil }
    return at.dimension == .currentDensity || at.dimension == .massActivity ? at.magnitude : at
  }

  /// What a current is divided by, in the words of the entry; nil for the geometric area, which is
  /// meant where nothing is said.
  static func basis(_ measurement: Measurement) -> String? {
    let isCurrent = [measurement.at?.dimension, measurement.value.dimension].contains {
      $0 == .currentDensity || $0 == .massActivity
    }
    let stated = isCurrent ? measurement.stated(.basis)?.text : nil
    let words = stated ?? measurement.at?.unit?.qualifier ?? measurement.value.unit?.qualifier
    guard let words else { return nil }
    let key = SearchKey.key(of: words)
    let isGeometric =
      key.hasPrefix("geo") || SearchKey.holds(key, "geometric") || key == "disk"
      || key == "electrode"
    return isGeometric ? nil : words
  }

  /// Twelve digits: what units leave behind them must not part equal values.
  private static func inBaseUnits(_ value: Double, _ quantity: Quantity) -> Double {
    let base = value * (quantity.unit?.factor ?? 1)
    return PrintedNumber(base, significantDigits: 12)?.value ?? base
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.metric != right.metric { return left.place < right.place }
    if left.lower != right.lower { return left.lower < right.lower }
    if left.upper != right.upper { return left.upper < right.upper }
    if left.words != right.words {
      return left.words.lexicographicallyPrecedes(right.words) { $0 < $1 }
    }
    return false
  }

  private var place: Int { Metric.allCases.firstIndex(of: metric) ?? 0 }

  private var words: [String] { [dimension?.rawValue ?? "", basisKey, scale?.name ?? ""] }
}
