import Diagnostics
import Markdown
import Testing

struct InlineReaderTests {
  @Test func knowsWhereEveryInlineStands() {
    let line = "η *c* **d** `e` [f](g \"h\") ![i](j) <http://k.l>\n"
    #expect(
      Reading(line).inlines == [
        "text 1:1-1:3 “η ”, em 1:3-1:6 [text 1:4-1:5 “c”], text 1:6-1:7 “ ”, "
          + "strong 1:7-1:12 [text 1:9-1:10 “d”], text 1:12-1:13 “ ”, code 1:14-1:15 “e”, "
          + "text 1:16-1:17 “ ”, link 1:17-1:27 g [text 1:18-1:19 “f”], text 1:27-1:28 “ ”, "
          + "image 1:28-1:35 j “i”, text 1:35-1:36 “ ”, "
          + "link 1:36-1:48 http://k.l [text 1:37-1:47 “http://k.l”]"
      ])
  }

  @Test func knowsWhereTheFurtherLinesOfQuotesAndItemsBegin() {
    let text = "> a *b*\n> c\n  lazy *e*\n\n1.  > q [@s]\n    > [[u|v]] more\n"
    #expect(
      Reading(text).inlines == [
        "text 1:3-1:5 “a ”, em 1:5-1:8 [text 1:6-1:7 “b”], break, text 2:3-2:4 “c”, break, "
          + "text 3:3-3:8 “lazy ”, em 3:8-3:11 [text 3:9-3:10 “e”]",
        "text 5:7-5:9 “q ”, cite 5:9-5:13 {s@5:11-5:12}, break, entry 6:7-6:14 u “v”, "
          + "text 6:14-6:19 “ more”",
      ])
  }

  @Test func countsTheLinesThatLibcmarkDoesNot() {
    let definitions = "[foo]: /url\n[bar]: /b\nText [foo] and\n`code` [bar]\n"
    #expect(
      Reading(definitions).inlines == [
        "text 3:1-3:6 “Text ”, link 3:6-3:11 /url [text 3:7-3:10 “foo”], text 3:11-3:15 “ and”, "
          + "break, code 4:2-4:6 “code”, text 4:7-4:8 “ ”, link 4:8-4:13 /b [text 4:9-4:12 “bar”]"
      ])
    let link = "[a\n*b*](\n/url\n\"title\") *e*\n`f`\n"
    #expect(
      Reading(link).inlines == [
        "link 1:1-4:9 /url [text 1:2-1:3 “a”, break, em 2:1-2:4 [text 2:2-2:3 “b”]], "
          + "text 4:9-4:10 “ ”, em 4:10-4:13 [text 4:11-4:12 “e”], break, code 5:2-5:3 “f”"
      ])
  }

  @Test func placesEveryTextOfTheSpecificationWhereItStands() throws {
    for example in try Specification("commonmark-0.30.2.txt").examples {
      let source = SourceText(path: "a", text: example.markdown)
      for inline in Reading(example.markdown, .commonMark).document.texts {
        guard case .text(let text) = inline.kind else { continue }
        let range = inline.range
        let slice = source.bytes[
          source.offset(
            line: range.line - 3, column: range.column)..<source.offset(
              line: range.endLine - 3, column: range.endColumn)]
        let written = String(decoding: slice, as: UTF8.self)
        // Escapes and entities are written otherwise; of a run of stars libcmark keeps no places.
        if written.contains(where: { "\\&*_".contains($0) }) { continue }
        #expect(written == text, "example \(example.number)")
      }
    }
  }

  @Test func setsNoLinkWithinALink() {
    let reading = Reading("[x [@s] y [[z]]](u)\n")
    #expect(reading.inlines == ["link 1:1-1:20 u [text 1:2-1:11 “x  y ”, text 1:11-1:16 “z”]"])
    #expect(
      reading.faults == [
        "1:4-1:8 T212 “[@s]” stands within the text of another link",
        "1:11-1:16 T212 “[[z]]” stands within the text of another link",
      ])
    #expect(reading.document.references.isEmpty)
  }
}

extension MarkdownDocument {
  /// All texts, however deep.
  fileprivate var texts: [Inline] { blocks.flatMap(Self.texts(of:)) }

  private static func texts(of block: Block) -> [Inline] {
    switch block.kind {
    case .paragraph(let inlines): inlines.flatMap(texts(of:))
    case .heading(let heading): heading.inlines.flatMap(texts(of:))
    case .quote(let blocks): blocks.flatMap(texts(of:))
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(texts(of:)) }
    default: []
    }
  }

  private static func texts(of inline: Inline) -> [Inline] {
    switch inline.kind {
    case .text: [inline]
    case .emphasis(let children), .strong(let children): children.flatMap(texts(of:))
    case .link(let link): link.children.flatMap(texts(of:))
    default: []
    }
  }
}
