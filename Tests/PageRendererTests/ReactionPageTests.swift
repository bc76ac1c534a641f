import Electrochemistry
import PageRenderer
import ReviewModel
import Testing

@Suite struct ReactionPageTests {
  @Test func groupsValuesByElectrolyteAndNeverRanksAcross() {
    var site = SmallSite()
    site.review.catalysts[0].measurements[1].electrolyte = .named("0.5 M H2SO4", .acidic)
    let text = site.text("reactions/orr/index.html")
    #expect(text.contains("0.1 M KOH (alkaline)"))
    #expect(text.contains("H<sub>2</sub>SO<sub>4</sub> (acidic)"))
    #expect(text.components("scope=\"rowgroup\"") == 2)
  }

  @Test func makesUnknownConditionsAClassOfTheirOwn() {
    var site = SmallSite()
    site.review.about.comparability = ["reaction", "medium", "electrolyte", "substrate", "iR"]
    site.review.catalysts[0].measurements[1].conditions = [
      .init(name: .ohmicDrop, text: "95 %"), .init(name: .substrate, text: "glassy carbon"),
    ]
    let paths = site.files.map(\.path).filter { $0.hasPrefix("reactions/orr/") }
    #expect(
      paths == [
        "reactions/orr/alkaline-0-1-m-koh-flat-inert-ir-corrected-by-80-or-more/index.html",
        "reactions/orr/alkaline-0-1-m-koh-substrate-unknown-ir-unknown/index.html",
        "reactions/orr/index.html",
      ])
  }
}

@Suite struct ReactionClassesTests {
  @Test func namesTheLeaderOfTheHeadlineQuantity() {
    var site = SmallSite()
    site.review.catalysts[0].measurements = ["1.45 V vs RHE", "310 mV"].enumerated()
      .compactMap { index, text in
        var row = SmallSite.measurement("fe-n4:\(index + 1)", text)
        row?.reaction = .oer
        row?.metric = index == 0 ? .onset : .overpotential
        if index == 1, case .success(let at) = Quantity.parse("10 mA cm-2") {
          row?.condition = .quantity(at)
        }
        return row
      }
    let text = site.text("reactions/oer/index.html")
    let classes = text.split(separator: "class=\"comparability\"").last ?? ""
    #expect(classes.prefix { $0 != "\n" }.contains("310\u{A0}mV"))
    #expect(!classes.prefix { $0 != "\n" }.contains("1.45"))
  }

  @Test func namesTheTablesOfTwoCurrentDensitiesApart() {
    var site = SmallSite()
    site.review.catalysts[0].measurements = ["10 mA cm-2", "100 mA cm-2"].enumerated()
      .compactMap { index, at in
        var row = SmallSite.measurement("fe-n4:\(index + 1)", "310 mV")
        row?.metric = .overpotential
        row?.quantityName = "overpotential"
        if case .success(let quantity) = Quantity.parse(at) { row?.condition = .quantity(quantity) }
        return row
      }
    let text = site.text("reactions/orr/index.html")
    #expect(text.components("aria-label=\"Table: overpotential η₁₀\"") == 1)
    #expect(text.components("aria-label=\"Table: overpotential η₁₀₀\"") == 1)
  }

  @Test func saysThatClassesAreNeverRankedTogether() {
    var site = SmallSite()
    let sentence = "Values of different classes are never ranked together."
    #expect(site.text("reactions/orr/index.html").contains(sentence + " Not stated: substrate of"))
    for index in site.review.catalysts[0].measurements.indices {
      site.review.catalysts[0].measurements[index].conditions = [
        .init(name: .ohmicDrop, text: "none"), .init(name: .substrate, text: "glassy carbon"),
      ]
    }
    let text = site.text("reactions/orr/index.html")
    #expect(text.contains(sentence))
    #expect(!text.contains("Not stated: "))
  }
}

extension String {
  /// How often a word stands in the text.
  func components(_ word: String) -> Int { ranges(of: word).count }
}
