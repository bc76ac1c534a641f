extension Quantity {
  /// The largest half width of the uncertainty in the unit of the quantity; nil without one. What a
  /// tie of two values is judged by (field.md 3.2).
  package var halfWidth: Double? {
    switch uncertainty {
    case .symmetric(let spread): spread.value
    case .asymmetric(let above, let below): max(above.value, below.value)
    case nil: nil
    }
  }
}
