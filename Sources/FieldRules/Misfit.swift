import Diagnostics
import Electrochemistry
import ReviewModel

/// Two numbers of an entry that should agree and don't.
struct Misfit {
  /// How well two numbers agree.
  struct Verdict {
    /// Nil where they agree.
    var severity: Severity?
    /// How far they are apart, in whatever the rule compares.
    var distance: Double

    init(_ severity: Severity?, distance: Double) {
      self.severity = severity
      self.distance = distance
    }
  }

  let first: RuleRow
  let second: RuleRow
  let verdict: Verdict

  /// Pairs of which neither number agrees with any partner, so that an entry may hold several
  /// numbers for one quantity.
  ///
  /// - Parameter judge: nil for two numbers that are not to be compared.
  static func find(
    _ left: [RuleRow], _ right: [RuleRow], judge: (RuleRow, RuleRow) -> Verdict?
  ) -> [Misfit] {
    left.compactMap { first in
      let pairs = right.compactMap { second in
        judge(first, second).map { Misfit(first: first, second: second, verdict: $0) }
      }
      guard !pairs.contains(where: { $0.verdict.severity == nil }) else { return nil }
      let lone = pairs.filter { pair in
        !left.contains { judge($0, pair.second).map { $0.severity == nil } ?? false }
      }
      return lone.min { $0.verdict.distance < $1.verdict.distance }
    }
  }

  private var isSecondLater: Bool { second.line >= first.line }
  /// The number that stands further down: the finding points at it.
  var later: RuleRow { isSecondLater ? second : first }
  var earlier: RuleRow { isSecondLater ? first : second }

  /// "the onset potential 0.85 V vs RHE", with its line if the finding points elsewhere.
  func words(_ row: RuleRow) -> String {
    let text = "the \(row.name) \(row.text)"
    return row.id == later.id ? text : text + " in line \(row.line)"
  }

  /// A contested number blocks nothing, on whichever of the two lines it stands.
  var severity: Severity? {
    verdict.severity.map { earlier.measurement.status == .contested ? max($0, .warning) : $0 }
  }
}

extension RuleReport {
  mutating func add(_ rule: Rule, _ misfit: Misfit, _ message: String, help: String) {
    guard let severity = misfit.severity else { return }
    add(rule, severity, misfit.later, message, help: help)
  }
}

/// Potentials that rules compute, for their messages.
enum PotentialText {
  /// `1.529 V`
  static func volts(_ value: Double) -> String { text(value, decimals: 3, "V") }

  /// `12 mV` of 0.012.
  static func millivolts(_ volts: Double) -> String { text(volts * 1000, decimals: 0, "mV") }

  static func text(_ value: Double, decimals: Int, _ unit: String) -> String {
    guard let quantity = Quantity(value, decimals: decimals, unit: PhysicalUnit(unit)) else {
      return "–"
    }
    return NumberText.plain(quantity)
  }
}
