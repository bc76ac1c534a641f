import Bibliography

/// What pages print of a source.
extension Source {
  /// A few words for tables: first author and year, or the number of the reference.
  var label: String { shortLabel.prefix(1).uppercased() + shortLabel.dropFirst() }
}
