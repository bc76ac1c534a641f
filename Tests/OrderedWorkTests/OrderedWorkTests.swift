import OrderedWork
import Synchronization
import Testing

@Suite struct OrderedWorkTests {
  @Test(arguments: [0, 1, 2, 63, 64, 65, 1000], [1, 2, 7])
  func resultsStandInTheOrderOfTheirPlaces(count: Int, jobs: Int) {
    let squares = OrderedWork.results(of: count, jobs: jobs) { $0 * $0 }
    #expect(squares == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [0, 1, 9, 10, 11, 100]) func partsCoverEverythingOnce(count: Int) {
    let parts = OrderedWork.parts(of: count, size: 10) { Array($0) }
    #expect(parts.flatMap(\.self) == Array(0..<count))
    #expect(parts.allSatisfy { !$0.isEmpty && $0.count <= 10 })
  }

  private struct Fault: Error {}

  @Test func nothingNewIsBegunAfterAnError() {
    let begun = Mutex(0)
    #expect(throws: Fault.self) {
      try OrderedWork.results(of: 10_000, jobs: 1) { index throws(Fault) in
        begun.withLock { $0 += 1 }
        if index == 3 { throw Fault() }
      }
    }
    #expect(begun.withLock { $0 } == 4)
  }

  @Test func aValueOfTheBackgroundIsThereWhenItIsAskedFor() {
    let answer = Background { 42 }
    #expect(answer.value == 42)
    #expect(answer.value == 42)
  }
}
