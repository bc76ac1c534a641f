import Testing

@testable import Electrochemistry

/// Every spelling of field.md 4.1 and every unit code of section 6.
@Suite("Units of the field")
struct FieldUnitTests {
  @Test(arguments: [
    ("mA/cm2", Dimension.currentDensity, "mA cm-2", "mA.cm-2"),
    ("mA cm-2", .currentDensity, "mA cm-2", "mA.cm-2"),
    ("mA·cm⁻²", .currentDensity, "mA cm-2", "mA.cm-2"),
    ("mAcm-2", .currentDensity, "mA cm-2", "mA.cm-2"),
    ("mA cm^(-2)", .currentDensity, "mA cm-2", "mA.cm-2"),
    ("A cm-2", .currentDensity, "A cm-2", "A.cm-2"),
    ("mA cm−2geo", .currentDensity, "mA cm-2geo", "mA.cm-2{geo}"),
    ("mA cm-2_geo", .currentDensity, "mA cm-2geo", "mA.cm-2{geo}"),
    ("mA cm_geo^-2", .currentDensity, "mA cm-2geo", "mA.cm-2{geo}"),
    ("mA/cm2geo", .currentDensity, "mA cm-2geo", "mA.cm-2{geo}"),
    ("mA/cm2 (geo)", .currentDensity, "mA cm-2geo", "mA.cm-2{geo}"),
    ("mA cm-2_ECSA", .currentDensity, "mA cm-2ECSA", "mA.cm-2{ECSA}"),
    ("mA cm-2 ECSA", .currentDensity, "mA cm-2ECSA", "mA.cm-2{ECSA}"),
    ("mA cm−2ECSA", .currentDensity, "mA cm-2ECSA", "mA.cm-2{ECSA}"),
    ("mA/cm2_ECSA", .currentDensity, "mA cm-2ECSA", "mA.cm-2{ECSA}"),
    ("mA cm⁻²ECSA", .currentDensity, "mA cm-2ECSA", "mA.cm-2{ECSA}"),
    ("mV/dec", .potentialPerDecade, "mV dec-1", "mV/{decade}"),
    ("mV decade-1", .potentialPerDecade, "mV dec-1", "mV/{decade}"),
    ("mV decade−1", .potentialPerDecade, "mV dec-1", "mV/{decade}"),
    ("mV per decade", .potentialPerDecade, "mV dec-1", "mV/{decade}"),
    ("mVdec-1", .potentialPerDecade, "mV dec-1", "mV/{decade}"),
    ("mV dec⁻¹", .potentialPerDecade, "mV dec-1", "mV/{decade}"),
    ("A/gcat", .massActivity, "A gcat-1", "A.g-1{cat}"),
    ("A/g_cat", .massActivity, "A gcat-1", "A.g-1{cat}"),
    ("A g-1", .massActivity, "A g-1", "A.g-1"),
    ("A/mgPGM", .massActivity, "A mgPGM-1", "A.mg-1{PGM}"),
    ("A mg_PGM^-1", .massActivity, "A mgPGM-1", "A.mg-1{PGM}"),
    ("A mgPGM−1", .massActivity, "A mgPGM-1", "A.mg-1{PGM}"),
    ("A/mg_PGM", .massActivity, "A mgPGM-1", "A.mg-1{PGM}"),
    ("A mg_{PGM}^{-1}", .massActivity, "A mgPGM-1", "A.mg-1{PGM}"),
    ("A mg-1_PGM", .massActivity, "A mgPGM-1", "A.mg-1{PGM}"),
    ("mA mgPt-1", .massActivity, "mA mgPt-1", "mA.mg-1{Pt}"),
    ("mg/cm^2", .loading, "mg cm-2", "mg.cm-2"), ("mg cm-2", .loading, "mg cm-2", "mg.cm-2"),
    ("µg/cm2", .loading, "ug cm-2", "ug.cm-2"), ("µg cm-2", .loading, "ug cm-2", "ug.cm-2"),
    ("Ω", .resistance, "ohm", "Ohm"), ("ohm", .resistance, "ohm", "Ohm"),
    ("Ohm", .resistance, "ohm", "Ohm"), ("Ω cm2", .resistanceArea, "ohm cm2", "Ohm.cm2"),
    ("ohm cm^2", .resistanceArea, "ohm cm2", "Ohm.cm2"),
    ("Ω·cm²", .resistanceArea, "ohm cm2", "Ohm.cm2"),
    ("rpm", .rotation, "rpm", "{rev}/min"), ("r.p.m.", .rotation, "rpm", "{rev}/min"),
    ("rev/min", .rotation, "rpm", "{rev}/min"),
    ("rev min-1", .rotation, "rev min-1", "{rev}.min-1"),
    ("wt%", .ratio, "wt%", "%{wt}"), ("wt.%", .ratio, "wt%", "%{wt}"),
    ("wt. %", .ratio, "wt%", "%{wt}"), ("at.%", .ratio, "at.%", "%{at}"),
    ("at%", .ratio, "at.%", "%{at}"), ("at. %", .ratio, "at.%", "%{at}"), ("%", .ratio, "%", "%"),
    ("mAh/g", .specificCapacity, "mA h g-1", "mA.h.g-1"),
    ("mA h g-1", .specificCapacity, "mA h g-1", "mA.h.g-1"),
    ("mAh g-1", .specificCapacity, "mA h g-1", "mA.h.g-1"),
    ("mA h g_Zn^-1", .specificCapacity, "mA h gZn-1", "mA.h.g-1{Zn}"),
    ("mAh/gZn", .specificCapacity, "mA h gZn-1", "mA.h.g-1{Zn}"),
    ("Wh/kg", .specificEnergy, "W h kg-1", "W.h.kg-1"),
    ("W h kg-1", .specificEnergy, "W h kg-1", "W.h.kg-1"),
    ("Wh kgZn-1", .specificEnergy, "W h kgZn-1", "W.h.kg-1{Zn}"),
    ("µF/cm2", .capacitancePerArea, "uF cm-2", "uF.cm-2"),
    ("uF cm-2", .capacitancePerArea, "uF cm-2", "uF.cm-2"),
    ("μF cm−2", .capacitancePerArea, "uF cm-2", "uF.cm-2"),
    ("mF cm-2", .capacitancePerArea, "mF cm-2", "mF.cm-2"),
    ("mW/cm²", .powerDensity, "mW cm-2", "mW.cm-2"),
    ("mW cm-2", .powerDensity, "mW cm-2", "mW.cm-2"),
    ("mol/L", .concentration, "mol L-1", "mol.L-1"),
    ("mol L-1", .concentration, "mol L-1", "mol.L-1"),
    ("mol dm-3", .concentration, "mol dm-3", "mol.dm-3"),
    ("mol/l", .concentration, "mol L-1", "mol.L-1"),
    ("1/s", .perTime, "s-1", "s-1"), ("s^-1", .perTime, "s-1", "s-1"),
    ("s−1", .perTime, "s-1", "s-1"), ("/s", .perTime, "s-1", "s-1"),
    ("mV/s", .scanRate, "mV s-1", "mV.s-1"), ("V", .potential, "V", "V"),
    ("mV", .potential, "mV", "mV"), ("h", .time, "h", "h"), ("°C", .temperature, "degC", "Cel"),
    ("pH", .pH, "pH", "[pH]"), ("cm2", .area, "cm2", "cm2"), ("cm²", .area, "cm2", "cm2"),
    ("m2/g", .areaPerMass, "m2 g-1", "m2.g-1"), ("m2 g-1", .areaPerMass, "m2 g-1", "m2.g-1"),
    ("eV", .energy, "eV", "eV"),
  ])
  func readsEverySpelling(text: String, dimension: Dimension, ascii: String, ucum: String) throws {
    let unit = try PhysicalUnit.parse(text).get()
    #expect(unit.dimension == dimension)
    #expect(unit.ascii == ascii)
    #expect(unit.ucum == ucum)
    #expect(PhysicalUnit(unit.ascii) == unit)
    #expect(PhysicalUnit(unit.plain) == unit)
  }

