/// Folds the many characters of printed units into a small alphabet.
enum UnitAlphabet {
  /// The folded scalars, trimmed, with the place in the text of each.
  static func fold(
    _ slice: ArraySlice<Unicode.Scalar>
  ) -> (letters: [Unicode.Scalar], places: [Int]) {
    var letters: [Unicode.Scalar] = []
    var places: [Int] = []
    letters.reserveCapacity(slice.count)
    places.reserveCapacity(slice.count)
    for (place, scalar) in zip(slice.indices, slice) {
      guard let folded = fold(scalar) else { continue }
      // Blanks are folded into one, and none stands before `%` or at the start.
      if folded == " ", letters.isEmpty || letters.last == " " { continue }
      if folded == "%", letters.last == " " {
        letters.removeLast()
        places.removeLast()
      }
      letters.append(folded)
      places.append(place)
    }
    if letters.last == " " {
      letters.removeLast()
      places.removeLast()
    }
    return (letters, places)
  }

  /// Nil for what carries no meaning: zero-width characters, braces of `^{-2}`.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isASCIIAlphanumeric(scalar) { return scalar }
    return switch scalar {
    case "{", "}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{FE0E}",
      "\u{FE0F}":
      nil
    case _ where ScalarClass.isBlank(scalar): " "
    case _ where ScalarClass.isMinus(scalar), "⁻", "₋": "-"
    case "⁺": "+"
    case "·", "⋅", "∙", "•", "*", "×", "∗", "‧", "・": "·"
    case "∕", "⁄", "÷": "/"
    case "μ": "µ"
    case "\u{2126}": "Ω"
    case "\u{212B}": "Å"
    case "\u{212A}": "K"
    case "％": "%"
    case "˚", "º": "°"
    case "ℓ": "l"
    default: ScalarClass.superscriptDigit(scalar) ?? scalar
    }
  }

  private static func isASCIIAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 && ByteClass.isAlphanumeric(UInt8(truncatingIfNeeded: scalar.value))
  }

  /// What unit words consist of. The point stands inside `wt.%` and `at.%` only.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "µ", "Ω", "Å", "°", "%", "‰", "℃": true
    default: false
    }
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value) - 48 : nil
  }
}
