/// The text of one paragraph, heading or table cell before its inlines are known: pieces of the
/// body, in order.
struct Leaf {
  struct Piece {
    var range: Range<Int>
    /// The piece begins a further line.
    var isNewLine: Bool
  }

  var pieces: [Piece]
  /// May begin with link reference definitions, as the paragraphs that libcmark found may.
  var mayDefineLinks = false
  /// Taken as it stands: no citations and links are looked for.
  var isPlain = false

  /// From the first byte to after the last.
  var range: Range<Int> {
    guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
    return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
  }

  static func lines(_ lines: some Collection<Range<Int>>, mayDefineLinks: Bool = false) -> Leaf {
    Leaf(
      pieces: lines.enumerated().map { Piece(range: $1, isNewLine: $0 > 0) },
      mayDefineLinks: mayDefineLinks)
  }

  /// The pieces joined.
  func flattened(of bytes: [UInt8]) -> FlatText {
    var flat = FlatText()
    flat.bytes.reserveCapacity(range.count)
    for piece in pieces {
      if piece.isNewLine { flat.bytes.append(.lineFeed) }
      flat.origins.append((flat.bytes.count, piece.range.lowerBound))
      flat.bytes.append(contentsOf: bytes[piece.range])
    }
    return flat
  }
}

/// The joined text of a leaf that still knows where each byte came from.
struct FlatText {
  var bytes: [UInt8] = []
  /// Where each piece begins, in the flat text and in the body; in ascending order.
  var origins: [(flat: Int, body: Int)] = []

  /// The body's offset of a byte of the flat text.
  func origin(of offset: Int) -> Int {
    let next = origins.firstIndex(past: offset) { $0.flat }
    guard next > 0 else { return 0 }
    return origins[next - 1].body + offset - origins[next - 1].flat
  }

  /// The body's offsets of a stretch; its end belongs to the piece of its last byte.
  func origins(of range: Range<Int>) -> Range<Int> {
    let start = origin(of: range.lowerBound)
    let end = range.isEmpty ? start : origin(of: range.upperBound - 1) + 1
    return start..<max(start, end)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
