import Markdown
import Markup
import ReviewModel

/// Prose as HTML, with citations, links and charts of this review.
struct ProseRenderer {
  let context: SiteContext
  let links: Links
  let references: ReferenceList

  func markup(_ prose: Prose) -> Markup { .empty }
}

extension Prose {
  /// Without its markup, for search engines and data files.
  var plainText: String { "" }
}
