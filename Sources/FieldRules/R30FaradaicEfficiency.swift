import Diagnostics
import Electrochemistry
import ReviewModel

/// R30: Faradaic efficiencies, alone and as the sum of the products of one experiment.
enum FaradaicEfficiency: FieldRule {
  static let rule = Rule(
    "T530", "impossible Faradaic efficiency", fieldRule: "R30",
    meaning: "Products can't carry more charge than flowed. Above 100 % the gas volume, the flow or"
      + " the calibration of the chromatograph is off; a sum far below 100 % means that a product"
      + " is missing, that gas was lost, or that carbon or the catalyst itself is oxidised.",
    bad: "metric: Faradaic efficiency\nvalue: 112 %",
    good: "metric: Faradaic efficiency\nvalue: 98 %",
    limits: [
      Thresholds.possibleEfficiency.limit, Thresholds.fullEfficiency.limit,
      Thresholds.possibleSum.limit, Thresholds.completeSum.limit,
    ])

  static func check(_ row: RuleRow, of entry: RuleEntry, _ report: inout RuleReport) {
    guard row.metric == .faradaicEfficiency, row.isObserved else { return }
    for threshold in [Thresholds.possibleEfficiency, Thresholds.fullEfficiency]
    where !row.isWithin(threshold, times: row.percentFactor) {
      let share = row.percentFactor == 1 ? "" : " (\(RuleText.plain(row.percent, "%")))"
      let kind = threshold.severity == .error ? "can't be right: expected" : "is above"
      let sound = threshold.severity == .error ? threshold.sound : "100 %"
      report.add(
        rule, threshold.severity, row,
        "the Faradaic efficiency \(row.text)\(share) \(kind) \(sound)",
        help: "check the unit (a fraction or %), the gas volume and the calibration"
          + (threshold.severity == .error ? "" : "; else accept \(rule.code) with a reason"))
      return
    }
    guard isAlone(row, in: entry), !row.isWithin(Thresholds.completeSum, times: row.percentFactor)
    else {
      return
    }
    report.add(
      rule, .warning, row,
      "the Faradaic efficiency \(row.text) leaves more than 15 % of the charge unexplained",
      help: "file the other products beside it with product: … under conditions, or accept"
        + " \(rule.code) with a reason")
  }

  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    for group in experiments(of: entry) where group.count > 1 {
      let products = group.compactMap { $0.statedWords(.product) }
      guard Set(products).count == group.count, let last = group.last else { continue }
      judge(group, at: last, &report)
    }
  }

  /// Oxygen of the OER or hydrogen of the HER with no other product beside it: nothing else was
  /// found that the rest of the charge went into.
  private static func isAlone(_ row: RuleRow, in entry: RuleEntry) -> Bool {
    let main: [String]
    switch row.reaction {
    case .oer: main = ["o2", "oxygen"]
    case .her: main = ["h2", "hydrogen"]
    default: return false
    }
    if let product = row.statedWords(.product), !main.contains(product) { return false }
    return !entry.rows(of: .faradaicEfficiency, beside: row).contains {
      $0.reaction == row.reaction && $0.statedWords(.product) != row.statedWords(.product)
        && $0.isTakenAt(sameAs: row) != false
    }
  }

  private static func judge(
    _ group: [RuleRow], at last: RuleRow, _ report: inout RuleReport
  ) {
    let sum = group.reduce(0) { $0 + $1.percent }
    let marks = Set(group.map(\.measurement.value.qualifier))
    let isAtLeast = marks.isDisjoint(with: [.less, .atMost])
    let isAtMost = marks.isDisjoint(with: [.greater, .atLeast])
    let parts = group.map { row in
      "\(row.measurement.stated(.product)?.text ?? "") \(row.text)"
    }
    let found =
      "the Faradaic efficiencies of \(RuleText.list(parts)) sum to"
      + " \(RuleText.plain(sum, "%"))"
    if isAtLeast, !Thresholds.possibleSum.allows(sum) {
      report.add(
        rule, .error, last,
        "\(found), which can't be right: expected \(Thresholds.possibleSum.sound)",
        help: "check whether all of them belong to one experiment (sample, electrolyte, at)")
    } else if isAtMost, !Thresholds.completeSum.allows(sum) {
      report.add(
        rule, .warning, last, "\(found), expected \(Thresholds.completeSum.sound)",
        help: "is a product missing? Add its row, or accept \(rule.code) with a reason")
    }
  }

  /// What products of one experiment share. Both electrodes of a two-electrode cell pass the whole
  /// charge, so hydrogen is counted apart from what the anode makes.
  private struct Experiment: Hashable {
    var source: String
    var sample: String?
    var electrolyte: Measurement.Electrolyte
    var reaction: Reaction?
    var condition: Measurement.Condition
    var isCathode: Bool
  }

  private static func experiments(of entry: RuleEntry) -> [[RuleRow]] {
    var order: [Experiment] = []
    var groups: [Experiment: [RuleRow]] = [:]
    for row in entry.rows(of: .faradaicEfficiency) {
      guard row.isObserved, let product = row.statedWords(.product) else { continue }
      let experiment = Experiment(
        source: row.measurement.locator.sourceID, sample: row.measurement.sample,
        electrolyte: row.measurement.electrolyte, reaction: row.reaction,
        condition: row.measurement.condition,
        isCathode: row.reaction == .overall && ["h2", "hydrogen"].contains(product))
      if groups[experiment] == nil { order.append(experiment) }
      groups[experiment, default: []].append(row)
    }
    return order.compactMap { groups[$0] }
  }
}
