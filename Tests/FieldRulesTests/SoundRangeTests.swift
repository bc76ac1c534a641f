import FieldRules
import Testing

@Suite struct SoundRangeTests {
  @Test func tellsTheSideOnWhichAValueLies() {
    let range = SoundRange.from(0.5, to: 1.3)
    #expect(range.isAbove(0.49))
    #expect(!range.isAbove(0.5))
    #expect(!range.isBelow(1.3))
    #expect(range.isBelow(1.31))
    #expect(range.contains(0.5) && range.contains(1.3))
    #expect(!range.contains(0.49) && !range.contains(1.31))
  }

  @Test func leavesOutEndsThatDoNotBelongToIt() {
    #expect(SoundRange.above(0).isAbove(0))
    #expect(!SoundRange.above(0).isAbove(0.001))
    #expect(SoundRange.below(3).isBelow(3))
    #expect(!SoundRange.below(3).isBelow(2.999))
  }

  @Test func hasNoSideBeyondAnOpenEnd() {
    #expect(!SoundRange.atMost(10).isAbove(-1e9))
    #expect(!SoundRange.atLeast(10).isBelow(1e9))
  }

  @Test func forgivesBinaryFractions() {
    #expect(SoundRange.from(0.1, to: 0.3).contains(0.1 + 0.2))
  }
}
