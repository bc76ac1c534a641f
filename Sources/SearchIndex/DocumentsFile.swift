import Electrochemistry

/// What the page shows of documents: kind, address, name in runs, detail, snippet, name as text.
enum DocumentsFile {
  static func bytes(_ documents: ArraySlice<SearchDocument>) -> [UInt8] {
    var json = CompactJSON()
    json.list(documents) { json, document in
      json.raw("[")
      json.string(document.kind.rawValue)
      json.raw(",")
      json.string(document.address)
      json.raw(",")
      json.runs(formatted(document), or: document.name)
      json.raw(",")
      json.string(ChemicalFormula.plain(prose: document.detail))
      json.raw(",")
      json.string(ChemicalFormula.plain(prose: document.snippet))
      json.raw("]")
    }
    return json.bytes
  }

  /// Names of entries are formulae; titles are sentences.
  private static func formatted(_ document: SearchDocument) -> FormattedText? {
    document.kind == .entry
      ? ChemicalFormula.formatted(name: document.name)
      : ChemicalFormula.formatted(prose: document.name)
  }
}
