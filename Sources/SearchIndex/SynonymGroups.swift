/// Groups of words that search treats as one, found as phrases of term numbers.
struct SynonymGroups {
  private struct Phrase {
    let words: [Int]
    let group: Int
  }

  /// By the term of the first word; terms of phrases come first in a table.
  private var phrases: [[Phrase]] = []
  /// The term of each group: `~3`.
  private let terms: [Int]

  init(_ groups: [[String]], _ postings: inout Postings) {
    var words = SearchWords()
    for (number, group) in groups.enumerated() {
      for phrase in group {
        words.read(phrase)
        let numbers = words.words.map { postings.term(words.bytes, $0) }
        guard let first = numbers.first else { continue }
        while phrases.count < postings.terms.count { phrases.append([]) }
        phrases[first].append(Phrase(words: numbers, group: number))
      }
    }
    terms = groups.indices.map { postings.term("~\($0)") }
  }

  /// Calls with the term of each group of which a phrase stands in the words.
  func find(in words: [Int], _ found: (Int) -> Void) {
    for (place, word) in words.enumerated() where word < phrases.count {
      for phrase in phrases[word] where words[place...].starts(with: phrase.words) {
        found(terms[phrase.group])
      }
    }
  }
}
