/// Writes sources as RIS (Research Information Systems) with CRLF, sorted by id.
package enum RISWriter {
  package static func write(_ sources: [Source]) -> [UInt8] {
    Array(sources.sortedByID.map(record).joined(separator: "\r\n").utf8)
  }

  /// A text as the value of a line.
  package static func line(_ text: String) -> String { LaTeXText.plainLine(text) }

  /// One record from `TY` to `ER`.
  package static func record(_ source: Source) -> String {
    var lines = ["TY  - \(RISTypes.ris(of: source.type))"]
    func add(_ tag: String, _ value: String?) {
      let text = LaTeXText.plainLine(value ?? "")
      if !text.isEmpty { lines.append("\(tag)  - \(text)") }
    }
    add("ID", source.id)
    for author in source.authors { add("AU", name(author)) }
    for editor in source.editors { add("ED", name(editor)) }
    add("TI", source.title ?? source.titleInBrackets)
    add("T2", source.journal ?? source.bookTitle ?? source.journalAbbreviation)
    add("J2", source.journalAbbreviation)
    add("PY", source.year.map(String.init))
    add("DA", date(source))
    add("VL", source.volume)
    add("IS", source.issue)
    let pages = source.pages?.split(separator: "–", maxSplits: 1).map(String.init) ?? []
    add("SP", pages.first)
    if pages.count > 1 { add("EP", pages[1]) }
    add("C7", source.articleNumber)
    add("PB", source.publisher)
    add("CY", source.address)
    add("SN", source.isbn)
    add("DO", source.doi)
    add("UR", source.url)
    for keyword in source.keywords { add("KW", keyword) }
    add("AB", source.abstract)
    add("N1", source.note)
    add("C1", status(source))
    lines.append("ER  - ")
    return lines.map { "\($0)\r\n" }.joined()
  }

  /// A custom field: the format has none for what became of a publication.
  private static func status(_ source: Source) -> String? {
    guard let status = source.status else { return nil }
    return [status.kind.rawValue, status.date, status.notice].compactMap(\.self)
      .joined(separator: "; ")
  }

  private static func name(_ person: PersonName) -> String {
    if person.isCorporate { return person.family }
    return [person.family, person.given, person.suffix].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// `2024/05/01`
  private static func date(_ source: Source) -> String? {
    guard let year = source.year, let month = source.month else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)/\(two(month))/" + (source.day.map(two) ?? "")
  }
}

/// Types of BibTeX and of RIS.
enum RISTypes {
  static func ris(of type: String) -> String {
    switch type {
    case "article": "JOUR"
    case "book", "collection", "proceedings": "BOOK"
    case "inbook", "incollection": "CHAP"
    case "inproceedings", "conference": "CPAPER"
    case "phdthesis", "mastersthesis", "thesis": "THES"
    case "techreport", "report": "RPRT"
    case "unpublished", "preprint": "UNPB"
    case "online": "ELEC"
    case "dataset": "DATA"
    case "patent": "PAT"
    case "software": "COMP"
    default: "GEN"
    }
  }

  /// `misc` for what BibTeX has no word for.
  static func bibTeX(of ris: String) -> String {
    switch ris.uppercased() {
    case "JOUR", "JFULL", "MGZN", "NEWS", "EJOUR", "INPR": "article"
    case "BOOK", "EBOOK", "EDBOOK": "book"
    case "CHAP", "ECHAP": "incollection"
    case "CONF", "CPAPER": "inproceedings"
    case "THES": "phdthesis"
    case "RPRT", "GOVDOC": "techreport"
    case "UNPB", "MANSCPT": "unpublished"
    case "ELEC", "WEB", "BLOG": "online"
    case "DATA", "DBASE": "dataset"
    case "PAT": "patent"
    case "COMP": "software"
    default: "misc"
    }
  }
}
