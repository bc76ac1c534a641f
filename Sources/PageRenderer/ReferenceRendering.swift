import Bibliography
import Markup

/// What pages print of a source.
extension Source {
  /// As in a list of references.
  var referenceMarkup: Markup { ReferenceStyle.rsc.markup(self) }
  /// A few words for tables: first author and year, or the number of the reference.
  var label: String { shortLabel.prefix(1).uppercased() + shortLabel.dropFirst() }
}
