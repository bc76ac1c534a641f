/// `Name, A. B.; Name, C. Title in Title Case. J. Abbrev. 2024, 12 (3), 3456–3467. https://doi.org/…`
enum ACSReference {
  static func runs(_ source: Source) -> [ReferenceRun] {
    var line = ReferenceLine()
    line.add(people(source.authorList))
    let journal = source.journalAbbreviation ?? source.journal
    if source.isPreprint {
      line.add(source.title.map(TitleCase.apply), after: ". ")
      let server = source.preprintServer ?? source.journal ?? source.publisher
      place(source, in: server, ["preprint"], &line)
    } else if let journal {
      line.add(source.title.map(TitleCase.apply), after: ". ")
      place(source, in: journal, [source.locator], &line)
    } else {
      book(source, &line)
    }
    line.stop()
    address(source, &line)
    return line.runs
  }

  /// `J. Abbrev. 2024, 12 (3), 3456–3467`
  private static func place(
    _ source: Source, in journal: String?, _ locators: [String?], _ line: inout ReferenceLine
  ) {
    var separator = ". "
    if let journal {
      line.add([.italic(journal)], after: separator)
      separator = ", "
    }
    if let year = source.year {
      line.add([.bold(String(year))], after: journal == nil ? separator : " ")
      separator = ", "
    }
    var volume: [ReferenceRun] = []
    if let number = source.volume { volume.append(.italic(number)) }
    if let issue = source.issue {
      volume.append(ReferenceRun(volume.isEmpty ? "No. \(issue)" : " (\(issue))"))
    }
    line.add(volume, after: separator)
    if !volume.isEmpty { separator = ", " }
    for locator in locators {
      line.add(locator, after: separator)
      separator = ", "
    }
  }

  private static func book(_ source: Source, _ line: inout ReferenceLine) {
    let title = source.title.map(TitleCase.apply)
    if let book = source.bookTitle.map(TitleCase.apply) {
      line.add(title, after: ". ")
      line.add([ReferenceRun("In "), .italic(book)], after: ". ")
    } else if let title {
      line.add([.italic(title)], after: ". ")
    } else {
      line.add(source.howPublished, after: ". ")
    }
    if !source.editors.isEmpty {
      let role = source.editors.count > 1 || source.editorList.hasOthers ? "Eds." : "Ed."
      line.add("\(people(source.editorList)), \(role)", after: "; ")
    }
    let publisher = [source.publisher, source.address].compactMap { $0 }.joined(separator: ": ")
    line.add(publisher.isEmpty ? nil : publisher, after: "; ")
    line.add(source.year.map(String.init), after: publisher.isEmpty ? "; " : ", ")
    line.add(source.volume.map { "Vol. \($0)" }, after: "; ")
    line.add(source.pages.map { ($0.contains("–") ? "pp " : "p ") + $0 }, after: "; ")
  }

  private static func address(_ source: Source, _ line: inout ReferenceLine) {
    if let doi = source.doi {
      line.add([ReferenceRun("https://doi.org/\(doi)", link: DOI.link(doi))], after: " ")
    } else if let url = WebAddress.safe(source.url) {
      line.add([ReferenceRun(url, link: url)], after: " ")
    }
  }

  /// `Name, A. B.; Name, C.`
  private static func people(_ list: PersonList) -> String {
    (list.names.map(name) + (list.hasOthers ? ["et al."] : [])).joined(separator: "; ")
  }

  private static func name(_ person: PersonName) -> String {
    if person.isCorporate { return person.family }
    return [person.family, person.initials, person.suffix].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
