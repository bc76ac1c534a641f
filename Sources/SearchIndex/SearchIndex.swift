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
  private static func partSize(of count: Int) -> Int { max(64, (count + 15) / 16) }

  package let documents: [SearchDocument]
  private let synonyms: [[String]]
  private let terms: SortedPostings
  private let formulae: SortedPostings

  /// Of some documents each, for the next index; empty where there will be none.
  private var parts: [IndexPart] = []

  /// - Parameters:
  ///   - documents: in the order in which equally good ones are shown.
  ///   - synonyms: groups of phrases that mean the same.
  package init(_ documents: [SearchDocument], synonyms: [[String]]) {
    self.init(documents, synonyms: synonyms, after: nil, changed: [])
    parts = []
  }

  /// The same, for an index that another one will follow.
  ///
  /// - Parameters:
  ///   - old: of the same documents but those that have changed.
  ///   - changed: their places.
  package init(
    _ documents: [SearchDocument], synonyms: [[String]], after old: SearchIndex?, changed: Set<Int>
  ) {
    self.documents = documents
    self.synonyms = synonyms
    let known = old.map { $0.documents.count == documents.count ? $0.parts : [] } ?? []
    let size = Self.partSize(of: documents.count)
    parts = OrderedWork.parts(of: documents.count, size: size) { range in
      if known.indices.contains(range.lowerBound / size), !range.contains(where: changed.contains) {
        return known[range.lowerBound / size]
      }
      return IndexPart(documents, range, synonyms: synonyms)
    }
    let tables = [parts.map(\.terms), parts.map(\.formulae)]
    let sorted = OrderedWork.results(of: tables.count) { Postings(joining: tables[$0]).sorted }
    terms = sorted[0]
    formulae = sorted[1]
  }

  package var files: [File] {
    let tables = [terms, formulae]
    let pieces = OrderedWork.results(of: tables.count) { tables[$0].shards(size: Self.pieceSize) }
    let numbers = NumberFiles(documents)
    let firsts = pieces.map { $0.map(\.first) }
    var files = [File(path: "index.json", bytes: manifest(firsts[0], firsts[1], numbers))]
    for (folder, pieces) in zip(["terms", "formulae"], pieces) {
      for (number, piece) in pieces.enumerated() {
        files.append(File(path: "\(folder)/\(number).json", bytes: piece.bytes))
      }
    }
    files += documentFiles
    files += numbers.files.map { File(path: $0.path, bytes: $0.bytes) }
    files.append(File(path: "spelling.json", bytes: spelling))
    return files
  }

  private var documentFiles: [File] {
    let perFile = Self.documentsPerFile
    let groups = (documents.count + perFile - 1) / perFile
    return OrderedWork.parts(of: groups) { groups in
      groups.map { group in
        let end = min((group + 1) * perFile, documents.count)
        return File(
          path: "documents/\(group).json",
          bytes: DocumentsFile.bytes(documents[(group * perFile)..<end]))
      }
    }.flatMap(\.self)
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
