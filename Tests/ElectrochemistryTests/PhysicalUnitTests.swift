import Testing

@testable import Electrochemistry

@Suite("Units")
struct PhysicalUnitTests {
  @Test(arguments: [
    "mA/cm2", "mA cm-2", "mA·cm⁻²", "mAcm-2", "mA cm⁻²", "mA cm^-2", "mA/cm²", "mA/cm^2", "mA cm−2",
    "mA cm–2", "mA\u{A0}cm−2", "mA\u{202F}cm\u{2011}2", "mA*cm-2", "mA cm^{-2}", "mA/cm^{2}",
    "mA.cm-2", " mA  cm-2 ", "mA per cm2",
  ])
  func everySpellingOfCurrentDensityIsOneUnit(text: String) throws {
    let unit = try PhysicalUnit.parse(text).get()
    #expect(unit.dimension == .currentDensity)
    #expect(unit.factor == 10)
    #expect(unit.plain == "mA cm⁻²")
    #expect(unit.ascii == "mA cm-2")
    #expect(unit.ucum == "mA.cm-2")
    #expect(TextRun.html(unit.runs) == "mA cm<sup>−2</sup>")
    #expect(unit == PhysicalUnit("mA cm-2"))
  }

  @Test(arguments: [
    ("mV dec-1", Dimension.potentialPerDecade, 0.001, "mV dec⁻¹", "mV/{decade}"),
    ("mV/dec", .potentialPerDecade, 0.001, "mV dec⁻¹", "mV/{decade}"),
    ("mV decade-1", .potentialPerDecade, 0.001, "mV dec⁻¹", "mV/{decade}"),
    ("A/mgPGM", .massActivity, 1e6, "A mgPGM⁻¹", "A.mg-1{PGM}"),
    ("A mgPGM-1", .massActivity, 1e6, "A mgPGM⁻¹", "A.mg-1{PGM}"),
    ("A mg_PGM^-1", .massActivity, 1e6, "A mgPGM⁻¹", "A.mg-1{PGM}"),
    ("A mg(PGM)-1", .massActivity, 1e6, "A mgPGM⁻¹", "A.mg-1{PGM}"),
    ("A mg-1PGM", .massActivity, 1e6, "A mgPGM⁻¹", "A.mg-1{PGM}"),
    ("A/gcat", .massActivity, 1000, "A gcat⁻¹", "A.g-1{cat}"),
    ("A mg-1", .massActivity, 1e6, "A mg⁻¹", "A.mg-1"),
    ("mA cm-2ECSA", .currentDensity, 10, "mA cm⁻²ECSA", "mA.cm-2{ECSA}"),
    ("mA cm-2 geo", .currentDensity, 10, "mA cm⁻²geo", "mA.cm-2{geo}"),
    ("mg/cm^2", .loading, 0.01, "mg cm⁻²", "mg.cm-2"),
    ("μg cm-2", .loading, 1e-5, "µg cm⁻²", "ug.cm-2"),
    ("ug cm-2", .loading, 1e-5, "µg cm⁻²", "ug.cm-2"),
    ("Ω", .resistance, 1, "Ω", "Ohm"), ("\u{2126}", .resistance, 1, "Ω", "Ohm"),
    ("ohm", .resistance, 1, "Ω", "Ohm"), ("Ω cm2", .resistanceArea, 1e-4, "Ω cm²", "Ohm.cm2"),
    ("wt%", .ratio, 0.01, "wt%", "%{wt}"), ("wt. %", .ratio, 0.01, "wt%", "%{wt}"),
    ("at.%", .ratio, 0.01, "at.%", "%{at}"), ("at %", .ratio, 0.01, "at.%", "%{at}"),
    ("%", .ratio, 0.01, "%", "%"), ("％", .ratio, 0.01, "%", "%"),
    ("h", .time, 3600, "h", "h"), ("hours", .time, 3600, "h", "h"),
    ("min", .time, 60, "min", "min"),
    ("cycles", .count, 1, "cycles", "{cycles}"), ("cycle", .count, 1, "cycles", "{cycles}"),
    ("s-1", .perTime, 1, "s⁻¹", "s-1"), ("1/s", .perTime, 1, "s⁻¹", "s-1"),
    ("°C", .temperature, 1, "°C", "Cel"), ("℃", .temperature, 1, "°C", "Cel"),
    ("K", .temperature, 1, "K", "K"), ("MPa", .pressure, 1e6, "MPa", "MPa"),
    ("W h kg-1", .specificEnergy, 3600, "W h kg⁻¹", "W.h.kg-1"),
    ("Wh/kg", .specificEnergy, 3600, "W h kg⁻¹", "W.h.kg-1"),
    ("mA h g-1", .specificCapacity, 3600, "mA h g⁻¹", "mA.h.g-1"),
    ("mAh g-1", .specificCapacity, 3600, "mA h g⁻¹", "mA.h.g-1"),
    ("mA h gZn-1", .specificCapacity, 3600, "mA h gZn⁻¹", "mA.h.g-1{Zn}"),
    ("kWh", .energy, 3.6e6, "kW h", "kW.h"), ("mW cm-2", .powerDensity, 10, "mW cm⁻²", "mW.cm-2"),
    ("m2 g-1", .areaPerMass, 1000, "m² g⁻¹", "m2.g-1"),
    ("m²·g⁻¹", .areaPerMass, 1000, "m² g⁻¹", "m2.g-1"),
    ("mF cm-2", .capacitancePerArea, 10, "mF cm⁻²", "mF.cm-2"),
    ("cm2", .area, 1e-4, "cm²", "cm2"), ("nm", .length, 1e-9, "nm", "nm"),
    ("Å", .length, 1e-10, "Å", "Ao"), ("\u{212B}", .length, 1e-10, "Å", "Ao"),
    ("µm", .length, 1e-6, "µm", "um"), ("mol L-1", .concentration, 1000, "mol L⁻¹", "mol.L-1"),
    ("M", .concentration, 1000, "M", "mol.L-1"), ("mV s-1", .scanRate, 0.001, "mV s⁻¹", "mV.s-1"),
    ("pH", .pH, 1, "pH", "[pH]"), ("V", .potential, 1, "V", "V"), ("A", .current, 1, "A", "A"),
    ("mol", .amount, 1, "mol", "mol"), ("W", .power, 1, "W", "W"),
    ("kJ mol-1", .molarEnergy, 1000, "kJ mol⁻¹", "kJ.mol-1"),
    ("mV cycle-1", .potentialPerCycle, 0.001, "mV cycles⁻¹", "mV/{cycles}"),
    ("mV h-1", .scanRate, 0.001 / 3600, "mV h⁻¹", "mV.h-1"),
    ("eV Å-1", .force, 1.602176634e-9, "eV Å⁻¹", "eV.Ao-1"),
  ])
  func readsTheUnitsOfTheField(
    text: String, dimension: Dimension, factor: Double, plain: String, ucum: String
  ) throws {
    let unit = try PhysicalUnit.parse(text).get()
    #expect(unit.dimension == dimension)
    #expect(abs(unit.factor - factor) <= 1e-12 * factor)
    #expect(unit.plain == plain)
    #expect(unit.ucum == ucum)
    #expect(PhysicalUnit(unit.ascii) == unit)
    #expect(PhysicalUnit(unit.plain) == unit)
  }

