import Diagnostics

/// What Tafel reads within a line besides CommonMark.
enum Extension {
  case citation([CitationItem])
  case entryLink(id: String, label: String?, idRange: SourceRange)
  case footnote(label: String)
  case plainWord(String)
  case number(NumberDirective)
}

/// Finds citations, entry links, footnote references and plain words in the text of one leaf, and
/// leaves code, escaped brackets and addresses alone.
struct ExtensionScanner {
  struct Found {
    var range: Range<Int>
    var kind: Extension
  }

  /// What a plain word may hold between letters and digits: `FeN3P1-Fe2P@NC`, `Co(OH)2`.
  private static let wordMarks = ByteSet("-@/.+,()")
  /// What `scan` stops at.
  private static let marks = ByteSet("\\`<[{")
  private static let schemeMarks = ByteSet("+.-")

  let text: FlatText
  let body: BodyText
  let footnotes: Footnotes
  private(set) var found: [Found] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var codeEnds: [Int: Int]?

  init(_ text: FlatText, in body: BodyText, footnotes: Footnotes) {
    self.text = text
    self.body = body
    self.footnotes = footnotes
  }

  /// Whether a text can hold anything to be found.
  static func isNeeded(for bytes: [UInt8]) -> Bool {
    bytes.contains { $0 == UInt8(ascii: "[") || $0 == .backslash || $0 == UInt8(ascii: "{") }
  }

  mutating func scan() {
    var offset = 0
    while offset < text.bytes.count {
      switch text.bytes[offset] {
      case .backslash: offset = escape(at: offset)
      case UInt8(ascii: "`"): offset = code(at: offset)
      case UInt8(ascii: "<"): offset = address(at: offset)
      case UInt8(ascii: "["): offset = bracket(at: offset)
      case UInt8(ascii: "{"): offset = brace(at: offset)
      default: offset = nextMark(after: offset)
      }
    }
  }

  private func nextMark(after offset: Int) -> Int {
    text.bytes.withUnsafeBufferPointer { bytes in
      var next = offset + 1
      while next < bytes.count, !Self.marks.contains(bytes[next]) { next += 1 }
      return next
    }
  }

  func range(_ flat: Range<Int>) -> SourceRange { body.range(text.origins(of: flat)) }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func add(_ kind: Extension, at range: Range<Int>) -> Int {
    found.append(Found(range: range, kind: kind))
    return range.upperBound
  }

  func byte(_ offset: Int) -> UInt8? { offset < text.bytes.count ? text.bytes[offset] : nil }

  private mutating func bracket(at offset: Int) -> Int {
    switch byte(offset + 1) {
    case UInt8(ascii: "@"): citation(at: offset)
    case UInt8(ascii: "["): entryLink(at: offset)
    case UInt8(ascii: "^"): footnote(at: offset)
    default: offset + 1
    }
  }

  /// `\FeN4`: the backslash goes, the word stays as it is. Other escapes are libcmark's.
  private mutating func escape(at offset: Int) -> Int {
    guard let next = byte(offset + 1) else { return offset + 1 }
    guard next.isLetter else { return offset + (next.isPunctuation ? 2 : 1) }
    var end = offset + 1
    while let byte = byte(end) {
      if byte.isLetter || byte.isDigit || byte >= 0x80 {
        end += 1
      } else if Self.wordMarks.contains(byte), let after = self.byte(end + 1),
        after.isLetter || after.isDigit || after >= 0x80
      {
        end += 1
      } else {
        break
      }
    }
    return add(.plainWord(text.string((offset + 1)..<end)), at: offset..<end)
  }

  private mutating func code(at offset: Int) -> Int {
    let ends = codeEnds ?? Self.codeEnds(in: text.bytes)
    codeEnds = ends
    if let end = ends[offset] { return end }
    var end = offset
    while byte(end) == UInt8(ascii: "`") { end += 1 }
    return end
  }

  /// Where the code span that opens at each run of backticks ends; runs without an end are absent.
  private static func codeEnds(in bytes: [UInt8]) -> [Int: Int] {
    var runs: [Range<Int>] = []
    var offset = 0
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
      if offset > start { runs.append(start..<offset) }
      offset += 1
    }
    var nextOfLength: [Int: Int] = [:]
    var ends: [Int: Int] = [:]
    for run in runs.reversed() {
      if let end = nextOfLength[run.count] { ends[run.lowerBound] = end }
      nextOfLength[run.count] = run.upperBound
    }
    return ends
  }

  /// Skips `<https://…>`; a plain `<` is one byte.
  private func address(at offset: Int) -> Int {
    var end = offset + 1
    while let byte = byte(end), byte.isLetter || byte.isDigit || Self.schemeMarks.contains(byte) {
      end += 1
    }
    guard end > offset + 2, end <= offset + 33, byte(end) == UInt8(ascii: ":") else {
      return offset + 1
    }
    while let byte = byte(end) {
      if byte == UInt8(ascii: ">") { return end + 1 }
      if byte <= .space || byte == UInt8(ascii: "<") { break }
      end += 1
    }
    return offset + 1
  }

  private mutating func footnote(at offset: Int) -> Int {
    var end = offset + 2
    while let byte = byte(end), Footnotes.isLabelByte(byte) { end += 1 }
    guard end > offset + 2, byte(end) == UInt8(ascii: "]") else { return offset + 1 }
    let label = text.string((offset + 2)..<end)
    guard footnotes.isDefined(label) else {
      report(footnotes.unknownLabel(label, at: range(offset..<(end + 1))))
      return end + 1
    }
    return add(.footnote(label: label), at: offset..<(end + 1))
  }

  private mutating func brace(at offset: Int) -> Int {
    guard byte(offset + 1) == UInt8(ascii: "{") else { return offset + 1 }
    if ChartDirectiveReader.inlineWord(in: text, at: offset) != nil { return number(at: offset) }
    var end = offset + 2
    while let byte = byte(end), byte == .space { end += 1 }
    guard let byte = byte(end), byte.isLetter else { return end }
    report(ChartDirectiveReader.misplaced(at: range(offset..<(offset + 2))))
    return end
  }

  private mutating func number(at offset: Int) -> Int {
    var reader = ChartDirectiveReader(text, in: body, from: offset)
    if let (directive, end) = reader.number() { return add(.number(directive), at: offset..<end) }
    if let fault = reader.fault { report(fault) }
    return offset + 2
  }
}
