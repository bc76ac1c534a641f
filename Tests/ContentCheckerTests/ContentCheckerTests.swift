import Diagnostics
import Electrochemistry
import ReviewModel
import Testing

@Suite struct ContentCheckerTests {
  @Test func readsASoundReview() throws {
    let (review, diagnostics) = try SmallReview().check()
    #expect(diagnostics.isEmpty)
    let entry = try #require(review?.catalysts.first)
    #expect(entry.metals == ["Fe"])
    let row = try #require(entry.measurements.first)
    #expect(row.metric == .halfWave)
    #expect(row.electrolyte == .named("0.1 M KOH", .alkaline))
    #expect(row.locator == Locator(sourceID: "seed-1", place: "section 1"))
    #expect(entry.prose.citations == ["seed-1"])
  }

  @Test func pointsAtAnUnknownKey() throws {
    #expect(try SmallReview.broken("strategy:", with: "strateggy:").place() == "T120 3:1")
    #expect(
      try SmallReview.broken("metals: [Fe]", with: "metals: [Fe]\nsuport: C").place() == "T120 6:1")
  }

  @Test func pointsAtAMissingField() throws {
    #expect(try SmallReview.broken("name: Fe–N–C\n", with: "").place() == "T121 2:1")
  }

  @Test(arguments: [
    "name: Fe–N–C", "class: metal-metal", "metals: [Fe]", "source: seed-1", "reaction: ORR",
    "metric: half-wave potential", "value: 0.90 V vs RHE", "electrolyte: 0.1 M KOH",
  ])
  func pointsAtAFieldWithNothingBehindIt(line: String) throws {
    let key = line.prefix { $0 != ":" }
    let line = String(line)
    let review = SmallReview.broken(line, with: "\(key):")
    let found = try #require(try review.check().diagnostics.first)
    #expect(found.rule.code == "T121")
    #expect(found.message == "“\(key)” is empty")
  }

  @Test func pointsAtAnUnknownClass() throws {
    let review = SmallReview.broken("metal-metal", with: "metla-metal")
    #expect(try review.place() == "T125 4:8")
    #expect(try review.check().diagnostics.first?.help?.contains("metal-metal") ?? false)
  }

  @Test func saysWhichStrategyAClassBelongsTo() throws {
    let review = SmallReview.broken("class: metal-metal", with: "class: single-atom+cluster")
    #expect(try review.place() == "T125 4:8")
    #expect(try review.check().diagnostics.first?.message.contains("“size”") ?? false)
  }

  @Test func pointsAtAnUnknownSource() throws {
    #expect(try SmallReview.broken("source: seed-1", with: "source: sed-1").place() == "T128 7:9")
    #expect(try SmallReview.broken("[@seed-1]", with: "[@sed-1]").place() == "T201 15:13")
  }

  @Test func pointsAtABadUnit() throws {
    #expect(try SmallReview.broken("0.90 V vs", with: "0.90 W vs").place().hasPrefix("T13"))
    #expect(try SmallReview.broken("0.90 V vs RHE", with: "0.90 mVV").place() == "T130 11:17")
    #expect(
      try SmallReview.broken("0.90 V vs RHE", with: "0.90 mA cm-2").place() == "T133 11:12")
  }

  @Test func pointsAtAPotentialWithoutScale() throws {
    #expect(try SmallReview.broken(" vs RHE", with: "").place() == "T501 11:12")
  }

  @Test func pointsAtADuplicateID() throws {
    var review = SmallReview()
    review.files["Content/mechanisms/fe-n-c.md"] = "---\nname: M\ndefinition: D\n---\n"
    #expect(try review.place() == "T140 1:1")
  }

  @Test func pointsAtADuplicateName() throws {
    var review = SmallReview()
    review.files["Content/catalysts/other.md"] = SmallReview.sound
    #expect(try review.place() == "T141 2:7")
  }

  @Test func pointsAtAWrongType() throws {
    #expect(try SmallReview.broken("metals: [Fe]", with: "metals: {Fe: 1}").place() == "T122 5:9")
  }

  @Test func asksForTheCurrentDensityOfAnOverpotential() throws {
    let review = SmallReview.broken("half-wave potential", with: "overpotential")
    var files = review
    files.files["Content/catalysts/fe-n-c.md"] =
      review.files["Content/catalysts/fe-n-c.md"]?
      .split(separator: "0.90 V vs RHE", omittingEmptySubsequences: false).joined(
        separator: "310 mV")
    #expect(try files.place() == "T501 10:13")
  }

  @Test func takesTheCurrentDensityFromTheSymbol() throws {
    var review = SmallReview.broken("half-wave potential", with: "η10")
    review.files["Content/catalysts/fe-n-c.md"] =
      review.files["Content/catalysts/fe-n-c.md"]?
      .split(separator: "0.90 V vs RHE", omittingEmptySubsequences: false).joined(
        separator: "0.310 V")
    let (result, diagnostics) = try review.check()
    #expect(diagnostics.isEmpty)
    let row = try #require(result?.catalysts.first?.measurements.first)
    #expect(row.isAt(currentDensity: 10))
    #expect(NumberText.ascii(row.normalised) == "310 mV")
  }

  @Test func suggestsElectrolytesElementsMechanismsAndMetrics() throws {
    #expect(try SmallReview.broken("0.1 M KOH", with: "0.1 KOH").place() == "T134 12:18")
    #expect(try SmallReview.broken("[Fe]", with: "[iron]").place() == "T127 5:10")
    #expect(try SmallReview.broken("[tandem]", with: "[tandm]").place() == "T126 6:14")
    #expect(
      try SmallReview.broken("half-wave potential", with: "half-wave potentail").place()
        .hasPrefix("T135 10:13"))
    #expect(try SmallReview.broken("reaction: ORR", with: "reaction: ORX").place() == "T136 9:15")
  }

  @Test func asksForTheReasonOfAContestedValue() throws {
    #expect(
      try SmallReview.broken("where: section 1", with: "where: s\n    status: contested").place()
        == "T142 14:13, T149 14:13")
  }

  @Test func checksTheParametersOfCharts() throws {
    func place(_ directive: String) throws -> String {
      try SmallReview.broken("Text with [@seed-1].", with: directive).place()
    }
    #expect(try place("{{chart bifunctional}}") == "")
    #expect(try place("{{chart bifunctional highlight=fe-n-c}}") == "")
    #expect(try place("{{chart bifunctional highlight=fe-n-d}}") == "T129 15:22")
    #expect(try place("{{chart bifunctional hilight=fe-n-c}}") == "T120 15:22")
    #expect(try place("{{chart bifunctionnal}}").hasPrefix("T20"))
  }

  @Test func pointsAtAnUnknownPropertyOfComparabilityClasses() throws {
    var review = SmallReview()
    review.files["Content/review.yml", default: ""] +=
      "\ncomparability:\n  by: [reaction, medium, electrolite, temperature]\n"
    #expect(try review.place() == "T123 9:26")
  }

  @Test func takesThePartsOfAClassInAnyOrder() throws {
    var review = SmallReview.broken("class: metal-metal", with: "class: cluster+single-atom")
    review.files["Content/catalysts/fe-n-c.md"] =
      review.files["Content/catalysts/fe-n-c.md"]?
      .split(separator: "strategy: composition", omittingEmptySubsequences: false)
      .joined(separator: "strategy: size")
    let (result, diagnostics) = try review.check()
    #expect(diagnostics.isEmpty)
    #expect(result?.catalysts.first?.classID == "single-atom+cluster")
  }

  @Test func reportsABrokenFileOnce() throws {
    var review = SmallReview()
    review.files["Content/mechanisms/tandem.md"] = "---\nname: [\n---\n"
    #expect(try review.place() == "T101 3:1")
    review = SmallReview()
    review.files["Content/strategies/composition.md"] = ""
    #expect(try review.place() == "T103 1:1")
    review = SmallReview()
    review.files["Content/vocabulary/electrolytes.yml"] = "- {\n"
    #expect(try review.place() == "T101 2:1")
    review = SmallReview()
    review.files["Content/review.yml"] = "title: a: b\n"
    #expect(try review.place() == "T101 1:9")
  }

  @Test func keepsTheKeysOfARowWhoseValueIsBroken() throws {
    let review = SmallReview.broken(
      "value: 0.90 V vs RHE",
      with: "value: 0.90 mVV\n    printed: x\n    scale: assumed\n    note: n")
    #expect(try review.place() == "T130 11:17")
  }

  @Test func resolvesEachLinkOfProseOnce() throws {
    var review = SmallReview.broken(
      "Text with", with: "See [[tandem]], [[composition/metal-metal|this]], [[maps/all]]; text with"
    )
    review.files["Content/maps/all.yml"] = """
      title: M
      description: D
      strategy: composition
      panels: [{reaction: ORR, metric: half-wave potential}]
      """
    review.files["Content/strategies/composition.md"] =
      review.files["Content/strategies/composition.md"]?
      .split(separator: "order: 1", omittingEmptySubsequences: false).joined(
        separator: "maps: [all]")
    let (result, diagnostics) = try review.check()
    #expect(diagnostics.isEmpty)
    #expect(
      result?.catalysts.first?.prose.links == [
        "tandem": .mechanism("tandem"), "maps/all": .map("all"),
        "composition/metal-metal": .designClass(strategy: "composition", id: "metal-metal"),
      ])
  }

  @Test func checksMechanismsFromBothSides() throws {
    var review = SmallReview.broken("mechanisms: [tandem]", with: "mechanisms: []")
    review.files["Content/mechanisms/tandem.md"] =
      "---\nname: Tandem\ndefinition: D\nexamples: [fe-n-c]\n---\n"
    #expect(try review.place() == "T143 4:12")
  }

  @Test func refusesDatesThatAreNone() throws {
    var review = SmallReview()
    review.files["Content/review.yml"] =
      review.files["Content/review.yml"]?
      .split(separator: "2026-11-23").joined(separator: "2026-02-30")
    #expect(try review.place() == "T138 5:7")
  }

  @Test func readsADataSeriesAndRefusesABrokenRow() throws {
    var review = SmallReview()
    let head = "# kind: polarisation curve\nE / V vs RHE, j / mA cm-2\n"
    review.files["Content/data/fe-n-c/orr.csv"] = head + "0.9,-1.2\n0.8,-4.4\n"
    let series = try #require(try review.check().review?.series.first)
    #expect(series.columns.map(\.unit) == ["V vs RHE", "mA cm-2"])
    #expect(series.rows == [[0.9, -1.2], [0.8, -4.4]])
    review.files["Content/data/fe-n-c/orr.csv"] = head + "0.9,-1.2\n0.8,n.a.\n"
    #expect(try review.place() == "T145 4:5")
  }
}
