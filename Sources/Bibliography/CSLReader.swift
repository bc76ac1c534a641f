package import Diagnostics
import Foundation

/// Reads CSL-JSON: one item or an array of items.
package enum CSLReader {
  /// Places are those of the file as a whole: the reader of JSON knows no others.
  package static func read(
    _ source: SourceText, expectedID: String? = nil, latestYear: Int? = nil,
    diagnostics: inout [Diagnostic]
  ) -> [Source] {
    var reader = CSLItemReader(
      path: source.path, check: SourceCheck(expectedID: expectedID, latestYear: latestYear))
    let sources = reader.sources(in: source.bytes)
    diagnostics += reader.check.diagnostics.sorted()
    return sources
  }
}

private struct CSLItemReader {
  let path: String
  var check: SourceCheck
  private var place: SourceRange { .start(of: path) }

  init(path: String, check: SourceCheck) {
    self.path = path
    self.check = check
  }

  mutating func sources(in bytes: [UInt8]) -> [Source] {
    guard JSONDepth.isBearable(bytes),
      let json = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    else {
      fault("the file is no JSON", help: "export the record again as CSL-JSON, or as BibTeX")
      return []
    }
    let items = json as? [Any] ?? [json]
    if items.isEmpty {
      check.diagnostics.append(
        Diagnostic(
          BibliographyRules.noRecord, at: place, "the file holds no record",
          help: "put one CSL-JSON item into it"))
    }
    var ids: Set<String> = []
    return items.enumerated().compactMap { index, item in
      guard let members = item as? [String: Any] else {
        fault("item \(index + 1) is no object", help: "write {\"id\": …, \"type\": …, …}")
        return nil
      }
      return source(members, index: index, ids: &ids)
    }
  }

  private mutating func source(
    _ members: [String: Any], index: Int, ids: inout Set<String>
  ) -> Source? {
    guard let id = text(members["id"]) else {
      check.diagnostics.append(
        Diagnostic(
          BibliographyRules.missingKey, at: place, "item \(index + 1) has no “id”",
          help: "write \"id\": \"\(check.expectedID ?? "liu-2023")\""))
      return nil
    }
    guard ids.insert(id).inserted else {
      check.diagnostics.append(
        Diagnostic(
          BibliographyRules.duplicateKey, at: place, "a second item with the id “\(id)”",
          help: "keep one of the two, or give this one another id"))
      return nil
    }
    var source = Source(
      id: id, type: CSLTypes.bibTeX(of: text(members["type"]) ?? ""), range: place)
    check.key(of: BibTeXRecord(type: source.type, key: id, keyRange: place, range: place))
    fill(&source, from: members)
    return source
  }

  private mutating func fill(_ source: inout Source, from members: [String: Any]) {
    source.title = text(members["title"]).map(InlineHTML.plain)
    source.authorList = people(members["author"], of: source.id)
    source.editorList = people(members["editor"], of: source.id)
    source.volume = text(members["volume"])
    source.issue = text(members["issue"])
    source.pages = text(members["page"]).map(SourceAssembly.pageRange)
    source.articleNumber = text(members["number"]) ?? text(members["article-number"])
    source.publisher = text(members["publisher"])
    source.address = text(members["publisher-place"])
    source.isbn = text(members["ISBN"])
    source.url = text(members["URL"])
    source.note = text(members["note"])
    source.abstract = text(members["abstract"]).map(InlineHTML.plain)
    source.keywords = SourceAssembly.keywords(text(members["keyword"]) ?? "")
    source.doi = text(members["DOI"]).flatMap { check.doi($0, at: place) }
    container(&source, from: members)
    date(&source, from: members["issued"])
    fate(&source, from: members)
    let reference = source.isPlaceholder ? text(members["citation-number"]) : nil
    SourceAssembly.number(&source, reference ?? source.issue)
  }

