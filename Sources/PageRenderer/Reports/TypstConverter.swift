import Markup

/// Pieces of pages as Typst.
struct TypstConverter {
  /// Ids of the sources cited so far, in the order of their numbers.
  private(set) var sources: [String] = []
  private var numbers: [String: Int] = [:]
  /// Pages of the site that stand in the document; their paths are their labels.
  let places: Set<String>
  /// The address of the site, with a slash at the end; nil where it has none.
  let base: String?

  /// Links out of tables cost a layout of the table each time that a page number moves; documents of
  /// a thousand entries do without.
  let hasLinksInTables: Bool

  /// The level of the heading above the piece.
  private var level = 0
  /// What the numbers in headings of the piece are counted from.
  private var depth = 2
  /// The level of the heading last written: headings of a tagged document skip none.
  private var lastLevel = 0
  var subject: String?
  var tableName: String?
  var isInTable = false
  /// Tables and facts have no room for the pages that links lead to.
  var isCompact = false
  private var notes: [String: [MarkupNode]] = [:]

  init(places: Set<String>, base: String?, hasLinksInTables: Bool) {
    self.places = places
    self.base = base
    self.hasLinksInTables = hasLinksInTables
  }

  /// - Parameters:
  ///   - level: of the heading that the piece stands under.
  ///   - subject: what tables in it are about.
  mutating func piece(
    _ markup: Markup, below level: Int, of subject: String?, _ writer: inout TypstWriter
  ) {
    let nodes = MarkupNode.nodes(of: markup)
    self.level = level
    self.subject = subject
    lastLevel = level
    depth = nodes.compactMap(\.highestHeading).min() ?? 2
    notes = Self.footnotes(in: nodes)
    blocks(nodes, &writer)
  }

  /// A piece in the middle of a line.
  mutating func words(_ markup: Markup, _ writer: inout TypstWriter) {
    blocks(MarkupNode.nodes(of: markup), &writer)
  }

  mutating func number(of source: String) -> Int {
    if let number = numbers[source] { return number }
    sources.append(source)
    numbers[source] = sources.count
    return sources.count
  }

  // MARK: Blocks

  mutating func blocks(_ nodes: [MarkupNode], _ writer: inout TypstWriter) {
    var strips: [MarkupNode] = []
    for (index, node) in nodes.enumerated() {
      if node.isStrip {
        strips.append(node)
        continue
      }
      self.strips(&strips, &writer)
      switch node {
      case .text(let text):
        // White space beside blocks is layout of the file.
        let isBesideBlock =
          index == 0 || index == nodes.count - 1 || nodes[index - 1].isBlock
          || nodes[index + 1].isBlock
        if !isBesideBlock || !text.utf8.allSatisfy({ $0 <= 0x20 }) { writer.text(text) }
      case .drawing(let bytes): drawing(bytes, caption: [], &writer)
      case .element(let name, let attributes, let children):
        element(name, attributes, children, &writer)
      }
    }
    self.strips(&strips, &writer)
  }

  private mutating func element(
    _ name: String, _ attributes: [String: String], _ children: [MarkupNode],
    _ writer: inout TypstWriter
  ) {
    let classes = Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
    switch name {
    case "p": paragraph(classes, children, &writer)
    case "h2", "h3", "h4", "h5", "h6": heading(name, children, &writer)
    case "ul", "ol":
      if classes.contains("years") { return blocks(children, &writer) }
      list(name, children, &writer)
    case "li": blocks(children, &writer)
    case "dl": pairs(classes.contains("facts") ? "facts" : "terms", children, &writer)
    case "table": table(children, &writer)
    case "figure": figure(children, &writer)
    case "div", "section", "nav", "header", "article":
      division(classes, attributes, children, &writer)
    case "details":
      // What a page folds away because it is settled stays away.
      blocks(classes.contains("accepted") ? Array(children.prefix(1)) : children, &writer)
    case "blockquote": wrapped("block-quote", children, &writer)
    case "pre":
      writer.code("#raw(block: true, ")
      writer.string(children.map(\.plain).joined(), keepsLines: true)
      writer.code(");")
    case "hr": writer.code("#rule();")
    default: inline(name, attributes, classes, children, &writer)
    }
  }

