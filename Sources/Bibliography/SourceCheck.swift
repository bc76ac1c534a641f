import Diagnostics

/// What a record's key, DOI, year and journal must be like.
struct SourceCheck {
  var expectedID: String?
  var latestYear: Int?
  var diagnostics: [Diagnostic] = []

  /// Nothing that is doubted here was published before.
  private static let earliestYear = 1960

  init(expectedID: String?, latestYear: Int?) {
    self.expectedID = expectedID
    self.latestYear = latestYear
  }

  /// - Parameter isAlone: whether the file holds no other record.
  mutating func key(of record: BibTeXRecord, isAlone: Bool = true) {
    guard let expectedID, record.key != expectedID, !record.key.isEmpty else { return }
    guard isAlone else {
      diagnostics.append(
        Diagnostic(
          BibliographyRules.keyDiffers, at: record.keyRange,
          "the record “\(record.key)” stands in the file “\(expectedID)”, which holds several",
          help: "a file holds one record: move this one to \(record.key).bib"))
      return
    }
    diagnostics.append(
      Diagnostic(
        BibliographyRules.keyDiffers, at: record.keyRange,
        "the record has the key “\(record.key)”, its file is named “\(expectedID)”",
        help: "write \(expectedID)",
        fixes: [
          Fix(
            title: "write \(expectedID)",
            replacements: [.init(range: record.keyRange, text: expectedID)])
        ]))
  }

  /// The file's name for a record without a key.
  mutating func offerKey(_ id: String) {
    for index in diagnostics.indices where diagnostics[index].rule.code == "T308" {
      diagnostics[index].help = "write the name of the file behind the brace: {\(id),"
      diagnostics[index].fixes = [
        Fix(
          title: "write \(id),",
          replacements: [.init(range: diagnostics[index].range, text: "\(id),")])
      ]
    }
  }

  /// A field or type that nobody reads and that is nearly one that is read.
  mutating func spelling(of record: BibTeXRecord) {
    if let near = Self.slip(record.type, among: Self.types, butNot: []) {
      spelling("“@\(record.type)” is no type of record", near, at: record.keyRange)
    }
    let names = Set(record.fields.map(\.name))
    for field in record.fields where Self.asked.contains(field.name) {
      guard LaTeXText.plain(field.raw).isEmpty else { continue }
      diagnostics.append(
        Diagnostic(
          BibliographyRules.emptyField, at: field.range, "“\(field.name)” is empty",
          help: "write what the paper prints, or delete the line"))
    }
    for field in record.fields {
      guard let near = Self.slip(field.name, among: Self.fields, butNot: Self.otherFields),
        !names.contains(near)
      else { continue }
      var place = field.range
      place.endLine = place.line
      place.endColumn = place.column + field.name.unicodeScalars.count
      spelling("“\(field.name)” is no field that Tafel reads", near, at: place, isField: true)
    }
  }

  private mutating func spelling(
    _ message: String, _ near: String, at place: SourceRange, isField: Bool = false
  ) {
    diagnostics.append(
      Diagnostic(
        BibliographyRules.misspelt, at: place, message,
        help: "did you mean “\(isField ? "" : "@")\(near)”?",
        fixes: isField
          ? [Fix(title: "write \(near)", replacements: [.init(range: place, text: near)])] : []))
  }

  private static func slip(
    _ word: String, among known: [String], butNot others: Set<String>
  ) -> String? {
    guard !known.contains(word), !others.contains(word) else { return nil }
    return NearMiss.replacement(for: word, in: known)
  }

  /// Without these nobody finds the paper.
  private static let asked: Set<String> = ["title", "author", "journal", "year"]

  private static let types = [
    "article", "book", "booklet", "inbook", "incollection", "inproceedings", "manual",
    "mastersthesis", "misc", "online", "phdthesis", "proceedings", "report", "techreport",
    "thesis", "unpublished", "dataset", "software", "patent", "conference", "collection",
  ]
  private static let fields = [
    "author", "title", "journal", "year", "volume", "number", "pages", "publisher", "editor",
    "booktitle", "shortjournal",
  ]
  /// What publishers add besides, some of it near one of these.
  private static let otherFields: Set<String> = [
    "edition", "editora", "issue", "date", "series", "type", "titleaddon", "page", "journaltitle",
    "subtitle", "authors", "keywords", "numpages", "pagetotal", "pubstate", "number-of-pages",
    "volumes", "howpublished", "published", "shorttitle", "shortauthor", "journalsubtitle",
    "eventtitle", "pagination",
  ]

  /// The bare DOI; reports text that is none.
  mutating func doi(_ text: String, at range: SourceRange) -> String? {
    if text.isEmpty { return nil }
    if let doi = DOI.bare(text) { return doi }
    diagnostics.append(
      Diagnostic(
        BibliographyRules.badDOI, at: range, "“\(Self.shortened(text))” is not a DOI",
        help: "write it as the paper does, for instance 10.1021/ja510442p"))
    return nil
  }

