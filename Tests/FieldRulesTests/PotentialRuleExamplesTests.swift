import Diagnostics
import FieldRules
import Testing

/// What `tafel explain` shows for a rule must behave as it says.
@Suite struct PotentialRuleExamplesTests {
  static let potentials = [
    "T503", "T505", "T506", "T507", "T508", "T509", "T510", "T526", "T527", "T531",
  ]

  @Test(arguments: potentials) func badExamplesRaiseTheirCodeAndGoodOnesNothing(code: String) throws
  {
    let rule = try #require(FieldRuleBook.all.first { $0.code == code })
    #expect(try codes(of: rule.bad).contains(code))
    #expect(try !codes(of: rule.good).contains(code))
    #expect(!rule.limits.isEmpty)
  }

  private func codes(of example: String) throws -> Set<String> {
    let entry = RuleCase(measurements: Self.rows(example))
    let found = try RuleCase.check(entry.review(entry.text)).1
    #expect(!found.contains { $0.rule.code < "T500" && $0.severity == .error }, "\(found)")
    return Set(found.map(\.rule.code))
  }

  /// The rows of an example with what every row needs.
  private static func rows(_ example: String) -> String {
    let lines = example.split(separator: "\n")
    let isList = lines.first?.hasPrefix("- ") ?? false
    let items = lines.enumerated().map { index, line in
      isList ? "  \(line)" : index == 0 ? "  - \(line)" : "    \(line)"
    }
    var rows: [String] = []
    for item in items {
      if item.hasPrefix("  - ") { rows += ["    electrolyte: 1 M KOH", "    where: Fig. 1"] }
      rows.append(item)
    }
    // Each row's keys come after its dash, so those of the first row stand at the end.
    return (rows.dropFirst(2) + rows.prefix(2)).joined(separator: "\n")
  }
}
