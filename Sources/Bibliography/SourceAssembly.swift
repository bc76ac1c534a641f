import Diagnostics

/// Fields of a record to a `Source`.
enum SourceAssembly {
  static func source(from record: BibTeXRecord, reporting check: inout SourceCheck) -> Source {
    var source = Source(id: record.key, type: RecordTypes.usual(record.type), range: record.range)
    source.fields = record.fields
    texts(&source)
    dates(&source, reporting: &check)
    journal(&source, reporting: &check)
    if let field = source.field("doi") {
      source.doi = check.doi(LaTeXText.verbatim(field.raw), at: field.range)
    }
    number(&source, text(source, "number", "issue"))
    fate(&source, reporting: &check)
    for name in ["author", "editor"] {
      if let field = source.field(name) { check.people(field) }
    }
    return source
  }

  /// Retraction, correction and the like, and the records it belongs together with.
  private static func fate(_ source: inout Source, reporting check: inout SourceCheck) {
    source.preprintOf = text(source, "preprint-of")
    source.supersededBy = text(source, "superseded-by")
    if let field = source.field("status") {
      source.status = check.status(LaTeXText.plain(field.raw), at: field.range)
    } else if let word = text(source, "pubstate"), let status = SourceStatus(word: word) {
      source.status = status
    }
    guard source.status != nil else {
      return check.strayStatus(of: source)
    }
    if let field = source.field("status-date") {
      source.status?.date = check.date(LaTeXText.plain(field.raw), at: field.range)
    }
    if let field = source.field("notice") {
      source.status?.notice = check.notice(LaTeXText.verbatim(field.raw), at: field.range)
    }
  }

  private static func texts(_ source: inout Source) {
    source.title = title(of: source)
    source.authorList = NameReader.people(source.field("author")?.raw ?? "")
    source.editorList = NameReader.people(source.field("editor")?.raw ?? "")
    source.bookTitle = text(source, "booktitle")
    source.volume = text(source, "volume")
    source.pages = text(source, "pages").map(pageRange)
    source.articleNumber = text(source, "eid", "article-number", "articleno", "elocation-id")
    source.url = source.field("url").map { LaTeXText.verbatim($0.raw) }
      .flatMap { $0.isEmpty ? nil : $0 }
    source.publisher = text(source, "publisher", "institution", "school", "organization")
    source.address = text(source, "address", "location")
    source.isbn = text(source, "isbn")
    source.note = text(source, "note")
    source.abstract = text(source, "abstract")
    source.howPublished = text(source, "howpublished")
    source.seenAt = (source.field("seen-at")?.raw ?? "").split(whereSeparator: \.isWhitespace)
      .map { LaTeXText.verbatim(String($0)) }
    source.keywords = keywords(text(source, "keywords", "keyword") ?? "")
  }

  /// Separated by commas or semicolons.
  static func keywords(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" }.map { LaTeXText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  private static func title(of source: Source) -> String? {
    guard let title = text(source, "title") else { return nil }
    guard let subtitle = text(source, "subtitle") else { return title }
    return "\(title): \(subtitle)"
  }

