import Markup

extension RenderPass {
  func footnoteReference(_ reference: FootnoteReference, _ writer: inout MarkupWriter) {
    writer.element("sup", ["class": "footnote-ref"]) {
      $0.element(
        "a",
        [
          "href": "#\(noteID(reference.number))",
          "id": referenceID(reference.number, reference.occurrence), "role": "doc-noteref",
          "aria-label": "Footnote \(reference.number)",
        ], text: String(reference.number))
    }
  }

  mutating func footnotes(_ footnotes: [Footnote], _ writer: inout MarkupWriter) {
    guard !footnotes.isEmpty else { return }
    writer.freshLine()
    writer.open(
      "section", ["class": "footnotes", "role": "doc-endnotes", "aria-label": "Footnotes"])
    writer.newline()
    writer.open("ol")
    writer.newline()
    for footnote in footnotes { self.footnote(footnote, &writer) }
    writer.close("ol")
    writer.newline()
    writer.close("section")
    writer.newline()
  }

  private mutating func footnote(_ footnote: Footnote, _ writer: inout MarkupWriter) {
    writer.open("li", ["id": noteID(footnote.number)])
    writer.newline()
    // The way back stands in the note's last paragraph, or after its last block.
    if let last = footnote.blocks.last, case .paragraph(let text) = last.kind {
      blocks(Array(footnote.blocks.dropLast()), isTight: false, &writer)
      writer.element("p") {
        inlines(text, &$0)
        backLinks(footnote, &$0)
      }
    } else {
      blocks(footnote.blocks, isTight: false, &writer)
      writer.element("p") { backLinks(footnote, &$0) }
    }
    writer.newline()
    writer.close("li")
    writer.newline()
  }

  private func backLinks(_ footnote: Footnote, _ writer: inout MarkupWriter) {
    for occurrence in 1...max(1, footnote.referenceCount) {
      let which = footnote.referenceCount > 1 ? " \(footnote.number)-\(occurrence)" : ""
      writer.text(" ")
      writer.element(
        "a",
        [
          "href": "#\(referenceID(footnote.number, occurrence))", "class": "footnote-back",
          "role": "doc-backlink", "aria-label": "Back to reference\(which)",
        ], text: "↩")
    }
  }

  private func noteID(_ number: Int) -> String { "\(hooks.idPrefix)fn-\(number)" }

  private func referenceID(_ number: Int, _ occurrence: Int) -> String {
    let base = "\(hooks.idPrefix)fnref-\(number)"
    return occurrence == 1 ? base : "\(base)-\(occurrence)"
  }
}
