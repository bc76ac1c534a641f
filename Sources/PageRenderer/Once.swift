import Synchronization

/// A value that is made when it is first asked for, once, whoever asks.
///
/// Making may ask for other such values, never for itself.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  func callAsFunction(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}

/// Values by key, each made when it is first asked for, once.
final class OnceFor<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let places = Mutex<[Key: Once<Value>]>([:])

  func callAsFunction(_ key: Key, _ make: () -> Value) -> Value {
    let place = places.withLock { places in
      if let place = places[key] { return place }
      let place = Once<Value>()
      places[key] = place
      return place
    }
    return place(make)
  }
}

/// Results of a pure function that is asked the same again and again.
///
/// Two threads that ask for the same at once may both work it out, which costs less than waiting.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  func callAsFunction(_ key: Key, _ make: (Key) -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make(key)
    known.withLock { $0[key] = value }
    return value
  }
}
