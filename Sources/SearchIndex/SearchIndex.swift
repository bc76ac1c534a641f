import Electrochemistry

/// The files that the search page of a site reads; `Documentation/SearchIndex.md`.
///
/// Terms and formulae stand in sorted pieces of a few kilobytes, of which a search loads those that
/// its words fall into; documents stand in small groups, of which it loads those it shows.
package struct SearchIndex {
  /// Changes when an older script could not read the files.
  package static let format = 1

  package struct File: Sendable {
    /// Relative to the folder of the index.
    package var path: String
    package var bytes: [UInt8]
  }

  private static let documentsPerFile = 8
  private static let pieceSize = 6_000

  private let documents: [SearchDocument]
  private let synonyms: [[String]]
  private var terms = Postings()
  private var formulae = Postings()

  /// - Parameters:
  ///   - documents: in the order in which equally good ones are shown.
  ///   - synonyms: groups of phrases that mean the same.
  package init(_ documents: [SearchDocument], synonyms: [[String]]) {
    self.documents = documents
    self.synonyms = synonyms
    let groups = SynonymGroups(synonyms)
    for (number, document) in documents.enumerated() {
      add(document, number, groups)
    }
  }

  private mutating func add(_ document: SearchDocument, _ number: Int, _ groups: SynonymGroups) {
    var best: [String: Int] = [:]
    func note(_ term: String, _ weight: Int) {
      if weight > best[term] ?? 0 { best[term] = weight }
    }
    for (weight, text) in document.texts {
      let words = SearchWords.words(of: text)
      for word in words where word.utf8.count < 40 { note(word, weight.rawValue) }
      for group in groups.groups(in: words) { note("~\(group)", weight.rawValue) }
    }
    for facet in document.facets { note(facet, 7) }
    for element in document.elements { note("el:" + element.lowercased(), 7) }
    for (term, weight) in best { terms.add(term, document: number, code: weight) }
    for (weight, text) in document.formulae {
      let code: Postings.FormulaCode =
        switch weight {
        case .name: .name
        case .alias: .alias
        default: .site
        }
      formulae.add(formula: FormulaKeys.whole(text), as: code, document: number)
      for part in FormulaKeys.parts(text) where part.utf8.count > 1 {
        formulae.add(part: part, isName: code == .name, document: number)
      }
    }
  }

  package var files: [File] {
    let termPieces = terms.shards(size: Self.pieceSize)
    let numbers = NumberFiles(documents)
    let formulaPieces = formulae.shards(size: Self.pieceSize)
    var files = [
      File(
        path: "index.json",
        bytes: manifest(termPieces.map(\.first), formulaPieces.map(\.first), numbers))
    ]
    for (number, piece) in termPieces.enumerated() {
      files.append(File(path: "terms/\(number).json", bytes: piece.bytes))
    }
    for (number, piece) in formulaPieces.enumerated() {
      files.append(File(path: "formulae/\(number).json", bytes: piece.bytes))
    }
    for start in stride(from: 0, to: documents.count, by: Self.documentsPerFile) {
      let end = min(start + Self.documentsPerFile, documents.count)
      files.append(
        File(
          path: "documents/\(start / Self.documentsPerFile).json",
          bytes: DocumentsFile.bytes(documents[start..<end])))
    }
    files += numbers.files.map { File(path: $0.path, bytes: $0.bytes) }
    files.append(File(path: "spelling.json", bytes: spelling))
    return files
  }

  /// What the script reads first.
  private func manifest(
    _ terms: [String], _ formulae: [String], _ numbers: NumberFiles
  ) -> [UInt8] {
    var json = CompactJSON()
    json.raw("{\"format\":")
    json.number(Self.format)
    json.raw(",\"count\":")
    json.number(documents.count)
    json.raw(",\"perFile\":")
    json.number(Self.documentsPerFile)
    json.raw(",\"terms\":")
    json.strings(terms)
    json.raw(",\"formulae\":")
    json.strings(formulae)
    json.raw(",\"synonyms\":")
    json.list(synonyms) { $0.strings($1) }
    json.raw(",\"numbers\":")
    numbers.writeFields(to: &json)
    json.raw("}")
    return json.bytes
  }

  /// Words in which a slip of one letter can be mended: those of letters alone.
  private var spelling: [UInt8] {
    let words = terms.table.keys.filter { word in
      word.utf8.count > 3 && word.utf8.allSatisfy { $0 > 0x60 && $0 < 0x7B }
    }
    var json = CompactJSON()
    json.strings(words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    return json.bytes
  }
}
