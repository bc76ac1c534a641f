/// Formulae in words that a screen reader can say.
enum SpokenFormula {
  /// `Fe–N4` is "Fe N 4", `Co1-xS` is "Co 1 minus x S", `Cu2+` is "Cu 2 plus".
  static func text(of pieces: [TextRun]) -> String {
    var words: [String] = []
    for piece in pieces {
      var word = ""
      for scalar in piece.text.unicodeScalars {
        if let said = spoken(scalar, in: piece.style) {
          if !word.isEmpty { words.append(word) }
          word = ""
          if !said.isEmpty { words.append(said) }
        } else {
          word.unicodeScalars.append(scalar)
        }
      }
      if !word.isEmpty { words.append(word) }
    }
    var text = ""
    for word in words {
      if !text.isEmpty { text += " " }
      text += word
    }
    return text
  }

  /// Nil for what is said as it stands; empty for what is only a pause.
  private static func spoken(_ scalar: Unicode.Scalar, in style: TextRun.Style) -> String? {
    switch scalar {
    case "@": "at"
    case "/": style == .normal ? "on" : "over"
    case "+": "plus"
    case "∗", "*": "adsorbed"
    case "δ": "delta"
    case "η": "eta"
    case "Δ": "delta"
    case "(", ")", "[", "]", ",", "·", "|": ""
    case _ where ScalarClass.isMinus(scalar): style == .normal ? "" : "minus"
    case _ where ScalarClass.isBlank(scalar): ""
    default: nil
    }
  }
}
