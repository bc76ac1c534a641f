extension RuleCase {
  /// One row of `measurements` with sound conditions, apart from `changes` to them
  /// (`loading: -; substrate: nickel foam`). `mark` stands on the row's first line, where what is
  /// missing is reported; other marks stand behind the values they belong to.
  static func reading(
    _ reaction: String, _ metric: String, _ value: String, at: String? = nil,
    electrolyte: String? = nil, mark: String = "", changes: String = "", more: [String] = []
  ) -> String {
    let kind = reaction == "OER" || reaction == "HER" ? reaction.lowercased() : "orr"
    var lines = ["  - reaction: \(reaction)\(mark.isEmpty ? "" : "  #! \(mark)")"]
    lines.append("    metric: \(metric)")
    lines.append("    value: \(value)")
    if let at { lines.append("    at: \(at)") }
    lines.append("    electrolyte: \(electrolyte ?? (kind == "orr" ? "0.1 M KOH" : "1 M KOH"))")
    lines.append("    where: Fig. 2")
    lines += more.map { "    " + $0 }
    // pH and reference electrode belong to the usual electrolyte.
    let others = electrolyte == nil ? "" : "; pH: -; reference electrode: -"
    lines.append("    <<\(kind)\(others)\(changes.isEmpty ? "" : "; " + changes)>>")
    return lines.joined(separator: "\n")
  }

  /// An entry of such rows.
  static func readings(_ rows: String..., metals: String? = nil) -> RuleCase {
    RuleCase(
      measurements: rows.joined(separator: "\n"), keys: metals.map { ["metals": $0] } ?? [:])
  }
}
