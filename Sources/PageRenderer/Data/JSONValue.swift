/// A JSON document in the order in which it was made; numbers keep their digits.
enum JSONValue: Sendable, Hashable {
  case text(String)
  /// Digits as JSON takes them.
  case number(String)
  case flag(Bool)
  case list([JSONValue])
  /// A list whose items were written before, some in each piece; see `items`.
  case pieces([[UInt8]])
  /// Members without a value are left out.
  case object([(String, JSONValue?)])
  /// A value that was written before, for this kind of document and this depth.
  case written([UInt8])

  static func == (left: JSONValue, right: JSONValue) -> Bool { left.bytes == right.bytes }
  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  static func optional(_ text: String?) -> JSONValue? { text.map(JSONValue.text) }

  /// Nil for an empty list, so that it is left out.
  static func texts(_ texts: [String]) -> JSONValue? {
    texts.isEmpty ? nil : .list(texts.map(JSONValue.text))
  }

  static func count(_ value: Int) -> JSONValue { .number(String(value)) }

  /// Indented by one blank a level, with a line feed at the end.
  var bytes: [UInt8] { Array(JSONWriter.pieces(of: self, .indented).joined()) + [0x0A] }

  /// One line for each member and for each item of a member's list, with a line feed at the end: a
  /// large document that a search or a comparison by lines finds its way in. In pieces, as it was made.
  var linePieces: [[UInt8]] { JSONWriter.pieces(of: self, .lines) + [[0x0A]] }

  /// Items of a list, one a line, for `pieces`.
  ///
  /// - Parameter isFirst: whether no other piece of the list comes before.
  static func items(_ items: [JSONValue], isFirst: Bool = true) -> [UInt8] {
    var writer = JSONWriter(.compact)
    for (place, item) in items.enumerated() {
      if place > 0 || !isFirst { writer.bytes += [UInt8(ascii: ","), UInt8(ascii: "\n")] }
      writer.write(item, level: 0)
    }
    return writer.bytes
  }
}

extension JSONValue {
  /// On one line.
  var compactBytes: [UInt8] { JSONValue.items([self]) }

  /// The same value, made once for many documents on one line.
  var compacted: JSONValue { .written(compactBytes) }
}

private struct JSONWriter {
  enum Form {
    case compact
    case indented
    case lines
  }

  let form: Form
  /// What was written before `bytes`.
  private var pieces: [[UInt8]] = []
  var bytes: [UInt8] = []

  init(_ form: Form) { self.form = form }

  static func pieces(of value: JSONValue, _ form: Form) -> [[UInt8]] {
    var writer = JSONWriter(form)
    writer.write(value, level: 0)
    return writer.pieces + [writer.bytes]
  }

  mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .text(let text): string(text)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .written(let bytes): self.bytes += bytes
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list(let items): list(items, level: level)
    case .pieces(let items):
      let hasLines = hasLines(level, ofList: true) && !items.joined().isEmpty
      bytes.append(UInt8(ascii: "["))
      if hasLines { line(level + 1) }
      pieces += [bytes] + items
      bytes = []
      if hasLines { line(level) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members): object(members, level: level)
    }
  }

  private mutating func object(_ members: [(String, JSONValue?)], level: Int) {
    let hasLines = hasLines(level, ofList: false)
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for case (let name, let value?) in members {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      if hasLines { line(level + 1) }
      string(name)
      bytes.append(UInt8(ascii: ":"))
      if form == .indented { bytes.append(UInt8(ascii: " ")) }
      write(value, level: level + 1)
    }
    if hasLines, !isFirst { line(level) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func list(_ items: [JSONValue], level: Int) {
    let hasLines = hasLines(level, ofList: true)
    bytes.append(UInt8(ascii: "["))
    for (place, item) in items.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      if hasLines { line(level + 1) }
      write(item, level: level + 1)
    }
    if hasLines, !items.isEmpty { line(level) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Whether what stands in an object or list, so many levels deep, stands on lines of its own.
  private func hasLines(_ level: Int, ofList: Bool) -> Bool {
    switch form {
    case .compact: false
    case .indented: true
    case .lines: level <= (ofList ? 1 : 0)
    }
  }

  private mutating func line(_ level: Int) {
    bytes.append(UInt8(ascii: "\n"))
    guard form == .indented else { return }
    for _ in 0..<level { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { escaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What stands between bytes to escape is copied in one go.
  private mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      copied = index + 1
      escape(byte)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += "\\n".utf8
    case 0x09: bytes += "\\t".utf8
    default:
      let digits = String(byte, radix: 16)
      bytes += "\\u00".utf8
      bytes += (digits.utf8.count == 1 ? "0" + digits : digits).utf8
    }
  }
}
