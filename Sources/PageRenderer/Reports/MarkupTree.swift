import Markup

/// A piece of HTML that a `MarkupWriter` made, as a tree: reports set the same parts as pages, so no
/// number can differ between the two. Only what the writer writes is understood.
indirect enum MarkupNode {
  case text(String)
  case element(String, [String: String], [MarkupNode])
  /// A drawing, as it stands.
  case drawing([UInt8])

  static func nodes(of markup: Markup) -> [MarkupNode] {
    var parser = MarkupTreeParser(bytes: markup.bytes)
    return parser.nodes(until: nil)
  }

  private static let blockNames: Set<String> = [
    "article", "blockquote", "details", "div", "dl", "figure", "footer", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "li", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
  ]

  /// A strip of an entry's page: where one value stands among all.
  var isStrip: Bool {
    guard case .element("figure", let attributes, _) = self else { return false }
    return attributes["class"] == "strip"
  }

  /// Whether it stands on lines of its own.
  var isBlock: Bool {
    switch self {
    case .text: false
    case .element(let name, _, _): Self.blockNames.contains(name)
    case .drawing: true
    }
  }

  /// The highest level of the headings in it: 2 for `h2`.
  var highestHeading: Int? {
    guard case .element(let name, _, let children) = self else { return nil }
    if name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) { return level }
    return children.compactMap(\.highestHeading).min()
  }

  /// The text, with a space where a tag stands: what the tag may set apart.
  var spaced: String {
    switch self {
    case .text(let text): text
    case .element("sub", _, _), .element("sup", _, _), .element("i", _, _): plain
    case .element(_, _, let children): " " + children.map(\.spaced).joined() + " "
    case .drawing: ""
    }
  }

  /// The text without its tags.
  var plain: String {
    switch self {
    case .text(let text): text
    case .element(_, _, let children): children.map(\.plain).joined()
    case .drawing: ""
    }
  }
}

private struct MarkupTreeParser {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func nodes(until name: String?) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    var text: [UInt8] = []
    func flush() -> [MarkupNode] {
      text.isEmpty ? [] : [.text(Self.unescaped(text))]
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        text.append(bytes[index])
        index += 1
        continue
      }
      nodes += flush()
      text.removeAll()
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
        skip(past: UInt8(ascii: ">"))
        return nodes
      }
      if starts(with: "<svg") {
        nodes.append(drawing())
      } else if let node = element() {
        nodes.append(node)
      }
    }
    return nodes + flush()
  }

  private func starts(with word: String) -> Bool {
    index + word.utf8.count <= bytes.count
      && bytes[index..<(index + word.utf8.count)].elementsEqual(word.utf8)
  }

  private mutating func skip(past byte: UInt8) {
    while index < bytes.count, bytes[index] != byte { index += 1 }
    index += 1
  }

  /// Drawings hold no drawings.
  private mutating func drawing() -> MarkupNode {
    let start = index
    while index < bytes.count, !starts(with: "</svg>") { index += 1 }
    index = min(index + 6, bytes.count)
    return .drawing(Array(bytes[start..<index]))
  }

  private mutating func element() -> MarkupNode? {
    index += 1
    let start = index
    while index < bytes.count, !" />\n".utf8.contains(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    var attributes: [String: String] = [:]
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let begin = index
      while index < bytes.count, !"=> /\n".utf8.contains(bytes[index]) { index += 1 }
      guard index > begin else {
        index += 1
        continue
      }
      let key = String(decoding: bytes[begin..<index], as: UTF8.self)
      var value: [UInt8] = []
      if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") {
        index += 2
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          value.append(bytes[index])
          index += 1
        }
        index += 1
      }
      attributes[key] = Self.unescaped(value)
    }
    index += 1
    if name == "script" || name == "style" {
      while index < bytes.count, !starts(with: "</\(name)>") { index += 1 }
      skip(past: UInt8(ascii: ">"))
      return nil
    }
    return .element(
      name, attributes, MarkupWriter.voidElements.contains(name) ? [] : nodes(until: name))
  }

  private static func unescaped(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
