/// Writes sources as BibTeX: UTF-8, LF, fields in one order, records sorted by id.
package enum BibTeXWriter {
  package static func write(_ sources: [Source]) -> [UInt8] {
    var taken: Set<String> = []
    let records = sources.sortedByID.map { source in
      let own = key(source.id)
      // Two ids may differ only in what no key can hold.
      let key = taken.contains(own) ? free(own, taken) : own
      taken.insert(key)
      return record(source, key: key)
    }
    return Array(records.joined(separator: "\n").utf8)
  }

  private static func free(_ key: String, _ taken: Set<String>) -> String {
    var number = 2
    while taken.contains("\(key)-\(number)") { number += 1 }
    return "\(key)-\(number)"
  }

  /// A title as the value of a field, without the braces of the field.
  package static func title(_ title: String) -> String { LaTeXWriter.title(title) }

  /// One record with its final line break.
  package static func record(_ source: Source) -> String {
    record(source, key: key(source.id))
  }

  private static func record(_ source: Source, key: String) -> String {
    let fields = known(source) + others(source)
    let width = fields.map(\.name.utf8.count).max() ?? 0
    let lines = fields.map { field in
      let gap = String(repeating: " ", count: width - field.name.utf8.count)
      return "  \(field.name)\(gap) = {\(field.value)}"
    }
    return "@\(source.type){" + ([key] + lines).joined(separator: ",\n") + "\n}\n"
  }

  /// The id, with a hyphen for what no key can hold.
  private static func key(_ id: String) -> String {
    let bytes = id.utf8.map { BibTeXScanner.isKeyByte($0) ? $0 : UInt8(ascii: "-") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private typealias Line = (name: String, value: String)

  private static func known(_ source: Source) -> [Line] {
    var lines: [Line] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append((name, value)) }
    }
    func addText(_ name: String, _ value: String?) { add(name, value.map(LaTeXWriter.escaped)) }
    add("title", source.title.map(LaTeXWriter.title))
    add("author", LaTeXWriter.people(source.authorList))
    add("editor", LaTeXWriter.people(source.editorList))
    let hasName = source.journal != nil || source.journalAbbreviation?.contains(".") == true
    if hasName { addText("journal", source.journal ?? source.journalAbbreviation) }
    if source.journal != nil || !hasName { addText("shortjournal", source.journalAbbreviation) }
    add("booktitle", source.bookTitle.map(LaTeXWriter.title))
    add("year", source.year.map(String.init) ?? (source.isUndated ? "n.d." : nil))
    add("month", source.month.map(String.init))
    add("day", source.day.map(String.init))
    addText("volume", source.volume)
    addText("number", source.issue ?? placeholderNumber(source))
    add("pages", source.pages.map(pages))
    addText("eid", source.articleNumber)
    addText("publisher", source.publisher)
    addText("address", source.address)
    addText("isbn", source.isbn)
    add("doi", source.doi.map(verbatim))
    add("url", source.url.map(verbatim))
    addText("keywords", source.keywords.joined(separator: ", "))
    addText("abstract", source.abstract)
    addText("note", source.note)
    add("status", source.status?.kind.rawValue)
    add("status-date", source.status?.date)
    add("notice", source.status?.notice.map(verbatim))
    addText("preprint-of", source.preprintOf)
    addText("superseded-by", source.supersededBy)
    return lines
  }

  private static func placeholderNumber(_ source: Source) -> String? {
    source.isPlaceholder ? source.referenceNumber.map(String.init) : nil
  }

  private static func pages(_ pages: String) -> String {
    LaTeXWriter.escaped(pages).replacing("–", with: "--")
  }

  /// Addresses keep their signs; only those that LaTeX would trip over are escaped.
  private static func verbatim(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !"{}\\".unicodeScalars.contains(scalar) {
      if "&%#_".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// Fields that the record has beyond those Tafel knows, as they stood.
  private static func others(_ source: Source) -> [Line] {
    source.fields.filter { !SourceFields.known.contains($0.name) && isSafe($0.raw) }
      .map { ($0.name, $0.raw) }
  }

  /// Braces in pairs: anything else would break the record.
  private static func isSafe(_ raw: String) -> Bool {
    var depth = 0
    for byte in raw.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}

/// Names of fields whose values a `Source` holds itself.
enum SourceFields {
  static let known: Set<String> = [
    "title", "subtitle", "author", "editor", "journal", "journaltitle", "shortjournal",
    "journal-iso", "journalabbreviation", "iso-source", "booktitle", "year", "date", "month",
    "day", "volume", "number", "issue", "pages", "eid", "article-number", "articleno",
    "elocation-id", "publisher", "address", "location", "isbn", "doi", "url", "keywords",
    "keyword", "abstract", "note", "status", "status-date", "notice", "preprint-of",
    "superseded-by",
  ]
}

extension [Source] {
  /// By id, byte by byte; sources with one id keep their order.
  var sortedByID: [Source] {
    enumerated().sorted { left, right in
      if left.element.id != right.element.id {
        return left.element.id.utf8.lexicographicallyPrecedes(right.element.id.utf8)
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}
