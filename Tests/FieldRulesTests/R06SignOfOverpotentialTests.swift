import Electrochemistry
import ReviewModel
import Testing

@Suite struct R06SignOfOverpotentialTests {
  @Test func storesANegativeHydrogenOverpotentialPositive() throws {
    let review = try RuleCase.rows(
      RuleCase.row("HER", "η10", "-120 mV  #! warning T506 fix")
    ).run()
    let row = try #require(review?.catalysts.first?.measurements.first)
    #expect(row.normalised.digits == "120")
    #expect(row.value.digits == "-120")
  }

  @Test func refusesANegativeOxygenOverpotential() throws {
    try RuleCase.rows(RuleCase.row("OER", "η10", "-310 mV  #! error T506 fix")).run()
  }

  @Test func refusesAnOverpotentialOfZero() throws {
    try RuleCase.rows(RuleCase.row("HER", "η10", "0 mV  #! error T506")).run()
  }

  @Test func refusesPotentialsOnTheWrongSide() throws {
    try RuleCase.rows(RuleCase.row("HER", "Ej10", "0.12 V vs RHE  #! error T506")).run()
    try RuleCase.rows(RuleCase.row("OER", "Ej100", "1.10 V vs RHE  #! error T506")).run()
    try RuleCase.rows(RuleCase.row("OER", "onset potential", "0.45 V vs RHE  #! error T506")).run()
  }

  @Test func takesPotentialsOnTheirSide() throws {
    try RuleCase.rows(
      RuleCase.row("HER", "Ej10", "-0.12 V vs RHE"), RuleCase.row("HER", "η10", "12 mV"),
      RuleCase.row("HER", "onset potential", "-0.01 V vs RHE"),
      RuleCase.row("OER", "onset potential", "1.45 V vs RHE")
    ).run()
  }

  @Test func readsAPotentialGivenForAnOverpotential() throws {
    let review = try RuleCase.rows(RuleCase.row("HER", "η10", "-0.120 V vs RHE")).run()
    #expect(review?.catalysts.first?.measurements.first?.normalised.digits == "120")
  }
}
