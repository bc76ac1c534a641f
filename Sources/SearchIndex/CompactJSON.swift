package import Electrochemistry

/// JSON without blanks, for files that programs read.
package struct CompactJSON {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  package mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package mutating func number(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var left = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10))
      left /= 10
    } while left > 0
    bytes[start...].reverse()
  }

  /// Digits of a JSON number.
  package mutating func digits(_ text: String) { bytes.append(contentsOf: text.utf8) }

  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// A string from its UTF-8.
  package mutating func string(_ text: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(text)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: raw("\\n")
      case 0..<0x20: raw(" ")
      default: bytes.append(byte)
      }
    }
  }

  /// Each run with a sign before it: a blank, `_` for below, `^` for above, `/` for italics.
  package mutating func runs(_ runs: [TextRun]) {
    list(runs) { json, run in
      var text = run.text
      text.withUTF8 { json.run(run.style, $0) }
    }
  }

  /// The runs of a formatted text, or of the text as it is.
  package mutating func runs(_ formatted: FormattedText?, or plain: String) {
    guard let formatted else {
      runs(plain.isEmpty ? [] : [TextRun(plain)])
      return
    }
    raw("[")
    var isFirst = true
    formatted.forEach { style, text in
      if !isFirst { raw(",") }
      isFirst = false
      run(style, text)
    }
    raw("]")
  }

  private mutating func run(_ style: TextRun.Style, _ text: UnsafeBufferPointer<UInt8>) {
    switch style {
    case .normal: raw("\" ")
    case .subscript: raw("\"_")
    case .superscript: raw("\"^")
    case .italic: raw("\"/")
    }
    appendEscaped(text)
    raw("\"")
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
  package mutating func rising(_ values: some Sequence<UInt32>) {
    var last: UInt32 = 0
    list(values) { json, value in
      json.number(Int(value - last))
      last = value
    }
  }
}
