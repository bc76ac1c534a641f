package import Bibliography
import Electrochemistry

/// The best values of one quantity in a comparability class, year by year; empty where its values
/// are not ranked. An entry can hold several: what it reached first was a record of its year.
package struct RecordProgression: Sendable {
  package struct Step: Sendable {
    package var year: Int
    package var number: SubjectNumber
  }

  /// Without contested values; each better than the one before.
  package let steps: [Step]
  /// With contested values, where that makes a difference.
  package let stepsWithContested: [Step]?
  /// Numbers whose source has no year.
  package let undated: Int

  package init(of quantity: ComparedQuantity, sources: [String: Source]) {
    func dated(_ numbers: [SubjectNumber]) -> [Step] {
      numbers.compactMap { number in
        sources[number.measurement.locator.sourceID]?.year.map { Step(year: $0, number: number) }
      }
    }
    guard quantity.obstacle == nil else {
      steps = []
      stepsWithContested = nil
      undated = 0
      return
    }
    let own = dated(quantity.standing)
    steps = Self.records(of: own, quantity.direction)
    undated = quantity.standing.count - own.count
    let all = Self.records(of: own + dated(quantity.contested), quantity.direction)
    let ids = steps.map(\.number.measurement.id)
    stepsWithContested = all.map(\.number.measurement.id) == ids ? nil : all
  }

  private static func records(of steps: [Step], _ direction: Metric.Direction) -> [Step] {
    guard direction != .none else { return [] }
    func isBetter(_ left: Step, _ right: Step) -> Bool {
      let a = left.number.measurement.normalised.value
      let b = right.number.measurement.normalised.value
      return direction == .lower ? a < b : a > b
    }
    let sorted = steps.sorted { left, right in
      if left.year != right.year { return left.year < right.year }
      if isBetter(left, right) != isBetter(right, left) { return isBetter(left, right) }
      return left.number.measurement.id.utf8
        .lexicographicallyPrecedes(right.number.measurement.id.utf8)
    }
    var records: [Step] = []
    for step in sorted where records.last.map({ isBetter(step, $0) }) ?? true {
      records.append(step)
    }
    return records
  }
}
