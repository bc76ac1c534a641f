import Electrochemistry
import Testing

@Suite struct R17SubstrateClassTests {
  private func entry(
    _ changes: String, electrolyte: String? = nil, mark: String = ""
  ) -> RuleCase {
    .readings(
      RuleCase.reading(
        "OER", "η10", "310 mV", electrolyte: electrolyte, mark: mark, changes: changes))
  }

  @Test(arguments: ["glassy carbon", "GCE", "nickel foam", "carbon cloth", "FTO", "GDE", "MEA"])
  func knowsTheUsualSubstrates(_ text: String) throws { try entry("substrate: \(text)").run() }

  @Test(arguments: [
    ("GC disc", SubstrateClass.flatInert), ("rotating disk electrode", .flatInert),
    ("FTO glass", .flatInert), ("boron-doped diamond", .flatInert), ("titanium foil", .flatInert),
    ("graphene foam", .porousInert), ("Toray carbon", .porousInert), ("iron mesh", .porousActive),
    ("porous transport layer", .porousActive), ("reticulated vitreous carbon", .porousInert),
  ])
  func readsFurtherNames(_ text: String, _ expected: SubstrateClass) {
    #expect(SubstrateClass(named: text) == expected)
  }

  @Test(arguments: ["-", "not stated"]) func asksForAMissingSubstrate(_ text: String) throws {
    try entry("substrate: \(text)", mark: "warning T517").run()
  }

  @Test func asksNothingOfAnIndexOrAComputedValue() throws {
    try RuleCase.readings(
      RuleCase.reading("ORR/OER", "ΔE", "0.75 V", changes: "substrate: -"),
      RuleCase.reading("OER", "η10", "310 mV", changes: "substrate: -", more: ["kind: computed"])
    ).run()
  }

  @Test func asksForTheClassOfAnUnknownSubstrateOnce() throws {
    try RuleCase.readings(
      RuleCase.reading("OER", "η10", "310 mV", changes: "substrate: a coin  #! warning T517"),
      RuleCase.reading("OER", "η100", "390 mV", changes: "substrate: a coin")
    ).run()
    try entry("substrate: a coin; substrate class: flat-inert").run()
    try entry("substrate: -; substrate class: flat-inert").run()
  }

  @Test func asksAboutAClassThatIsNone() throws {
    try entry("substrate: nickel foam; substrate class: foamy  #! warning T517").run()
  }

  @Test(arguments: ["nickel foam", "NF", "carbon felt", "Ti mesh", "carbon cloth", "Ni foam disk"])
  func refusesAPorousBodyThatClaimsToBeFlat(_ text: String) throws {
    try entry("substrate: \(text); substrate class: flat-inert  #! error T517 fix").run()
  }

  @Test func refusesAnUnknownMeshThatClaimsToBeFlat() throws {
    try entry("substrate: tungsten mesh; substrate class: flat-inert  #! error T517").run()
  }

  @Test func asksAboutPaperThatClaimsToBeFlat() throws {
    try entry("substrate: carbon paper; substrate class: flat-inert  #! warning T517 fix").run()
  }

  @Test(arguments: ["glassy carbon, polished on a cloth", "nickel foil", "gold disk", "mica sheet"])
  func takesWhatIsFlat(_ text: String) throws {
    try entry("substrate: \"\(text)\"; substrate class: flat-inert").run()
  }

  @Test(arguments: ["nickel foam", "Cu foam", "Fe foam", "NiFe foam", "NF", "Ni mesh"])
  func asksAboutMetalsThatDissolveInAcid(_ text: String) throws {
    try entry("substrate: \(text)  #! warning T517", electrolyte: "0.5 M H2SO4").run()
  }

  @Test(arguments: ["carbon paper", "Ti felt", "Ni-decorated carbon foam", "stainless steel mesh"])
  func takesWhatStandsAcid(_ text: String) throws {
    try entry("substrate: \(text)", electrolyte: "0.5 M H2SO4").run()
  }

  @Test func readsAcidFromThePHWhereNoElectrolyteIsStated() throws {
    let changes = "substrate: nickel foam  #! warning T517"
    try entry("pH: 0.3; " + changes, electrolyte: "not stated").run()
    try entry("pH: 13.9; substrate: nickel foam", electrolyte: "not stated").run()
  }

  @Test func asksAboutPorousBesideFlatInEitherOrder() throws {
    let flat = RuleCase.reading("OER", "η10", "310 mV")
    let foam = "substrate: nickel foam"
    try RuleCase.readings(
      flat, RuleCase.reading("OER", "η10", "260 mV", changes: foam + "  #! warning T517"),
      RuleCase.reading("OER", "η10", "270 mV", changes: foam, more: ["sample: FeN-2"])
    ).run()
    try RuleCase.readings(
      RuleCase.reading("OER", "η10", "260 mV", changes: foam),
      RuleCase.reading(
        "OER", "η10", "310 mV", changes: "substrate: glassy carbon  #! warning T517")
    ).run()
  }

  @Test func letsDifferentQuantitiesHaveDifferentSubstrates() throws {
    let foam = "substrate: nickel foam"
    try RuleCase.readings(
      RuleCase.reading("OER", "η10", "310 mV"),
      RuleCase.reading("OER", "η100", "330 mV", changes: foam),
      RuleCase.reading("HER", "η10", "120 mV", changes: foam),
      RuleCase.reading(
        "OER", "η10", "350 mV", electrolyte: "0.5 M H2SO4", changes: "substrate: carbon paper"),
      RuleCase.reading("OER", "Tafel slope", "60 mV dec-1"),
      RuleCase.reading("OER", "Tafel slope", "65 mV dec-1", changes: foam)
    ).run()
  }
}
