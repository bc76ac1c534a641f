import Electrochemistry
import Markup

/// What a page shows of a list that may be very long: pages of many thousand rows help nobody, and all of
/// them stand in a file.
enum LongList {
  static let most = 1000

  /// How many rows of each group stand on the page.
  static func rows(of all: Int, in groups: Int) -> Int {
    all > most ? max(20, most / max(1, groups)) : all
  }

  /// Says that there are more, and where.
  ///
  /// - Parameter items: what they are: `values, the first of each group`.
  static func cut(
    _ shown: Int, of all: Int, _ items: String, _ file: SiteAddress, _ links: Links,
    _ writer: inout MarkupWriter
  ) {
    guard shown < all else { return }
    writer.element("p", ["class": "under"]) { writer in
      writer.text("\(NumberText.count(shown)) of \(NumberText.count(all)) \(items). ")
      writer.element("a", ["href": links.to(file), "download": ""], text: "All as CSV")
      writer.text(".")
    }
  }
}
