import ContentReader
import Diagnostics
import Electrochemistry
import ReviewModel
import Testing

/// Declared maps, and charts that texts ask for.
@Suite struct MapCheckTests {
  private func check(_ keys: String) throws -> (map: PerformanceMapDeclaration?, said: [String]) {
    var review = SmallReview()
    review.files["Content/maps/all.yml"] = """
      title: All
      description: D
      source: review
      where: section 1
      \(keys)
      """
    let result = try review.check()
    return (result.review?.maps.first, result.diagnostics.map { "\($0.rule.code): \($0.message)" })
  }

  private static let panel = "panels: [{reaction: ORR, metric: half-wave potential}]"

  @Test func aMapOfAllStrategiesHasAllTheirClasses() throws {
    let (map, said) = try check(Self.panel)
    #expect(said == [])
    #expect(map?.grouping == .designClass)
    #expect(map?.classes.map(\.classID) == ["metal-metal", "single-atom+cluster"])
  }

  @Test func classesOfSeveralStrategiesAreNamedWithTheirs() throws {
    let (map, said) = try check(
      "strategy: [size, composition]\ncategories: [composition/metal-metal]\n" + Self.panel)
    #expect(said == [])
    #expect(map?.classes == [.init(strategyID: "composition", classID: "metal-metal")])
    #expect(map?.strategyIDs == ["size", "composition"])
  }

  @Test func aBandCanHoldWhatHasNoClass() throws {
    let (map, said) = try check(
      "strategy: [size, composition]\ncategories: [composition/metal-metal, size/unassigned]\n"
        + Self.panel)
    #expect(said == [])
    #expect(map?.classes.map(\.classID) == ["metal-metal", "unassigned"])
  }

  @Test(arguments: [
    ("group: metal\ncategories: [Fe, Co]", ["Fe", "Co"]),
    ("group: electrolyte\ncategories: [0.1 M KOH]", ["0.1 M KOH"]),
    ("group: year\ncategories: [2023]", ["2023"]),
    ("group: strategy\ncategories: [size]", ["size"]),
    ("group: metal", []),
  ]) func bandsOfOtherKinds(keys: String, categories: [String]) throws {
    let (map, said) = try check(keys + "\n" + Self.panel)
    #expect(said == [])
    #expect(map?.categories == categories)
  }

  @Test(arguments: [
    ("group: metall", "T123"), ("group: metal\ncategories: [Fee]", "T127"),
    ("group: electrolyte\ncategories: [0.1 M KOHH]", "T134"),
    ("group: year\ncategories: [last]", "T138"), ("group: strategy\ncategories: [sise]", "T124"),
    ("electrolytes: [2 M XY]", "T134"), ("strategy: [sise]", "T124"),
    ("categories: [metla-metal]", "T125"),
  ]) func pointsAtWhatIsNotThere(keys: String, code: String) throws {
    let said = try check(keys + "\n" + Self.panel).said
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix(code) == true, "\(said)")
  }

  @Test func panelsAreOfAReactionOrADeviceInAMediumAndAUnit() throws {
    let (map, said) = try check(
      """
      panels:
        - {reaction: ORR, metric: half-wave potential, medium: acidic}
        - {device: Zn–air battery, metric: stability, unit: cycles}
        - {device: Zn–air battery, metric: stability}
      """)
    #expect(said == [])
    #expect(map?.panels.map(\.processName) == ["ORR", "Zn–air battery", "Zn–air battery"])
    #expect(map?.panels.first?.medium == .acidic)
    #expect(map?.panels.map(\.ownUnit?.ascii) == [nil, "cycles", "h"])
  }

  @Test(arguments: [
    "{reaction: ORR, device: Zn–air battery, metric: half-wave potential}",
    "{reaction: ORR, metric: half-wave potential, medium: acidd}",
    "{metric: half-wave potential}", "{reaction: ORR, metric: half-wave potential, unit: h}",
  ]) func panelsThatMakeNoSense(panel: String) throws {
    #expect(try check("panels: [\(panel)]").said.count == 1)
  }

  private func charts(_ text: String, files: [String: String] = [:]) throws -> [String] {
    var review = SmallReview.broken("Text with", with: text + "\n\nText with")
    for (path, content) in files { review.files[path] = content }
    return try review.check().diagnostics.map { "\($0.rule.code): \($0.message)" }
  }

  @Test(arguments: [
    "{{chart bifunctional highlight=fe-n-c}}", "{{chart timeline}}", "{{chart elements}}",
    "{{chart elements reaction=OER}}", "{{chart coverage}}",
    "{{chart steps reaction=HER medium=acidic}}", "{{chart series entry=fe-n-c file=lsv}}",
    "{{chart records reaction=ORR class=alkaline-0-1-m-koh-substrate-unknown-ir-unknown}}",
  ]) func everyChartCanStandInAText(directive: String) throws {
    let series = ["Content/data/fe-n-c/lsv.csv": "E / V vs RHE, j / mA cm-2\n0.9,-1\n1,0\n"]
    #expect(try charts(directive, files: series) == [])
  }

  @Test(arguments: [
    ("{{chart timeline highlight=fe-n-c}}", "T120: the chart “timeline” has no parameter"),
    ("{{chart steps}}", "T121: the chart “steps” needs “reaction”"),
    ("{{chart steps reaction=ORE}}", "T136: “ORE” is no reaction"),
    ("{{chart steps reaction=ORR medium=sour}}", "T123: “sour” is no medium"),
    ("{{chart series entry=fe-n-c file=lsv}}", "T145: there is no file"),
    ("{{chart series entry=fe-n-d file=lsv}}", "T129: “fe-n-d” is no catalyst entry"),
    ("{{chart records reaction=ORR class=nope}}", "T123: the ORR has no comparability class"),
    ("{{chart tiemline}}", "T203: there is no chart “tiemline”"),
  ]) func chartsSayWhatIsWrong(directive: String, message: String) throws {
    let said = try charts(directive)
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix(message) == true, "\(said)")
  }
}
