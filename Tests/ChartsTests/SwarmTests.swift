import Testing

@testable import Charts

@Suite struct SwarmTests {
  @Test func aMarkByItselfStandsInTheMiddle() {
    #expect(Swarm.arranged([10], spacing: 10, room: 40).offsets == [0])
  }

  @Test func equalValuesStandSideBySideInTheOrderTheyCame() {
    let swarm = Swarm.arranged([5, 5, 5], spacing: 10, room: 40)
    #expect(swarm.offsets == [0, -10, 10])
    #expect(swarm.coveredCount == 0)
  }

  @Test func marksThatFoundAPlaceDoNotTouch() {
    var noise = Examples.Noise(state: 3)
    let positions = (0..<200).map { _ in 400 * noise.bell() }
    let swarm = Swarm.arranged(positions, spacing: 7, room: 200)
    #expect(swarm.coveredCount == 0)
    for first in positions.indices {
      for second in positions.indices where second > first {
        let dx = swarm.offsets[first] - swarm.offsets[second]
        let dy = positions[first] - positions[second]
        #expect(dx * dx + dy * dy >= 48.9)
      }
    }
  }

  @Test func marksStayInTheirBand() {
    let swarm = Swarm.arranged([Double](repeating: 1, count: 5000), spacing: 7, room: 40)
    #expect(swarm.offsets.allSatisfy { $0.magnitude <= 40 })
    #expect(swarm.coveredCount > 4900)
  }

  @Test func aBandWithoutRoomStillHoldsItsMarks() {
    #expect(Swarm.arranged([1, 1], spacing: 7, room: -3).offsets == [0, 0])
    #expect(Swarm.arranged([], spacing: 7, room: 10).offsets.isEmpty)
  }
}
