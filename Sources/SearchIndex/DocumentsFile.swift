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
      json.runs(runs(document))
      json.raw(",")
      json.string(plain(document.detail))
      json.raw(",")
      json.string(plain(document.snippet))
      json.raw("]")
    }
    return json.bytes
  }

  private static func plain(_ text: String) -> String {
    TextRun.plain(ChemicalFormula.runs(ofProse: text))
  }

  /// Names of entries are formulae; titles are sentences.
  private static func runs(_ document: SearchDocument) -> [TextRun] {
    document.kind == .entry
      ? ChemicalFormula.runs(ofName: document.name) : ChemicalFormula.runs(ofProse: document.name)
  }
}
