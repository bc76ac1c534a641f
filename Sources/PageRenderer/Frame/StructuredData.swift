import Bibliography
import Electrochemistry
import ReviewModel

/// What pages tell programs about themselves, in the words of schema.org (JSON-LD).
struct StructuredData {
  let context: SiteContext

  /// The review as a data set.
  var review: JSONValue {
    let about = context.review.about
    let description = about.description
    return .object([
      ("@type", .text("Dataset")), ("@id", .optional(identity)), ("name", .text(name)),
      ("description", .text(description)), ("url", .optional(context.baseURL)),
      ("identifier", .list(identifiers)), ("version", .text(about.version)),
      ("license", .text(licence)), ("creator", people),
      ("datePublished", .text(about.date)), ("dateModified", .text(about.date)),
      ("temporalCoverage", .text("../\(about.date)")),
      (
        "keywords",
        .texts(
          ["electrocatalysis", "electrocatalyst"] + about.reactions
            + context.review.strategies.map(\.name))
      ),
      ("isAccessibleForFree", .flag(true)),
      ("measurementTechnique", .text("voltammetry, collected from the literature")),
      ("variableMeasured", .list(variables)), ("distribution", .list(downloads)),
      (
        "includedInDataCatalog",
        .object([
          ("@type", .text("DataCatalog")), ("name", .text(name)),
          ("url", .optional(context.baseURL)),
        ])
      ),
      ("citation", about.sourceID.flatMap { context.sources[$0] }.map(article)),
    ])
  }

  /// An entry: a data set about one substance.
  func entry(_ catalyst: Catalyst, description: String) -> JSONValue {
    let about = context.review.about
    let name = context.plain(catalyst.name)
    let sources = catalyst.sourceIDs.compactMap { context.sources[$0] }
    return .object([
      ("@type", .text("Dataset")), ("@id", .optional(address(.catalyst(catalyst.id)))),
      ("name", .text(name)), ("description", .text(Self.long(description, name))),
      ("url", .optional(address(.catalyst(catalyst.id)))),
      ("identifier", .text(context.digest(of: catalyst).text)),
      ("version", .text(about.version)), ("license", .text(licence)),
      ("creator", context.structuredParts.people), ("contributor", contributors(of: catalyst)),
      ("dateModified", .text(context.lastChanged[catalyst.path] ?? about.date)),
      ("isAccessibleForFree", .flag(true)), ("isPartOf", context.structuredParts.review),
      (
        "about",
        .object([
          ("@type", .text("ChemicalSubstance")), ("name", .text(name)),
          ("alternateName", .texts(catalyst.aliases)),
          (
            "chemicalComposition",
            .optional(
              (catalyst.metals + catalyst.elements).isEmpty
                ? nil : (catalyst.metals + catalyst.elements).joined(separator: ", "))
          ),
        ])
      ),
      ("keywords", .texts(catalyst.metals + catalyst.sites + catalyst.mechanismIDs)),
      (
        "variableMeasured",
        catalyst.measurements.isEmpty ? nil : .list(catalyst.measurements.map(value))
      ),
      (
        "citation",
        sources.isEmpty
          ? nil : .list(sources.map { context.structuredParts.article($0, in: context) })
      ),
    ])
  }

  /// A performance map: its table as a data set, its drawing as an image.
  func map(_ id: String, title: String, description: String) -> JSONValue {
    .object([
      ("@type", .text("Dataset")), ("@id", .optional(address(.map(id)))), ("name", .text(title)),
      ("description", .text(Self.long(description, title))),
      ("url", .optional(address(.map(id)))), ("license", .text(licence)), ("creator", people),
      ("version", .text(context.review.about.version)), ("isPartOf", part),
      (
        "distribution",
        .list([
          download(.mapTable(id), "text/csv"), download(.mapDrawing(id), "image/svg+xml"),
        ])
      ),
    ])
  }

