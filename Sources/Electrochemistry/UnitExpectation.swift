/// Whether a unit may follow a word of running text, which decides about `cm-2` and `h-1`.
///
/// It depends on the words before, but only few words ask: words are noted as they pass and looked
/// at backwards when one asks.
struct UnitExpectation {
  private let text: UTF8Text
  /// Words since the last question.
  private var words: [Range<Int>] = []
  /// The answer for the place before these words.
  private var before = false

  init(_ text: UTF8Text) { self.text = text }

  mutating func note(_ word: Range<Int>) { words.append(word) }

  /// The answer for the place behind the words noted so far.
  mutating func answer() -> Bool {
    var answer = before
    search: for word in words.reversed() {
      switch Self.trace(of: text.part(word)) {
      case .expects:
        answer = true
        break search
      case .ends:
        answer = false
        break search
      case .continues: continue
      }
    }
    words.removeAll(keepingCapacity: true)
    before = answer
    return answer
  }

  private enum Trace {
    /// A unit may follow; none may; what held before the word holds behind it.
    case expects, ends, continues
  }

  /// A unit may follow a number, or a unit behind a number, or a unit of more than one letter
  /// (`in mA cm-2`).
  private static func trace(of word: UTF8Text) -> Trace {
    guard !isEscaped(word), !word.isLonger(than: 120) else { return .ends }
    let core = ProseWord.core(of: word)
    guard core.end == word.end, !core.isEmpty else { return .ends }
    if isNumber(core) { return .expects }
    if isJoint(core) { return .continues }
    guard !core.isLonger(than: 12), UnitInProse.isUnit(core) else { return .ends }
    return core.isLonger(than: 1) && hasUnitMark(core) ? .expects : .continues
  }

  static func isEscaped(_ word: UTF8Text) -> Bool {
    word[word.start] == UInt8(ascii: "\\") && ByteClass.isAlphanumeric(word[word.start + 1])
  }

  /// A sign that stands alone between numbers: `± × ~ –`.
  private static func isJoint(_ word: UTF8Text) -> Bool {
    word.equals("±") || word.equals("×") || word.equals("~") || word.equals("–")
  }

  /// A capital, µ or g, which short English words do not have.
  private static func hasUnitMark(_ word: UTF8Text) -> Bool {
    word.range.contains { index in
      ByteClass.isCapital(word[index]) || word[index] == UInt8(ascii: "g")
        || (word[index] == 0xC2 && word[index + 1] == 0xB5)
    }
  }

  /// Digits with signs between them, and a digit at the end.
  private static func isNumber(_ word: UTF8Text) -> Bool {
    guard ByteClass.isDigit(word[word.end - 1]) else { return false }
    var index = word.start
    while index < word.end {
      let character = word.character(at: index)
      guard isNumeric(character.value) else { return false }
      index += character.length
    }
    return true
  }

  /// Digits, `. ~ > < ± + /` and every minus.
  private static func isNumeric(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x2E, 0x7E, 0x3E, 0x3C, 0xB1, 0x2B, 0x2F: true
    default: ScalarClass.isMinus(value)
    }
  }
}
