import Bibliography
import Markup

/// The numbered sources of one page.
struct ReferenceList: Sendable {
  private(set) var ids: [String] = []
  private var numbers: [String: Int] = [:]

  /// - Parameter ids: in the order of their numbers; repeated ones count once.
  init(_ ids: [String]) {
    for id in ids where numbers[id] == nil {
      self.ids.append(id)
      numbers[id] = self.ids.count
    }
  }

  static let none = ReferenceList([])

  func number(of id: String) -> Int? { numbers[id] }

  /// `[3]` with a link to the list, or the label of the source with a link to its page.
  func cite(_ id: String, context: SiteContext, links: Links, to writer: inout MarkupWriter) {
    if let number = numbers[id] {
      writer.element("a", ["class": "cite", "href": "#ref-\(number)"], text: "[\(number)]")
    } else if let source = context.sources[id] {
      writer.element("a", ["href": links.to(.source(id))], text: source.label)
    } else {
      writer.text(id)
    }
  }

  func list(context: SiteContext, links: Links) -> Markup {
    guard !ids.isEmpty else { return .empty }
    return Markup { writer in
      writer.element("ol", ["class": "references"]) { writer in
        for (index, id) in ids.enumerated() {
          writer.element("li", ["id": "ref-\(index + 1)"]) { writer in
            if let source = context.sources[id] {
              writer.markup(source.referenceMarkup)
              writer.text(" ")
              writer.element(
                "a", ["class": "source-link", "href": links.to(.source(id))],
                text: "All values from this source")
            } else {
              writer.text(id)
            }
          }
        }
      }
    }
  }
}
