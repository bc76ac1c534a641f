import Bibliography
import Diagnostics
import Electrochemistry
import ReviewModel

/// R39: one paper has one record, and gives one value for one quantity under one set of conditions.
///
/// DOI syntax and year are checked where the records are read (T304, T305).
enum SourceIdentity: FieldRule {
  static let rule = Rule(
    "T539", .warning, "one paper twice", fieldRule: "R39",
    meaning:
      "A paper with two records counts twice in the list of references and in every search by"
      + " source. Two different numbers of one paper for one sample, quantity and set of conditions"
      + " can't both be right as they stand: text and table may differ, or a condition that tells"
      + " them apart is missing.",
    bad: """
      - reaction: ORR
        metric: half-wave potential
        value: 0.90 V vs RHE
        electrolyte: 0.1 M KOH
        where: Fig. 2
      - reaction: ORR
        metric: half-wave potential
        value: 0.86 V vs RHE
        electrolyte: 0.1 M KOH
        where: Table 1
      """,
    good: """
      - reaction: ORR
        metric: half-wave potential
        value: 0.90 V vs RHE
        electrolyte: 0.1 M KOH
        where: Fig. 2
      - reaction: ORR
        metric: half-wave potential
        value: 0.86 V vs RHE
        sample: pyrolysed at 800 °C
        electrolyte: 0.1 M KOH
        where: Table 1
      """)

  static func check(_ review: RuleReview, _ report: inout RuleReport) {
    var first: [String: String] = [:]
    for source in review.review.sources {
      guard let doi = review.papers[source.id] else { continue }
      guard let other = first[doi] else {
        first[doi] = source.id
        continue
      }
      report.add(
        rule, .warning, at: source.field("doi")?.range ?? source.range,
        "the source “\(source.id)” has the DOI of “\(other)”, \(doi)",
        help: "keep one record and let all entries name it, or correct the DOI")
    }
  }

  /// What must tell two values of one quantity apart.
  private struct Circumstances: Hashable {
    var paper: String
    var record: Measurement.Record
    var device: String?
    var metric: Metric
    var dimension: Dimension
    var reaction: Reaction?
    var kind: Measurement.Kind
    var condition: Measurement.Condition
    var electrolyte: Measurement.Electrolyte
    var sample: String?
    var conditions: [ConditionName: String]

    init?(_ measurement: Measurement, paper: String) {
      guard let metric = measurement.metric else { return nil }
      self.paper = paper
      self.metric = metric
      record = measurement.record
      device = measurement.deviceType.map { SearchKey.key(of: $0) }
      dimension = measurement.value.dimension
      reaction = measurement.reaction
      kind = measurement.kind
      condition = measurement.condition
      electrolyte = measurement.electrolyte
      sample = measurement.sample.map { SearchKey.key(of: $0) }
      conditions = [:]
      for condition in measurement.conditions {
        conditions[condition.name] =
          condition.quantity.map { NumberText.ascii($0) } ?? condition.text
      }
    }
  }

  static func check(_ entry: RuleEntry, in review: RuleReview, _ report: inout RuleReport) {
    var seen: [Circumstances: [RuleRow]] = [:]
    for row in entry.rows where mayStandTwice(row, in: entry) {
      let source = row.measurement.locator.sourceID
      guard let key = Circumstances(row.measurement, paper: review.papers[source] ?? source) else {
        continue
      }
      if let other = seen[key]?.first(where: { differ($0, row) }) {
        report.add(
          rule, .warning, row,
          "the \(row.name) \(row.text) stands beside \(other.text) in line \(other.place.line), for"
            + " the same paper, sample and conditions",
          help:
            "say what tells them apart (sample, at, conditions), or mark one as contested with a"
            + " reason")
      }
      seen[key, default: []].append(row)
    }
  }

  /// Whether the entry has another number for the same metric.
  private static func mayStandTwice(_ row: RuleRow, in entry: RuleEntry) -> Bool {
    row.measurement.status == .current
      && entry.rows.contains { $0.metric == row.metric && $0.id != row.id }
  }

  /// 0.90 and 0.902 are one value with more and fewer digits.
  private static func differ(_ one: RuleRow, _ other: RuleRow) -> Bool {
    let left = one.measurement.value
    let right = other.measurement.value
    guard let unit = left.unit else {
      return abs(left.value - right.value) > tolerance(left, right)
    }
    guard let value = right.value(in: unit) else { return false }
    return abs(left.value - value)
      > max(left.rounding(in: unit), right.rounding(in: unit)) * 1.000001
  }

  private static func tolerance(_ left: Quantity, _ right: Quantity) -> Double {
    max(left.rounding(in: nil), right.rounding(in: nil)) * 1.000001
  }
}