  private mutating func paragraph(
    _ classes: Set<String>, _ children: [MarkupNode], _ writer: inout TypstWriter
  ) {
    writer.code("\n\n")
    if classes.contains("definition") {
      wrapped("definition", children, &writer)
    } else if classes.contains("under") || classes.contains("relation") {
      wrapped("quiet", children, &writer)
    } else if classes.contains("eyebrow") {
      wrapped("eyebrow", children, &writer)
    } else {
      blocks(children, &writer)
    }
    writer.code("\n\n")
  }

  private mutating func heading(
    _ name: String, _ children: [MarkupNode], _ writer: inout TypstWriter
  ) {
    let own = Int(String(name.dropFirst())) ?? 2
    lastLevel = min(level + 1 + own - depth, lastLevel + 1, 6)
    writer.code("\n#section(")
    writer.number(lastLevel)
    writer.code(", listed: false)")
    content(children, &writer)
    writer.code(";\n")
  }

  private mutating func list(
    _ name: String, _ children: [MarkupNode], _ writer: inout TypstWriter
  ) {
    let items = children.compactMap { child -> [MarkupNode]? in
      guard case .element("li", _, let children) = child else { return nil }
      return children
    }
    guard !items.isEmpty else { return }
    writer.code(name == "ol" ? "\n#enum(" : "\n#list(")
    for item in items {
      content(item, &writer)
      writer.code(", ")
    }
    writer.code(");\n")
  }

  /// A list of terms; pairs may stand in divisions of their own.
  private mutating func pairs(
    _ function: StaticString, _ children: [MarkupNode], _ writer: inout TypstWriter
  ) {
    let flat = children.flatMap { child -> [MarkupNode] in
      if case .element("div", _, let inner) = child { return inner }
      return [child]
    }
    writer.code("\n#")
    writer.code(function)
    writer.code("(")
    isCompact = true
    var isOpen = false
    for node in flat {
      guard case .element(let name, _, let children) = node else { continue }
      if name == "dt" {
        if isOpen { writer.code("[]), ") }
        writer.code("(")
        content(children, &writer)
        writer.code(", ")
        isOpen = true
      } else if name == "dd", isOpen {
        content(children, &writer)
        writer.code("), ")
        isOpen = false
      }
    }
    if isOpen { writer.code("[])") }
    isCompact = false
    writer.code(");\n")
  }

  private mutating func division(
    _ classes: Set<String>, _ attributes: [String: String], _ children: [MarkupNode],
    _ writer: inout TypstWriter
  ) {
    // Footnotes stand at the foot of their page, and one layout of a drawing is enough.
    if !classes.isDisjoint(with: ["figure-narrow", "chart-tools", "footnotes"]) { return }
    if classes.contains("side-by-side") { return sideBySide(children, &writer) }
    if classes.contains("callout") { return wrapped("callout", children, &writer) }
    if let label = attributes["aria-label"], label.hasPrefix("Table: ") {
      tableName = String(label.dropFirst("Table: ".count))
    }
    blocks(children, &writer)
    tableName = nil
  }

  /// Divisions beside each other.
  private mutating func sideBySide(_ children: [MarkupNode], _ writer: inout TypstWriter) {
    writer.code("\n#side-by-side(")
    for case .element(_, _, let inner) in children {
      content(inner, &writer)
      writer.code(", ")
    }
    writer.code(");\n")
  }

  mutating func content(_ nodes: [MarkupNode], _ writer: inout TypstWriter) {
    writer.code("[")
    blocks(nodes, &writer)
    writer.code("]")
  }

  private mutating func wrapped(
    _ name: StaticString, _ children: [MarkupNode], _ writer: inout TypstWriter
  ) {
    writer.code("#")
    writer.code(name)
    content(children, &writer)
    writer.code(";")
  }

  // MARK: Text

