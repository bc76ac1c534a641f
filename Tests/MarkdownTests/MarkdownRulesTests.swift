import Diagnostics
import Markdown
import Testing

struct MarkdownRulesTests {
  @Test func areNumberedInOrder() {
    let codes = MarkdownRules.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasPrefix("T2") })
  }

  /// The references need a review to be wrong; the depth is tried elsewhere.
  @Test func areBrokenByTheirBadExamplesAndKeptByTheirGoodOnes() {
    for rule in MarkdownRules.all where !["T201", "T202", "T203", "T208"].contains(rule.code) {
      #expect(Reading(rule.bad).codes.contains(rule.code), "\(rule.code)")
      #expect(Reading(rule.good).codes == [], "\(rule.code)")
    }
  }
}
