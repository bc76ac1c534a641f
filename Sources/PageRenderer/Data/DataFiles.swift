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
    [Description(name: "review.json", text: "everything, in one sorted JSON document")]
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

  /// The largest of all files, made by itself: the others need its size and digest alone.
  var review: RenderedFile { file(Self.reviewPath, context.takeReviewData()) }

  /// All others.
  var rest: [RenderedFile] {
    let sources = context.review.sources
    let data = [
      file("data/measurements.csv", MeasurementsCSV.bytes(context)),
      file("data/catalysts.csv", CatalystsCSV.bytes(context)),
      file("data/performance.csv", PerformanceCSV.bytes(context)),
      file("data/sources.csv", SourcesCSV.bytes(context)),
      file("data/sources.bib", BibTeXWriter.write(sources)),
      file("data/sources.ris", RISWriter.write(sources)),
      file("data/sources.json", CSLWriter.write(sources)),
    ]
    return data
      + [
        file(
          "data/datapackage.json",
          DataPackage(context: context, files: [context.reviewFacts] + data.map(FileFacts.init))
            .bytes),
        file("data/schema/entry.schema.json", EntrySchema(review: context.review).bytes),
        file("CITATION.cff", CitationFile.bytes(context)),
      ]
      + context.review.series.map { file(SiteAddress.series($0).path, $0.bytes) }
  }

  private func file(_ path: String, _ bytes: [UInt8]) -> RenderedFile {
    RenderedFile(path: path, bytes: bytes, kind: .data)
  }
}

/// What a list of files says of one of them.
struct FileFacts: Sendable {
  let path: String
  let size: Int
  let digest: ContentDigest

  init(_ file: RenderedFile) { self.init(file.path, file.bytes) }

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    size = bytes.count
    digest = ContentDigest(bytes)
  }
}