  private mutating func inline(
    _ name: String, _ attributes: [String: String], _ classes: Set<String>,
    _ children: [MarkupNode], _ writer: inout TypstWriter
  ) {
    switch name {
    case "summary": wrapped("quiet", children, &writer)
    case "strong", "b": wrapped("strong", children, &writer)
    case "em", "i": wrapped("emph", children, &writer)
    case "sub": wrapped("sub", children, &writer)
    case "sup": superscript(children, &writer)
    case "code":
      writer.code("#raw(")
      writer.string(children.map(\.plain).joined())
      writer.code(");")
    // The page that a figure comes from is the document's own.
    case "a" where classes.contains("more"): break
    case "a": link(attributes["href"] ?? "", classes, children, &writer)
    case "br": writer.code("#linebreak();")
    case "span": span(classes, children, &writer)
    case "tafel-cite":
      writer.code("#cited(")
      writer.number(number(of: children.map(\.plain).joined()))
      if isInTable, !hasLinksInTables { writer.code(", linked: false") }
      writer.code(");")
    case "img": writer.text(attributes["alt"] ?? "")
    case "tafel-references", "button", "input", "label", "select": break
    default: blocks(children, &writer)
    }
  }

  private mutating func superscript(_ children: [MarkupNode], _ writer: inout TypstWriter) {
    if case .element("a", let attributes, _)? = children.first,
      let note = notes[String((attributes["href"] ?? "").dropFirst())]
    {
      wrapped("footnote", note, &writer)
    } else {
      wrapped("super", children, &writer)
    }
  }

  private static let spans: [(String, StaticString)] = [
    ("badge", "badge"), ("withdrawn", "strike"), ("under", "under"), ("variant", "under"),
    ("unit", "under"),
    ("where", "place"), ("value", "value"), ("reaction", "reaction"), ("not-stated", "emph"),
  ]

  private mutating func span(
    _ classes: Set<String>, _ children: [MarkupNode], _ writer: inout TypstWriter
  ) {
    if let (_, function) = Self.spans.first(where: { classes.contains($0.0) }) {
      let isBelow = isInTable && !classes.isDisjoint(with: ["under", "variant", "unit"])
      wrapped(isBelow ? "below" : function, children, &writer)
    } else if !classes.contains("Z3988") {
      blocks(children, &writer)
    }
  }

  private mutating func link(
    _ address: String, _ classes: Set<String>, _ children: [MarkupNode],
    _ writer: inout TypstWriter
  ) {
    let isOutside = ["https://", "http://", "mailto:"].contains { address.hasPrefix($0) }
    var path = String(address.prefix { $0 != "#" })
    while path.hasPrefix("../") { path.removeFirst(3) }
    if isOutside {
      writer.code("#link(")
      writer.string(address)
    } else if places.contains(path), !isInTable || hasLinksInTables {
      writer.code(isCompact || classes.contains("badge") ? "#to(" : "#to-page(")
      writer.string(path)
    } else if let base, !path.isEmpty, !isCompact {
      writer.code("#link(")
      writer.string(base + SiteAddress(path).canonical)
    } else {
      return classes.contains("badge")
        ? wrapped("badge", children, &writer) : blocks(children, &writer)
    }
    writer.code(")")
    if classes.contains("badge") {
      writer.code("[")
      wrapped("badge", children, &writer)
      writer.code("]")
    } else {
      content(children, &writer)
    }
    writer.code(";")
  }

  /// The notes of a text by the id that their references name, without the ways back.
  private static func footnotes(in nodes: [MarkupNode]) -> [String: [MarkupNode]] {
    var notes: [String: [MarkupNode]] = [:]
    func visit(_ node: MarkupNode, isNote: Bool) {
      guard case .element(let name, let attributes, let children) = node else { return }
      let isInside = isNote || attributes["class"] == "footnotes"
      if isInside, name == "li", let id = attributes["id"] {
        notes[id] = children.map(withoutBacks)
      } else {
        for child in children { visit(child, isNote: isInside) }
      }
    }
    for node in nodes { visit(node, isNote: false) }
    return notes
  }

  private static func withoutBacks(_ node: MarkupNode) -> MarkupNode {
    guard case .element(let name, let attributes, let children) = node else { return node }
    let kept = children.filter { child in
      guard case .element("a", let attributes, _) = child else { return true }
      return !(attributes["class"] ?? "").contains("back")
    }
    // A note is one run of text at the foot of the page.
    return .element(name == "p" ? "span" : name, attributes, kept.map(withoutBacks))
  }
}
