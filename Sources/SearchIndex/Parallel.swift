import Dispatch
import Synchronization

/// Work on several cores whose results stand in the order of what they were made from, so that the
/// count of cores does not show.
enum Parallel {
  /// Pieces of work: enough to keep a few cores busy to the end, few enough to be joined cheaply.
  private static let pieces = 8

  /// The numbers below a count in about equal ranges.
  static func ranges(of count: Int) -> [Range<Int>] {
    let size = max(1, (count + pieces - 1) / pieces)
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) -> Value
  ) -> [Value] {
    let results = Mutex([Value?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let value = work(items[index])
      results.withLock { $0[index] = value }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
