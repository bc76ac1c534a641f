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

/// Values by quantity, so that `eta10 < 250` loads one file.
enum NumberFiles {
  private struct Row {
    var document: Int
    var number: SearchDocument.Number
  }

  private static func byField(_ documents: [SearchDocument]) -> [(field: String, rows: [Row])] {
    var rows: [String: [Row]] = [:]
    for (number, document) in documents.enumerated() {
      for value in document.numbers {
        rows[value.field, default: []].append(Row(document: number, number: value))
      }
    }
    return rows.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      ($0.key, $0.value)
    }
  }

  /// Value, document and place in `contexts`, one after the other; a context is reaction,
  /// electrolyte, medium and `1` for a computed value.
  static func files(_ documents: [SearchDocument]) -> [(field: String, bytes: [UInt8])] {
    byField(documents).map { field, rows in
      var places: [[String]: Int] = [:]
      var contexts: [[String]] = []
      var json = CompactJSON()
      json.raw("{\"rows\":")
      json.list(rows) { json, row in
        let number = row.number
        let context = [
          number.reaction, number.electrolyte, number.medium, number.isComputed ? "1" : "",
        ]
        let place = places[context] ?? contexts.count
        if place == contexts.count {
          places[context] = place
          contexts.append(context)
        }
        json.digits(number.value)
        json.raw(",")
        json.number(row.document)
        json.raw(",")
        json.number(place)
      }
      json.raw(",\"contexts\":")
      json.list(contexts) { $0.strings($1) }
      json.raw("}")
      return (field, json.bytes)
    }
  }

  /// Of each quantity: name of its file, unit, whether lower is better, further names.
  static func writeFields(_ documents: [SearchDocument], to json: inout CompactJSON) {
    json.list(byField(documents)) { json, item in
      guard let first = item.rows.first?.number else { return }
      json.raw("[")
      json.string(item.field)
      json.raw(",")
      json.string(first.unit)
      json.raw(",")
      json.number(first.isLowerBetter ? 1 : 0)
      json.raw(",")
      json.strings(first.names)
      json.raw("]")
    }
  }
}
