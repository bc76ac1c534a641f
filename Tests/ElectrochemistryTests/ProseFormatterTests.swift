import Testing

@testable import Electrochemistry

@Suite("Formulae in running text")
struct ProseFormatterTests {
  @Test(arguments: [
    ("The FeN4 site, and Co1-xS.", "The FeN<sub>4</sub> site, and Co<sub>1−x</sub>S."),
    ("at 10 mA cm-2 and 310 mV", "at 10 mA cm<sup>−2</sup> and 310 mV"),
    ("in mA cm-2 it is", "in mA cm<sup>−2</sup> it is"),
    ("a TOF of 5804 h-1.", "a TOF of 5804 h<sup>−1</sup>."),
    ("(1159 m2 g-1)", "(1159 m<sup>2</sup> g<sup>−1</sup>)"),
    ("10 mA/cm2", "10 mA/cm<sup>2</sup>"),
    ("the eg orbital, eg of", "the <i>e</i><sub>g</sub> orbital, eg of"),
    ("eg-occupancy", "<i>e</i><sub>g</sub>-occupancy"),
    ("t2g states and sp2 carbon", "<i>t</i><sub>2g</sub> states and sp<sup>2</sup> carbon"),
    ("η10 of 250 mV, Ej10", "η<sub>10</sub> of 250 mV, <i>E</i><sub>j10</sub>"),
    ("E1/2 and ΔE", "<i>E</i><sub>1/2</sub> and Δ<i>E</i>"),
    ("jk, Cdl (Rct)", "<i>j</i><sub>k</sub>, <i>C</i><sub>dl</sub> (<i>R</i><sub>ct</sub>)"),
    ("H2O2 yield", "H<sub>2</sub>O<sub>2</sub> yield"),
    ("the *OOH intermediate", "the ∗OOH intermediate"),
    ("OH* and *O2", "OH∗ and ∗O<sub>2</sub>"),
    ("ΔG*OOH", "Δ<i>G</i><sub>∗OOH</sub>"),
    ("Fe2+/Fe3+ and SO42-", "Fe<sup>2+</sup>/Fe<sup>3+</sup> and SO<sub>4</sub><sup>2−</sup>"),
    (
      "O2 + 2H2O + 4e- → 4OH-",
      "O<sub>2</sub> + 2H<sub>2</sub>O + 4e<sup>−</sup> → 4OH<sup>−</sup>"
    ),
    ("* + H2O → *OH + H+", "∗ + H<sub>2</sub>O → ∗OH + H<sup>+</sup>"),
    ("the 2H phase, 3D and 2D", "the 2H phase, 3D and 2D"),
    ("Ni(OH)2, (Ni(OH)2)", "Ni(OH)<sub>2</sub>, (Ni(OH)<sub>2</sub>)"),
    ("Fe-N4-based, O2-saturated", "Fe-N<sub>4</sub>-based, O<sub>2</sub>-saturated"),
    ("Fig. S2, Table A1, PC1, NC900, P25", "Fig. S2, Table A1, PC1, NC900, P25"),
    ("C-1 and P-1", "C-1 and P-1"),
    ("In2 of As3", "In2 of As3"),
    ("https://x.org/FeN4 10.1021/FeN4 FeN4.csv", "https://x.org/FeN4 10.1021/FeN4 FeN4.csv"),
    ("\\FeN4 stays", "FeN4 stays"),
    ("2 × 10^-3", "2 × 10<sup>−3</sup>"),
    ("no candidate here", "no candidate here"),
    ("MnOx and NiOx", "MnO<sub>x</sub> and NiO<sub>x</sub>"),
    ("proxy, complex, easy", "proxy, complex, easy"),
    ("", ""),
  ])
  func setsWhatIsSurelyChemistry(prose: String, html: String) {
    #expect(ChemicalFormula.html(ofProse: prose) == html)
  }

  @Test func hostileProseIsKeptAndFast() {
    let clock = ContinuousClock()
    let texts = [
      String(repeating: "Fe2 ", count: 20_000), String(repeating: "(", count: 100_000) + "2",
      String(repeating: "eg ", count: 20_000), String(repeating: "1\u{301}", count: 50_000),
      String(repeating: "\\F", count: 50_000), "FeN4\u{0}", "\u{202E}FeN4\u{202C} 10 cm-2",
    ]
    for text in texts {
      let time = clock.measure { _ = ChemicalFormula.runs(ofProse: text) }
      #expect(time < .seconds(10))
    }
  }
}
