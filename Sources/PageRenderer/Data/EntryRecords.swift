import OrderedWork
import ReviewModel
import Synchronization

/// What data files hold of the entries: made part by part, by whoever asks first for one of a part.
final class EntryRecords: Sendable {
  /// Few enough that one edit makes little anew, many enough that a file of all has few pieces.
  private static let partSize = 64

  private let catalysts: [Catalyst]
  private let places: [String: Int]
  private let isKept: Bool
  private let parts: [Once<Part>]
  /// Of the table of all entries.
  private let rows: [Once<[UInt8]>]

  /// - Parameter isKept: whether what was made stays for who takes it next.
  init(_ catalysts: [Catalyst], isKept: Bool) {
    self.catalysts = catalysts
    self.isKept = isKept
    var places: [String: Int] = [:]
    places.reserveCapacity(catalysts.count)
    for (place, catalyst) in catalysts.enumerated() { places[catalyst.id] = place }
    self.places = places
    let count = (catalysts.count + Self.partSize - 1) / Self.partSize
    parts = (0..<count).map { _ in Once() }
    rows = (0..<count).map { _ in Once() }
  }

  /// The same after an edit of some entries, by id; none came or went.
  init(_ old: EntryRecords, _ catalysts: [Catalyst], edited: Set<String>) {
    self.catalysts = catalysts
    isKept = old.isKept
    places = old.places
    var (parts, rows) = (old.parts, old.rows)
    for part in Set(edited.compactMap { old.places[$0].map { $0 / Self.partSize } }) {
      parts[part] = Once()
      rows[part] = Once()
    }
    self.parts = parts
    self.rows = rows
  }

  /// SHA-256 of the entry's line in review.json, without its member `hash`.
  func digest(of catalyst: Catalyst) -> ContentDigest {
    guard let place = places[catalyst.id] else { return Self.record(catalyst).digest }
    return part(place / Self.partSize).digests[place % Self.partSize]
  }

  /// The items of a list of all entries, in pieces. They go with who takes them; they are made again
  /// for who asks once more.
  func takeJSON() -> [[UInt8]] {
    OrderedWork.results(of: parts.count) { [self] number in
      part(number).json.withLock { json in
        defer { if !isKept { json = nil } }
        return json
      } ?? Part(items(number), isFirst: number == 0).json.withLock { $0 ?? [] }
    }
  }

  /// The rows of the table of all entries, in pieces, made anew for who asks once more.
  ///
  /// - Parameter make: the rows of some entries.
  func takeRows(_ make: @Sendable (ArraySlice<Catalyst>) -> [UInt8]) -> [[UInt8]] {
    OrderedWork.results(of: rows.count) { [self] number in
      guard isKept else { return make(items(number)) }
      let once = rows[number]
      return once { make(items(number)) }
    }
  }

  private func part(_ number: Int) -> Part {
    let once = parts[number]
    return once { Part(items(number), isFirst: number == 0) }
  }

  private func items(_ number: Int) -> ArraySlice<Catalyst> {
    let start = number * Self.partSize
    return catalysts[start..<min(start + Self.partSize, catalysts.count)]
  }

  private final class Part: Sendable {
    let digests: [ContentDigest]
    let json: Mutex<[UInt8]?>

    init(_ catalysts: ArraySlice<Catalyst>, isFirst: Bool) {
      let records = catalysts.map(EntryRecords.record)
      digests = records.map(\.digest)
      json = Mutex(JSONValue.items(records.map { .written($0.line) }, isFirst: isFirst))
    }
  }

  private static func record(_ catalyst: Catalyst) -> (line: [UInt8], digest: ContentDigest) {
    var line = JSONValue.object(members(of: catalyst)).compactBytes
    let digest = ContentDigest(line)
    line.removeLast()
    line += ",\"hash\":\"\(digest.text)\"}".utf8
    return (line, digest)
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
