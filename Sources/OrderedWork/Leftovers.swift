import Dispatch
import Synchronization

/// Values that nobody needs any more.
package enum Leftovers {
  private final class Held<Value: Sendable>: Sendable {
    let value: Mutex<Value?>

    init(_ value: Value) { self.value = Mutex(value) }
  }

  /// Takes a large value apart on another processor: thousands of entries are millions of
  /// pieces.
  package static func drop<Value: Sendable>(_ value: consuming Value) {
    let held = Held(value)
    DispatchQueue.global().async { held.value.withLock { $0 = nil } }
  }
}
