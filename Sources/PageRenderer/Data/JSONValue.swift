/// A JSON document in the order in which it was made; numbers keep their digits.
indirect enum JSONValue: Sendable, Hashable {
  case text(String)
  /// Digits as JSON takes them.
  case number(String)
  case flag(Bool)
  case list([JSONValue])
  /// Members without a value are left out.
  case object([(String, JSONValue?)])

  static func == (left: JSONValue, right: JSONValue) -> Bool { left.bytes == right.bytes }
  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  static func optional(_ text: String?) -> JSONValue? { text.map(JSONValue.text) }

  /// Nil for an empty list, so that it is left out.
  static func texts(_ texts: [String]) -> JSONValue? {
    texts.isEmpty ? nil : .list(texts.map(JSONValue.text))
  }

  static func count(_ value: Int) -> JSONValue { .number(String(value)) }

  /// Indented by one blank a level, with a line feed at the end.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.write(self, level: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }
}

extension JSONValue {
  /// On one line.
  var compact: String {
    var writer = JSONWriter()
    writer.isCompact = true
    writer.write(self, level: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct JSONWriter {
  var bytes: [UInt8] = []
  var isCompact = false

  mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .text(let text): string(text)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list(let items):
      enclosed("[", "]", items, level: level) { $0.write($1, level: level + 1) }
    case .object(let members):
      enclosed("{", "}", members.filter { $0.1 != nil }, level: level) { writer, member in
        writer.string(member.0)
        writer.bytes.append(contentsOf: (writer.isCompact ? ":" : ": ").utf8)
        if let value = member.1 { writer.write(value, level: level + 1) }
      }
    }
  }

  private mutating func enclosed<Item>(
    _ open: String, _ close: String, _ items: [Item], level: Int,
    _ body: (inout JSONWriter, Item) -> Void
  ) {
    bytes.append(contentsOf: open.utf8)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      line(level + 1)
      body(&self, item)
    }
    if !items.isEmpty { line(level) }
    bytes.append(contentsOf: close.utf8)
  }

  private mutating func line(_ level: Int) {
    if isCompact { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level))
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(contentsOf: (digits.utf8.count == 1 ? "0" + digits : digits).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