  @Test func rotationEnergyAndMomentHaveTheirSizes() throws {
    #expect(try PhysicalUnit.parse("rpm").get().dimension == .rotation)
    #expect(try PhysicalUnit.parse("rpm").get().factor == 0.10471975511965977)
    #expect(PhysicalUnit("rpm")?.ucum == "{rev}/min")
    #expect(PhysicalUnit("µB")?.dimension == .magneticMoment)
    #expect(PhysicalUnit("μB")?.plain == "µB")
    #expect(PhysicalUnit("meV")?.dimension == .energy)
  }

  @Test func everyKnownSpellingIsReadAndWrittenBack() throws {
    for spelling in PhysicalUnit.knownSpellings {
      let unit = try PhysicalUnit.parse(spelling).get()
      #expect(PhysicalUnit(unit.ascii) == unit, "\(spelling)")
      #expect(unit.ascii.utf8.allSatisfy { $0 < 0x80 }, "\(spelling)")
      #expect(unit.ucum.utf8.allSatisfy { $0 < 0x80 }, "\(spelling)")
    }
  }

  @Test(arguments: [
    ("mA cmm-2", UnitFault.Kind.unknownWord("cmm", candidates: ["mA cm-2"]), 3..<6),
    ("", .empty, 0..<0), ("  ", .empty, 0..<0), ("mA/", .malformed(candidates: ["mA"]), 2..<3),
    ("mA cm^", .malformed(candidates: ["mA cm-2"]), 5..<6),
    ("mA//cm2", .malformed(candidates: ["mA cm-2"]), 3..<4),
    ("MW cm2-", .malformed(candidates: ["mW cm-2"]), 6..<7),
    ("-2", .malformed(candidates: []), 0..<1),
    ("mA cm-99", .malformed(candidates: ["mA cm-2"]), 5..<8),
    ("cm-0", .malformed(candidates: ["cm2", "cm", "cm-1"]), 2..<4),
    ("日本", .malformed(candidates: []), 0..<1),
    ("mA\u{0}", .malformed(candidates: ["mA"]), 2..<3),
    ("V?", .malformed(candidates: ["V"]), 1..<2),
    ("\u{202E}V", .malformed(candidates: ["V"]), 0..<1),
    ("mA h g1-", .malformed(candidates: ["mA h g-1"]), 7..<8),
    ("mv dec-1", .unknownWord("mv", candidates: ["mV dec-1"]), 0..<2),
    ("rmp", .unknownWord("rmp", candidates: ["rpm"]), 0..<3),
    ("cyles", .unknownWord("cyles", candidates: ["cycles"]), 0..<5),
    ("houres", .unknownWord("houres", candidates: []), 0..<6),
  ])
  func saysWhereATextIsNoUnitAndWhatWasMeant(
    text: String, kind: UnitFault.Kind, range: Range<Int>
  ) {
    #expect(PhysicalUnit.parse(text) == .failure(UnitFault(kind: kind, range: range)))
  }

  @Test func geometricAndRealAreaAreNeverConverted() throws {
    let real = try PhysicalUnit.parse("mA cm-2ECSA").get()
    let geometric = try PhysicalUnit.parse("mA cm-2geo").get()
    let plain = try PhysicalUnit.parse("A m-2").get()
    #expect(!real.isConvertible(to: geometric))
    #expect(real.isConvertible(to: plain))
    #expect(!plain.isConvertible(to: real))
    #expect(real.qualifier == "ECSA")
    #expect(real.unqualified == PhysicalUnit("mA cm-2"))
  }

  @Test func veryLongTextIsRefusedAtOnce() {
    for piece in ["mA", "m", "cm-2 ", "/", "\u{301}", "((", "x y "] {
      let text = String(repeating: piece, count: 100_000)
      #expect(PhysicalUnit(text) == nil)
    }
  }
}
