/// Writes HTML, SVG or XML that cannot be written unescaped: names are literals of the program,
/// text and attribute values pass through an escape.
package struct MarkupWriter {
  /// Attributes in the order they are written; one whose value is nil is left out, one whose value
  /// is empty is written as `name=""`.
  package typealias Attributes = KeyValuePairs<StaticString, String?>

  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// The finished piece.
  package var markup: Markup { Markup(bytes: bytes) }

  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Text between tags.
  package mutating func text(_ text: some StringProtocol) {
    var text = String(text)
    text.withUTF8 { appendEscaped($0) }
  }

  /// Text for a template, which may place it into an attribute with single quotes as well.
  package mutating func quotedText(_ text: String) {
    var rest = Substring(text)
    while let quote = rest.utf8.firstIndex(of: UInt8(ascii: "'")) {
      self.text(rest[..<quote])
      literal("&#39;")
      rest = rest[rest.utf8.index(after: quote)...]
    }
    self.text(rest)
  }

  /// Text between tags, as UTF-8.
  package mutating func text(utf8 text: UnsafeBufferPointer<UInt8>) { appendEscaped(text) }

  /// A piece that was escaped when it was made.
  package mutating func markup(_ piece: Markup) { bytes.append(contentsOf: piece.bytes) }

  /// A piece of a piece, cut out or changed as bytes after it was written.
  package mutating func markup(cutFrom bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }

  /// The same of a part of bytes.
  package mutating func markup(cutFrom bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { self.bytes.append(contentsOf: $0) }
  }

  /// JSON as the body of a script: `<` is written as an escape of JSON, so that nothing in it can
  /// end the script.
  package mutating func json(_ text: some StringProtocol) {
    var text = String(text)
    text.withUTF8 { json($0) }
  }

  /// The same of bytes.
  package mutating func json(_ text: [UInt8]) { text.withUnsafeBufferPointer { json($0) } }

  private mutating func json(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "<") {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      literal("\\u003c")
      copied = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// A style sheet as the body of an element: `<` is written as an escape of CSS, so that nothing in
  /// it can end the element.
  package mutating func style(_ sheet: [UInt8]) {
    literal("<style>")
    for byte in sheet {
      if byte == UInt8(ascii: "<") {
        literal("\\3c ")
      } else {
        bytes.append(byte)
      }
    }
    literal("</style>")
  }

  /// Drops blanks at the end, for what must stand close to the word before it.
  package mutating func trimEnd() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  /// A line break between tags, for readable output.
  package mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// `<name …>body</name>`
  package mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ body: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// `<name …>text</name>`
  package mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], text: some StringProtocol
  ) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  package mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  package mutating func close(_ name: StaticString) {
    literal("</")
    literal(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An HTML void element: `<br>`, `<meta …>`.
  package mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  /// An SVG or XML element without content: `<path …/>`.
  package mutating func empty(_ name: StaticString, _ attributes: Attributes = [:]) {
    start(name, attributes)
    literal("/>")
  }

  /// An element whose name and attributes come from markup that was written before.
  package mutating func element(
    named name: String, _ attributes: [(key: String, value: String)],
    _ body: (inout MarkupWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for (key, value) in attributes {
      var value = value
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: key.utf8)
      literal("=\"")
      value.withUTF8 { appendEscaped($0) }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    if Self.voidElements.contains(name) { return }
    body(&self)
    literal("</")
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Elements of HTML that have no end tag.
  package static let voidElements: Set<String> = [
    "br", "hr", "img", "input", "link", "meta", "wbr",
  ]

  /// Text of the program itself, written as it stands (doctype, XML declaration).
  package mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func start(_ name: StaticString, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: "<"))
    literal(name)
    for (name, value) in attributes {
      guard var value else { continue }
      bytes.append(UInt8(ascii: " "))
      literal(name)
      literal("=\"")
      value.withUTF8 { appendEscaped($0) }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Escapes for text and for double-quoted attribute values alike. Control characters that no
  /// XML or HTML document may hold become U+FFFD.
  ///
  /// Texts hold few bytes to escape, so what stands between them is copied in one go.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for (index, byte) in text.enumerated() where Self.mustEscape(byte) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      copied = index + 1
      switch byte {
      case UInt8(ascii: "&"): literal("&amp;")
      case UInt8(ascii: "<"): literal("&lt;")
      case UInt8(ascii: ">"): literal("&gt;")
      case UInt8(ascii: "\""): literal("&quot;")
      default: literal("\u{FFFD}")
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  @inline(__always)
  private static func mustEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
