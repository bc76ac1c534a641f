import Diagnostics

/// A record as it stands in the file.
struct BibTeXRecord {
  /// Lower case.
  var type: String
  var key: String
  var keyRange: SourceRange
  var range: SourceRange
  var fields: [Source.Field] = []
  /// Why the record could not be read to its end.
  var fault: String?
  /// An earlier record of the file has its key.
  var isRepeated = false
}

/// The `@string` definitions of a file and the names of the months.
struct BibTeXMacros {
  /// Bounds what definitions made of definitions may grow to.
  private static let largestTotal = 1 << 22

  private var values: [String: String] = [
    "jan": "1", "feb": "2", "mar": "3", "apr": "4", "may": "5", "jun": "6", "jul": "7",
    "aug": "8", "sep": "9", "oct": "10", "nov": "11", "dec": "12",
  ]
  private var spent = 0

  /// Lower-case names.
  subscript(name: String) -> String? { values[name] }

  mutating func define(_ name: String, as value: String) { values[name] = value }

  /// Whether `text` may still be put into a value of the file.
  mutating func affords(_ text: String) -> Bool {
    spent += text.utf8.count
    return spent <= Self.largestTotal
  }
}
