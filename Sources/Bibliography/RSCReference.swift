/// `A. B. Name, C. Name and D. E. Name, J. Abbrev., 2024, 12, 3456–3467.`
enum RSCReference {
  static func runs(_ source: Source) -> [ReferenceRun] {
    var line = ReferenceLine()
    line.add(people(source.authorList))
    if source.isPreprint {
      preprint(source, &line)
    } else if let journal = source.journalAbbreviation ?? source.journal {
      article(source, in: journal, &line)
    } else {
      book(source, &line)
    }
    return line.runs
  }

  private static func article(_ source: Source, in journal: String, _ line: inout ReferenceLine) {
    line.add([.italic(journal)])
    line.add(source.year.map(String.init))
    if let volume = source.volume { line.add([.bold(volume)]) }
    line.add(source.locator)
    if source.locator == nil, address(source, &line) { return }
    line.stop()
  }

  private static func preprint(_ source: Source, _ line: inout ReferenceLine) {
    if let server = source.preprintServer ?? source.journal ?? source.publisher {
      line.add([.italic(server)])
    }
    line.add(source.year.map(String.init))
    line.add("preprint")
    if !address(source, &line) { line.stop() }
  }

  private static func book(_ source: Source, _ line: inout ReferenceLine) {
    if let book = source.bookTitle {
      line.add([ReferenceRun("in "), .italic(book)])
    } else if let title = source.title {
      line.add([.italic(title)])
    } else {
      line.add(source.howPublished)
    }
    if !source.editors.isEmpty {
      line.add("ed. " + people(source.editorList))
    }
    line.add(source.publisher)
    line.add(source.address)
    line.add(source.year.map(String.init))
    if let volume = source.volume { line.add("vol. \(volume)") }
    line.add(source.pages.map { ($0.contains("–") ? "pp. " : "p. ") + $0 })
    if source.publisher == nil, address(source, &line) { return }
    line.stop()
  }

  /// DOI or web address; false where there is none.
  private static func address(_ source: Source, _ line: inout ReferenceLine) -> Bool {
    if let doi = source.doi {
      line.add([ReferenceRun("DOI:\(doi)", link: DOI.link(doi))])
      return true
    }
    guard let url = WebAddress.safe(source.url) else { return false }
    line.add([ReferenceRun(url, link: url)])
    return true
  }

  /// `A. B. Name, C. Name and D. E. Name`
  private static func people(_ list: PersonList) -> String {
    var names = list.names.map(name)
    if list.hasOthers { return names.joined(separator: ", ") + " et al." }
    guard let last = names.popLast() else { return "" }
    return names.isEmpty ? last : names.joined(separator: ", ") + " and " + last
  }

  private static func name(_ person: PersonName) -> String {
    if person.isCorporate { return person.family }
    return [person.initials, person.family, person.suffix].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

}

extension Source {
  /// The address of the record if a page may link to it.
  package var webAddress: String? { WebAddress.safe(url) }
}

enum WebAddress {
  /// The address if a page may link to it.
  static func safe(_ url: String?) -> String? {
    guard let url else { return nil }
    let lower = url.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://") ? url : nil
  }
}
