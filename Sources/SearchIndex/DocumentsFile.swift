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
      json.strings(runs(document))
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

  /// Each run with a sign before it: a blank, `_` for below, `^` for above, `/` for italics.
  private static func runs(_ document: SearchDocument) -> [String] {
    // Names of entries are formulae; titles are sentences.
    let runs =
      document.kind == .entry
      ? ChemicalFormula.runs(ofName: document.name) : ChemicalFormula.runs(ofProse: document.name)
    return runs.map { run in
      switch run.style {
      case .normal: " " + run.text
      case .subscript: "_" + run.text
      case .superscript: "^" + run.text
      case .italic: "/" + run.text
      }
    }
  }
}
