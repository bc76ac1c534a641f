/// A JSON document in the order in which it was made; numbers keep their digits.
enum JSONValue: Sendable, Hashable {
  case text(String)
  /// Digits as JSON takes them.
  case number(String)
  case flag(Bool)
  case list([JSONValue])
  /// A list of so many items, each made when it is its turn.
  case made(Int, @Sendable (Int) -> JSONValue)
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

  /// Ready for its place in an indented document, so many levels deep.
  func written(level: Int) -> JSONValue {
    var writer = JSONWriter()
    writer.write(self, level: level)
    return .written(writer.bytes)
  }

  /// An object whose document is known, with one more member at its end, ready for its place in an
  /// indented document, so many levels deep.
  ///
  /// - Parameter bytes: of the object, which has members.
  static func written(
    _ bytes: [UInt8], level: Int, adding member: (name: String, value: JSONValue)
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.bytes.reserveCapacity(bytes.count * 5 / 4)
    // Strings have no line feeds of their own. The last lines are `}` and nothing.
    let end = bytes.count - 3
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
        writer.bytes.append(contentsOf: bytes[start..<index])
        writer.line(level)
        start = index + 1
      }
      writer.bytes.append(contentsOf: bytes[start..<end])
    }
    writer.bytes.append(UInt8(ascii: ","))
    writer.member(member.name, member.value, level: level)
    writer.line(level)
    writer.bytes.append(UInt8(ascii: "}"))
    return writer.bytes
  }

  /// Indented by one blank a level, with a line feed at the end.
  var bytes: [UInt8] { bytes(about: 0) }

  /// - Parameter size: about how many there will be; growing to millions step by step would need
  ///   three times the room.
  func bytes(about size: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.bytes.reserveCapacity(size)
    writer.write(self, level: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }
}

extension JSONValue {
  /// On one line.
  var compactBytes: [UInt8] {
    var writer = JSONWriter()
    writer.isCompact = true
    writer.write(self, level: 0)
    return writer.bytes
  }

  /// The same value, made once for many documents on one line.
  var compacted: JSONValue { .written(compactBytes) }
}

private struct JSONWriter {
  var bytes: [UInt8] = []
  var isCompact = false

  mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .text(let text): string(text)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .written(let bytes): self.bytes += bytes
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list(let items): list(items.count, level: level) { items[$0] }
    case .made(let count, let item): list(count, level: level, item)
    case .object(let members): object(members, level: level)
    }
  }

  private mutating func object(_ members: [(String, JSONValue?)], level: Int) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for case (let name, let value?) in members {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      member(name, value, level: level)
    }
    if !isFirst { line(level) }
    bytes.append(UInt8(ascii: "}"))
  }

  mutating func member(_ name: String, _ value: JSONValue, level: Int) {
    line(level + 1)
    string(name)
    bytes.append(UInt8(ascii: ":"))
    if !isCompact { bytes.append(UInt8(ascii: " ")) }
    write(value, level: level + 1)
  }

  private mutating func list(_ count: Int, level: Int, _ item: (Int) -> JSONValue) {
    bytes.append(UInt8(ascii: "["))
    for place in 0..<count {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      line(level + 1)
      write(item(place), level: level + 1)
    }
    if count > 0 { line(level) }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func line(_ level: Int) {
    if isCompact { return }
    bytes.append(UInt8(ascii: "\n"))
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
