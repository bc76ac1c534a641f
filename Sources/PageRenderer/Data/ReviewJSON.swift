import Bibliography
import Electrochemistry
import OrderedWork
import ReviewModel
import Synchronization

/// The canonical form of everything: what comparisons, feeds and other people's programs read.
struct ReviewJSON {
  static let schemaVersion = 1

  let context: SiteContext

  /// A line for each item.
  var pieces: [[UInt8]] {
    let review = context.review
    return JSONValue.object([
      ("schemaVersion", .count(ReviewJSON.schemaVersion)), ("review", about(review.about)),
      ("catalysts", .pieces(context.records.takeJSON())),
      ("strategies", .list(review.strategies.map(TextsJSON.strategy))),
      ("mechanisms", .list(review.mechanisms.map(TextsJSON.mechanism))),
      ("perspectives", .list(review.perspectives.map(TextsJSON.perspective))),
      ("pages", .list(review.pages.map(TextsJSON.page))),
      ("maps", .list(review.maps.map(TextsJSON.map))),
      ("sources", .list(review.sources.map(source))),
      ("series", .list(review.series.map(series))),
      (
        "comparabilityClasses",
        .pieces([context.jsonItems("classes") { ComparabilityJSON.items(context) }])
      ),
      ("vocabulary", VocabularyJSON.value(review.vocabulary)),
    ]).linePieces
  }

  private func about(_ about: About) -> JSONValue {
    .object([
      ("title", .text(about.title)), ("subtitle", .optional(about.subtitle)),
      ("description", .text(about.description)), ("version", .text(about.version)),
      ("date", .text(about.date)), ("licence", .text(about.licence)), ("doi", .optional(about.doi)),
      (
        "authors",
        .list(
          about.authors.map {
            .object([("name", .text($0.name)), ("orcid", .optional($0.orcid))])
          })
      ),
      ("reactions", .texts(about.reactions)), ("comparability", .texts(about.comparability)),
    ])
  }

  private func source(_ source: Source) -> JSONValue {
    .object([
      ("id", .text(source.id)), ("type", .text(source.type)), ("title", .optional(source.title)),
      (
        "authors",
        .texts(source.authors.map { $0.given.isEmpty ? $0.family : "\($0.family), \($0.given)" })
      ),
      ("year", source.year.map(JSONValue.count)), ("journal", .optional(source.journal)),
      ("volume", .optional(source.volume)), ("issue", .optional(source.issue)),
      ("pages", .optional(source.locator)), ("doi", .optional(source.doi)),
      ("url", .optional(source.url)), ("seenAt", .texts(source.seenAt)),
      ("publisher", .optional(source.publisher)),
      ("howPublished", .optional(source.howPublished)), ("note", .optional(source.note)),
      (
        "status",
        source.status.map {
          .object([
            ("kind", .text($0.kind.rawValue)), ("date", .optional($0.date)),
            ("notice", .optional($0.notice)),
          ])
        }
      ), ("preprintOf", .optional(source.preprintOf)),
      ("supersededBy", .optional(source.supersededBy)),
      ("referenceNumber", source.referenceNumber.map(JSONValue.count)),
      ("verified", .flag(!source.isPlaceholder)),
    ])
  }

  private func series(_ series: DataSeries) -> JSONValue {
    .object([
      ("catalyst", .text(series.catalystID)), ("id", .text(series.id)),
      ("file", .text(SiteAddress.series(series).path)),
      (
        "columns",
        .list(
          series.columns.map {
            .object([("quantity", .text($0.quantity)), ("unit", .text($0.unit))])
          })
      ),
      ("rows", .count(series.rows.count)),
      ("notes", .object(series.notes.map { ($0.key, .text($0.text)) })),
    ])
  }
}
