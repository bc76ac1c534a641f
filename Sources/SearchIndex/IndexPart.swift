/// The postings of some documents.
struct IndexPart: Sendable {
  private(set) var terms = Postings()
  private(set) var formulae = Postings()
  private let synonyms: SynonymGroups
  private var words = SearchWords()

  /// Longer words are no words; as synonyms they count all the same.
  private static let longestWord = 39

  init(_ documents: [SearchDocument], _ range: Range<Int>, synonyms groups: [[String]]) {
    synonyms = SynonymGroups(groups, &terms)
    for number in range { add(documents[number], number) }
  }

  private mutating func add(_ document: SearchDocument, _ number: Int) {
    for (weight, text) in document.texts { add(text, number, weight) }
    for facet in document.facets { add(term: facet, number) }
    for element in document.elements { add(term: "el:" + element.lowercased(), number) }
    for (weight, text) in document.formulae {
      let code: Postings.FormulaCode =
        switch weight {
        case .name: .name
        case .alias: .alias
        default: .site
        }
      formulae.add(formula: text, as: code, document: number)
    }
  }

  /// What a reader asks for by name counts as the name does.
  private mutating func add(term: String, _ document: Int) {
    terms.add(terms.term(term), document: document, code: SearchDocument.Weight.name.rawValue)
  }

  private mutating func add(_ text: String, _ document: Int, _ weight: SearchDocument.Weight) {
    words.read(text)
    var numbers: [Int] = []
    numbers.reserveCapacity(words.words.count)
    for word in words.words {
      let term = terms.term(words.bytes, word)
      numbers.append(term)
      if word.count <= Self.longestWord {
        terms.add(term, document: document, code: weight.rawValue)
      }
    }
    synonyms.find(in: numbers) { terms.add($0, document: document, code: weight.rawValue) }
  }
}