  /// The plain text of the first of these fields that holds any.
  private static func text(_ source: Source, _ names: String...) -> String? {
    for name in names {
      guard let raw = source.field(name)?.raw else { continue }
      let text = LaTeXText.plain(raw)
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// `3456-3467` and `3456 – 3467` to an en dash; `S12-3` and other single hyphens too.
  static func pageRange(_ text: String) -> String {
    let parts = text.split { "-–—".contains($0) }.map { LaTeXText.trimmed(String($0)) }
    return parts.count == 2 ? parts.joined(separator: "–") : text
  }

  private static func dates(_ source: inout Source, reporting check: inout SourceCheck) {
    source.month = text(source, "month").flatMap(Months.number)
    source.day = text(source, "day").flatMap { Int($0) }.flatMap {
      (1...31).contains($0) ? $0 : nil
    }
    if let field = source.field("year") {
      let text = LaTeXText.plain(field.raw)
      if YearText.isNone(text) {
        source.isUndated = true
        return
      }
      // BibLaTeX exports put a whole date into `year` at times.
      if YearText.isDate(text) { return date(text, of: field, &source, reporting: &check) }
      source.year = check.year(text, at: field.range)
    }
    guard source.field("year") == nil, let field = source.field("date") else { return }
    date(LaTeXText.plain(field.raw), of: field, &source, reporting: &check)
  }

  /// `2023-05-04`, or the beginning of a range `2023-05/2023-07`.
  private static func date(
    _ text: String, of field: Source.Field, _ source: inout Source,
    reporting check: inout SourceCheck
  ) {
    let first = text.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
    let parts = first.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first else { return }
    source.year = check.year(String(year), at: field.range)
    if parts.count > 1 { source.month = Months.number(String(parts[1])) ?? source.month }
    if parts.count > 2, let day = Int(parts[2]), (1...31).contains(day) { source.day = day }
  }

  private static func journal(_ source: inout Source, reporting check: inout SourceCheck) {
    let short = text(source, "shortjournal", "journal-iso", "journalabbreviation", "iso-source")
    journal(&source, named: text(source, "journal", "journaltitle"), short: short)
    let field = source.field("journal") ?? source.field("journaltitle")
    check.journal(of: source, at: field?.range ?? source.range)
  }

  /// Sets title and abbreviation from whichever the record gives.
  static func journal(_ source: inout Source, named name: String?, short: String?) {
    source.journalAbbreviation = short
    guard let name else { return }
    if let known = JournalTable.journal(named: name) {
      source.journal = known.title
      source.journalAbbreviation = short ?? known.abbreviation
    } else if short == nil, name.contains(".") {
      source.journalAbbreviation = name
    } else {
      source.journal = name
    }
  }

  /// `number` is the issue of a journal, or the place in the list of references.
  static func number(_ source: inout Source, _ number: String?) {
    source.issue = nil
    source.referenceNumber = seedNumber(source.id)
    if !source.isPlaceholder {
      // A record that was filled in often keeps the number of the reference.
      let isReference =
        source.referenceNumber != nil && source.referenceNumber == number.flatMap { Int($0) }
      source.issue = isReference ? nil : number
    } else if source.referenceNumber == nil {
      source.referenceNumber = number.flatMap { Int($0) }
    }
  }

  /// N of `seed-N`.
  private static func seedNumber(_ id: String) -> Int? {
    guard id.hasPrefix("seed-") else { return nil }
    let digits = id.dropFirst(5)
    return digits.utf8.allSatisfy(BibTeXScanner.isDigit) ? Int(digits) : nil
  }
}

enum RecordTypes {
  /// The usual word for a type that a reference manager made up.
  static func usual(_ type: String) -> String {
    switch type.filter({ $0 != "_" && $0 != "-" }) {
    case "booksection", "bookchapter": "incollection"
    case "webpage", "web", "www", "electronic": "online"
    case "journalarticle", "magazinearticle", "newspaperarticle": "article"
    case "conferencepaper", "conferenceproceedings": "inproceedings"
    case "generic", "other": "misc"
    default: type
    }
  }
}

enum YearText {
  /// The ways in which a record says that it bears no date.
  static func isNone(_ text: String) -> Bool {
    ["n.d.", "nd", "n. d.", "no date", "not known", "unknown"].contains(text.lowercased())
  }

  /// `2023-05`, `2023-05-04`
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts[0].utf8.count == 4
      && parts.dropFirst().allSatisfy { (1...2).contains($0.utf8.count) }
      && parts.allSatisfy { $0.utf8.allSatisfy(BibTeXScanner.isDigit) }
  }
}

enum Months {
  private static let names = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// 1 to 12 of `3`, `mar`, `March`, `March 15`.
  static func number(_ text: String) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    let start = text.lowercased().prefix(3)
    return names.firstIndex { $0 == start }.map { $0 + 1 }
  }

  /// The BibTeX macro of a month.
  static func macro(_ month: Int) -> String? {
    names.indices.contains(month - 1) ? names[month - 1] : nil
  }
}
