import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test func findsSlipsOfOneLetter() {
    #expect(NearMiss.nearest(to: "strateggy", in: ["strategy", "source"]) == "strategy")
    #expect(NearMiss.nearest(to: "metla-metal", in: ["metal-metal", "axial"]) == "metal-metal")
  }

  @Test func ignoresCaseAndDashes() {
    #expect(NearMiss.nearest(to: "Single–Atom+Cluster", in: ["single-atom+cluster"]) != nil)
  }

  @Test func suggestsNothingForStrangers() {
    #expect(NearMiss.nearest(to: "banana", in: ["strategy", "source"]) == nil)
  }

  @Test func namesAllThatAreEquallyNear() {
    #expect(NearMiss.allNearest(to: "OOR", in: ["ORR", "OER", "HER"]) == ["OER", "ORR"])
    #expect(NearMiss.hint(for: "OOR", in: ["ORR", "OER"]) == "did you mean “OER” or “ORR”?")
  }

  @Test func replacesOnlyWhereNothingElseCanBeMeant() {
    #expect(NearMiss.replacement(for: "metal–metal", in: ["metal-metal"]) == "metal-metal")
    #expect(NearMiss.replacement(for: "OOR", in: ["ORR", "OER"]) == nil)
    #expect(NearMiss.replacement(for: "smith2023", in: ["smith2024"]) == nil)
    #expect(NearMiss.replacement(for: "0.3 M KOH", in: ["0.1 M KOH"]) == nil)
  }
}
