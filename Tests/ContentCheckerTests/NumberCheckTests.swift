import Diagnostics
import Testing

/// Numbers that texts ask for.
@Suite struct NumberCheckTests {
  private func said(_ directive: String) throws -> [String] {
    let review = SmallReview.broken("Text with [@seed-1].", with: "[@seed-1] \(directive)")
    return try review.check().diagnostics.map {
      "\($0.rule.code) \($0.message) | \($0.help ?? "")"
    }
  }

  @Test(arguments: [
    "{{count entries}}", "{{count entries kind=all strategy=size class=single-atom+cluster}}",
    "{{count values missing=electrolyte,iR medium=alkaline}}", "{{count sources reaction=ORR}}",
    "{{median metric=E1/2 reaction=ORR electrolyte=\"0.1 M KOH\"}}",
    "{{range metric=η10 reaction=OER class=size/single-atom+cluster}}",
    "{{median metric=overpotential at=\"10 mA cm-2\" reaction=HER strategy=unassigned}}",
    "{{range metric=\"cycle life\" device=\"Zn–air battery\" unit=h}}",
  ]) func takesWhatExists(directive: String) throws {
    #expect(try said(directive) == [])
  }

  @Test(arguments: [
    ("{{count entires}}", "T123 “entires” can't be counted | did you mean “entries”?"),
    (
      "{{count kind=all}}",
      "T123 the directive does not say what to count"
        + " | write {{count entries}}, {{count values}} or {{count sources}}"
    ),
    (
      "{{median entries metric=E1/2 reaction=ORR}}",
      "T123 “entries” has no place here | write {{median metric=E1/2 reaction=ORR}}"
    ),
    (
      "{{count entries strateg=size}}",
      "T120 “count” has no parameter “strateg” | did you mean “strategy”?"
    ),
    (
      "{{count entries strategy=sise}}", "T124 “sise” is no strategy | did you mean “size”?"
    ),
    ("{{count entries class=size/single-atom+clutser}}", "T125 "),
    ("{{count values medium=akaline}}", "T123 “akaline” is no medium | did you mean “alkaline”?"),
    ("{{count values reaction=ORRR}}", "T136 "),
    ("{{count values electrolyte=\"0.1 M KOHH\"}}", "T134 "),
    ("{{count values missing=iR,subtrate}}", "T123 “subtrate” is no thing that can be missing"),
    ("{{median reaction=ORR}}", "T121 “median” needs “metric” | add metric=E1/2"),
    (
      "{{median metric=E1/2}}",
      "T121 “median” needs “reaction” | add reaction=ORR, or device=\"Zn–air battery\""
    ),
    (
      "{{range metric=overpotential reaction=OER}}",
      "T121 “range” needs “at” | add at=\"10 mA cm-2\""
    ),
    ("{{range metric=overpotential at=10 reaction=OER}}", "T130 “10” is no number with a unit"),
    ("{{median metric=half-wav reaction=ORR}}", "T135 “half-wav” is no metric"),
    (
      "{{median metric=E1/2 reaction=ORR by=class}}", "T120 “median” has no parameter “by”"
    ),
  ]) func pointsAtWhatDoesNotExist(directive: String, expected: String) throws {
    let found = try said(directive)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test func aSummaryTakesAWayToMakeGroups() throws {
    let right = SmallReview.broken(
      "Text with [@seed-1].", with: "[@seed-1]\n\n{{summary metric=E1/2 reaction=ORR by=medium}}")
    #expect(try right.check().diagnostics.isEmpty)
    let wrong = SmallReview.broken(
      "Text with [@seed-1].", with: "[@seed-1]\n\n{{summary metric=E1/2 reaction=ORR by=mediun}}")
    #expect(
      try wrong.check().diagnostics.map(\.message) == ["“mediun” is no way to make groups"])
    #expect(try wrong.place() == "T123 17:36")
  }
}
