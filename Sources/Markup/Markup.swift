/// A finished piece of HTML, SVG or XML in UTF-8. It can only be made by a `MarkupWriter`, so
/// whatever text went into it is escaped.
package struct Markup: Sendable, Hashable {
  package internal(set) var bytes: [UInt8]

  package static let empty = Markup(bytes: [])

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Builds markup with a writer.
  package init(_ build: (inout MarkupWriter) -> Void) {
    var writer = MarkupWriter()
    // Most pieces are longer than this; growing to it step by step would copy each five times.
    writer.reserve(480)
    build(&writer)
    bytes = writer.bytes
  }

  /// Plain text as markup.
  package init(text: String) {
    self.init { $0.text(text) }
  }

  package var isEmpty: Bool { bytes.isEmpty }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package static func + (left: Markup, right: Markup) -> Markup {
    Markup(bytes: left.bytes + right.bytes)
  }
}
