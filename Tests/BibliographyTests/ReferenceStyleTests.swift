import Bibliography
import Markup
import Testing

@Suite struct ReferenceStyleTests {
  @Test func printsAnArticle() throws {
    let source = try #require(Samples.read(Samples.article).first)
    #expect(
      ReferenceStyle.rsc.plain(source)
        == "X.-M. Liu, J. K. Müller and J. van der Waals, J. Am. Chem. Soc., 2023, 145, 3456–3467.")
    #expect(
      ReferenceStyle.acs.plain(source)
        == "Liu, X.-M.; Müller, J. K.; van der Waals, J. Iron Single Atoms on Co₃O₄ for the "
        + "Reduction of Oxygen. J. Am. Chem. Soc. 2023, 145 (12), 3456–3467. "
        + "https://doi.org/10.1021/jacs.3c00001")
    #expect(
      ReferenceStyle.rsc.markup(source).string
        == "<cite>X.-M. Liu, J. K. Müller and J. van der Waals, <i>J. Am. Chem. Soc.</i>, 2023, "
        + "<b>145</b>, 3456–3467.</cite>")
  }

  @Test func linksTheDOIEscaped() {
    let source = Samples.source("journal = {Joule}, doi = {10.1000/a<b>#&}")
    #expect(
      ReferenceStyle.rsc.markup(source).string
        == "<cite><i>Joule</i>, <a href=\"https://doi.org/10.1000/a%3Cb%3E%23&amp;\">"
        + "DOI:10.1000/a&lt;b&gt;#&amp;</a></cite>")
  }

  @Test func printsAPlaceholder() throws {
    let source = try #require(Samples.read(Samples.placeholder).first)
    for style in ReferenceStyle.allCases {
      #expect(
        style.plain(source) == "Reference 87 of the reviewed article (2023, John Wiley and Sons); "
          + "record not verified yet")
    }
    let bare = Samples.read("@misc{seed-104, number = {104}}")
    #expect(
      bare.map(ReferenceStyle.rsc.plain)
        == ["Reference 104 of the reviewed article; record not verified yet"])
  }

  @Test(arguments: [
    ("title = {Why iron?}", "Why iron?", "Why Iron?"),
    ("author = {Liu, X.}, year = 2020", "X. Liu, 2020.", "Liu, X.; 2020."),
    (
      "author = {Liu, X. and others}, journal = {Joule}", "X. Liu et al., Joule.",
      "Liu, X.; et al. Joule."
    ),
    ("journal = {Joule}, pages = {7}", "Joule, 7.", "Joule, 7."),
    (
      "journal = {Joule}, year = 2020, number = 3, eid = {e1}", "Joule, 2020, e1.",
      "Joule 2020, No. 3, e1."
    ),
    (
      "author = {A, B.}, title = {Metals}, publisher = {VCH}, address = {Berlin}, year = 1999",
      "B. A, Metals, VCH, Berlin, 1999.", "A, B. Metals; VCH: Berlin, 1999."
    ),
    (
      "author = {A, B.}, title = {Iron}, journal = {ChemRxiv}, year = 2024, doi = {10.26434/x}",
      "B. A, ChemRxiv, 2024, preprint, DOI:10.26434/x",
      "A, B. Iron. ChemRxiv 2024, preprint. https://doi.org/10.26434/x"
    ),
    (
      "title = {Iron}, journal = {arXiv preprint arXiv:2101.00001}, year = 2021",
      "arXiv, 2021, preprint.", "Iron. arXiv 2021, preprint."
    ),
    ("url = {javascript:alert(1)}", "k", "k"),
  ])
  func leavesNoPunctuationBehind(fields: String, rsc: String, acs: String) {
    let source = Samples.source(fields)
    #expect(ReferenceStyle.rsc.plain(source) == rsc)
    #expect(ReferenceStyle.acs.plain(source) == acs)
  }

  @Test func labelsShortly() {
    #expect(Samples.source("author = {A, B.}, year = 2020").shortLabel == "A 2020")
    #expect(Samples.source("author = {A, B. and C, D.}, year = 2020").shortLabel == "A and C 2020")
    #expect(Samples.source("author = {A, B. and others}").shortLabel == "A et al.")
    #expect(Samples.source("title = {Iron}, year = 2020").shortLabel == "Iron 2020")
  }
}
