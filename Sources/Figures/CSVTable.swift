/// Rows of text and numbers as comma-separated values (RFC 4180, with line feeds).
package struct CSVTable: Sendable {
  package enum Cell: Sendable, Hashable, ExpressibleByStringLiteral {
    case text(String)
    /// Digits of a number, written as they are.
    case number(String)
    case empty

    package init(stringLiteral value: String) { self = .text(value) }

    package init(_ text: String?) { self = text.map(Cell.text) ?? .empty }
  }

  package private(set) var bytes: [UInt8] = []

  package init(header: [String]) { add(header.map(Cell.text)) }

  /// Rows alone, for behind those of another.
  package init() {}

  package mutating func add(_ row: [Cell]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .empty: break
      case .number(let digits): bytes.append(contentsOf: digits.utf8)
      case .text(let text): append(text)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe before it.
  private mutating func append(_ text: String) {
    let guarded = CSVTable.looksLikeFormula(text) ? "'" + text : text
    let needsQuotes = guarded.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else {
      bytes.append(contentsOf: guarded.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func looksLikeFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }
}
