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

  mutating func key(of record: BibTeXRecord) {
    guard let expectedID, record.key != expectedID, !record.key.isEmpty else { return }
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