  /// A source as the article it is.
  func article(_ source: Source) -> JSONValue {
    .object([
      ("@type", .text(source.type == "article" ? "ScholarlyArticle" : "CreativeWork")),
      ("name", .text(source.title ?? source.label)),
      (
        "author",
        source.authors.isEmpty
          ? nil
          : .list(
            source.authors.map { person in
              person.isCorporate
                ? .object([("@type", .text("Organization")), ("name", .text(person.family))])
                : .object([
                  ("@type", .text("Person")), ("familyName", .text(person.family)),
                  ("givenName", .optional(person.given.isEmpty ? nil : person.given)),
                ])
            })
      ),
      ("datePublished", .optional(source.year.map(String.init))),
      (
        "isPartOf",
        (source.journal ?? source.journalAbbreviation).map {
          .object([("@type", .text("Periodical")), ("name", .text($0))])
        }
      ),
      ("pagination", .optional(source.pages)),
      (
        "publisher",
        source.publisher.map {
          .object([("@type", .text("Organization")), ("name", .text($0))])
        }
      ),
      ("sameAs", .optional(source.doi.map(DOI.link) ?? source.url)),
      ("creativeWorkStatus", .optional(source.status?.phrase)),
    ])
  }

  /// Terms that a page defines.
  func terms(_ name: String, _ page: SiteAddress, _ terms: [Term]) -> JSONValue? {
    guard !terms.isEmpty else { return nil }
    return termSet(
      name, page,
      terms.map { term in
        .object([
          ("@type", .text("DefinedTerm")), ("name", .text(term.term)),
          ("description", .text(term.definition)),
        ])
      })
  }

  /// The metrics, with their terms in EMMO.
  var metrics: JSONValue {
    termSet(
      "Metrics of electrocatalysis", .data,
      Metric.allCases.map { metric in
        .object([
          ("@type", .text("DefinedTerm")), ("name", .text(metric.name)),
          ("termCode", .text(metric.symbolPlain)),
          ("description", .text(MetricWords.description(of: metric))),
          ("sameAs", .optional(metric.emmo)),
        ])
      })
  }

  private func termSet(_ name: String, _ page: SiteAddress, _ terms: [JSONValue]) -> JSONValue {
    .object([
      ("@type", .text("DefinedTermSet")), ("name", .text(name)), ("url", .optional(address(page))),
      ("hasDefinedTerm", .list(terms)),
    ])
  }

  /// The way from the start page to this one.
  func breadcrumbs(_ page: PageContent) -> JSONValue? {
    guard let base = context.baseURL, !page.crumbs.isEmpty else { return nil }
    let steps = [PageContent.Crumb(name: context.review.about.title, address: .home)] + page.crumbs
    let items = steps.enumerated().map { place, crumb in
      JSONValue.object([
        ("@type", .text("ListItem")), ("position", .count(place + 1)),
        ("name", .text(context.plain(crumb.name))),
        ("item", .text(base + crumb.address.canonical)),
      ])
    }
    let own = JSONValue.object([
      ("@type", .text("ListItem")), ("position", .count(steps.count + 1)),
      ("name", .text(page.title)),
    ])
    return .object([
      ("@type", .text("BreadcrumbList")), ("itemListElement", .list(items + [own])),
    ])
  }

  static func document(_ nodes: [JSONValue]) -> JSONValue {
    .object([("@context", .text("https://schema.org/")), ("@graph", .list(nodes))])
  }

  // MARK: Parts

  private var name: String {
    let about = context.review.about
    return about.subtitle.map { "\(about.title): \($0)" } ?? about.title
  }

  private var identity: String? {
    context.review.about.doi.map(DOI.link) ?? context.baseURL
  }

  private var identifiers: [JSONValue] {
    [context.review.about.doi.map { .text(DOI.link($0)) }].compactMap(\.self)
      + [
        .object([
          ("@type", .text("PropertyValue")), ("propertyID", .text("SHA-256")),
          ("name", .text("data/review.json")), ("value", .text(context.reviewDigest.hex)),
        ])
      ]
  }

  private var licence: String {
    let name = context.review.about.licence
    return Licence(name).address ?? name
  }

  fileprivate var part: JSONValue {
    .object([
      ("@type", .text("Dataset")), ("@id", .optional(identity)), ("name", .text(name)),
      ("description", .text(context.review.about.description)), ("license", .text(licence)),
    ])
  }

  private func contributors(of catalyst: Catalyst) -> JSONValue? {
    catalyst.contributors.isEmpty
      ? nil
      : .list(
        catalyst.contributors.map { person in
          .object([
            ("@type", .text("Person")),
            ("@id", .optional(person.orcid.map { "https://orcid.org/" + $0 })),
            ("name", .text(person.name)),
          ])
        })
  }

