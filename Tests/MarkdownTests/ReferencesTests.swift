import Diagnostics
import Markdown
import Testing

struct ReferencesTests {
  private let reading = Reading(
    "See [@sead-182] and\n[[charge-transfr|it]].\n\n{{chart compositon}}\n")

  private var faults: [Diagnostic] {
    reading.document.unresolved(
      sources: ["seed-182", "seed-87"], entries: ["charge-transfer"], charts: ["composition"])
  }

  @Test func namesTheNearestSourceEntryAndChart() {
    #expect(
      faults.map { "\(place($0.range)) \($0.rule.code) \($0.message); \($0.help ?? "")" } == [
        "1:7-1:15 T201 there is no source “sead-182”; did you mean “seed-182”?",
        "2:3-2:17 T202 there is no entry “charge-transfr”; did you mean “charge-transfer”?",
        "4:9-4:19 T203 there is no chart “compositon”; did you mean “composition”?",
      ])
  }

  @Test func offersAFixThatStandsExactlyOnTheID() throws {
    let fix = try #require(faults.first?.fixes.first)
    #expect(fix.title == "write seed-182")
    #expect(fix.replacements.map(\.text) == ["seed-182"])
    #expect(fix.replacements.map { place($0.range) } == ["1:7-1:15"])
  }

  @Test func findsNothingWhereEverythingIsKnown() {
    let document = reading.document
    #expect(
      document.unresolved(
        sources: ["sead-182"], entries: ["charge-transfr"], charts: ["compositon"]
      ).isEmpty)
  }

  @Test func saysWhereToLookWhereNothingIsNear() {
    let fault = Reading("[@x]\n").document.unresolved(
      sources: ["seed-182"], entries: [], charts: [])
    #expect(fault.first?.fixes.isEmpty == true)
    #expect(fault.first?.help?.contains("sources/x.bib") == true)
  }
}
