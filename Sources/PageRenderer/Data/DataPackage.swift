import Bibliography
import Electrochemistry
import ReviewModel

/// The data as a Frictionless Data Package, version 2: https://datapackage.org
struct DataPackage {
  let context: SiteContext
  /// Of the folder `data/`.
  let files: [FileFacts]

  var bytes: [UInt8] {
    let about = context.review.about
    return JSONValue.object([
      ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .text(Self.name(of: about))), ("title", .text(about.title)),
      ("description", .text(about.description)), ("version", .text(about.version)),
      ("created", .text(about.date + "T00:00:00Z")), ("homepage", .optional(context.baseURL)),
      ("id", .optional(about.doi.map(DOI.link))), ("licenses", licences),
      ("contributors", contributors), ("sources", sources),
      ("resources", .list(files.map(resource))),
    ]).bytes
  }

  /// Lower-case ASCII, as names of packages must be.
  static func name(of about: About) -> String {
    let slug = SearchKey.slug(of: about.title)
    return slug.isEmpty ? "review" : slug
  }

  private var licences: JSONValue {
    let licence = Licence(context.review.about.licence)
    return .list([
      .object([
        ("name", .text(licence.name)), ("path", .optional(licence.address)),
        ("title", .optional(licence.title)),
      ])
    ])
  }

  private var contributors: JSONValue? {
    let authors = context.review.about.authors
    guard !authors.isEmpty else { return nil }
    return .list(
      authors.map { author in
        let name = author.orcid == nil ? nil : ItemCitation.person(author)
        return .object([
          ("title", .text(author.name)), ("givenName", .optional(name?.given)),
          ("familyName", .optional(name?.family)),
          ("path", .optional(author.orcid.map { "https://orcid.org/" + $0 })),
          ("roles", .texts(["author"])),
        ])
      })
  }

  /// The article that the review sets out from.
  private var sources: JSONValue? {
    guard let id = context.review.about.sourceID, let source = context.sources[id] else {
      return nil
    }
    return .list([
      .object([
        ("title", .text(source.title ?? source.label)),
        ("path", .optional(source.doi.map(DOI.link) ?? source.url)),
      ])
    ])
  }

  private func resource(_ file: FileFacts) -> JSONValue {
    let name = String(file.path.dropFirst("data/".count))
    let table = DataFiles.tables.first { $0.file == name }
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    return .object([
      ("name", .text(table?.name ?? name.replacing(".", with: "-"))), ("path", .text(name)),
      ("type", table == nil ? nil : .text("table")), ("title", .optional(table?.title)),
      (
        "description",
        .optional(
          table?.description ?? DataFiles.descriptions.first { $0.name == name }?.text)
      ),
      ("format", .text(ending)), ("mediatype", .text(Self.mediaType(ending))),
      ("encoding", .text("utf-8")), ("bytes", .count(file.size)),
      ("hash", .text(file.digest.text)), ("schema", table?.json),
    ])
  }

  private static func mediaType(_ ending: String) -> String {
    switch ending {
    case "csv": "text/csv"
    case "bib": "application/x-bibtex"
    case "ris": "application/x-research-info-systems"
    default: "application/json"
    }
  }
}

/// A licence by its SPDX identifier.
struct Licence: Sendable, Hashable {
  let name: String

  init(_ name: String) { self.name = name }

  private static let known: [String: (title: String, address: String)] = [
    "CC-BY-4.0": (
      "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"
    ),
    "CC-BY-SA-4.0": (
      "Creative Commons Attribution-ShareAlike 4.0",
      "https://creativecommons.org/licenses/by-sa/4.0/"
    ),
    "CC0-1.0": (
      "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"
    ),
  ]

  var title: String? { Self.known[name]?.title }
  var address: String? { Self.known[name]?.address }
}
