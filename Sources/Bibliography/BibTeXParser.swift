import Diagnostics

/// Tells the records of a file apart; what the fields mean is for `SourceAssembly`.
struct BibTeXParser {
  var records: [BibTeXRecord] = []
  var diagnostics: [Diagnostic] = []
  private var scanner: BibTeXScanner
  private var macros = BibTeXMacros()
  private var keys: Set<String> = []
  private var lastFault: String?
  /// The record under way can't be read to its end.
  private var hasFailed = false
  private let mostFaults: Int

  /// - Parameter mostFaults: as a rule enough to mend a file; one that is no BibTeX would give
  ///   thousands.
  init(_ source: SourceText, mostFaults: Int = 200) {
    scanner = BibTeXScanner(source)
    self.mostFaults = mostFaults
  }

  mutating func run() {
    while nextStart() { item() }
  }

  /// Moves to an `@` that is first on its line or follows a record on the same line.
  private mutating func nextStart() -> Bool {
    scanner.skipSpace()
    if scanner.byte == UInt8(ascii: "@") { return true }
    var isFirst = false
    while let byte = scanner.byte {
      if BibTeXScanner.isLineEnd(byte) {
        isFirst = true
      } else if byte == UInt8(ascii: "@"), isFirst {
        return true
      } else if !BibTeXScanner.isBlank(byte) {
        isFirst = false
      }
      scanner.position += 1
    }
    return false
  }

  /// One `@…` with its group.
  private mutating func item() {
    let start = scanner.position
    scanner.position += 1
    scanner.skipSpace()
    let type = scanner.name(where: BibTeXScanner.isTypeByte).text.lowercased()
    scanner.skipSpace()
    let opener = scanner.byte
    guard !type.isEmpty, opener == UInt8(ascii: "{") || opener == UInt8(ascii: "(") else {
      return stray(type, from: start)
    }
    scanner.position += 1
    let closer = opener == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    switch type {
    case "comment", "preamble": if scanner.group(closedBy: closer) == nil { fail() }
    case "string": definition(closedBy: closer, from: start)
    default: record(type, closedBy: closer, from: start)
    }
  }

  private mutating func stray(_ type: String, from start: Int) {
    if type == "comment" { return }
    fault(
      start..<scanner.position,
      type.isEmpty ? "“@” without a record type" : "“@\(type)” without an opening brace",
      help: "write @article{key, …}, or delete the “@”")
    fail()
  }

  private mutating func fail() {
    hasFailed = true
    scanner.resynchronise()
  }

  private mutating func definition(closedBy closer: UInt8, from start: Int) {
    scanner.skipSpace()
    let name = scanner.name(where: BibTeXScanner.isNameByte)
    scanner.skipSpace()
    guard !name.text.isEmpty, scanner.take("="), let value = value(of: name.text) else {
      fault(start..<scanner.position, "an @string without a name, “=” and value", help: nil)
      return fail()
    }
    macros.define(name.text.lowercased(), as: value)
    scanner.skipSpace()
    if scanner.byte == closer { scanner.position += 1 } else { fail() }
  }

  private mutating func record(_ type: String, closedBy closer: UInt8, from start: Int) {
    let opened = scanner.position
    scanner.skipSpace()
    let key = scanner.name {
      BibTeXScanner.isKeyByte($0) && !($0 == closer && closer == UInt8(ascii: ")"))
    }
    let opening = scanner.range(start..<start)
    let keyRange = scanner.range(key.range)
    var record = BibTeXRecord(type: type, key: key.text, keyRange: keyRange, range: keyRange)
    scanner.skipSpace()
    if key.text.isEmpty || scanner.byte == UInt8(ascii: "=") {
      missingKey(&record, at: scanner.range(opened..<opened))
      scanner.position = key.range.lowerBound
    }
    hasFailed = false
    lastFault = nil
    fields(of: &record, closedBy: closer, from: start)
    if hasFailed { record.fault = lastFault ?? "it can't be read to its end" }
    let end = scanner.range(scanner.position..<scanner.position)
    record.range = SourceRange(
      path: opening.path, line: opening.line, column: opening.column, endLine: end.line,
      endColumn: end.column)
    if !keys.insert(record.key).inserted, !record.key.isEmpty {
      report(
        BibliographyRules.duplicateKey, keyRange, "a second record with the key “\(record.key)”",
        help: "keep one of the two, or give this one another key")
      record.isRepeated = true
    }
    records.append(record)
  }

  private mutating func missingKey(_ record: inout BibTeXRecord, at range: SourceRange) {
    record.key = ""
    report(
      BibliographyRules.missingKey, range, "the \(record.type) has no key",
      help: "write the file name without “.bib” after the brace: @\(record.type){liu-2023, …")
  }

  private mutating func fields(
    of record: inout BibTeXRecord, closedBy closer: UInt8, from start: Int
  ) {
    var names: Set<String> = []
    var needsComma = !record.key.isEmpty
    while true {
      scanner.skipSpace()
      let hasComma = commas()
      if scanner.byte == closer {
        scanner.position += 1
        return
      }
      if scanner.isAtEnd || scanner.isRecordStart(at: scanner.position) {
        return unclosed(record, from: start)
      }
      if needsComma, !hasComma { missingComma(after: record) }
      needsComma = true
      guard let field = field() else { return fail() }
      if names.insert(field.name).inserted {
        record.fields.append(field)
      } else {
        report(
          BibliographyRules.duplicateField, field.range, "“\(field.name)” is given a second time",
          help: "keep the right one; the first is used")
      }
    }
  }

