import Diagnostics
import FieldRules
import Testing

/// What `tafel explain` prints as bad and good must be so.
@Suite struct RuleExamplesTests {
  private static let measurement = [
    "reaction: OER", "electrolyte: 1 M KOH", "where: Fig. 2",
  ]
  private static let device = ["where: Fig. 6"]
  private static let property = ["where: section 2"]

  private func entry(_ example: String, record: String) -> RuleCase {
    let isList = example.hasPrefix("- ")
    let base =
      switch record {
      case "device": Self.device
      case "property": Self.property
      default: Self.measurement
      }
    let lines = example.split(separator: "\n").map(String.init) + (isList ? [] : base)
    let rows = lines.enumerated().map { index, line in
      (isList ? "  " : index == 0 ? "  - " : "    ") + line
    }.joined(separator: "\n")
    switch record {
    case "device": return RuleCase(devices: rows)
    case "property": return RuleCase(properties: rows)
    default: return RuleCase(measurements: rows)
    }
  }

  @Test(arguments: [
    ("T528", "measurement"), ("T529", "property"), ("T530", "measurement"),
    ("T532", "measurement"), ("T533", "device"), ("T534", "device"), ("T535", "device"),
    ("T536", "device"), ("T537", "property"), ("T538", "measurement"), ("T539", "measurement"),
    ("T540", "measurement"),
  ])
  func showsWhatBreaksTheRuleAndWhatDoesNot(code: String, record: String) throws {
    let rule = try #require(FieldRuleBook.all.first { $0.code == code })
    func codes(_ example: String) throws -> [String] {
      let entry = entry(example, record: record)
      return try RuleCase.check(entry.review(entry.text)).1
        .filter { $0.range.path == RuleCase.path }.map(\.rule.code)
    }
    let bad = try codes(rule.bad)
    #expect(bad.contains(code), "\(bad)")
    let good = try codes(rule.good)
    #expect(!good.contains(code), "\(good)")
    #expect(!(bad + good).contains { $0 < "T500" }, "\(bad + good)")
  }

  @Test func namesEachRuleOnce() {
    let codes = FieldRuleBook.all.map(\.code)
    #expect(codes == Set(codes).sorted())
    for rule in FieldRuleBook.all {
      #expect(rule.fieldRule.map { "T5" + $0.dropFirst() } == rule.code)
    }
  }
}
