import Dispatch
import Synchronization

/// Work on several processors whose results stand in the order of what they were made from, so that
/// neither the count of processors nor who was first shows in them.
package enum OrderedWork {
  /// What comes of `work` for each of `0..<count`, done by whoever is free.
  ///
  /// - Parameter jobs: on how many threads; nil for one for each processor.
  /// - Throws: the first error of `work`; nothing new is begun after it.
  package static func results<Result: Sendable, Failure: Error>(
    of count: Int, jobs: Int? = nil, _ work: @Sendable (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let next = Atomic<Int>(0)
    let results = Mutex([Result?](repeating: nil, count: count))
    let failure = Mutex<Failure?>(nil)
    DispatchQueue.concurrentPerform(iterations: max(1, min(count, jobs ?? Processors.count))) { _ in
      var own: [(Int, Result)] = []
      while failure.withLock({ $0 == nil }) {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { break }
        do throws(Failure) {
          own.append((index, try work(index)))
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
      results.withLock { results in
        for (index, value) in own { results[index] = value }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// What comes of `work` for each part of `0..<count`, in the order of the parts.
  ///
  /// - Parameter size: of a part: small enough that no processor waits for long at the end, large
  ///   enough that sharing out and joining cost nothing.
  package static func parts<Result: Sendable>(
    of count: Int, size: Int = 64, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    results(of: (count + size - 1) / size) { part in
      work((part * size)..<min((part + 1) * size, count))
    }
  }
}
