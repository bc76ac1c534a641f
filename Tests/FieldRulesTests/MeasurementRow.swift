/// A row of `measurements` with everything that no rule has a question about.
///
/// `value` may end with a mark: `0.85 V vs RHE  #! error T505`.
struct MeasurementRow {
  var reaction: String
  var metric: String
  var value: String
  var electrolyte = "1 M KOH"
  /// Changes to the sound conditions, as after the semicolon of `<<oer; loading: ->>`.
  var conditions: [String] = []
  /// Further lines: `sample: B`, `kind: computed`.
  var more: [String] = []

  /// Sound conditions by reaction; a pair of reactions has those of the one it reads first.
  private var sound: String {
    switch reaction {
    case "ORR", "ORR/OER": "orr"
    case "HER": "her"
    default: "oer"
    }
  }

  /// pH and reference that belong to the electrolyte, so that R12–R14 have no question.
  private var ownElectrolyte: [String] {
    switch electrolyte {
    case "1 M KOH" where sound != "orr", "0.1 M KOH" where sound == "orr": []
    case "1 M KOH": ["pH: 13.9", "reference electrode: Hg/HgO (1 M KOH)"]
    case "0.1 M KOH": ["pH: 12.9", "reference electrode: Hg/HgO (0.1 M KOH)"]
    default: ["pH: -", "reference electrode: -"]
    }
  }

  /// YAML reads a `>` at the start as folded text, so it stands in quotes.
  private var quotedValue: String {
    guard value.hasPrefix(">") else { return value }
    guard let mark = value.firstRange(of: "  #!") else { return "\"\(value)\"" }
    return "\"\(value[..<mark.lowerBound])\"\(value[mark.lowerBound...])"
  }

  var text: String {
    let changes = [sound] + ownElectrolyte + conditions
    let lines =
      [
        "  - reaction: \(reaction)", "    metric: \(metric)", "    value: \(quotedValue)",
        "    electrolyte: \(electrolyte)", "    where: Fig. 2",
      ] + more.map { "    \($0)" } + ["    <<\(changes.joined(separator: "; "))>>"]
    return lines.joined(separator: "\n")
  }

  func with(_ more: String...) -> Self {
    var row = self
    row.more += more
    return row
  }

  func under(_ conditions: String...) -> Self {
    var row = self
    row.conditions += conditions
    return row
  }

  func inElectrolyte(_ name: String) -> Self {
    var row = self
    row.electrolyte = name
    return row
  }

  static func contested(_ row: Self) -> Self {
    row.with("status: contested", "reason: doubted", "by: A. Name", "date: 2026-11-01")
  }
}

extension MeasurementRow {
  static func halfWave(_ value: String) -> Self {
    Self(reaction: "ORR", metric: "half-wave potential", value: value, electrolyte: "0.1 M KOH")
  }

  static func onset(_ value: String) -> Self {
    Self(reaction: "ORR", metric: "onset potential", value: value, electrolyte: "0.1 M KOH")
  }

  static func evolution(_ metric: String, _ value: String) -> Self {
    Self(reaction: "OER", metric: metric, value: value)
  }

  static func hydrogen(_ metric: String, _ value: String) -> Self {
    Self(reaction: "HER", metric: metric, value: value)
  }

  static func index(_ value: String) -> Self {
    Self(reaction: "ORR/OER", metric: "ΔE", value: value, electrolyte: "0.1 M KOH")
  }

  static func cell(_ value: String) -> Self {
    Self(reaction: "overall", metric: "cell voltage", value: value, more: ["at: 10 mA cm-2"])
  }
}

extension RuleCase {
  init(_ rows: MeasurementRow...) {
    self.init(measurements: rows.map(\.text).joined(separator: "\n"))
  }

  init(_ rows: [MeasurementRow]) {
    self.init(measurements: rows.map(\.text).joined(separator: "\n"))
  }
}
