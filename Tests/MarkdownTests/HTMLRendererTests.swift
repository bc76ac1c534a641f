import Markdown
import Markup
import Testing

struct HTMLRendererTests {
  @Test func asksTheHooks() {
    let hooks = Hooks(
      text: { $1.text($0.uppercased()) },
      citation: { items, writer in writer.element("cite", text: items.map(\.id).joined()) },
      entryLink: { id, label, writer in writer.element("a", ["href": id], text: label ?? "name") },
      chart: { $1.element("figure", text: $0.name) },
      headingOffset: 1, idPrefix: "x-")
    #expect(
      html("# He\n\na `b` \\c [@d; @e] [[f]] [[g|h]]\n\n{{chart i}}\n", hooks: hooks) == """
        <h2 id="x-he">HE</h2>
        <p>A <code>b</code> c <cite>de</cite> <a href="f">name</a> <a href="g">h</a></p>
        <figure>i</figure>

        """)
  }

  @Test func rendersInlinesByThemselves() throws {
    let document = Reading("a *b*\n").document
    guard case .paragraph(let inlines) = try #require(document.blocks.first).kind else { return }
    #expect(HTMLRenderer().renderInline(inlines).string == "a <em>b</em>")
  }

  @Test func keepsHeadingsWithinSixLevels() {
    #expect(
      html("##### a\n", hooks: Hooks(headingOffset: 3)) == "<h6 id=\"a\">a</h6>\n")
  }
}
