import Bibliography
import Markup

/// The sources of one page. Their numbers follow the order of first use on the finished page, which
/// is the theme's to arrange: citations are written as marks that `CitationNumbers` resolves.
struct ReferenceList: Sendable {
  private(set) var ids: [String] = []
  private let known: Set<String>

  /// - Parameter ids: repeated ones count once.
  init(_ ids: [String]) {
    var seen: Set<String> = []
    for id in ids where !id.isEmpty && seen.insert(id).inserted { self.ids.append(id) }
    known = seen
  }

  static let none = ReferenceList([])

  /// `[3]` with a link to the list, or the label of the source with a link to its page.
  func cite(_ id: String, context: SiteContext, links: Links, to writer: inout MarkupWriter) {
    if known.contains(id) {
      writer.text("[")
      CitationNumbers.mark(id, to: &writer)
      writer.text("]")
    } else {
      label(id, context: context, links: links, to: &writer)
    }
    status(id, context: context, links: links, to: &writer)
  }

  /// Raised numbers, as in running text: `³` or `³,⁴`.
  func cite(
    _ items: [String], context: SiteContext, links: Links, raisedTo writer: inout MarkupWriter
  ) {
    writer.trimEnd()
    writer.element("sup", ["class": "cites"]) { writer in
      writer.joined(items, by: ",") { id, writer in
        if known.contains(id) {
          CitationNumbers.mark(id, to: &writer)
        } else {
          label(id, context: context, links: links, to: &writer)
        }
      }
    }
    for id in items { status(id, context: context, links: links, to: &writer) }
  }

  private func label(
    _ id: String, context: SiteContext, links: Links, to writer: inout MarkupWriter
  ) {
    if let source = context.sources[id] {
      writer.element("a", ["href": links.to(.source(id))], text: source.label)
    } else {
      writer.text(id)
    }
  }

  /// A retraction and the like stands wherever the source is named.
  private func status(
    _ id: String, context: SiteContext, links: Links, to writer: inout MarkupWriter
  ) {
    guard let status = context.sources[id]?.status else { return }
    writer.text(" ")
    writer.sourceStatus(status)
  }

  var list: Markup { ids.isEmpty ? .empty : CitationNumbers.list(ids) }
}

extension MarkupWriter {
  /// `retracted on 2024-05-01`, with a link to the notice.
  mutating func sourceStatus(_ status: SourceStatus) {
    let kind = status.isRetracted ? "badge badge-withdrawn-source" : "badge badge-contested"
    if let link = status.noticeLink {
      element("a", ["class": kind, "href": link], text: status.phrase)
    } else {
      element("span", ["class": kind], text: status.phrase)
    }
  }
}
