import Diagnostics
import SiteBuilder
import Testing

@Suite struct RuleBookTests {
  @Test func usesEveryCodeOnce() {
    let codes = RuleBook.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
  }

  @Test(arguments: RuleBook.all.map(\.code))
  func writesACodeAsTAndThreeDigits(_ code: String) {
    #expect(code.wholeMatch(of: /T[1-9][0-9]{2}/) != nil)
  }

  @Test(arguments: RuleBook.all)
  func saysWhatARuleMeansAndHowToMendIt(_ rule: Rule) {
    for text in [rule.title, rule.meaning, rule.bad, rule.good] {
      #expect(text.contains { !$0.isWhitespace }, "\(rule.code) lacks a text")
    }
    #expect(rule.bad != rule.good, "\(rule.code)")
    for limit in rule.limits {
      #expect(!limit.quantity.isEmpty && !limit.sound.isEmpty, "\(rule.code)")
    }
  }

  @Test(arguments: RuleBook.all)
  func placesARuleInAFamilyAndUnderARuleOfTheField(_ rule: Rule) {
    #expect(rule.family != nil, "\(rule.code)")
    if let fieldRule = rule.fieldRule {
      #expect(fieldRule.wholeMatch(of: /R(0[1-9]|[1-3][0-9]|40)/) != nil, "\(rule.code)")
    }
  }

  @Test(arguments: RuleBook.all)
  func explainsARuleInAHundredColumns(_ rule: Rule) {
    let samples = Set((rule.bad + "\n" + rule.good).split(separator: "\n").map { "    " + $0 })
    for line in RuleText.explanation(of: rule).split(separator: "\n").map(String.init) {
      #expect(samples.contains(line) || line.count <= 100, "\(rule.code): \(line)")
    }
  }
}
