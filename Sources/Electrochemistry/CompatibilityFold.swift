/// Folds one character to lower-case ASCII for keys and slugs.
enum CompatibilityFold {
  /// Appends the letters and digits that a character stands for, a blank for a sign, nothing for a
  /// combining mark or an invisible character.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      bytes.append(ascii(UInt8(truncatingIfNeeded: value)))
    } else if let folded = table[value] {
      bytes.append(contentsOf: folded.utf8)
    } else if (0xFF01...0xFF5E).contains(value) {
      bytes.append(ascii(UInt8(truncatingIfNeeded: value - 0xFEE0)))
    } else if (0x1D400...0x1D7FF).contains(value) {
      appendMathematical(value, to: &bytes)
    } else if !isInvisible(scalar) {
      bytes.append(0x20)
    }
  }

  private static func ascii(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."):
      byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: 0x20
    }
  }

  /// Mathematical alphabets: 13 of 52 Latin letters, then Greek ones, then digits.
  private static func appendMathematical(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x1D6A4 {
      bytes.append(UInt8(truncatingIfNeeded: (value - 0x1D400) % 26 + 97))
    } else if value >= 0x1D7CE {
      bytes.append(UInt8(truncatingIfNeeded: (value - 0x1D7CE) % 10 + 48))
    } else if (0x1D6A8...0x1D7C9).contains(value) {
      bytes.append(contentsOf: mathematicalGreek(Int(value - 0x1D6A8) % 58).utf8)
    } else {
      bytes.append(0x20)
    }
  }

  /// 25 capitals, nabla, 25 small letters, partial, and variants.
  private static func mathematicalGreek(_ place: Int) -> String {
    let letter: UInt32 =
      switch place {
      case 0...24: 0x391 + UInt32(place)
      case 26...50: 0x3B1 + UInt32(place - 26)
      default: 0x20
      }
    return table[letter] ?? " "
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
    default: false
    }
  }

  private static let table: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for row in CompatibilityTable.ascii + CompatibilityTable.greek {
      for scalar in row.characters.unicodeScalars { table[scalar.value] = row.folded }
    }
    return table
  }()
}

/// Folds text to words joined by single hyphens.
enum SlugFold {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars { CompatibilityFold.append(scalar, to: &folded) }
    for byte in folded {
      if byte != 0x20, byte != UInt8(ascii: ".") {
        bytes.append(byte)
      } else if let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
  }
}
