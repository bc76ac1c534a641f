package import Diagnostics

/// Reads RIS (Research Information Systems) as EndNote, Zotero and publishers write it.
package enum RISReader {
  /// Every record of the file, in its order; a line that belongs to none is reported and left out.
  package static func read(
    _ source: SourceText, latestYear: Int? = nil, diagnostics: inout [Diagnostic]
  ) -> [Source] {
    var parser = RISParser(source)
    parser.run()
    var check = SourceCheck(expectedID: nil, latestYear: latestYear)
    check.diagnostics = parser.diagnostics
    let sources = parser.records.map { RISAssembly.source(from: $0, reporting: &check) }
    if sources.isEmpty, check.diagnostics.isEmpty {
      check.diagnostics.append(
        Diagnostic(
          BibliographyRules.noRecord, at: .start(of: source.path), "the file holds no RIS record",
          help: "a record begins with a line “TY  - JOUR” and ends with “ER  - ”"))
    }
    diagnostics += check.diagnostics.sorted()
    return sources
  }
}

/// A record as it stands in the file.
struct RISRecord {
  struct Line {
    /// Two signs, upper case.
    var tag: String
    var text: String
    var range: SourceRange
  }

  /// What follows `TY`.
  var type: String
  var lines: [Line] = []
  var range: SourceRange
}

/// Tells the records of a file apart; what the tags mean is for `RISAssembly`.
private struct RISParser {
  var records: [RISRecord] = []
  var diagnostics: [Diagnostic] = []
  private let source: SourceText
  private var open: RISRecord?

  init(_ source: SourceText) { self.source = source }

  mutating func run() {
    var number = 0
    // A lone carriage return ended lines once; CRLF then only gives empty ones.
    for line in source.bytes.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    {
      // Counted by line feeds, as `SourceText` counts.
      let isFirst = line.startIndex == 0
      if isFirst || source.bytes[line.startIndex - 1] == 0x0A { number += 1 }
      take(String(decoding: line, as: UTF8.self), number)
    }
    if let record = open {
      fault(
        record.range, "the record is not closed", help: "write a line “ER  - ” after its last line")
      records.append(record)
    }
  }

  private mutating func take(_ raw: String, _ number: Int) {
    var text = raw[...]
    while text.first == "\u{FEFF}" { text = text.dropFirst() }
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let range = SourceRange(
      path: source.path, line: number, column: 1, endLine: number,
      endColumn: raw.unicodeScalars.count + 1)
    guard let (tag, value) = Self.tagged(text) else { return untagged(String(text), range) }
    switch tag {
    case "TY":
      if let record = open {
        fault(
          record.range, "the record ends at the next “TY”, without “ER”",
          help: "write a line “ER  - ” between two records")
        records.append(record)
      }
      open = RISRecord(type: value, range: range)
    case "ER":
      guard var record = open else {
        return fault(range, "“ER” without a record", help: "delete the line")
      }
      record.range.endLine = range.endLine
      record.range.endColumn = range.endColumn
      records.append(record)
      open = nil
    default:
      guard open != nil else {
        return fault(
          range, "“\(tag)” stands in no record", help: "begin the record with “TY  - JOUR”")
      }
      open?.lines.append(.init(tag: tag, text: value, range: range))
    }
  }

  /// Some programs leave a blank out, and others the one after the hyphen.
  private static func tagged(_ text: Substring) -> (String, String)? {
    let bytes = Array(text.utf8.prefix(6))
    guard bytes.count >= 3, isTagLetter(bytes[0]), isTagLetter(bytes[1]) || isDigit(bytes[1])
    else { return nil }
    let rest = text.dropFirst(2)
    let afterBlanks = rest.drop { $0 == " " }
    guard afterBlanks.first == "-", rest.first == " " else { return nil }
    return (text.prefix(2).uppercased(), LaTeXText.plainLine(String(afterBlanks.dropFirst())))
  }

  private static func isTagLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A line without a tag goes on with the one before it.
  private mutating func untagged(_ text: String, _ range: SourceRange) {
    guard let last = open?.lines.indices.last else {
      return fault(
        range, "a line without a tag, outside of any record",
        help: "begin each record with “TY  - JOUR”")
    }
    open?.lines[last].text += " " + LaTeXText.plainLine(text)
  }

  private mutating func fault(_ range: SourceRange, _ message: String, help: String) {
    diagnostics.append(Diagnostic(BibliographyRules.badRIS, at: range, message, help: help))
  }
}

