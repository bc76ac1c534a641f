/// Writes sources as CSL-JSON (Citation Style Language 1.0.2): an array sorted by id, members in
/// one order.
package enum CSLWriter {
  package static func write(_ sources: [Source]) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONText.array(sources.sortedByID.map(item)).write(to: &bytes)
    bytes.append(0x0A)
    return bytes
  }

  /// A text as it stands inside the quotes of a string.
  package static func text(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONText.string(text).write(to: &bytes)
    return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  private static func item(_ source: Source) -> JSONText {
    var members: [(name: String, value: JSONText)] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { members.append((name, .string(value))) }
    }
    add("id", source.id)
    add("type", CSLTypes.csl(of: source))
    add("title", source.title ?? source.titleInBrackets)
    if !source.authors.isEmpty { members.append(("author", people(source.authors))) }
    if !source.editors.isEmpty { members.append(("editor", people(source.editors))) }
    add("container-title", source.journal ?? source.bookTitle)
    add("container-title-short", source.journalAbbreviation)
    if let date = date(source) { members.append(("issued", date)) }
    add("volume", source.volume)
    add("issue", source.issue)
    add("page", source.pages?.replacing("–", with: "-"))
    add("number", source.articleNumber)
    add("publisher", source.publisher)
    add("publisher-place", source.address)
    add("ISBN", source.isbn)
    add("DOI", source.doi)
    add("URL", source.url)
    add("keyword", source.keywords.joined(separator: ", "))
    add("abstract", source.abstract)
    add("note", source.note)
    add("status", source.status?.kind.rawValue)
    if let custom = custom(source) { members.append(("custom", custom)) }
    add("citation-number", source.isPlaceholder ? source.referenceNumber.map(String.init) : nil)
    return .object(members)
  }

  /// What the schema has no variable for.
  private static func custom(_ source: Source) -> JSONText? {
    let members = [
      ("status-date", source.status?.date), ("notice", source.status?.notice),
      ("preprint-of", source.preprintOf), ("superseded-by", source.supersededBy),
    ].compactMap { name, value in value.map { (name, JSONText.string($0)) } }
    return members.isEmpty ? nil : .object(members)
  }

  private static func people(_ names: [PersonName]) -> JSONText {
    .array(
      names.map { person in
        if person.isCorporate { return .object([("literal", .string(person.family))]) }
        let parts = [
          ("family", person.family), ("given", person.given), ("suffix", person.suffix),
        ]
        return .object(parts.filter { !$0.1.isEmpty }.map { ($0.0, .string($0.1)) })
      })
  }

  private static func date(_ source: Source) -> JSONText? {
    guard let year = source.year else { return nil }
    var parts = [year]
    if let month = source.month {
      parts.append(month)
      if let day = source.day { parts.append(day) }
    }
    return .object([("date-parts", .array([.array(parts.map(JSONText.number))]))])
  }
}

/// Types of BibTeX and of CSL.
enum CSLTypes {
  private static let pairs: KeyValuePairs<String, String> = [
    "article": "article-journal", "preprint": "article", "book": "book",
    "incollection": "chapter", "inbook": "chapter", "inproceedings": "paper-conference",
    "conference": "paper-conference", "phdthesis": "thesis", "mastersthesis": "thesis",
    "thesis": "thesis", "techreport": "report", "report": "report", "unpublished": "manuscript",
    "online": "webpage", "dataset": "dataset", "patent": "patent", "software": "software",
  ]

  static func csl(of source: Source) -> String {
    pairs.first { $0.key == source.type }?.value ?? "document"
  }

  /// `misc` for what BibTeX has no word for.
  static func bibTeX(of csl: String) -> String {
    if csl == "article-magazine" || csl == "article-newspaper" { return "article" }
    return pairs.first { $0.value == csl }?.key ?? "misc"
  }
}
