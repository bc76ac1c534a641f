import Diagnostics
import FieldRules
import Testing

@Suite struct FormRulesTests {
  @Test func everyLineHasItsOwnNameAndDrawsALine() {
    let names = FormRules.lines.map(\.name)
    #expect(Set(names).count == names.count)
    for (name, line) in FormRules.lines {
      let (lower, upper) = line.range.bounds
      #expect(lower != nil || upper != nil, "\(name) allows everything")
    }
  }

  @Test func itsCodesAreSortedAndThoseOfTheFieldAreRules() {
    let codes = FormRules.coverage.map(\.code)
    #expect(codes == Set(codes).sorted())
    let known = Set(FieldRuleBook.all.map(\.code))
    for code in codes where code.hasPrefix("T5") { #expect(known.contains(code), "\(code)") }
  }

  @Test func endsSayWhetherTheyBelongToTheRange() {
    let (lower, upper) = SoundRange.above(0.4, upTo: 1.6).bounds
    #expect(lower == .init(value: 0.4, isIncluded: false))
    #expect(upper == .init(value: 1.6, isIncluded: true))
    #expect(SoundRange.below(3).bounds.lower == nil)
    #expect(SoundRange.below(3).bounds.upper == .init(value: 3, isIncluded: false))
  }
}
