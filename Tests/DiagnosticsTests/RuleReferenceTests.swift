import Diagnostics
import Testing

@Suite struct RuleReferenceTests {
  private let text = RuleReference.markdown(of: SampleRules.all, thresholds: "1")

  @Test func givesEveryCodeAHeadingWithAnAnchor() {
    #expect(text.contains("\n## Files and syntax\n"))
    #expect(text.contains("\n### <a id=\"t111\"></a>T111: byte order mark\n"))
    #expect(text.contains("\n## Rules of the field\n"))
    #expect(text.contains("\n### <a id=\"t504\"></a>T504: half-wave potential out of range\n"))
    #expect(text.contains("\nLevel: error or warning. Field rule: R04.\n"))
  }

  @Test func keepsSamplesAsTheyStand() {
    #expect(
      text.contains("\nInstead of\n\n````text\n```\nx\n````\n\nwrite\n\n```text\n---\n```\n"))
  }

  @Test func escapesWhatMarkdownWouldRead() {
    #expect(text.contains("\nAn invisible mark \\| with \\*stars\\*.\n"))
    #expect(text.contains("given against `Ag/AgCl` and not"))
  }

  @Test func writesLimitsAsATable() {
    #expect(
      text.contains(
        """

        | level | quantity | sound | source |
        |---|---|---|---|
        | error | half-wave potential | 0.20–1.05 V vs RHE | practice of the field |
        | warning | half-wave potential, alkaline | 0.60–0.95 V vs RHE | a survey of
        """))
    #expect(text.ranges(of: "\n|---|").count == 1)
  }

  @Test func endsWithOneLineEnd() {
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }
}
