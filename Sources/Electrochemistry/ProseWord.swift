/// What a word of running text is, before it is read as a formula.
enum ProseWord {
  /// The word without the punctuation of the sentence.
  static func core(of word: UTF8Text) -> UTF8Text {
    var lower = word.start
    var upper = word.end
    while lower < upper {
      let character = word.character(at: lower)
      guard isOpening(character.value) else { break }
      lower += character.length
    }
    while upper > lower {
      let character = word.character(before: upper)
      guard isClosing(character.value) else { break }
      upper -= character.length
    }
    // A bracket that belongs to the word is taken back: Ni(OH)2 (not "Ni(OH)").
    let isClosed = word[upper] == UInt8(ascii: ")")
    let isOpened = word[lower - 1] == UInt8(ascii: "(")
    if isClosed || isOpened {
      let balance = balance(of: word.part(lower..<upper))
      if balance > 0, isClosed { upper += 1 }
      if balance < 0, isOpened { lower -= 1 }
    }
    return word.part(lower..<upper)
  }

  /// How many more round brackets open than close.
  private static func balance(of text: UTF8Text) -> Int {
    var balance = 0
    for index in text.range {
      if text[index] == UInt8(ascii: "(") { balance += 1 }
      if text[index] == UInt8(ascii: ")") { balance -= 1 }
    }
    return balance
  }

  /// `( " ' “ ‘ „ «`
  private static func isOpening(_ value: UInt32) -> Bool {
    switch value {
    case 0x28, 0x22, 0x27, 0x201C, 0x2018, 0x201E, 0xAB: true
    default: false
    }
  }

  /// `) " ' ” ’ » . , ; : ! ?`
  private static func isClosing(_ value: UInt32) -> Bool {
    switch value {
    case 0x29, 0x22, 0x27, 0x201D, 0x2019, 0xBB, 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F: true
    default: false
    }
  }

  /// Whether the word has what makes a formula, unit or symbol; a quick no for most words.
  static func mayChange(_ word: UTF8Text) -> Bool {
    guard !word.isEmpty else { return false }
    let last = word.character(before: word.end)
    if word.count > last.length, last.value == 0x2B || ScalarClass.isMinus(last.value) {
      return true
    }
    switch word.character(at: word.start).value {
    // j C R E e η Δ * ∗
    case 0x6A, 0x43, 0x52, 0x45, 0x65, 0x3B7, 0x394, 0x2A, 0x2217: return true
    default: return word.range.contains { marksFormula(word, at: $0) }
    }
  }

  /// Digits, x, y, z, δ, `*`, ∗ and `+`.
  private static func marksFormula(_ word: UTF8Text, at index: Int) -> Bool {
    switch word[index] {
    case 0x30...0x39, 0x78...0x7A, UInt8(ascii: "*"), UInt8(ascii: "+"): true
    case 0xCE: word[index + 1] == 0xB4
    case 0xE2: word[index + 1] == 0x88 && word[index + 2] == 0x97
    default: false
    }
  }

  /// Addresses, DOIs and file names, in which nothing is touched.
  static func isAddress(_ word: UTF8Text) -> Bool {
    if word.hasPrefix("www.") || word.hasPrefix("doi:") || hasScheme(word) { return true }
    if word.hasPrefix("10."), word.contains(UInt8(ascii: "/")) { return true }
    return hasFileEnding(word)
  }

  /// `://`
  private static func hasScheme(_ word: UTF8Text) -> Bool {
    word.range.contains {
      word[$0] == UInt8(ascii: ":") && word[$0 + 1] == UInt8(ascii: "/")
        && word[$0 + 2] == UInt8(ascii: "/")
    }
  }

  /// A point and two to five small letters at the end: `curve2.csv`.
  private static func hasFileEnding(_ word: UTF8Text) -> Bool {
    var point = word.end - 1
    while point > word.start, ByteClass.isSmallLetter(word[point]) { point -= 1 }
    return point > word.start && word[point] == UInt8(ascii: ".")
      && (2...5).contains(word.end - point - 1)
  }
}
