/// The columns of a published table: from it come the CSV's header, the data package's schema and
/// the data dictionary, so that no two of them can differ.
struct TableSchema: Sendable {
  enum Kind: String, Sendable {
    case string
    case number
    case integer
    case boolean
  }

  struct Column: Sendable {
    var name: String
    var kind: Kind = .string
    var meaning: String
    /// As printed: `mV`; nil for columns without one.
    var unit: String?
    var ucum: String?
    var isRequired = false
    /// All words that may stand in the column.
    var words: [String] = []
    /// Another table and its column.
    var reference: (table: String, column: String)?
    var example: String?

    init(
      _ name: String, _ kind: Kind = .string, _ meaning: String, unit: String? = nil,
      ucum: String? = nil, isRequired: Bool = false, words: [String] = [],
      reference: (table: String, column: String)? = nil, example: String? = nil
    ) {
      self.name = name
      self.kind = kind
      self.meaning = meaning
      self.unit = unit
      self.ucum = ucum
      self.isRequired = isRequired
      self.words = words
      self.reference = reference
      self.example = example
    }
  }

  /// The file without its ending.
  var name: String
  var title: String
  var description: String
  var columns: [Column]
  var key: String

  var file: String { name + ".csv" }

  /// Frictionless Table Schema, version 2.
  var json: JSONValue {
    .object([
      ("$schema", .text("https://datapackage.org/profiles/2.0/tableschema.json")),
      ("fields", .list(columns.map(field))),
      ("primaryKey", .texts([key])), ("foreignKeys", foreignKeys),
      ("missingValues", .texts([""])),
    ])
  }

  private func field(_ column: Column) -> JSONValue {
    .object([
      ("name", .text(column.name)),
      ("title", .text(column.unit.map { "\(column.name) (\($0))" } ?? column.name)),
      ("type", .text(column.kind.rawValue)), ("description", .text(column.meaning)),
      ("example", .optional(column.example)), ("unit", .optional(column.unit)),
      ("unitUCUM", .optional(column.ucum)), ("constraints", constraints(column)),
    ])
  }

  private func constraints(_ column: Column) -> JSONValue? {
    let isKey = column.name == key
    let constraints: [(String, JSONValue?)] = [
      ("required", column.isRequired || isKey ? .flag(true) : nil),
      ("unique", isKey ? .flag(true) : nil),
      ("enum", column.words.isEmpty ? nil : .texts(column.words)),
    ]
    return constraints.contains { $0.1 != nil } ? .object(constraints) : nil
  }

  private var foreignKeys: JSONValue? {
    let keys = columns.compactMap { column in
      column.reference.map { reference in
        JSONValue.object([
          ("fields", .texts([column.name])),
          (
            "reference",
            .object([
              ("resource", .text(reference.table)), ("fields", .texts([reference.column])),
            ])
          ),
        ])
      }
    }
    return keys.isEmpty ? nil : .list(keys)
  }
}
