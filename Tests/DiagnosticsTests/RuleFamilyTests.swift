import Diagnostics
import Testing

@Suite struct RuleFamilyTests {
  @Test(arguments: [
    ("T101", RuleFamily.files), ("T119", .files), ("T120", .frontMatter), ("T151", .frontMatter),
    ("T201", .markdown), ("T301", .bibliography), ("T401", .theme), ("T501", .field),
    ("T540", .field),
  ])
  func readsTheFamilyFromTheCode(_ code: String, _ family: RuleFamily) {
    #expect(RuleFamily(code: code) == family)
  }

  @Test func knowsNoFamilyOfOtherTexts() {
    for text in ["T99", "T600", "R04", "T", ""] { #expect(RuleFamily(code: text) == nil) }
  }

  @Test func leavesOutFamiliesWithoutRules() {
    let groups = RuleFamily.groups(of: SampleRules.all.reversed())
    #expect(groups.map(\.family) == [.files, .field])
    #expect(groups.map { $0.rules.map(\.code) } == [["T111"], ["T504"]])
  }

  @Test func namesTheLevelsOfARuleAndItsLimits() {
    #expect(SampleRules.halfWave.levels == [.error, .warning])
    #expect(SampleRules.mark.levels == [.warning])
  }

  @Test func countsTheWarningAboutContestedNumbers() {
    var rule = SampleRules.halfWave
    rule.limits = []
    #expect(rule.levels == [.error, .warning])
    rule.code = "T104"
    #expect(rule.levels == [.error])
    rule.code = "T504"
    rule.severity = .advice
    #expect(rule.levels == [.advice])
  }

  @Test func letsOnlyRulesOfTheFieldBeAccepted() {
    #expect(SampleRules.halfWave.canBeAccepted)
    #expect(!SampleRules.mark.canBeAccepted)
  }
}
