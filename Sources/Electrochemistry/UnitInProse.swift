/// Units in running text: `cm-2` behind a number becomes cm⁻².
enum UnitInProse {
  /// Appends a word that is a unit with a power; false, and nothing appended, for any other.
  ///
  /// - Parameter isExpected: whether a number stands before it; asked only of what looks like a unit.
  static func append(
    _ word: UTF8Text, isExpected: () -> Bool, to output: inout FormattedText
  ) -> Bool {
    if appendPowerOfTen(word, to: &output) { return true }
    guard !word.isLonger(than: 24), word.range.contains(where: { ByteClass.isDigit(word[$0]) }),
      startsUnit(word), isExpected(), isUnit(word)
    else { return false }
    appendRaised(word, to: &output)
    return true
  }

  private static func startsUnit(_ word: UTF8Text) -> Bool {
    Unicode.Scalar(word.character(at: word.start).value).map(UnitAlphabet.isLetter) ?? false
  }

  static func isUnit(_ word: UTF8Text) -> Bool {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(word.count)
    var index = word.start
    while index < word.end {
      let character = word.character(at: index)
      if let scalar = Unicode.Scalar(character.value) { scalars.append(scalar) }
      index += character.length
    }
    return PhysicalUnit(scalars[...]) != nil
  }

  /// Letters as they are, the powers raised with a true minus; `^` goes.
  private static func appendRaised(_ word: UTF8Text, to output: inout FormattedText) {
    var index = word.start
    while index < word.end {
      let character = word.character(at: index)
      let range = index..<(index + character.length)
      index = range.upperBound
      if ScalarClass.isMinus(character.value) {
        output.append("−", .superscript)
      } else if character.value != 0x5E {
        output.append(
          word.part(range), ByteClass.isDigit(word[range.lowerBound]) ? .superscript : .normal)
      }
    }
  }

  /// `10^-3`, `×10^6`.
  private static func appendPowerOfTen(_ word: UTF8Text, to output: inout FormattedText) -> Bool {
    guard let caret = word.range.first(where: { word[$0] == UInt8(ascii: "^") }),
      caret >= word.start + 2, word.part((caret - 2)..<caret).equals("10"),
      !(word.start..<caret).contains(where: { ByteClass.isLetter(word[$0]) })
    else { return false }
    let sign = word.character(at: caret + 1)
    let hasMinus = ScalarClass.isMinus(sign.value)
    let digits = (caret + 1 + (hasMinus ? sign.length : 0))..<word.end
    guard !digits.isEmpty, digits.allSatisfy({ ByteClass.isDigit(word[$0]) }) else { return false }
    output.append(word.part(word.start..<caret))
    if hasMinus { output.append("−", .superscript) }
    output.append(word.part(digits), .superscript)
    return true
  }
}