  @Test(arguments: [
    ("0.9 V/RHE", "0.9 V vs RHE"), ("0.9 V / RHE", "0.9 V vs RHE"), ("0.9 V/SHE", "0.9 V vs SHE"),
    ("0.9 V (vs. RHE)", "0.9 V vs RHE"), ("0.9 V (RHE)", "0.9 V vs RHE"),
    ("0.9 VRHE", "0.9 V vs RHE"), ("0.9 V_RHE", "0.9 V vs RHE"), ("0.9 V_{RHE}", "0.9 V vs RHE"),
    ("0.9 VSHE", "0.9 V vs SHE"), ("900 mV/RHE", "900 mV vs RHE"), ("900 mVRHE", "900 mV vs RHE"),
    ("0.9 V vs. Ag/AgCl (3 M KCl)", "0.9 V vs Ag/AgCl (3 M KCl)"),
    ("0.9 V (vs. Ag/AgCl (3 M KCl))", "0.9 V vs Ag/AgCl (3 M KCl)"),
    ("0.9 V (vs Ag/AgCl)", "0.9 V vs Ag/AgCl"), ("0.9 V vs.RHE", "0.9 V vs RHE"),
    ("0.9 V versus RHE", "0.9 V vs RHE"),
    ("0.9 V [vs RHE]", "0.9 V vs RHE"), ("0.9 V/SCE", "0.9 V vs SCE"),
    ("0.9 VNHE", "0.9 V vs NHE"),
    ("0.9 V against RHE", "0.9 V vs RHE"), ("0.9V vs RHE", "0.9 V vs RHE"),
    ("0.9 V vs R.H.E.", "0.9 V vs RHE"), ("0.9 V RHE", "0.9 V vs RHE"),
  ])
  func readsEverySpellingOfAScale(text: String, ascii: String) throws {
    #expect(NumberText.ascii(try Quantity.parse(text).get()) == ascii)
  }

