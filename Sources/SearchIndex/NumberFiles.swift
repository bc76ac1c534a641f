/// Values by quantity, the best first, in pieces of a few thousand, so that `eta10 < 250` loads no
/// more than it asks for.
struct NumberFiles {
  private static let rowsPerFile = 2000

  private struct Row {
    var document: Int
    var number: SearchDocument.Number
    var value: Double
  }

  private let fields: [(field: String, rows: [Row])]

  init(_ documents: [SearchDocument]) {
    var rows: [String: [Row]] = [:]
    for (document, item) in documents.enumerated() {
      for number in item.numbers {
        rows[number.field, default: []].append(
          Row(document: document, number: number, value: Double(number.value) ?? 0))
      }
    }
    fields = rows.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { field, rows in
      (field, Self.bestFirst(rows))
    }
  }

  private static func bestFirst(_ rows: [Row]) -> [Row] {
    let isLower = rows.first?.number.isLowerBetter ?? false
    return rows.enumerated().sorted { left, right in
      if left.element.value != right.element.value {
        return isLower
          ? left.element.value < right.element.value : left.element.value > right.element.value
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  private static func pieces(_ rows: [Row]) -> [ArraySlice<Row>] {
    stride(from: 0, to: rows.count, by: rowsPerFile).map {
      rows[$0..<min($0 + rowsPerFile, rows.count)]
    }
  }

  /// Value, document and place in `contexts`, one after the other; a context is reaction,
  /// electrolyte, medium and `1` for a computed value.
  var files: [(path: String, bytes: [UInt8])] {
    fields.flatMap { field, rows in
      Self.pieces(rows).enumerated().map { number, piece in
        ("numbers/\(field)-\(number).json", Self.bytes(piece))
      }
    }
  }

  private static func bytes(_ rows: ArraySlice<Row>) -> [UInt8] {
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
    return json.bytes
  }

  /// Of each quantity: name of its files, unit, whether lower is better, further names, and the
  /// first value of each file.
  func writeFields(to json: inout CompactJSON) {
    json.list(fields) { json, item in
      guard let first = item.rows.first?.number else { return }
      json.raw("[")
      json.string(item.field)
      json.raw(",")
      json.string(first.unit)
      json.raw(",")
      json.number(first.isLowerBetter ? 1 : 0)
      json.raw(",")
      json.strings(first.names)
      json.raw(",")
      json.list(Self.pieces(item.rows)) { $0.digits($1.first?.number.value ?? "0") }
      json.raw("]")
    }
  }
}
