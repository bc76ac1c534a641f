import Electrochemistry
import OrderedWork

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

  /// Parts of the index are joined in the end: not too many of them, though enough for all
  /// processors, and so many that a change makes few documents anew.
  private static func partSize(of count: Int) -> Int { max(64, (count + 63) / 64) }

  package let documents: [SearchDocument]
  private let synonyms: [[String]]
  private let terms: SortedPostings
  /// Of some documents each, for the next index.
  private let parts: [IndexPart]
  /// The first of each piece of formulae.
  private let firstFormulae: [String]
  private let numbers: NumberFiles
  private let termPieces: [SortedPostings.Shard]
  private let formulaFiles: [File]
  private let numberFiles: [File]
  private let documentFiles: [File]

  /// - Parameters:
  ///   - documents: in the order in which equally good ones are shown.
  ///   - synonyms: groups of phrases that mean the same.
  package init(_ documents: [SearchDocument], synonyms: [[String]]) {
    self.documents = documents
    self.synonyms = synonyms
    let size = Self.partSize(of: documents.count)
    parts = OrderedWork.parts(of: documents.count, size: size) {
      IndexPart(documents, $0, synonyms: synonyms)
    }
    let tables = [parts.map(\.terms), parts.map(\.formulae)]
    let sorted = OrderedWork.results(of: tables.count) { Postings(joining: tables[$0]).sorted }
    terms = sorted[0]
    let pieces = OrderedWork.results(of: sorted.count) { sorted[$0].shards(size: Self.pieceSize) }
    termPieces = pieces[0]
    firstFormulae = pieces[1].map(\.first)
    formulaFiles = Self.files(of: pieces[1], in: "formulae")
    numbers = NumberFiles(documents)
    numberFiles = numbers.files.map { File(path: $0.path, bytes: $0.bytes) }
    let groups = Self.groups(of: documents)
    documentFiles = OrderedWork.parts(of: groups) { groups in
      groups.map { Self.documentFile($0, of: documents) }
    }.flatMap(\.self)
  }

  /// The index after an edit of the texts of some documents: their names and numbers are as they were.
  ///
  /// - Parameter changed: places of the documents.
  package init(_ old: SearchIndex, documents: [SearchDocument], changed: Set<Int>) {
    self.documents = documents
    synonyms = old.synonyms
    let size = Self.partSize(of: documents.count)
    let groups = old.synonyms
    parts = OrderedWork.results(of: old.parts.count) { part in
      let range = (part * size)..<min((part + 1) * size, documents.count)
      return changed.contains(where: range.contains)
        ? IndexPart(documents, range, synonyms: groups) : old.parts[part]
    }
    terms = Postings(joining: parts.map(\.terms)).sorted
    termPieces = terms.shards(size: Self.pieceSize, after: (old.terms, old.termPieces))
    firstFormulae = old.firstFormulae
    formulaFiles = old.formulaFiles
    numbers = old.numbers
    numberFiles = old.numberFiles
    var files = old.documentFiles
    for group in Set(changed.map { $0 / Self.documentsPerFile }) {
      files[group] = Self.documentFile(group, of: documents)
    }
    documentFiles = files
  }

  package var files: [File] {
    [File(path: "index.json", bytes: manifest(termPieces.map(\.first), firstFormulae, numbers))]
      + Self.files(of: termPieces, in: "terms") + formulaFiles + documentFiles + numberFiles
      + [File(path: "spelling.json", bytes: spelling)]
  }

  private static func files(of pieces: [SortedPostings.Shard], in folder: String) -> [File] {
    pieces.enumerated().map { File(path: "\(folder)/\($0).json", bytes: $1.bytes) }
  }

  private static func groups(of documents: [SearchDocument]) -> Int {
    (documents.count + documentsPerFile - 1) / documentsPerFile
  }

  private static func documentFile(_ group: Int, of documents: [SearchDocument]) -> File {
    let end = min((group + 1) * documentsPerFile, documents.count)
    return File(
      path: "documents/\(group).json",
      bytes: DocumentsFile.bytes(documents[(group * documentsPerFile)..<end]))
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
    var json = CompactJSON()
    let words = terms.order.lazy.map { terms.terms.range(of: $0) }.filter { word in
      word.count > 3 && terms.terms.bytes[word].allSatisfy { $0 > 0x60 && $0 < 0x7B }
    }
    json.list(words) { $0.string(terms.terms.bytes[$1]) }
    return json.bytes
  }
}
