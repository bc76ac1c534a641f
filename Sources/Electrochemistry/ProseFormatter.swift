/// Formats running text word by word.
struct ProseFormatter {
  private let letters: [Unicode.Scalar]
  private var pieces: [TextRun] = []
  /// Up to here the text has been taken over.
  private var copied = 0
  /// Whether the word before is a number or a unit behind one, so that `cm-2` is a unit.
  private var expectsUnit = false

  static func pieces(of prose: String) -> [TextRun]? {
    guard ProseCandidates.exist(in: prose) else { return nil }
    var formatter = Self(prose)
    formatter.run()
    return formatter.copied == 0 ? nil : formatter.pieces
  }

  private init(_ prose: String) { letters = Array(prose.unicodeScalars) }

  private mutating func run() {
    var index = 0
    while index < letters.count {
      guard !ScalarClass.isBlank(letters[index]) else {
        index += 1
        continue
      }
      let end = wordEnd(from: index)
      format(index..<end)
      index = end
    }
    if copied > 0 { copy(to: letters.count) }
  }

  private func wordEnd(from start: Int) -> Int {
    var end = start
    while end < letters.count, !ScalarClass.isBlank(letters[end]) { end += 1 }
    return end
  }

  private mutating func copy(to end: Int) {
    guard copied < end else { return }
    pieces.append(TextRun(UnitWords.text(letters[copied..<end])))
    copied = end
  }

  private mutating func replace(_ range: Range<Int>, with runs: [TextRun]) {
    copy(to: range.lowerBound)
    pieces += runs
    copied = range.upperBound
  }

  private mutating func format(_ word: Range<Int>) {
    // Longer words are data, not language.
    guard word.count <= 120 else {
      expectsUnit = false
      return
    }
    if letters[word.lowerBound] == "\\", word.count > 1,
      FormulaEdges.isAlphanumeric(letters[word.lowerBound + 1])
    {
      replace(word.lowerBound..<(word.lowerBound + 1), with: [])
      expectsUnit = false
      return
    }
    let core = ProseWord.core(of: letters, in: word)
    let wasExpected = expectsUnit
    expectsUnit =
      ProseWord.keepsUnits(letters[core], wasExpected) && core.upperBound == word.upperBound
    guard !core.isEmpty, ProseWord.mayChange(letters[core]), !ProseWord.isAddress(letters[core])
    else { return }
    if let runs = UnitInProse.runs(of: letters[core], behindNumber: wasExpected) {
      replace(core, with: runs)
      return
    }
    let text = UnitWords.text(letters[core])
    if let runs = ProseDictionary.runs(of: text, next: { nextWord(after: word.upperBound) }) {
      replace(core, with: runs)
    } else if let runs = FormulaFormatter.pieces(of: Array(letters[core]), care: .prose) {
      replace(core, with: runs)
    }
  }

  private func nextWord(after end: Int) -> String {
    var start = end
    while start < letters.count, ScalarClass.isBlank(letters[start]) { start += 1 }
    let word = start..<min(wordEnd(from: start), start + 40)
    return UnitWords.text(letters[ProseWord.core(of: letters, in: word)])
  }
}

/// Whether a text can hold anything to format, told from its bytes.
enum ProseCandidates {
  static func exist(in prose: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in prose.utf8 {
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
        if isLetter(previous) { return true }
      case UInt8(ascii: "+"), UInt8(ascii: "-"): if isLetter(previous) { return true }
      default: break
      }
      previous = byte
    }
    return false
  }

  private static func isQuantityLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "C") || byte == UInt8(ascii: "R") || byte == UInt8(ascii: "E")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}
