import Dispatch

/// Values that nobody needs any more.
package enum Leftovers {
  /// Takes a large value apart on another processor. Thousands of entries are millions of pieces.
  package static func drop<Value: Sendable>(_ value: consuming Value) {
    let value = value
    DispatchQueue.global().async { withExtendedLifetime(value) {} }
  }
}