  private mutating func fate(_ source: inout Source, from members: [String: Any]) {
    let custom = members["custom"] as? [String: Any] ?? [:]
    source.preprintOf = text(custom["preprint-of"])
    source.supersededBy = text(custom["superseded-by"])
    // The variable holds “in press” and the like too, which are none of ours.
    source.status = text(members["status"]).flatMap(SourceStatus.init(word:))
    source.status?.date = text(custom["status-date"]).flatMap { check.date($0, at: place) }
    source.status?.notice = text(custom["notice"]).flatMap { check.notice($0, at: place) }
    if source.status == nil { source.status = update(members["updated-by"]) }
    if source.status == nil { check.strayStatus(of: source) }
  }

  /// What Crossref says of later notices, the gravest first.
  private func update(_ value: Any?) -> SourceStatus? {
    let notices = (value as? [Any] ?? []).compactMap { $0 as? [String: Any] }
    let found = notices.compactMap { notice -> SourceStatus? in
      let word = text(notice["type"])?.replacing("_", with: " ") ?? ""
      guard var status = SourceStatus(word: word) else { return nil }
      status.notice = text(notice["DOI"]).flatMap(DOI.bare)
      let parts = ((notice["updated"] as? [String: Any])?["date-parts"] as? [Any])?.first as? [Any]
      let numbers = (parts ?? []).compactMap(text)
      if !numbers.isEmpty {
        status.date = numbers.map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
      }
      return status
    }
    return SourceStatus.Kind.allCases.lazy.compactMap { kind in
      kind == .superseded ? nil : found.first { $0.kind == kind }
    }.first
  }

  private mutating func container(_ source: inout Source, from members: [String: Any]) {
    let short = text(members["container-title-short"]) ?? text(members["journalAbbreviation"])
    let container = text(members["container-title"])
    guard
      ["article", "misc", "preprint", "online", "unpublished"].contains(source.type) || short != nil
    else {
      source.bookTitle = container
      return
    }
    SourceAssembly.journal(&source, named: container, short: short)
    check.journal(of: source, at: place)
  }

  private mutating func date(_ source: inout Source, from value: Any?) {
    guard let value else { return }
    let parts = ((value as? [String: Any])?["date-parts"] as? [Any])?.first as? [Any]
    guard let parts, let year = parts.first.flatMap(text) else {
      fault(
        "“issued” of “\(source.id)” has no date-parts",
        help: "write \"issued\": {\"date-parts\": [[2023, 5, 1]]}")
      return
    }
    source.year = check.year(year, at: place)
    if parts.count > 1 { source.month = text(parts[1]).flatMap(Months.number) }
    if parts.count > 2, let day = text(parts[2]).flatMap({ Int($0) }), (1...31).contains(day) {
      source.day = day
    }
  }

  private mutating func people(_ value: Any?, of id: String) -> PersonList {
    guard let value else { return PersonList() }
    guard let items = value as? [Any] else {
      fault("the authors of “\(id)” are no list", help: "write \"author\": [{\"family\": …}]")
      return PersonList()
    }
    return PersonList(items.compactMap { ($0 as? [String: Any]).flatMap(person) })
  }

  private func person(_ members: [String: Any]) -> PersonName? {
    if let literal = text(members["literal"]) { return .corporate(literal) }
    let particle = text(members["non-dropping-particle"]) ?? text(members["dropping-particle"])
    guard let family = text(members["family"]) ?? text(members["given"]) else { return nil }
    let given = text(members["family"]) == nil ? nil : text(members["given"])
    return PersonName(
      given: given ?? "", family: [particle, family].compactMap { $0 }.joined(separator: " "),
      suffix: text(members["suffix"]) ?? "")
  }

  /// A string or whole number; nil for anything else and for empty text.
  private func text(_ value: Any?) -> String? {
    if let text = value as? String {
      let line = LaTeXText.plainLine(text)
      return line.isEmpty ? nil : line
    }
    return (value as? Int).map(String.init)
  }

  private mutating func fault(_ message: String, help: String) {
    check.diagnostics.append(Diagnostic(BibliographyRules.badCSL, at: place, message, help: help))
  }
}

/// Keeps a reader that recurses from running out of stack.
private enum JSONDepth {
  static func isBearable(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    for byte in bytes {
      if byte == 0x5B || byte == 0x7B { depth += 1 }
      if byte == 0x5D || byte == 0x7D { depth -= 1 }
      if depth > 100 { return false }
    }
    return true
  }
}
