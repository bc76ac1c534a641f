/// Composes the text from which libcmark reads all inlines of a document at once.
///
/// Each leaf becomes a paragraph at the top level that begins its lines exactly where the text
/// begins, so that libcmark's places are exact and can be led back to the body. Citations and the
/// like are replaced by marks. Before the leaves stands the body itself, in a list item, if it may
/// define link references.
struct InlineComposer {
  private(set) var bytes: [UInt8] = []
  /// The line, from 1, on which each leaf begins.
  private(set) var leafLines: [Int] = []
  /// What the marks stand for.
  private(set) var extensions: [(kind: Extension, range: Range<Int>)] = []
  /// Where each line begins, counted without the indents of further lines, as libcmark counts.
  private var lineStarts = [0]
  /// Where stretches begin, counted in the same way, and where they begin in the body.
  private var origins: [(composed: Int, body: Int)] = []
  private var indents = 0
  private var position: Int { bytes.count - indents }

  /// Starts a paragraph that libcmark cannot take for another block: white space to CommonMark, a
  /// letter to the block structure.
  private static let guardBytes = Array("\u{A0}".utf8)
  /// A text without the mark at its start.
  static func unguarded(_ text: String) -> String? {
    let bytes = text.utf8
    guard bytes.starts(with: guardBytes) else { return nil }
    return String(text[bytes.index(bytes.startIndex, offsetBy: guardBytes.count)...])
  }

  /// Puts a section before the leaves for the sake of its link reference definitions. Four columns
  /// of indent keep its tab stops.
  mutating func addDefinitions(of section: Section, in body: BodyText) {
    let close = [UInt8(ascii: "]"), UInt8(ascii: ":")]
    let hasDefinition = section.lines.contains { line in
      let text = body.bytes[line]
      return zip(text, text.dropFirst()).contains { $0 == close[0] && $1 == close[1] }
    }
    guard hasDefinition else { return }
    line("01. x")
    line("")
    for text in section.lines {
      bytes.append(contentsOf: "    ".utf8)
      bytes.append(contentsOf: body.bytes[text])
      endLine()
    }
    line("")
  }

  mutating func add(_ leaf: Leaf, _ text: FlatText, _ found: [ExtensionScanner.Found]) {
    leafLines.append(lineStarts.count)
    let mayDefine = leaf.mayDefineLinks && text.bytes.first == UInt8(ascii: "[")
    if !mayDefine || found.first?.range.lowerBound == 0 {
      origins.append((position, leaf.range.lowerBound))
      bytes.append(contentsOf: Self.guardBytes)
    }
    var piece = 0
    var offset = 0
    for found in found + [nil] {
      let end = found?.range.lowerBound ?? text.bytes.count
      copy(offset..<end, of: text, piece: &piece)
      guard let found else { break }
      let range = text.origins(of: found.range)
      origins.append((position, range.lowerBound))
      Placeholder.append(extensions.count, to: &bytes)
      extensions.append((found.kind, range))
      offset = found.range.upperBound
    }
    endLine()
    endLine()
  }

  /// How far a place that libcmark reports is into the composed text. A link whose address stands
  /// on further lines leaves libcmark on its first line; counting on from there is right.
  func position(of place: CommonMarkNode.Place) -> Int {
    guard place.line >= 1, place.line <= lineStarts.count else { return 0 }
    return lineStarts[place.line - 1] + place.column - 1
  }

  /// The line of a position, from 1.
  func line(of position: Int) -> Int {
    max(1, lineStarts.firstIndex(past: position) { $0 })
  }

  /// The line end after a position.
  func end(ofLineAt position: Int) -> Int {
    let line = line(of: position)
    return line < lineStarts.count ? lineStarts[line] - 1 : self.position
  }

  /// The body's offset of a position.
  func origin(of position: Int) -> Int {
    let next = origins.firstIndex(past: position) { $0.composed }
    guard next > 0 else { return origins.first?.body ?? 0 }
    return origins[next - 1].body + position - origins[next - 1].composed
  }

  private mutating func copy(_ range: Range<Int>, of text: FlatText, piece: inout Int) {
    origins.append((position, text.origin(of: range.lowerBound)))
    while piece < text.origins.count, text.origins[piece].flat < range.lowerBound { piece += 1 }
    var offset = range.lowerBound
    while offset < range.upperBound {
      if piece < text.origins.count, text.origins[piece].flat == offset {
        origins.append((position, text.origins[piece].body))
        piece += 1
      }
      let next = piece < text.origins.count ? text.origins[piece].flat : range.upperBound
      let stop = min(next, range.upperBound)
      append(text.bytes[offset..<stop])
      offset = stop
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    guard text.last == .lineFeed else { return bytes.append(contentsOf: text) }
    bytes.append(contentsOf: text.dropLast())
    endLine()
    // Indented text goes on with a paragraph whatever it begins with.
    bytes.append(contentsOf: "    ".utf8)
    indents += 4
  }

  private mutating func line(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    endLine()
  }

  private mutating func endLine() {
    bytes.append(.lineFeed)
    lineStarts.append(position)
  }
}

extension Array {
  /// The index of the first element, in ascending order of `key`, whose key is above `value`.
  func firstIndex(past value: Int, _ key: (Element) -> Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
