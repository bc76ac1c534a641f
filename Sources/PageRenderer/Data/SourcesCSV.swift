import Bibliography
import Figures
import ReviewModel

/// Every source of the review, one a row.
enum SourcesCSV {
  static let schema = TableSchema(
    name: "sources", title: "Sources",
    description:
      "Every source, one a row; sources.bib, sources.ris and sources.json hold the same.",
    columns: [
      .init("id", .string, "the source's id, by which values name it", example: "seed-182"),
      .init("type", .string, "article, book, misc, … as in BibTeX", isRequired: true),
      .init("title", .string, "the title"),
      .init("authors", .string, "family name, given names; separated by semicolons"),
      .init("year", .integer, "year of publication"),
      .init("journal", .string, "full name of the journal"),
      .init("volume", .string, "volume"),
      .init("issue", .string, "issue"),
      .init("pages", .string, "pages, or the article number that stands for them"),
      .init("doi", .string, "bare and in lower case", example: "10.1021/ja510442p"),
      .init("url", .string, "address where there is no DOI"),
      .init("seen_at", .string, "addresses where it was read, separated by blanks"),
      .init("publisher", .string, "publisher"),
      .init("note", .string, "what is known of an incomplete record"),
      .init("reference", .integer, "number in the reviewed article"),
      .init(
        "verified", .string, "no, if only number, year and publisher are known", isRequired: true,
        words: ["yes", "no"]),
      .init(
        "status", .string, "what has become of the publication since",
        words: SourceStatus.Kind.allCases.map(\.rawValue)),
      .init("status_date", .string, "date of the notice, as far as it is known"),
      .init("notice", .string, "DOI or address of the notice"),
      .init("preprint_of", .string, "id of the article that this preprint became"),
      .init("superseded_by", .string, "id of the source that took its place"),
      .init("values", .integer, "how many numbers are taken from it", isRequired: true),
    ], key: "id")

  static func bytes(_ context: SiteContext) -> [UInt8] {
    var table = CSVTable(header: schema.columns.map(\.name))
    for source in context.review.sources { table.add(row(source, context)) }
    return table.bytes
  }

  private static func row(_ source: Source, _ context: SiteContext) -> [CSVTable.Cell] {
    func number(_ value: Int?) -> CSVTable.Cell { value.map { .number(String($0)) } ?? .empty }
    let authors = source.authors.map {
      [$0.family, $0.given].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return [
      .text(source.id), .text(source.type), .init(source.title),
      .init(authors.isEmpty ? nil : authors.joined(separator: "; ")), number(source.year),
      .init(source.journal ?? source.journalAbbreviation), .init(source.volume),
      .init(source.issue), .init(source.locator), .init(source.doi), .init(source.url),
      .init(source.seenAt.isEmpty ? nil : source.seenAt.joined(separator: " ")),
      .init(source.publisher), .init(source.note), number(source.referenceNumber),
      .text(source.isPlaceholder ? "no" : "yes"), .init(source.status?.kind.rawValue),
      .init(source.status?.date), .init(source.status?.notice), .init(source.preprintOf),
      .init(source.supersededBy), number(context.numbersBySource[source.id]?.count ?? 0),
    ]
  }
}
