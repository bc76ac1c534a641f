import Testing

@testable import Electrochemistry

@Suite("Chemical formulae")
struct ChemicalFormulaTests {
  @Test func formatsAllNamesOfTheFieldVectors() throws {
    let vectors = try FieldVectors.load().format
    #expect(vectors.count == 77)
    for vector in vectors {
      #expect(ChemicalFormula.html(ofName: vector.input) == vector.html)
    }
  }

  @Test(arguments: [
    ("FeN3P1–Fe2P@NC", "FeN<sub>3</sub>P<sub>1</sub>–Fe<sub>2</sub>P@NC"),
    (
      "Hg/Hg2SO4 (sat. K2SO4)", "Hg/Hg<sub>2</sub>SO<sub>4</sub> (sat. K<sub>2</sub>SO<sub>4</sub>)"
    ),
    ("0.5 M H2SO4", "0.5 M H<sub>2</sub>SO<sub>4</sub>"),
    ("0.1 M KOH", "0.1 M KOH"),
    ("[Fe(CN)6]3-", "[Fe(CN)<sub>6</sub>]<sup>3−</sup>"),
    ("Zn2+/Zn", "Zn<sup>2+</sup>/Zn"),
    ("(Cu2+)", "(Cu<sup>2+</sup>)"),
    ("Pt/C+RuO2", "Pt/C+RuO<sub>2</sub>"),
    ("(FeN4)", "(FeN<sub>4</sub>)"),
    ("Co1-x-yNixFeyS2", "Co<sub>1−x−y</sub>Ni<sub>x</sub>Fe<sub>y</sub>S<sub>2</sub>"),
    ("NH4+", "NH<sub>4</sub><sup>+</sup>"),
    ("O2-", "O2-"),
    ("O2-saturated", "O<sub>2</sub>-saturated"),
    ("57Fe", "57Fe"),
    ("Ru(0001)", "Ru(0001)"),
    ("MnO2-xerogel", "MnO<sub>2</sub>-xerogel"),
    ("H+", "H<sup>+</sup>"),
    ("\\FeN4", "FeN4"),
    ("<b>FeN4</b>", "&lt;b&gt;FeN<sub>4</sub>&lt;/b&gt;"),
    ("Ni(OH)2·H2O", "Ni(OH)<sub>2</sub>·H<sub>2</sub>O"),
    ("α-Ni(OH)2", "α-Ni(OH)<sub>2</sub>"),
    ("Cu+–N3", "Cu<sup>+</sup>–N<sub>3</sub>"),
    ("metal–N4", "metal–N<sub>4</sub>"),
    ("FePc-Py-CNT", "FePc-Py-CNT"),
    ("Fe2Pac–FeN3P1", "Fe<sub>2</sub>Pac–FeN<sub>3</sub>P<sub>1</sub>"),
    ("FePc-{PW12}@nanotube", "FePc-{PW<sub>12</sub>}@nanotube"),
    ("Co-SAs/SNPs@NC", "Co-SAs/SNPs@NC"),
    ("", ""),
  ])
  func formatsFurtherNames(name: String, html: String) {
    #expect(ChemicalFormula.html(ofName: name) == html)
  }

  @Test(arguments: [
    ("Fe–N4–C", "Fe–N₄–C"), ("Co1-xS", "Co₁₋ₓS"), ("Cu2+", "Cu²⁺"), ("CoO3-δ", "CoO3−δ"),
  ])
  func plainFormsUseUnicodeScriptsWhereTheyExist(name: String, plain: String) {
    #expect(ChemicalFormula.plain(name) == plain)
  }

  @Test(arguments: [
    ("FeN4", "Fe N 4"), ("Fe–N4–C", "Fe N 4 C"), ("Co1-xS", "Co 1 minus x S"),
    ("Cu2+", "Cu 2 plus"), ("Fe2P@NC", "Fe 2 P at NC"), ("Pt/C", "Pt on C"),
    ("NiFe-LDH", "NiFe LDH"),
  ])
  func spokenFormsNameSymbolsOneByOne(name: String, spoken: String) {
    #expect(ChemicalFormula.spoken(name) == spoken)
  }

  /// Formatting turns a hyphen in a count into a minus and changes nothing else.
  private func withoutSigns(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != "-" && $0 != "−" }
  }

  @Test func hostileNamesAreKeptAndFast() {
    let names = [
      String(repeating: "Fe2", count: 50_000), String(repeating: "(", count: 100_000),
      String(repeating: "((Fe)2", count: 150), String(repeating: "1-x", count: 300),
      String(repeating: "Fe-N4-", count: 160), "FeN4\u{301}", "\u{202E}FeN4", "Fe\u{0}N4",
      "FeN4\u{20DD}C2", "Ⓕe2O3", "Fe2\u{200D}O3", "é2",
    ]
    let clock = ContinuousClock()
    for name in names {
      var text = ""
      let time = clock.measure {
        for run in ChemicalFormula.runs(ofName: name) { text += run.text }
      }
      #expect(time < .seconds(5))
      #expect(withoutSigns(text) == withoutSigns(name))
    }
    #expect(ChemicalFormula.html(ofName: "FeN4\u{301}") == "FeN4\u{301}")
  }
}
