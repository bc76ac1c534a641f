/// All rules as one Markdown document, for readers of the repository.
package enum RuleReference {
  package static func markdown(of rules: [Rule], thresholds version: String) -> String {
    var lines = [
      "# Diagnostics", "",
      "<!-- Written by `make docs` from the rules in Sources; changes belong there. -->", "",
      "What Tafel checks, by code. `tafel explain T120` prints the same for one code,"
        + " `tafel explain R01` the codes behind a rule of the field.", "",
    ]
    for severity in Severity.allCases {
      lines.append("- **\(severity.rawValue)**: \(severity.consequence)")
    }
    lines.append("")
    for group in RuleFamily.groups(of: rules) {
      lines += ["## \(group.family.title)", "", group.family.about, ""]
      if group.family == .field { lines += ["Table of thresholds: version \(version).", ""] }
      lines += group.rules.flatMap(section)
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func section(_ rule: Rule) -> [String] {
    var facts = ["Level: \(rule.levels.map(\.rawValue).joined(separator: " or "))."]
    if let fieldRule = rule.fieldRule { facts.append("Field rule: \(fieldRule).") }
    let anchor = "<a id=\"\(rule.code.lowercased())\"></a>"
    var lines = ["### \(anchor)\(rule.code): \(escaped(rule.title))", ""]
    lines += [facts.joined(separator: " "), "", prose(rule.meaning), ""]
    lines += ["Instead of", ""] + sample(rule.bad) + ["", "write", ""] + sample(rule.good) + [""]
    if !rule.limits.isEmpty { lines += table(rule.limits) + [""] }
    return lines
  }

  private static func table(_ limits: [Rule.Limit]) -> [String] {
    ["| level | quantity | sound | source |", "|---|---|---|---|"]
      + limits.map { limit in
        let cells = [limit.severity.rawValue, limit.quantity, limit.sound, limit.origin]
        return "| " + cells.map(escaped).joined(separator: " | ") + " |"
      }
  }

  /// A fence longer than any run of backticks in the sample.
  private static func sample(_ text: String) -> [String] {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + "text"] + text.lines + [fence]
  }

  private static func prose(_ text: String) -> String {
    ProseSpan.spans(of: text).map { $0.isSample ? "`\($0.text)`" : escaped($0.text) }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\`*_[<|~".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }
}
