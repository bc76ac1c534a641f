import Bibliography
import ContentReader
import Markup

/// Numbers the citations of a finished page in the order of their first use, and writes its list of
/// references with a way back to each citation.
///
/// The marks are tags, which no content can write: its `<` is escaped.
enum CitationNumbers {
  /// What all marks begin with.
  private static let stem = Array("<tafel-".utf8)
  private static let opening = Array("<tafel-cite>".utf8)
  private static let closing = Array("</tafel-cite>".utf8)
  private static let listOpening = Array("<tafel-references>".utf8)
  private static let listClosing = Array("</tafel-references>".utf8)

  static func mark(_ id: String, to writer: inout MarkupWriter) {
    writer.literal("<tafel-cite>")
    writer.text(id)
    writer.literal("</tafel-cite>")
  }

  static func list(_ ids: [String]) -> Markup {
    Markup { writer in
      writer.literal("<tafel-references>")
      writer.text(ids.joined(separator: " "))
      writer.literal("</tafel-references>")
    }
  }

  /// The page with its numbers; as it was if it cites nothing.
  static func resolved(_ page: [UInt8], context: SiteContext, links: Links) -> [UInt8] {
    let marks = marks(in: page)
    guard !marks.isEmpty else { return page }
    var numbers: [String: Int] = [:]
    var ids: [String] = []
    var uses: [Int] = []
    for mark in marks where !mark.isList {
      for id in mark.ids where numbers[id] == nil {
        ids.append(id)
        numbers[id] = ids.count
        uses.append(0)
      }
    }
    // Sources that the page rests on without a mark in its text come last.
    for mark in marks where mark.isList {
      for id in mark.ids where numbers[id] == nil {
        ids.append(id)
        numbers[id] = ids.count
        uses.append(0)
      }
    }
    let total = marks.reduce(into: [Int: Int]()) { counts, mark in
      guard !mark.isList, let number = mark.ids.first.flatMap({ numbers[$0] }) else { return }
      counts[number, default: 0] += 1
    }
    var writer = MarkupWriter()
    writer.reserve(page.count + marks.count * 80)
    var position = 0
    for mark in marks {
      writer.markup(cutFrom: page[position..<mark.range.lowerBound])
      position = mark.range.upperBound
      if mark.isList {
        references(ids, uses: total, context: context, links: links, &writer)
      } else if let number = mark.ids.first.flatMap({ numbers[$0] }) {
        uses[number - 1] += 1
        citation(number, use: uses[number - 1], &writer)
      }
    }
    writer.markup(cutFrom: page[position...])
    return writer.bytes
  }

  private static func citation(_ number: Int, use: Int, _ writer: inout MarkupWriter) {
    let digits = String(number)
    writer.element(
      "a",
      [
        "class": "cite", "id": "cite-\(digits)-\(use)", "href": "#ref-\(digits)",
        "aria-label": "Source \(digits)",
      ], text: digits)
  }

  private static func references(
    _ ids: [String], uses: [Int: Int], context: SiteContext, links: Links,
    _ writer: inout MarkupWriter
  ) {
    writer.element("ol", ["class": "references"]) { writer in
      for (index, id) in ids.enumerated() {
        writer.element("li", ["id": "ref-\(index + 1)"]) { writer in
          reference(id, context: context, links: links, &writer)
          back(to: index + 1, uses: uses[index + 1] ?? 0, &writer)
        }
        writer.newline()
      }
    }
  }

  private static func reference(
    _ id: String, context: SiteContext, links: Links, _ writer: inout MarkupWriter
  ) {
    guard let source = context.sources[id] else { return writer.text(id) }
    writer.markup(context.reference(source))
    if let status = source.status {
      writer.text(" ")
      writer.sourceStatus(status)
    }
    writer.text(" ")
    writer.element(
      "a", ["class": "source-link", "href": links.to(.source(id))],
      text: "All values from this source")
  }

  /// One sign for one citation, letters for several.
  private static func back(to number: Int, uses: Int, _ writer: inout MarkupWriter) {
    guard uses > 0 else { return }
    writer.text(" ")
    writer.element("span", ["class": "backs"]) { writer in
      for use in 1...uses {
        if use > 1 { writer.text(" ") }
        writer.element(
          "a",
          [
            "class": "back", "href": "#cite-\(number)-\(use)",
            "aria-label": uses == 1
              ? "Back to where source \(number) is cited"
              : "Back to citation \(use) of source \(number)",
          ], text: uses == 1 ? "↩" : letters(use))
      }
    }
  }

  /// `a` to `z`, then `aa`.
  private static func letters(_ use: Int) -> String {
    var rest = use
    var letters = ""
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }

  private struct Mark {
    var range: Range<Int>
    var ids: [String]
    var isList: Bool
  }

  private static func marks(in page: [UInt8]) -> [Mark] {
    page.places(of: stem).compactMap { start in
      page.withUnsafeBufferPointer { bytes in
        mark(at: start, in: bytes, opening, closing, isList: false)
          ?? mark(at: start, in: bytes, listOpening, listClosing, isList: true)
      }
    }
  }

  private static func mark(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ opening: [UInt8], _ closing: [UInt8],
    isList: Bool
  ) -> Mark? {
    let inner = start + opening.count
    guard inner < bytes.count, bytes[start..<inner].elementsEqual(opening) else { return nil }
    var end = inner
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
    guard end + closing.count <= bytes.count,
      bytes[end..<(end + closing.count)].elementsEqual(closing)
    else { return nil }
    let ids = String(decoding: bytes[inner..<end], as: UTF8.self).split(separator: " ")
      .map(String.init)
    return Mark(range: start..<(end + closing.count), ids: ids, isList: isList)
  }
}
