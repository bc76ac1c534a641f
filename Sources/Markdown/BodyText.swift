import Diagnostics

/// The bytes of a body with its lines, made safe for libcmark without moving a byte: NUL and bytes
/// that are not UTF-8 become U+001A, which the tree shows as U+FFFD.
///
/// Offsets count within the body; `range` turns them into places of the file.
struct BodyText {
  private let places: PlaceIndex
  let bytes: [UInt8]
  /// Without line ends; a line ends at LF, CR or CR LF, as in CommonMark.
  let lines: [Range<Int>]

  init(_ source: SourceText, body: Range<Int>) {
    let body = body.clamped(to: 0..<source.bytes.count)
    var start = body.lowerBound
    if source.bytes[body].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    places = PlaceIndex(source, body: start..<body.upperBound)
    bytes = Self.safe(source.bytes[start..<body.upperBound])
    lines = Self.lines(of: bytes)
  }

  /// The place in the file of a stretch of the body.
  func range(_ offsets: Range<Int>) -> SourceRange { places.range(offsets) }

  func string(_ offsets: Range<Int>) -> String {
    String(decoding: bytes[offsets], as: UTF8.self)
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == .lineFeed || byte == .carriageReturn else { continue }
      lines.append(start..<(offset - 1))
      if byte == .carriageReturn, offset < bytes.count, bytes[offset] == .lineFeed { offset += 1 }
      start = offset
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  private static func safe(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = Array(raw)
    if String(validating: bytes, as: UTF8.self) == nil { replaceInvalid(&bytes) }
    for offset in bytes.indices {
      if bytes[offset] == 0 {
        bytes[offset] = .substitute
      } else if bytes[offset] == 0xEF, Placeholder.isReserved(bytes[offset...].prefix(3)) {
        // The marks that stand for citations must not come from outside: U+FFFD is as long.
        bytes[offset + 1] = 0xBF
        bytes[offset + 2] = 0xBD
      }
    }
    return bytes
  }

  private static func replaceInvalid(_ bytes: inout [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let length = validLength(bytes[offset...].prefix(4))
      if length == 0 { bytes[offset] = .substitute }
      offset += max(length, 1)
    }
  }

  /// How many bytes the scalar at the start has; 0 if it is no UTF-8.
  private static func validLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    let length: Int
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    let scalar = bytes.prefix(length)
    guard scalar.count == length, String(validating: scalar, as: UTF8.self) != nil else { return 0 }
    return length
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let substitute: UInt8 = 0x1A

  var isBlank: Bool { self == .space || self == .tab }
  var isSpace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}
