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

  private static func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(abs(one), abs(other))
  }
}
