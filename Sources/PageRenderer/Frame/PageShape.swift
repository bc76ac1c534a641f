import Mustache

/// The template of a page kind with holes where the pieces of a page go.
///
/// A template sees of a page which names it has and their texts, nothing else: what it makes of all
/// pages with the same names differs in those texts alone. So the template engine runs once for each
/// set of names, with marks in place of texts, and pages are put together from bytes.
struct PageShape: Sendable {
  enum Part: Sendable, Hashable {
    case literal([UInt8])
    /// A ready-made piece.
    case piece(String)
    /// A text that is escaped where it stands.
    case text(String)
  }

  /// The names that a page of a kind has: what a shape depends on.
  struct Key: Sendable, Hashable {
    var kind: PageKind
    var names: Set<String>
  }

  let parts: [Part]

  init(_ key: Key, library: MustacheLibrary) {
    let sample = library.render(Sample(names: key.names), withTemplate: key.kind.rawValue) ?? ""
    parts = PageShape.parts(of: Array(sample.utf8))
  }

  /// Cuts at the marks of `PagePiece`. A mark whose angle was escaped holds a text.
  private static func parts(of sample: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var copied = 0
    var index = 0
    while index < sample.count {
      guard let (part, end) = mark(at: index, in: sample) else {
        index += 1
        continue
      }
      if copied < index { parts.append(.literal(Array(sample[copied..<index]))) }
      parts.append(part)
      index = end
      copied = end
    }
    if copied < sample.count { parts.append(.literal(Array(sample[copied...]))) }
    return parts
  }

  private static func mark(at start: Int, in sample: [UInt8]) -> (Part, end: Int)? {
    guard sample[start] == opening[0] else { return nil }
    let rest = sample[start...]
    for (angle, isText) in [(escapedAngle, true), (angle, false)]
    where rest.starts(with: opening + angle) {
      let name = rest.dropFirst(opening.count + angle.count).prefix { $0 != closing[0] }
      guard sample[name.endIndex...].starts(with: closing) else { continue }
      let word = String(decoding: name, as: UTF8.self)
      return (isText ? .text(word) : .piece(word), name.endIndex + closing.count)
    }
    return nil
  }

  private static let opening = Array("\u{F0000}tafel".utf8)
  private static let angle = Array("<".utf8)
  private static let escapedAngle = Array("&lt;".utf8)
  private static let closing = Array("\u{F0001}".utf8)

  /// What stands in a sample for the text of a name.
  static func mark(_ name: String) -> String { "\u{F0000}tafel<\(name)\u{F0001}" }
}

/// What the template engine sees of a page: a flat set of names. Which tag may use which name is
/// checked when the theme is read.
private struct Sample: MustacheParent {
  let names: Set<String>

  func child(named name: String) -> Any? {
    names.contains(name) ? PagePiece(renderText: PageShape.mark(name)) : nil
  }
}

/// A text or piece as the template engine takes it; inside its own section it has no names, so
/// that the engine does not look for them by reflection.
private struct PagePiece: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  /// Empty pieces never get here.
  let isNull = false

  func child(named name: String) -> Any? { nil }
}
