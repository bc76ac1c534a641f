/// Classes of characters that parsers of printed text must treat alike.
enum ScalarClass {
  /// Blanks of every width, tabs and line ends.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { isBlank(scalar.value) }

  static func isBlank(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  /// Hyphen, minus and every dash, which people type for a minus.
  static func isMinus(_ scalar: Unicode.Scalar) -> Bool { isMinus(scalar.value) }

  static func isMinus(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// The plain digit of a superscript one.
  static func superscriptDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xB9: "1"
    case 0xB2: "2"
    case 0xB3: "3"
    case 0x2070, 0x2074...0x2079: Unicode.Scalar(scalar.value - 0x2070 + 48)
    default: nil
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
