import Markup
import Testing

@Suite struct MarkupWriterTests {
  @Test func escapesTextAndAttributes() {
    let piece = Markup { writer in
      writer.element("a", ["href": "x?a=1&b=\"2\"", "title": nil]) { $0.text("<b> & 'c'") }
    }
    #expect(
      piece.string == "<a href=\"x?a=1&amp;b=&quot;2&quot;\">&lt;b&gt; &amp; 'c'</a>")
  }

  @Test func replacesControlCharacters() {
    #expect(Markup(text: "a\u{0}b\u{1B}c\n").string == "a\u{FFFD}b\u{FFFD}c\n")
  }

  @Test func writesVoidAndEmptyElements() {
    let piece = Markup { writer in
      writer.void("br")
      writer.empty("path", ["d": "M0 0"])
    }
    #expect(piece.string == "<br><path d=\"M0 0\"/>")
  }
}
