/// A large value that copies share until one of them is changed.
///
/// Numbers and entries are handed from list to list many times, and copying a reference costs a
/// fraction of copying their many fields.
struct Shared<Value: Sendable>: Sendable {
  /// Written to only while one copy alone holds it.
  private final class Box: @unchecked Sendable {
    var value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  init(_ value: Value) { box = Box(value) }

  var value: Value {
    _read { yield box.value }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }

  func isSame(as other: Shared) -> Bool { box === other.box }
}

extension Shared: Equatable where Value: Equatable {
  static func == (one: Shared, other: Shared) -> Bool {
    one.isSame(as: other) || one.value == other.value
  }
}

extension Shared: Hashable where Value: Hashable {
  func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}
