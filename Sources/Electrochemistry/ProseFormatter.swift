/// Formats running text word by word.
struct ProseFormatter {
  private let text: UTF8Text
  private var output = FormattedText()
  /// The word at hand, until it is known that it changes.
  private var draft = FormattedText()
  /// Up to here the text has been taken over.
  private var copied = 0
  private var expectation: UnitExpectation

  /// Nil if nothing changes, which is told of most texts from their bytes alone.
  static func formatted(_ prose: String) -> FormattedText? {
    var prose = prose
    return prose.withUTF8 { bytes in
      guard ProseCandidates.exist(in: bytes) else { return nil }
      var formatter = Self(UTF8Text(bytes))
      formatter.run()
      return formatter.copied == 0 ? nil : formatter.output
    }
  }

  private init(_ text: UTF8Text) {
    self.text = text
    expectation = UnitExpectation(text)
  }

  private mutating func run() {
    var words = ProseWords(text)
    while let word = words.next() {
      if word.isCandidate { format(text.part(word.range)) }
      expectation.note(word.range)
    }
    if copied > 0 { copy(to: text.end) }
  }

  private mutating func copy(to end: Int) {
    guard copied < end else { return }
    output.append(text.part(copied..<end))
    copied = end
  }

  private mutating func format(_ word: UTF8Text) {
    // Longer words are data, not language.
    guard !word.isLonger(than: 120) else { return }
    if UnitExpectation.isEscaped(word) {
      copy(to: word.start)
      copied = word.start + 1
      return
    }
    let core = ProseWord.core(of: word)
    guard ProseWord.mayChange(core), !ProseWord.isAddress(core) else { return }
    draft.removeAll()
    guard appendToDraft(core, of: word) else { return }
    copy(to: core.start)
    output.append(draft)
    copied = core.end
  }

  private mutating func appendToDraft(_ core: UTF8Text, of word: UTF8Text) -> Bool {
    if UnitInProse.append(core, isExpected: { expectation.answer() }, to: &draft) { return true }
    let text = self.text
    if ProseDictionary.append(
      core, next: { ProseWords.core(after: word.end, in: text) }, to: &draft)
    {
      return true
    }
    return FormulaFormatter.append(core, care: .prose, to: &draft)
  }
}