  /// The year; reports text that is none, or a year out of question.
  mutating func year(_ text: String, at range: SourceRange) -> Int? {
    if text.isEmpty { return nil }
    guard text.utf8.count == 4, let year = Int(text), year > 0 else {
      doubt("“\(Self.shortened(text))” is not a year", at: range)
      return nil
    }
    if year < Self.earliestYear {
      doubt("\(year) is before \(Self.earliestYear)", at: range)
    } else if let latestYear, year > latestYear {
      doubt("\(year) is after the year of the review, \(latestYear)", at: range)
    }
    return year
  }

  private mutating func doubt(_ message: String, at range: SourceRange) {
    diagnostics.append(
      Diagnostic(
        BibliographyRules.badYear, at: range, message,
        help: "write the year of publication in four digits"))
  }

  /// Commas where “and” should stand.
  mutating func people(_ field: Source.Field) {
    if NameReader.holdsAmpersand(field.raw) {
      diagnostics.append(
        Diagnostic(
          BibliographyRules.commaList, at: field.range, "“&” stands between two people",
          help: "write “and” between two people: Liu, X. and Müller, J."))
      return
    }
    guard let list = NameReader.commaList(in: field.raw) else { return }
    diagnostics.append(
      Diagnostic(
        BibliographyRules.commaList, at: field.range,
        "“\(Self.shortened(list))” reads as one name with too many commas",
        help: "write “and” between two people: Liu, X. and Müller, J."))
  }

  /// What has become of the publication; reports a word that Tafel does not know.
  mutating func status(_ text: String, at range: SourceRange) -> SourceStatus? {
    if text.isEmpty { return nil }
    if let status = SourceStatus(word: text) { return status }
    let known = SourceStatus.Kind.allCases.map(\.rawValue)
    diagnostics.append(
      Diagnostic(
        BibliographyRules.badStatus, at: range,
        "“\(Self.shortened(text))” is no status of a publication",
        help: NearMiss.hint(for: text, in: known)
          ?? "write \(known.dropLast().joined(separator: ", ")) or \(known.last ?? "")"))
    return nil
  }

  /// The date of a notice: a year, a month or a day.
  mutating func date(_ text: String, at range: SourceRange) -> String? {
    let isYear = text.utf8.count == 4 && text.utf8.allSatisfy(BibTeXScanner.isDigit)
    if isYear || YearText.isDate(text) { return text }
    diagnostics.append(
      Diagnostic(
        BibliographyRules.badStatus, at: range, "“\(Self.shortened(text))” is not a date",
        help: "write the date of the notice as 2024-05-01, or only as far as it is known"))
    return nil
  }

  /// The DOI or address of a notice.
  mutating func notice(_ text: String, at range: SourceRange) -> String? {
    if let doi = DOI.bare(text) { return doi }
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
    diagnostics.append(
      Diagnostic(
        BibliographyRules.badStatus, at: range,
        "“\(Self.shortened(text))” is neither a DOI nor an address",
        help: "write the DOI of the notice, for instance notice = {10.1021/ja510442p}"))
    return nil
  }

  /// A title that says what the status should say; a date or notice without a status.
  mutating func strayStatus(of source: Source) {
    if let field = source.field("status-date") ?? source.field("notice") {
      diagnostics.append(
        Diagnostic(
          BibliographyRules.badStatus, at: field.range,
          "“\(field.name)” stands without a status", help: "add status = {retracted}"))
    }
    guard let title = source.title?.lowercased() else { return }
    for (start, status) in Self.titleStarts where title.hasPrefix(start) {
      diagnostics.append(
        Diagnostic(
          BibliographyRules.statusInTitle, at: source.field("title")?.range ?? source.range,
          "the title begins with “\(source.title?.prefix(start.count) ?? "")”, but the record has no"
            + " status",
          help: "add status = {\(status.rawValue)}, and the date and notice if they are known"))
      return
    }
  }

  private static let titleStarts: KeyValuePairs<String, SourceStatus.Kind> = [
    "retracted:": .retracted, "retracted article": .retracted, "[retracted]": .retracted,
    "(retracted)": .retracted, "withdrawn:": .retracted, "retraction notice": .retracted,
    "expression of concern": .concern,
  ]

  mutating func journal(of source: Source, at range: SourceRange) {
    guard let journal = source.journal, source.journalAbbreviation == nil, !source.isPreprint
    else { return }
    let near = JournalTable.nearest(to: journal)
    diagnostics.append(
      Diagnostic(
        BibliographyRules.unknownJournal, at: range,
        "no abbreviation is known for the journal “\(Self.shortened(journal))”",
        help: near.map { "did you mean “\($0)”?" } ?? "add shortjournal = {…} to the record"))
  }

  static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(60) + "…"
  }
}
