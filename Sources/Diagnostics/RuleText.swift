/// Rules for people at a terminal, in lines of at most 100 columns (samples of content stay as they
/// are).
package enum RuleText {
  static let width = 100

  /// Everything there is to say about one rule.
  package static func explanation(of rule: Rule) -> String {
    let field = rule.fieldRule.map { " (field rule \($0))" } ?? ""
    var parts = [
      LineWrapping.lines("\(rule.code) \(levels(rule)): \(rule.title)\(field)", width: width),
      LineWrapping.lines(rule.meaning, width: width),
    ]
    if !rule.limits.isEmpty { parts.append(["Limits"] + indented(limits(rule), by: 2)) }
    parts.append(
      ["Instead of"] + indented(rule.bad.lines, by: 4) + ["write"]
        + indented(rule.good.lines, by: 4))
    if rule.canBeAccepted {
      parts.append(
        ["Where the rule only warns and the number is right, accept the warning"]
          + indented(rule.acceptance.lines, by: 4))
    }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// One line for each rule: code, level, field rule, title.
  package static func list(of rules: [Rule]) -> String {
    let rows = rules.map { [$0.code, levels($0), $0.fieldRule ?? "", $0.title] }
    return PlainTable(rows).lines(width: width).map { $0 + "\n" }.joined()
  }

  /// The codes behind a rule of the field; nil if none is.
  package static func fieldRule(_ fieldRule: String, in rules: [Rule]) -> String? {
    let own = rules.filter { $0.fieldRule == fieldRule }
    guard let first = own.first else { return nil }
    return "Field rule \(fieldRule) is checked by\n\n" + list(of: own)
      + "\n`tafel explain \(first.code)` says more.\n"
  }

  private static func levels(_ rule: Rule) -> String {
    rule.levels.map(\.rawValue).joined(separator: " or ")
  }

  private static func limits(_ rule: Rule) -> [String] {
    let head = [["level", "quantity", "sound", "source"]]
    let rows = rule.limits.map { [$0.severity.rawValue, $0.quantity, $0.sound, $0.origin] }
    return PlainTable(head + rows).lines(width: width - 2)
  }

  private static func indented(_ lines: [String], by count: Int) -> [String] {
    lines.map { (String(repeating: " ", count: count) + $0).withoutTrailingSpaces }
  }
}
