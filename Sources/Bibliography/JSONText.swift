/// A JSON value whose members keep the order in which they were put.
indirect enum JSONText {
  case string(String)
  case number(Int)
  case array([JSONText])
  case object([(name: String, value: JSONText)])

  /// Two spaces a level; UTF-8 stays, `<` is escaped so that the text may stand in a script.
  func write(to bytes: inout [UInt8], indent: Int = 0) {
    switch self {
    case .string(let text): Self.write(text, to: &bytes)
    case .number(let number): bytes += "\(number)".utf8
    case .array(let values):
      Self.list("[", "]", values, to: &bytes, indent) { $0.write(to: &$1, indent: indent + 2) }
    case .object(let members):
      Self.list("{", "}", members, to: &bytes, indent) { member, bytes in
        Self.write(member.name, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes, indent: indent + 2)
      }
    }
  }

  private static func list<Item>(
    _ open: String, _ close: String, _ items: [Item], to bytes: inout [UInt8], _ indent: Int,
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, item) in items.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += repeatElement(0x20, count: indent + 2)
      write(item, &bytes)
    }
    if !items.isEmpty {
      bytes.append(0x0A)
      bytes += repeatElement(0x20, count: indent)
    }
    bytes += close.utf8
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x3C, 0x7F: bytes += unicodeEscape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private static func unicodeEscape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
