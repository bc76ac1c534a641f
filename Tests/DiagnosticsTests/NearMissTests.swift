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
}
