/// Running text cut at blanks, with a first guess of which words may change.
struct ProseWords {
  struct Word {
    let range: Range<Int>
    /// False if nothing in the word can be a formula, unit or symbol.
    let isCandidate: Bool
  }

  private let text: UTF8Text
  private var position: Int
  private let table = Self.marks

  init(_ text: UTF8Text) {
    self.text = text
    position = text.start
  }

  mutating func next() -> Word? {
    skipBlanks()
    guard position < text.end else { return nil }
    let start = position
    var marks = Marks()
    while position < text.end {
      let mark = table[Int(text[position])]
      if mark.contains(.blank) { break }
      guard mark.contains(.long) else {
        marks.formUnion(mark)
        position += 1
        continue
      }
      let character = text.character(at: position)
      if ScalarClass.isBlank(character.value) { break }
      marks.insert(.sign)
      position += character.length
    }
    let word = text.part(start..<position)
    return Word(range: word.range, isCandidate: isCandidate(word, marks))
  }

  /// The core of the word behind a place; of very long words the beginning.
  static func core(after end: Int, in text: UTF8Text) -> UTF8Text {
    var words = Self(text)
    words.position = end
    words.skipBlanks()
    let start = words.position
    var place = start
    var count = 0
    while place < text.end, count < 40 {
      let character = text.character(at: place)
      if ScalarClass.isBlank(character.value) { break }
      place += character.length
      count += 1
    }
    return ProseWord.core(of: text.part(start..<place))
  }

  private mutating func skipBlanks() {
    while position < text.end {
      if text[position] == 0x20 {
        position += 1
        continue
      }
      let character = text.character(at: position)
      guard ScalarClass.isBlank(character.value) else { return }
      position += character.length
    }
  }

  private func isCandidate(_ word: UTF8Text, _ marks: Marks) -> Bool {
    if marks.contains(.sign) { return true }
    if marks.contains(.variable), Self.hasVariable(word) { return true }
    // Without digit and sign, only the symbols of quantities and `eg` are left, which are short.
    guard marks.contains(.symbol), !Self.isLongWord(word) else { return false }
    let core = ProseWord.core(of: word)
    return core.count <= ProseDictionary.longestFixed && ProseDictionary.isFixed(core)
  }

  /// Whether there is an x, y or z that is not inside a word: MnOx, but not oxygen.
  private static func hasVariable(_ word: UTF8Text) -> Bool {
    for index in word.range where word[index] &- UInt8(ascii: "x") < 3 {
      if !ByteClass.isSmallLetter(word[index + 1]) { return true }
    }
    return false
  }

  /// Longer than a symbol, and without punctuation that could hide that it is one.
  private static func isLongWord(_ word: UTF8Text) -> Bool {
    word.count > ProseDictionary.longestFixed && ByteClass.isLetter(word[word.start])
      && ByteClass.isLetter(word[word.end - 1])
  }

  private struct Marks: OptionSet {
    var rawValue: UInt8

    static let blank = Marks(rawValue: 1)
    /// A digit or sign, without which nothing is a formula; any character beyond ASCII.
    static let sign = Marks(rawValue: 2)
    static let variable = Marks(rawValue: 4)
    /// The letters of `jk`, `Cdl`, `Rct`, `Ecell` and `eg`.
    static let symbol = Marks(rawValue: 8)
    /// A byte of a longer character.
    static let long = Marks(rawValue: 16)
  }

  /// By byte.
  private static let marks: [Marks] = (0..<256).map { value in
    switch UInt8(value) {
    case 0x09...0x0D, 0x20: .blank
    case 0x30...0x39, UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "\\"):
      .sign
    case UInt8(ascii: "x")...UInt8(ascii: "z"): .variable
    case UInt8(ascii: "j"), UInt8(ascii: "C"), UInt8(ascii: "R"), UInt8(ascii: "E"),
      UInt8(ascii: "g"):
      .symbol
    case 0x80...: .long
    default: []
    }
  }
}

/// Whether a text can hold anything to format, told from its bytes.
enum ProseCandidates {
  static func exist(in prose: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for byte in prose {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "\\"):
        return true
      // Greek letters and ½, and signs such as ∗ or −, but not the dashes and quotes U+20xx.
      case 0xC2, 0xCE, 0xCF: return true
      case 0x80...: if previous == 0xE2, byte != 0x80 { return true }
      // jk, jL, Cdl, Rct, Ecell, Eonset, eg: the second letter is enough to look closer.
      case UInt8(ascii: "k"), UInt8(ascii: "L"): if previous == UInt8(ascii: "j") { return true }
      case UInt8(ascii: "d"), UInt8(ascii: "c"), UInt8(ascii: "o"):
        if isQuantityLetter(previous) { return true }
      case UInt8(ascii: "g"): if previous == UInt8(ascii: "e") { return true }
      case UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "z"):
        if ByteClass.isLetter(previous) { return true }
      case UInt8(ascii: "+"), UInt8(ascii: "-"): if ByteClass.isLetter(previous) { return true }
      default: break
      }
      previous = byte
    }
    return false
  }

  private static func isQuantityLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "C") || byte == UInt8(ascii: "R") || byte == UInt8(ascii: "E")
  }
}
