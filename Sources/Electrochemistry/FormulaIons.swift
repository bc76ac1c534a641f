/// Tokens that are ions, with the sign of their charge in or behind them.
struct FormulaIons {
  let text: UTF8Text

  struct Ion {
    /// Whether the sign is the part behind the token.
    let takesNextPart: Bool
    /// Whether a coordination may follow: Cu⁺–N₃.
    let isMetal: Bool
  }

  /// Appends the ion that the core of a token is; nil, and nothing appended, if it is none. A minus
  /// is a part of its own, behind the token.
  func append(_ core: Range<Int>, to output: inout FormattedText) -> Ion? {
    guard !core.isEmpty else { return nil }
    if text[core.upperBound - 1] == UInt8(ascii: "+") {
      let word = text.part(core.lowerBound..<(core.upperBound - 1))
      return charged(word, isPlus: true, &output).map {
        Ion(takesNextPart: false, isMetal: $0 == .metal)
      }
    }
    guard endsWithMinus(core) else { return nil }
    return charged(text.part(core), isPlus: false, &output).map { _ in
      Ion(takesNextPart: true, isMetal: false)
    }
  }

  /// `O2-` may be either ion, so it is left for the author to write.
  func isOxideOrSuperoxide(_ core: Range<Int>) -> Bool {
    core.count == 2 && text.part(core).equals("O2") && endsWithMinus(core)
  }

  /// Whether a minus stands behind the core that ends the word.
  private func endsWithMinus(_ core: Range<Int>) -> Bool {
    let sign = text.character(at: core.upperBound)
    guard ScalarClass.isMinus(sign.value) else { return false }
    let after = text.character(at: core.upperBound + sign.length).value
    return !ScalarClass.isMinus(after)
      && !ByteClass.isAlphanumeric(text[core.upperBound + sign.length])
  }

  private func charged(
    _ word: UTF8Text, isPlus: Bool, _ output: inout FormattedText
  ) -> IonDictionary.Kind? {
    IonDictionary.append(word, isPlus: isPlus, to: &output)
      ?? (complexIon(word, isPlus: isPlus, &output) ? .other : nil)
  }

  /// `[Fe(CN)6]3` with its sign.
  private func complexIon(
    _ word: UTF8Text, isPlus: Bool, _ output: inout FormattedText
  ) -> Bool {
    guard word[word.start] == UInt8(ascii: "[") else { return false }
    let end = ByteClass.isDigit(word[word.end - 1]) ? word.end - 1 : word.end
    var pieces: [FormulaPiece] = []
    guard word[end - 1] == UInt8(ascii: "]"),
      FormulaGrammar.parse(word.part(word.start..<end), into: &pieces) != nil
    else { return false }
    output.append(pieces, of: word)
    output.append(charge: word.part(end..<word.end), isPlus: isPlus)
    return true
  }
}
