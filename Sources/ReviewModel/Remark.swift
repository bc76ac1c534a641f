/// Warnings that an entry or one of its rows accepts.
package struct Acceptance: Sendable, Hashable {
  /// Diagnostic codes: `T516`.
  package var codes: [String]
  package var reason: String
  /// The number it belongs to; nil for the whole entry.
  package var measurementID: String?

  package init(codes: [String], reason: String, measurementID: String?) {
    self.codes = codes
    self.reason = reason
    self.measurementID = measurementID
  }
}

/// A warning of the field's rules about an entry, as its page shows it.
package struct Remark: Sendable, Hashable {
  package var code: String
  /// The field's rule behind it: `R16`.
  package var fieldRule: String?
  package var title: String
  package var message: String
  /// The number it is about; nil for the entry as a whole.
  package var measurementID: String?
  /// Why the entry accepts it; nil while it is open.
  package var acceptedBecause: String?

  package init(
    code: String, fieldRule: String?, title: String, message: String, measurementID: String?,
    acceptedBecause: String?
  ) {
    self.code = code
    self.fieldRule = fieldRule
    self.title = title
    self.message = message
    self.measurementID = measurementID
    self.acceptedBecause = acceptedBecause
  }
}
