import Diagnostics
import Testing

@Suite struct RuleTextTests {
  @Test func explainsARuleInAHundredColumns() {
    #expect(
      RuleText.explanation(of: SampleRules.halfWave) == """
        T504 error or warning: half-wave potential out of range (field rule R04)

        A half-wave potential above 1.05 V vs RHE has never been seen, and a low or negative one is usually
        given against `Ag/AgCl` and not against RHE.

        Limits
          level    quantity                       sound               source
          error    half-wave potential            0.20–1.05 V vs RHE  practice of the field
          warning  half-wave potential, alkaline  0.60–0.95 V vs RHE  a survey of a hundred and five pairs
                                                                      of values that reaches from 0.08 to
                                                                      0.33 V

        Instead of
            value: -0.12 V vs RHE
        write
            value: -0.12 V
            scale: Ag/AgCl

        Where the rule only warns and the number is right, accept the warning
            accept: [T504]
            accept reason: why the number stands as it is

        """)
  }

  @Test func saysNothingOfLimitsAndAcceptanceWhereThereAreNone() {
    #expect(
      RuleText.explanation(of: SampleRules.mark) == """
        T111 warning: byte order mark

        An invisible mark | with *stars*.

        Instead of
            ```
            x
        write
            ---

        """)
  }

  @Test func listsCodesWithTheirFieldRule() {
    #expect(
      RuleText.list(of: SampleRules.all) == """
        T111  warning                byte order mark
        T504  error or warning  R04  half-wave potential out of range

        """)
  }

  @Test func namesTheCodesOfAFieldRule() {
    #expect(
      RuleText.fieldRule("R04", in: SampleRules.all) == """
        Field rule R04 is checked by

        T504  error or warning  R04  half-wave potential out of range

        `tafel explain T504` says more.

        """)
    #expect(RuleText.fieldRule("R05", in: SampleRules.all) == nil)
  }
}
