import Bibliography
import Markup
import ReviewModel

/// What pages print of a source.
extension Source {
  /// A few words for tables: first author and year, or the number of the reference.
  var label: String { shortLabel.prefix(1).uppercased() + shortLabel.dropFirst() }
}

extension SiteContext {
  /// As in a list of references, in the style of the review.
  func reference(to source: Source) -> Markup {
    reference(source)
  }
}