  private mutating func commas() -> Bool {
    var found = false
    while scanner.take(",") {
      found = true
      scanner.skipSpace()
    }
    return found
  }

  private mutating func unclosed(_ record: BibTeXRecord, from start: Int) {
    hasFailed = true
    if let last = record.fields.last, Self.holdsField(last.raw) {
      lastFault = "the brace that opens the value of “\(last.name)” is never closed"
      report(
        BibliographyRules.syntax, last.range,
        "the brace that opens the value of “\(last.name)” is never closed",
        help: "write “}” at the end of the value; it now runs to the end of the record")
      return
    }
    fault(
      start..<(start + 1), "the record “\(record.key)” is not closed",
      help: "write “}” on a line of its own after its last field")
  }

  /// A line of the value looks like the field that should follow it.
  private static func holdsField(_ raw: String) -> Bool {
    raw.split(whereSeparator: \.isNewline).dropFirst().contains { line in
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return false }
      let name = LaTeXText.trimmed(String(parts[0]))
      let value = LaTeXText.trimmed(String(parts[1]))
      return !name.isEmpty && name.utf8.allSatisfy(BibTeXScanner.isLetter)
        && (value.hasPrefix("{") || value.hasPrefix("\""))
    }
  }

  private mutating func missingComma(after record: BibTeXRecord) {
    let previous = record.fields.last.map { "the value of “\($0.name)”" } ?? "the key"
    // Where the comma belongs: behind what stands before.
    let end = scanner.endOfText(before: scanner.position)
    guard diagnostics.count < mostFaults else { return }
    lastFault = "no comma after \(previous)"
    let place = scanner.range(end..<end)
    diagnostics.append(
      Diagnostic(
        BibliographyRules.syntax, at: place, "no comma after \(previous)",
        help: "write a comma at the end of this line",
        fixes: [Fix(title: "write a comma", replacements: [.init(range: place, text: ",")])]))
  }

  /// `name = value`; nil after a fault from which the record can't go on.
  private mutating func field() -> Source.Field? {
    let name = scanner.name(where: BibTeXScanner.isNameByte)
    scanner.skipSpace()
    guard !name.text.isEmpty else {
      let found = scanner.byte.map {
        $0 > 0x20 && $0 < 0x7F ? "“\(Character(Unicode.Scalar($0)))”" : "an odd sign"
      }
      fault(
        scanner.position..<scanner.position,
        "\(found ?? "the end") where a field name was expected",
        help: "write name = {value}")
      return nil
    }
    guard scanner.take("=") else {
      fault(name.range, "no “=” after “\(name.text)”", help: "write \(name.text) = {value}")
      return nil
    }
    guard let value = value(of: name.text) else { return nil }
    return Source.Field(
      name: name.text.lowercased(), raw: value,
      range: scanner.range(name.range.lowerBound..<scanner.position))
  }

  /// Pieces joined by `#`.
  private mutating func value(of name: String) -> String? {
    var value = ""
    repeat {
      scanner.skipSpace()
      guard let piece = piece(of: name) else { return nil }
      value += piece
      let end = scanner.position
      scanner.skipSpace()
      if scanner.take("#") { continue }
      scanner.position = end
      return value
    } while true
  }

  private mutating func piece(of name: String) -> String? {
    let start = scanner.position
    switch scanner.byte {
    case UInt8(ascii: "{"): return delimited(by: UInt8(ascii: "}"), of: name, from: start)
    case UInt8(ascii: "\""): return delimited(by: UInt8(ascii: "\""), of: name, from: start)
    default: break
    }
    let word = scanner.name(where: BibTeXScanner.isNameByte)
    if word.text.isEmpty {
      fault(start..<start, "no value after “\(name) =”", help: "write \(name) = {value}")
      return nil
    }
    if word.text.utf8.allSatisfy(BibTeXScanner.isDigit) { return word.text }
    return expanded(word, of: name)
  }

  private mutating func delimited(by closer: UInt8, of name: String, from start: Int) -> String? {
    scanner.position += 1
    if let group = scanner.group(closedBy: closer) { return scanner.text(group) }
    let isQuote = closer == UInt8(ascii: "\"")
    fault(
      start..<(start + 1),
      "the \(isQuote ? "quotation mark" : "brace") that opens the value of “\(name)” is never closed",
      help: isQuote ? "write “\"” at the end of the value" : "write “}” at the end of the value")
    return nil
  }

  private mutating func expanded(
    _ word: (text: String, range: Range<Int>), of name: String
  ) -> String? {
    guard let text = macros[word.text.lowercased()] else {
      if diagnostics.count < mostFaults {
        report(
          BibliographyRules.unknownMacro, scanner.range(word.range),
          "“\(word.text)” stands without braces and no @string defines it",
          help: "write \(name) = {\(word.text)}")
      }
      return word.text
    }
    guard macros.affords(text) else {
      fault(word.range, "the abbreviations of this file grow beyond all measure", help: nil)
      return nil
    }
    return text
  }

  private mutating func fault(_ offsets: Range<Int>, _ message: String, help: String?) {
    // Finding a place costs time; beyond the limit nobody sees it.
    guard diagnostics.count < mostFaults else { return }
    lastFault = message
    report(BibliographyRules.syntax, scanner.range(offsets), message, help: help)
  }

  private mutating func report(
    _ rule: Rule, _ range: SourceRange, _ message: String, help: String?
  ) {
    guard diagnostics.count < mostFaults else { return }
    diagnostics.append(Diagnostic(rule, at: range, message, help: help))
  }
}
