/// How long one stage took.
package struct StageTime: Sendable, Hashable {
  package var name: String
  package var seconds: Double
}

/// Times the stages of a build; nothing but `--timings` looks at it.
struct StageClock {
  private(set) var stages: [StageTime] = []

  mutating func time<Value, Failure: Error>(
    _ name: String, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try work()
    let parts = start.duration(to: clock.now).components
    stages.append(
      StageTime(name: name, seconds: Double(parts.seconds) + Double(parts.attoseconds) * 1e-18))
    return value
  }
}
