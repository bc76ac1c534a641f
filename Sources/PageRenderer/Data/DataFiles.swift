import Bibliography
import ReviewModel

/// The files of the data page.
struct DataFiles {
  struct Description: Sendable {
    var name: String
    var address: SiteAddress
    var text: String
  }

  static let descriptions = [
    Description(
      name: "review.json", address: .init("data/review.json"),
      text: "everything, in one sorted JSON document"),
    Description(
      name: "measurements.csv", address: .init("data/measurements.csv"),
      text: "one row for every number"),
    Description(
      name: "catalysts.csv", address: .init("data/catalysts.csv"), text: "one row for every entry"),
    Description(
      name: "sources.bib", address: .init("data/sources.bib"), text: "all sources in BibTeX"),
    Description(
      name: "sources.ris", address: .init("data/sources.ris"), text: "all sources in RIS"),
    Description(
      name: "sources.json", address: .init("data/sources.json"), text: "all sources in CSL-JSON"),
    Description(
      name: "datapackage.json", address: .init("data/datapackage.json"),
      text: "the tables described for programs (Frictionless Data Package)"),
  ]

  let context: SiteContext

  var all: [RenderedFile] {
    [
      file("data/review.json", ReviewJSON(context: context).bytes),
      file("data/measurements.csv", MeasurementsCSV.bytes(context)),
      file("data/catalysts.csv", CatalystsCSV.bytes(context)),
      file("data/sources.bib", BibTeXWriter.write(context.review.sources)),
      file("data/sources.ris", RISWriter.write(context.review.sources)),
      file("data/sources.json", CSLWriter.write(context.review.sources)),
      file("data/datapackage.json", DataPackage(context: context).bytes),
      file("CITATION.cff", CitationFile.bytes(context.review.about)),
    ]
      + context.review.series.map { file(SiteAddress.series($0).path, $0.bytes) }
  }

  private func file(_ path: String, _ bytes: [UInt8]) -> RenderedFile {
    RenderedFile(path: path, bytes: bytes, kind: .data)
  }
}
