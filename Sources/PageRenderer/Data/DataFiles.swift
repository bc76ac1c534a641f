import Bibliography
import ReviewModel

/// The files of the data page.
struct DataFiles {
  struct Description: Sendable {
    var name: String
    var text: String

    var address: SiteAddress { SiteAddress("data/" + name) }
  }

  static let tables = [
    MeasurementsCSV.schema, CatalystsCSV.schema, PerformanceCSV.schema, SourcesCSV.schema,
  ]

  static let descriptions =
    [
      Description(
        name: "review.json",
        text: "everything, in one sorted JSON document with a line for each entry")
    ]
    + tables.map { Description(name: $0.file, text: $0.description) }
    + [
      Description(name: "sources.bib", text: "all sources in BibTeX"),
      Description(name: "sources.ris", text: "all sources in RIS"),
      Description(name: "sources.json", text: "all sources in CSL-JSON"),
      Description(
        name: "datapackage.json",
        text: "the tables described for programs (Frictionless Data Package, version 2)"),
      Description(
        name: "schema/entry.schema.json",
        text: "the keys of an entry, for editors that complete and check them (JSON Schema)"),
    ]

  let context: SiteContext

  static let reviewPath = "data/review.json"

  /// The largest of all files, made by itself.
  var review: RenderedFile { taken(reviewSource) }

  /// The others in which the texts of entries count.
  var ofTexts: [RenderedFile] {
    let all =
      [reviewSource] + numberSources.prefix(1) + [catalystSource] + numberSources.dropFirst()
    let facts = all.map { $0.store.facts($0.path, $0.make) }
    return [
      taken(catalystSource),
      file("data/datapackage.json", DataPackage(context: context, files: facts).bytes),
      file("CITATION.cff", CitationFile.bytes(context)),
    ]
  }

  /// Those of numbers and sources.
  var ofNumbers: [RenderedFile] {
    numberSources.map(taken)
      + [file("data/schema/entry.schema.json", EntrySchema(review: context.review).bytes)]
      + context.review.series.map { file(SiteAddress.series($0).path, $0.bytes) }
  }

  /// A file that the data package lists.
  private struct Source {
    var path: String
    var store: FileStore
    var make: () -> [[UInt8]]
  }

  private var reviewSource: Source {
    Source(path: Self.reviewPath, store: context.textFiles) {
      ReviewJSON(context: context).pieces
    }
  }

  private var catalystSource: Source {
    Source(path: "data/catalysts.csv", store: context.textFiles) { CatalystsCSV.pieces(context) }
  }

  private var numberSources: [Source] {
    let sources = context.review.sources
    let makers: [(String, () -> [UInt8])] = [
      ("measurements.csv", { MeasurementsCSV.bytes(context) }),
      ("performance.csv", { PerformanceCSV.bytes(context) }),
      ("sources.csv", { SourcesCSV.bytes(context) }),
      ("sources.bib", { BibTeXWriter.write(sources) }),
      ("sources.ris", { RISWriter.write(sources) }),
      ("sources.json", { CSLWriter.write(sources) }),
    ]
    return makers.map { name, make in
      Source(path: "data/" + name, store: context.numberFiles) { [make()] }
    }
  }

  /// Of the review's JSON: what citations name beside the version.
  var reviewFacts: FileFacts { reviewSource.store.facts(reviewSource.path, reviewSource.make) }

  private func taken(_ source: Source) -> RenderedFile {
    RenderedFile(
      path: source.path, pieces: source.store.take(source.path, source.make), kind: .data)
  }

  private func file(_ path: String, _ bytes: [UInt8]) -> RenderedFile {
    RenderedFile(path: path, bytes: bytes, kind: .data)
  }
}
