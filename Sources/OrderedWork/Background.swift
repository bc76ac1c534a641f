import Dispatch
import Synchronization

/// A value that is worked out while its maker does other things.
package final class Background<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let done = DispatchSemaphore(value: 0)

  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async {
      let value = work()
      self.result.withLock { $0 = value }
      self.done.signal()
    }
  }

  /// Waits for the work.
  package var value: Value {
    done.wait()
    done.signal()
    guard let value = result.withLock({ $0 }) else {
      preconditionFailure("the work signals after it has put its value down")
    }
    return value
  }
}
