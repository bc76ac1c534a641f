package import Electrochemistry

/// JSON without blanks, for files that programs read.
package struct CompactJSON {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Digits of a JSON number.
  package mutating func digits(_ text: String) { bytes.append(contentsOf: text.utf8) }

  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: raw("\\n")
      case 0..<0x20: raw(" ")
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Each run with a sign before it: a blank, `_` for below, `^` for above, `/` for italics.
  package mutating func runs(_ runs: [TextRun]) {
    list(runs) { json, run in
      switch run.style {
      case .normal: json.string(" " + run.text)
      case .subscript: json.string("_" + run.text)
      case .superscript: json.string("^" + run.text)
      case .italic: json.string("/" + run.text)
      }
    }
  }

  package mutating func list<Item>(
    _ items: some Sequence<Item>, _ write: (inout Self, Item) -> Void
  ) {
    raw("[")
    var isFirst = true
    for item in items {
      if !isFirst { raw(",") }
      isFirst = false
      write(&self, item)
    }
    raw("]")
  }

  package mutating func strings(_ items: some Sequence<String>) { list(items) { $0.string($1) } }

  /// Rising numbers as the first and the steps between them.
  package mutating func rising(_ values: [Int]) {
    var last = 0
    list(values) { json, value in
      json.number(value - last)
      last = value
    }
  }
}
