extension RuleCase {
  /// One row of `measurements` with sound conditions for its reaction; marks stand behind a value.
  static func row(
    _ reaction: String, _ metric: String, _ value: String, at: String? = nil,
    electrolyte: String? = nil, conditions: String = "", more: [String] = []
  ) -> String {
    let kind = reaction == "OER" || reaction == "HER" ? reaction.lowercased() : "orr"
    let usual = kind == "orr" ? "0.1 M KOH" : "1 M KOH"
    var lines = ["  - reaction: \(reaction)", "    metric: \(metric)", "    value: \(value)"]
    if let at { lines.append("    at: \(at)") }
    lines.append("    electrolyte: \(electrolyte ?? usual)")
    lines.append("    where: Fig. 2")
    lines += more.map { "    " + $0 }
    // The pH belongs to the usual electrolyte.
    let changes = electrolyte == nil ? "" : "; pH: -; reference electrode: -"
    lines.append("    <<\(kind)\(changes)\(conditions.isEmpty ? "" : "; " + conditions)>>")
    return lines.joined(separator: "\n")
  }

  /// An entry of such rows.
  static func rows(_ rows: String...) -> RuleCase {
    RuleCase(measurements: rows.joined(separator: "\n"))
  }
}
