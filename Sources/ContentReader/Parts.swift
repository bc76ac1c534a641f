import Dispatch
import Synchronization

/// Work on many things, shared out among the processors.
package enum Parts {
  /// Few enough that sharing out costs nothing, many enough that no processor waits for long.
  private static let size = 64

  /// What comes of `work` for each part of `0..<count`, in the order of the parts, whoever was first.
  package static func map<Result: Sendable>(
    of count: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let partCount = (count + size - 1) / size
    guard partCount > 1 else { return count > 0 ? [work(0..<count)] : [] }
    let results = Mutex([Result?](repeating: nil, count: partCount))
    DispatchQueue.concurrentPerform(iterations: partCount) { part in
      let result = work((part * size)..<min((part + 1) * size, count))
      results.withLock { $0[part] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