  fileprivate var people: JSONValue? {
    let authors = context.review.about.authors
    guard !authors.isEmpty else { return nil }
    return .list(
      authors.map { author in
        guard let orcid = author.orcid else {
          return .object([("@type", .text("Organization")), ("name", .text(author.name))])
        }
        let person = ItemCitation.person(author)
        return .object([
          ("@type", .text("Person")), ("@id", .text("https://orcid.org/" + orcid)),
          ("name", .text(author.name)), ("givenName", .text(person.given)),
          ("familyName", .text(person.family)),
        ])
      })
  }

  private var variables: [JSONValue] {
    context.metrics.map { metric in
      .object([
        ("@type", .text("PropertyValue")), ("name", .text(metric.name)),
        ("alternateName", .text(metric.symbolPlain)),
        ("description", .text(MetricWords.description(of: metric))),
        ("unitText", .optional(metric.storageUnit?.plain)),
        ("unitCode", .optional(metric.storageUnit.flatMap(UnitCodes.schemaOrg))),
        ("propertyID", .optional(metric.emmo)),
      ])
    }
  }

  private func value(_ measurement: Measurement) -> JSONValue {
    let value = measurement.normalised
    let scale = value.scale.map { " vs \($0.name)" } ?? ""
    return .object([
      ("@type", .text("PropertyValue")),
      (
        "name",
        .text(
          [measurement.reaction?.rawValue, measurement.quantityName].compactMap(\.self)
            .joined(separator: " "))
      ),
      (
        "value",
        value.isRange ? nil : .number(NumberText.ascii(value.lowerNumber))
      ),
      ("minValue", value.isRange ? .number(NumberText.ascii(value.lowerNumber)) : nil),
      ("maxValue", value.isRange ? .number(NumberText.ascii(value.upperNumber)) : nil),
      ("unitText", .optional(value.unit.map { $0.plain + scale })),
      ("unitCode", .optional(value.unit.flatMap(UnitCodes.schemaOrg))),
      ("propertyID", .optional(measurement.metric?.emmo)),
    ])
  }

  private var downloads: [JSONValue] {
    DataFiles.descriptions.map { file in
      let ending = file.name.split(separator: ".").last.map(String.init) ?? ""
      return download(
        file.address,
        ending == "csv" ? "text/csv" : ending == "json" ? "application/json" : "text/plain")
    }
  }

  private func download(_ place: SiteAddress, _ type: String) -> JSONValue {
    .object([
      ("@type", .text("DataDownload")), ("encodingFormat", .text(type)),
      ("contentUrl", .text((context.baseURL ?? "") + place.path)),
    ])
  }

  private func address(_ place: SiteAddress) -> String? {
    context.baseURL.map { $0 + place.canonical }
  }

  /// Between 50 and 5,000 letters, as search engines for data sets want it.
  private static func long(_ text: String, _ name: String) -> String {
    text.unicodeScalars.count >= 50
      ? (text.utf8.count <= 5000 ? text : String(text.prefix(5000)))
      : "\(name): \(text) Values with scale, conditions and source, from a living review."
  }
}

/// Pieces of JSON-LD that many pages hold.
struct StructuredParts: Sendable {
  let people: JSONValue?
  /// The review that an entry is part of.
  let review: JSONValue
  private let articles = Memo<String, JSONValue>()

  init(_ context: SiteContext) {
    let data = StructuredData(context: context)
    people = data.people?.compacted
    review = data.part.compacted
  }

  func article(_ source: Source, in context: SiteContext) -> JSONValue {
    articles(source.id) { _ in StructuredData(context: context).article(source).compacted }
  }
}

/// What a metric is, in a sentence.
enum MetricWords {
  static func description(of metric: Metric) -> String {
    let unit = metric.storageUnit.map { " in \($0.plain)" } ?? ""
    let scale = metric.needsScale ? " vs RHE" : ""
    let better =
      switch metric.direction {
      case .higher: "; higher is better"
      case .lower: "; lower is better"
      case .none: ""
      }
    let symbol = metric.symbolPlain == metric.name ? "" : " (\(metric.symbolPlain))"
    return "\(metric.name.sentenceCased)\(symbol)\(unit)\(scale)\(better)."
  }
}
