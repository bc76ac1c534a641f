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
  private var lineStarts = [0]
  /// Where stretches begin here and in the body.
  private var origins: [(composed: Int, body: Int)] = []

  /// Starts a paragraph that libcmark cannot take for another block: white space to CommonMark, a
  /// letter to the block structure.
  private static let guardBytes = Array("\u{A0}".utf8)
  static let guardScalar: Unicode.Scalar = "\u{A0}"

  /// Puts a section before the leaves for the sake of its link reference definitions. Four columns
  /// of indent keep its tab stops.
  mutating func addDefinitions(of section: Section, in body: BodyText) {
    let close = [UInt8(ascii: "]"), UInt8(ascii: ":")]
    let hasDefinition = section.lines.contains { line in
      let text = body.bytes[line]
      return text.indices.contains { text[$0...].starts(with: close) }
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
      bytes.append(contentsOf: Self.guardBytes)
    }
    var piece = 0
    var offset = 0
    for found in found + [nil] {
      let end = found?.range.lowerBound ?? text.bytes.count
      copy(offset..<end, of: text, piece: &piece)
      guard let found else { break }
      let range = text.origins(of: found.range)
      origins.append((bytes.count, range.lowerBound))
      Placeholder.append(extensions.count, to: &bytes)
      extensions.append((found.kind, range))
      offset = found.range.upperBound
    }
    endLine()
    endLine()
  }

  /// The body's offset of a place that libcmark reports.
  func origin(of place: CommonMarkNode.Place) -> Int {
    guard place.line >= 1, place.line <= lineStarts.count else { return 0 }
    let limit = place.line < lineStarts.count ? lineStarts[place.line] - 1 : bytes.count
    let offset = min(lineStarts[place.line - 1] + place.column - 1, limit)
    var low = 0
    var high = origins.count
    while low < high {
      let middle = (low + high) / 2
      if origins[middle].composed <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return origins.first?.body ?? 0 }
    return origins[low - 1].body + offset - origins[low - 1].composed
  }

  private mutating func copy(_ range: Range<Int>, of text: FlatText, piece: inout Int) {
    origins.append((bytes.count, text.origin(of: range.lowerBound)))
    while piece < text.origins.count, text.origins[piece].flat < range.lowerBound { piece += 1 }
    var offset = range.lowerBound
    while offset < range.upperBound {
      if piece < text.origins.count, text.origins[piece].flat == offset {
        origins.append((bytes.count, text.origins[piece].body))
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
  }

  private mutating func line(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    endLine()
  }

  private mutating func endLine() {
    bytes.append(.lineFeed)
    lineStarts.append(bytes.count)
  }
}
