import Electrochemistry
import Markup

extension MarkupWriter {
  /// Text with sub- and superscripts.
  mutating func runs(_ runs: [TextRun]) {
    for run in runs {
      switch run.style {
      case .normal: text(run.text)
      case .subscript: element("sub", text: run.text)
      case .superscript: element("sup", text: run.text)
      case .italic: element("i", text: run.text)
      }
    }
  }

  /// A catalyst's or electrolyte's name as a formula.
  mutating func name(_ name: String) { formatted(ChemicalFormula.formatted(name: name), or: name) }

  /// Running text of the content, with its formulae.
  mutating func sentence(_ text: String) {
    formatted(ChemicalFormula.formatted(prose: text), or: text)
  }

  private mutating func formatted(_ formatted: FormattedText?, or plain: String) {
    guard let formatted else { return text(plain) }
    formatted.forEach { style, piece in
      switch style {
      case .normal: text(utf8: piece)
      case .subscript: element("sub") { $0.text(utf8: piece) }
      case .superscript: element("sup") { $0.text(utf8: piece) }
      case .italic: element("i") { $0.text(utf8: piece) }
      }
    }
  }

  /// A link with a formula as its text.
  mutating func nameLink(_ name: String, to address: String) {
    element("a", ["href": address]) { $0.name(name) }
  }

  /// The same with a name that is formatted already.
  mutating func nameLink(_ name: Markup, to address: String) {
    element("a", ["href": address]) { $0.markup(name) }
  }

  /// The region that scrolls a table; its name differs from the heading's, which names a section.
  func scrollRegion(_ label: String) -> MarkupWriter.Attributes {
    ["class": "scroll", "role": "region", "aria-label": "Table: \(label)", "tabindex": "0"]
  }

  /// A table in a region of its own that scrolls where the page is too narrow.
  mutating func table(
    _ label: String, class name: String? = nil, head: [String],
    _ rows: (inout MarkupWriter) -> Void
  ) {
    element("div", scrollRegion(label)) { writer in
      writer.element("table", ["class": name]) { writer in
        writer.element("thead") { writer in
          writer.element("tr") { writer in
            for title in head { writer.element("th", ["scope": "col"], text: title) }
          }
        }
        writer.newline()
        writer.element("tbody", [:], rows)
      }
    }
    newline()
  }

  /// A row of a list of facts.
  mutating func fact(_ term: String, _ body: (inout MarkupWriter) -> Void) {
    element("div") { writer in
      writer.element("dt", text: term)
      writer.element("dd", [:], body)
    }
  }

  /// Items with something between them.
  mutating func joined<Item>(
    _ items: some Sequence<Item>, by separator: String, _ body: (Item, inout MarkupWriter) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { text(separator) }
      body(item, &self)
    }
  }

  mutating func badge(_ word: String, _ kind: String) {
    element("span", ["class": "badge badge-\(kind)"], text: word)
  }
}

extension Markup {
  static func paragraph(_ text: String) -> Markup {
    Markup { $0.element("p") { $0.sentence(text) } }
  }
}

extension String {
  /// `half-wave potential` → `Half-wave potential`.
  ///
  /// A letter before a capital is a symbol and stays: `pH`.
  var sentenceCased: String {
    if let second = dropFirst().first, second.isUppercase { return self }
    return prefix(1).uppercased() + dropFirst()
  }

  /// `1 entry`, `2 entries`.
  static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(NumberText.count(count))\u{A0}\(count == 1 ? one : many)"
  }
}
