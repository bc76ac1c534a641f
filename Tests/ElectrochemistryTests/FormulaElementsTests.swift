import Testing

@testable import Electrochemistry

@Suite("Elements of names")
struct FormulaElementsTests {
  @Test(arguments: [
    ("MoS2", ["Mo", "S"]), ("FeOOH", ["Fe", "O", "H"]), ("NiFe", ["Ni", "Fe"]),
    ("CoP", ["Co", "P"]),
    ("W2N", ["W", "N"]), ("Co(OH)2", ["Co", "O", "H"]), ("K3[Fe(CN)6]", ["K", "Fe", "C", "N"]),
    ("H2PtCl6", ["H", "Pt", "Cl"]), ("La0.6Sr0.4CoO3-δ", ["La", "Sr", "Co", "O"]),
    ("FexNi1-xOOH", ["Fe", "Ni", "O", "H"]), ("C3N4", ["C", "N"]), ("Fe1", ["Fe"]), ("Cux", ["Cu"]),
    ("IrO2(110)", ["Ir", "O"]), ("LiFePO4", ["Li", "Fe", "P", "O"]),
  ])
  func readsPlainFormulae(name: String, elements: [String]) {
    let found = FormulaElements(name: name)
    #expect(found.isPlain)
    #expect(found.formulae.flatMap(\.elements) == elements)
  }

  @Test(arguments: [
    "Fe–N–C", "NC", "CNT", "NF", "FeSA", "FeAC", "ZIF-67", "MOF-5", "SNPs", "FePc", "M–N4", "WC",
    "KB", "VO", "CF", "FeNCP", "N4VC", "CoNC", "Pt1CF", "AgNW", "MnO2NW", "Fe20", "P25", "NH3",
    "Ni2/3Fe1/3", "\\MoS2", "Cu2+", "Pt(111)", "", "nanotube", "Single atoms", "Ti3C2Tx", "PtNP",
  ])
  func leavesCodes(name: String) {
    #expect(FormulaElements(name: name).formulae.isEmpty)
    #expect(!FormulaElements(name: name).isPlain)
  }

  @Test func tellsNamesOfFormulaeFromOthers() {
    #expect(FormulaElements(name: "MoS2/CoSe2").isPlain)
    #expect(FormulaElements(name: "Ni3Sn2–NiSnOx").isPlain)
    #expect(!FormulaElements(name: "MoS2 nanosheets").isPlain)
    #expect(!FormulaElements(name: "1T-MoS2").isPlain)
    #expect(FormulaElements(name: "1T-MoS2").formulae.map(\.elements) == [["Mo", "S"]])
  }

  @Test func knowsWhatStandsBehindAt() {
    let found = FormulaElements(name: "CoP@CoOOH").formulae
    #expect(found.map(\.isBehindAt) == [false, true])
    #expect(found.map(\.hasCount) == [false, false])
    #expect(FormulaElements(name: "Fe4/Fe1@NC").formulae.map(\.hasCount) == [true, true])
  }
}