  @Test(arguments: [
    "0.9 V/RH", "0.9 A/RHE", "0.9 /RHE", "0.9 V_{RHE", "0.9 V{RHE)", "RHE", "0.9 RHE", "0.9 V/",
    "0.9 V against", "5 mA cm^(-2", "5 mA cm^()", "5 mA cm^(2))",
  ])
  func brokenSpellingsAreFaults(text: String) {
    guard case .failure = Quantity.parse(text) else {
      Issue.record("\(text) was read")
      return
    }
  }

  @Test(arguments: [
    ("10 mA/cm2", "A m-2", "100 A m-2"), ("60 mV/dec", "V dec-1", "0.060 V dec-1"),
    ("0.5 A/gcat", "mA mg-1", "0.5 mA mgcat-1"), ("0.5 A mg_PGM^-1", "A gPGM-1", "500 A gPGM-1"),
    ("0.2 mg/cm^2", "µg cm-2", "200 ug cm-2"), ("1 kohm", "Ω", "1000 ohm"),
    ("1 mA cm-2_ECSA", "µA cm-2ECSA", "1000 uA cm-2ECSA"), ("20 wt%", "%", "20 %"),
    ("0.79 Ah/g", "mAh/g", "790 mA h g-1"), ("0.976 kWh/kg", "Wh/kg", "976 W h kg-1"),
    ("40 µF/cm2", "mF cm-2", "0.040 mF cm-2"), ("0.1 W/cm²", "mW cm-2", "100 mW cm-2"),
    ("0.1 mol/L", "mM", "100 mM"), ("2 1/s", "Hz", "2 Hz"), ("905 mV/RHE", "V", "0.905 V vs RHE"),
    ("1 h", "s", "3600 s"), ("10000 cm2/g", "m2/g", "1.0000 m2 g-1"),
  ])
  func convertsWithinADimension(text: String, unit: String, expected: String) throws {
    let wanted = try PhysicalUnit.parse(unit).get()
    let converted = try #require(Quantity.parse(text).get().converted(to: wanted))
    #expect(NumberText.ascii(converted) == expected)
  }

  @Test func refusesAcrossDimensions() throws {
    let units = try [
      "mA cm-2", "mV dec-1", "A g-1", "mg cm-2", "Ω", "Ω cm2", "rpm", "%", "mA h g-1", "W h kg-1",
      "mF cm-2", "mW cm-2", "mol L-1", "s-1", "mV s-1", "V", "h", "°C", "pH", "cm2", "m2 g-1", "eV",
    ].map { try PhysicalUnit.parse($0).get() }
    for (index, first) in units.enumerated() {
      for (other, second) in units.enumerated() {
        #expect(first.isConvertible(to: second) == (index == other))
      }
    }
  }
}
