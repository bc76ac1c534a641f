import Bibliography
import ReviewModel

/// How the review wants to be cited: Citation File Format 1.2.0,
/// https://citation-file-format.github.io
enum CitationFile {
  static func bytes(_ context: SiteContext) -> [UInt8] {
    let about = context.review.about
    var text = "cff-version: 1.2.0\n"
    text += "message: \"If you use this review or its data, please cite it and the sources.\"\n"
    text += "type: dataset\n"
    text += "title: \(quoted(about.title + (about.subtitle.map { ": " + $0 } ?? "")))\n"
    text += "abstract: \(quoted(about.description))\n"
    text += "version: \(quoted(about.version))\n"
    text += "date-released: \(quoted(about.date))\n"
    text += "license: \(quoted(about.licence))\n"
    if let doi = about.doi { text += "doi: \(quoted(doi))\n" }
    if let url = context.baseURL { text += "url: \(quoted(url))\n" }
    if let repository = about.repository { text += "repository-code: \(quoted(repository))\n" }
    text += "identifiers:\n  - type: other\n    value: \(quoted(context.reviewDigest.text))\n"
    text += "    description: \"SHA-256 of data/review.json\"\n"
    text += "authors:\n"
    if about.authors.isEmpty { text += "  - name: \(quoted(about.title))\n" }
    for author in about.authors { text += self.author(author) }
    if let id = about.sourceID, let source = context.sources[id], !source.authors.isEmpty {
      text += preferred(source)
    }
    return Array(text.utf8)
  }

  private static func author(_ author: About.Author) -> String {
    guard let orcid = author.orcid else { return "  - name: \(quoted(author.name))\n" }
    let person = ItemCitation.person(author)
    return "  - given-names: \(quoted(person.given))\n    family-names: \(quoted(person.family))\n"
      + "    orcid: \(quoted("https://orcid.org/" + orcid))\n"
  }

  /// The reviewed article, where its authors are known: the format does without none.
  private static func preferred(_ source: Source) -> String {
    var text =
      "preferred-citation:\n  type: article\n  title: \(quoted(source.title ?? source.label))\n"
    text += "  authors:\n"
    for person in source.authors {
      text +=
        person.isCorporate
        ? "    - name: \(quoted(person.family))\n"
        : "    - family-names: \(quoted(person.family))\n"
          + "      given-names: \(quoted(person.given))\n"
    }
    if let journal = source.journal { text += "  journal: \(quoted(journal))\n" }
    if let year = source.year { text += "  year: \(year)\n" }
    if let doi = source.doi { text += "  doi: \(quoted(doi))\n" }
    return text
  }

  /// A YAML text in double quotes.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
