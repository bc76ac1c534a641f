import Bibliography
import Electrochemistry
import OrderedWork
import ReviewModel
import Synchronization

/// The canonical form of everything: what comparisons, feeds and other people's programs read.
struct ReviewJSON {
  static let schemaVersion = 1

  let context: SiteContext

  var bytes: [UInt8] {
    let review = context.review
    // On all processors, before they are written one after the other.
    let sizes = OrderedWork.parts(of: review.catalysts.count) { [context] part in
      review.catalysts[part].reduce(0) { $0 + context.record(of: $1).size }
    }
    return JSONValue.object([
      ("schemaVersion", .count(ReviewJSON.schemaVersion)), ("review", about(review.about)),
      (
        "catalysts",
        .made(review.catalysts.count) { [context] place in
          .written(context.record(of: review.catalysts[place]).takeJSON())
        }
      ),
      ("strategies", .list(review.strategies.map(TextsJSON.strategy))),
      ("mechanisms", .list(review.mechanisms.map(TextsJSON.mechanism))),
      ("perspectives", .list(review.perspectives.map(TextsJSON.perspective))),
      ("pages", .list(review.pages.map(TextsJSON.page))),
      ("maps", .list(review.maps.map(TextsJSON.map))),
      ("sources", .list(review.sources.map(source))),
      ("series", .list(review.series.map(series))),
      ("comparabilityClasses", context.jsonPart("classes") { ComparabilityJSON.list(context) }),
      ("vocabulary", VocabularyJSON.value(review.vocabulary)),
    ]).bytes(about: sizes.reduce(1 << 20, +))
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

/// What data files hold of an entry.
final class EntryRecord: Sendable {
  /// Of the entry's value without its member `hash`.
  let digest: ContentDigest
  /// Of the value as review.json holds it, about.
  let size: Int
  private let catalyst: Catalyst
  private let isKept: Bool
  private let json: Mutex<[UInt8]?>

  /// - Parameter isKept: whether the value stays for who takes it next.
  init(_ catalyst: Catalyst, isKept: Bool) {
    self.catalyst = catalyst
    self.isKept = isKept
    let bytes = JSONValue.object(Self.members(of: catalyst)).bytes
    digest = ContentDigest(bytes)
    let json = Self.json(bytes, digest)
    size = json.count + 4
    self.json = Mutex(json)
  }

  /// The value as review.json holds it. It goes with who takes it; it is made again for who asks once
  /// more.
  func takeJSON() -> [UInt8] {
    let kept = json.withLock { json in
      defer { if !isKept { json = nil } }
      return json
    }
    return kept ?? Self.json(JSONValue.object(Self.members(of: catalyst)).bytes, digest)
  }

  private static func json(_ bytes: [UInt8], _ digest: ContentDigest) -> [UInt8] {
    JSONValue.written(bytes, level: 2, adding: ("hash", .text(digest.text)))
  }

  private static func members(of catalyst: Catalyst) -> [(String, JSONValue?)] {
    [
      ("id", .text(catalyst.id)), ("name", .text(catalyst.name)),
      ("aliases", .texts(catalyst.aliases)), ("kind", .text(catalyst.kind.rawValue)),
      ("strategy", .optional(catalyst.strategyID)), ("class", .optional(catalyst.classID)),
      ("classReason", .optional(catalyst.classReason)), ("type", .optional(catalyst.typeID)),
      ("metals", .texts(catalyst.metals)), ("elements", .texts(catalyst.elements)),
      ("sites", .texts(catalyst.sites)), ("support", .optional(catalyst.support)),
      ("mechanisms", .texts(catalyst.mechanismIDs)), ("source", .text(catalyst.sourceID)),
      ("comparedWith", .texts(catalyst.comparedWith)),
      (
        "milestone",
        catalyst.milestone.map {
          .object([
            ("year", .count($0.year)), ("text", .optional($0.text)),
            ("where", .optional($0.place)),
          ])
        }
      ),
      (
        "contributors",
        catalyst.contributors.isEmpty
          ? nil
          : .list(
            catalyst.contributors.map {
              .object([
                ("name", .text($0.name)), ("orcid", .optional($0.orcid)),
                ("roles", .texts($0.roles.map(\.rawValue))),
              ])
            })
      ),
      ("summary", .optional(catalyst.summary)), ("notes", .texts(catalyst.notes)),
      ("measurements", MeasurementJSON.list(catalyst.measurements)),
      ("derived", MeasurementJSON.list(catalyst.derived)),
      ("completeness", MeasurementJSON.completeness(catalyst.measurements)),
      (
        "remarks",
        catalyst.remarks.isEmpty ? nil : .list(catalyst.remarks.map(ConversionJSON.remark))
      ),
      ("prose", TextsJSON.prose(catalyst.prose)),
    ]
  }
}
