import Dispatch
import Synchronization

/// Says now and then that long work goes on.
enum Progress {
  /// Work shorter than this needs no word, and longer work one for each of it.
  private static let interval = 5

  /// Counts pieces of work that end on any thread; says so every few seconds.
  static func counter(
    _ words: String, from watch: TimingOutput
  ) -> @Sendable (_ done: Int, _ all: Int) -> Void {
    let said = Mutex(0)
    return { done, all in
      let time = Int(watch.seconds) / interval
      let isDue = said.withLock { last in
        defer { last = max(last, time) }
        return time > last
      }
      if isDue { Output.say("\(words): \(done) of \(all)") }
    }
  }

  /// - Parameter words: what is said, with the seconds behind it.
  static func shown<Result>(
    isQuiet: Bool, _ words: String, _ work: () throws -> Result
  ) rethrows -> Result {
    guard !isQuiet else { return try work() }
    let timer = DispatchSource.makeTimerSource()
    let count = Mutex(0)
    timer.schedule(deadline: .now() + .seconds(interval), repeating: .seconds(interval))
    timer.setEventHandler {
      let seconds = count.withLock {
        $0 += 1
        return $0 * interval
      }
      Output.say("\(words) (\(seconds) s)")
    }
    timer.resume()
    defer { timer.cancel() }
    return try work()
  }
}
