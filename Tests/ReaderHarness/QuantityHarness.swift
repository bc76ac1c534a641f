import Electrochemistry

/// A value as it is printed to a quantity, and back.
enum QuantityHarness {
  static func fault(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    switch Quantity.parse(text) {
    case .failure(let fault):
      let count = text.unicodeScalars.count
      guard fault.range.lowerBound >= 0, fault.range.upperBound <= count else {
        return "the fault stands at \(fault.range) of \(count) characters"
      }
    case .success(let quantity):
      guard quantity.value.isFinite else { return "the value is \(quantity.value)" }
      let plain = NumberText.ascii(quantity)
      // Products of units that no chemist writes, and names of electrodes, may read as others do.
      guard isReadable(quantity.unit), isPlain(quantity.scale?.name ?? "") else { return nil }
      guard case .success(let again) = Quantity.parse(plain) else {
        return "“\(plain)”, which it prints, it cannot read"
      }
      guard isClose(again.value, quantity.value) else {
        return "\(quantity.value) is printed “\(plain)” and read as \(again.value)"
      }
      _ = NumberText.plain(quantity)
    }
    return nil
  }

  private static func isReadable(_ unit: PhysicalUnit?) -> Bool {
    guard let unit else { return true }
    guard case .success(let again) = PhysicalUnit.parse(unit.ascii) else { return false }
    return again == unit
  }

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "z")).contains($0) }
  }

  private static func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(abs(one), abs(other))
  }
}
