import Diagnostics
import FieldRules
import Testing

/// What `tafel explain` shows for completeness, slips, conversions and conditions must behave as it
/// says.
@Suite struct ConditionRuleExamplesTests {
  @Test(arguments: ([501, 502, 504] + Array(511...525)).map { "T\($0)" })
  func badExamplesRaiseTheirCodeAndGoodOnesDoNot(code: String) throws {
    let rule = try #require(FieldRuleBook.all.first { $0.code == code })
    #expect(rule.fieldRule == "R" + code.dropFirst(2))
    #expect(try codes(of: rule.bad).contains(code))
    #expect(try !codes(of: rule.good).contains(code))
  }

  private func codes(of example: String) throws -> Set<String> {
    let entry = RuleCase(measurements: Self.rows(example))
    let found = try RuleCase.check(entry.review(entry.text)).1
    #expect(!found.contains { $0.rule.code < "T500" }, "\(found)")
    return Set(found.map(\.rule.code))
  }

  /// The example's rows with what every row needs besides.
  private static func rows(_ example: String) -> String {
    let isList = example.hasPrefix("- ")
    var rows: [String] = []
    for (index, line) in example.split(separator: "\n").enumerated() {
      let written = isList ? "  \(line)" : (index == 0 ? "  - \(line)" : "    \(line)")
      rows.append(written)
      if written.hasPrefix("  - ") {
        if !example.contains("electrolyte:") { rows.append("    electrolyte: 0.1 M KOH") }
        rows.append("    where: Fig. 1")
      }
    }
    return rows.joined(separator: "\n")
  }
}
