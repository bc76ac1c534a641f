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

extension String {
  /// How often a word stands in the text.
  func components(_ word: String) -> Int { ranges(of: word).count }
}