/// Lines of a record to a `Source`.
private enum RISAssembly {
  static func source(from record: RISRecord, reporting check: inout SourceCheck) -> Source {
    func all(_ tags: String...) -> [String] {
      record.lines.filter { tags.contains($0.tag) && !$0.text.isEmpty }.map(\.text)
    }
    func first(_ tags: String...) -> RISRecord.Line? {
      for tag in tags {
        if let line = record.lines.first(where: { $0.tag == tag && !$0.text.isEmpty }) {
          return line
        }
      }
      return nil
    }
    var source = Source(
      id: first("ID")?.text ?? "", type: RISTypes.bibTeX(of: record.type), range: record.range)
    source.title = first("TI", "T1", "CT").map { InlineHTML.plain($0.text) }
    source.authorList = PersonList(all("AU", "A1").map(person))
    source.editorList = PersonList(all("ED", "A2").map(person))
    dates(&source, first("PY", "Y1"), first("DA"), &check)
    source.volume = first("VL")?.text
    let start = first("SP")?.text
    let end = first("EP")?.text
    source.pages = [start, end].compactMap(\.self).joined(separator: "–").nonEmpty
      .map { end == nil ? SourceAssembly.pageRange($0) : $0 }
    source.articleNumber = first("C7")?.text
    source.publisher = first("PB")?.text
    source.address = first("CY", "PP")?.text
    // An ISSN belongs to the journal, not to the source.
    source.isbn = first("SN").flatMap { $0.text.count { $0.isNumber } > 8 ? $0.text : nil }
    source.doi = first("DO", "DI").flatMap { check.doi($0.text, at: $0.range) }
    source.url = first("UR", "LK")?.text
    source.abstract = first("AB", "N2").map { InlineHTML.plain($0.text) }
    source.keywords = all("KW")
    source.note = all("N1").joined(separator: " ").nonEmpty
    container(&source, first("T2", "JF", "JO", "BT")?.text, first("J2", "JA")?.text, &check)
    SourceAssembly.number(&source, first("IS")?.text)
    status(&source, first("C1"), &check)
    return source
  }

  private static func container(
    _ source: inout Source, _ name: String?, _ short: String?, _ check: inout SourceCheck
  ) {
    guard ["article", "misc", "preprint", "unpublished", "online"].contains(source.type) else {
      source.bookTitle = name ?? short
      return
    }
    SourceAssembly.journal(&source, named: name, short: short)
    if source.journal == nil, source.journalAbbreviation == nil, let short {
      SourceAssembly.journal(&source, named: short, short: nil)
    }
    check.journal(of: source, at: source.range)
  }

  /// As `RISWriter` writes it: `retracted; 2024-05-01; 10.1021/x`.
  private static func status(
    _ source: inout Source, _ line: RISRecord.Line?, _ check: inout SourceCheck
  ) {
    let parts = (line?.text ?? "").split(separator: ";").map { LaTeXText.trimmed(String($0)) }
    source.status = parts.first.flatMap(SourceStatus.init(word:))
    for part in parts.dropFirst() where source.status != nil {
      if part.utf8.prefix(4).allSatisfy(BibTeXScanner.isDigit) {
        source.status?.date = part
      } else {
        source.status?.notice = DOI.bare(part) ?? part
      }
    }
    if source.status == nil { check.strayStatus(of: source) }
  }

  /// `Family, Given, Suffix`; a name without a comma is taken as written before the family.
  private static func person(_ text: String) -> PersonName {
    let parts = text.split(separator: ",", maxSplits: 2).map { LaTeXText.trimmed(String($0)) }
    guard parts.count > 1 else { return .corporate(text) }
    return PersonName(
      given: parts[1], family: parts[0], suffix: parts.count > 2 ? parts[2] : "")
  }

  /// `2023`, `2023/05/04/`, `2023/5//`.
  private static func dates(
    _ source: inout Source, _ year: RISRecord.Line?, _ date: RISRecord.Line?,
    _ check: inout SourceCheck
  ) {
    guard let line = year ?? date else { return }
    let parts = { (text: String) in
      text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }.map(String.init)
    }
    let first = parts(line.text)
    source.year = check.year(LaTeXText.trimmed(first.first ?? ""), at: line.range)
    let full = [date?.text, year?.text].compactMap(\.self).map(parts).first { $0.count > 1 }
    guard let full, full.first == first.first else { return }
    source.month = Months.number(full[1])
    if full.count > 2, let day = Int(full[2]), (1...31).contains(day) { source.day = day }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
