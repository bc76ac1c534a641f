import ArgumentParser
import Bibliography
import ContentReader
import Diagnostics
import ReviewModel
import SiteBuilder
import SiteWriter

/// What `import --dry-run` prints of the sources it would write.
enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case bib
  case ris
  case json
}

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Takes the sources of a bibliography, or the entries of a spreadsheet, into the review.",
    discussion: """
      A spreadsheet (.csv, .tsv) becomes one entry for each catalyst, with its numbers and sources; \
      Documentation/Import.md says how columns are read and what --map may say. What a row would make \
      must pass the check, else the row is refused with the reason.

      A bibliography becomes one file for each source. Reads BibTeX (.bib), RIS (.ris) and CSL-JSON (.json) and writes Content/sources/<id>.bib. A \
      record that the review has already, by its DOI or by title, author, year and pages, is left \
      out and named; one that can't be read is refused with its line, and does not take the others \
      with it. No file that exists is touched.
      """)

  @OptionGroup var review: ReviewOptions

  @Argument(help: "A file that ends in .bib, .ris, .json, .csv or .tsv.")
  var file: String

  @Flag(name: .customLong("dry-run"), help: "Print what would be written, and write nothing.")
  var isDryRun = false

  @Option(help: "For a spreadsheet: a file in YAML that says what its columns are.")
  var map: String?

  @Option(help: "What --dry-run prints: table, bib, ris or json (CSL).")
  var format: ImportFormat = .table

  func validate() throws {
    guard isDryRun || format == .table else {
      throw ValidationError("--format is for --dry-run; sources are written as .bib")
    }
  }

  func run() throws {
    try Output.run {
      if ["csv", "tsv"].contains(where: { file.lowercased().hasSuffix(".\($0)") }) {
        try SpreadsheetImport(file: file, map: map, isDryRun: isDryRun, review: review).run()
        return
      }
      guard map == nil else {
        throw CommandFailure(.usage, "--map is for spreadsheets; \(file) is a bibliography")
      }
      let (text, note) = try InputFile.read(try checkedFile())
      let root = try review.reviewRoot()
      let plan = try SourcePlan(of: text, root: root)
      if let note { Output.say("note: " + note) }
      if !review.quiet { say(plan.sources.diagnostics, text) }
      if isDryRun { print(plan.sources) } else { try plan.write() }
      let refused = plan.sources.items.count { $0.isRefused }
      if !isDryRun || format != .table {
        for item in plan.sources.items where item.outcome != .taken {
          Output.say("\(file):\(item.line): \(ImportTable.outcome(item))")
        }
      }
      if !review.quiet { Output.say(summary(plan.sources, refused)) }
      if refused > 0 { throw ExitCode(TafelExit.contentErrors.rawValue) }
    }
  }

  private func checkedFile() throws -> String {
    let name = file.lowercased()
    guard [".bib", ".bibtex", ".ris", ".json"].contains(where: name.hasSuffix) else {
      throw CommandFailure(
        .usage, "\(file): import takes files that end in .bib, .ris, .json (CSL), .csv or .tsv")
    }
    return file
  }

  private func say(_ diagnostics: [Diagnostic], _ text: SourceText) {
    guard !diagnostics.isEmpty else { return }
    Output.say(
      DiagnosticText(usesColor: Output.usesColor) { text.path == $0 ? text.line($1) : nil }
        .text(diagnostics))
  }

  private func print(_ plan: SourceImport) {
    switch format {
    case .table: Output.result(ImportTable.text(plan))
    case .bib: Output.result(String(decoding: BibTeXWriter.write(plan.taken), as: UTF8.self))
    case .ris: Output.result(String(decoding: RISWriter.write(plan.taken), as: UTF8.self))
    case .json: Output.result(String(decoding: CSLWriter.write(plan.taken), as: UTF8.self))
    }
  }

  private func summary(_ plan: SourceImport, _ refused: Int) -> String {
    let taken = plan.taken.count
    let present = plan.items.count - taken - refused
    return "\(plan.items.count) records: \(taken) \(isDryRun ? "would be written" : "written"),"
      + " \(present) already there, \(refused) refused"
  }
}

/// The records of a file and the review they are for.
struct SourcePlan {
  let sources: SourceImport
  private let folder: String

  init(of text: SourceText, root: String) throws {
    let review = try SiteBuilder.check(.disk(root: root)).review
    sources = SourceImport(
      of: text, into: review?.sources ?? [], reservedIDs: Self.names(in: root + "/Content/sources"),
      latestYear: review.flatMap { Int($0.about.date.prefix(4)) })
    folder = root + "/Content/sources"
  }

  /// All of them, or none.
  func write() throws {
    try NewFiles.write(
      sources.taken.map {
        OutputFile(path: $0.id + ".bib", text: BibTeXWriter.record($0))
      }, into: folder)
  }

  /// Files whose record can't be read have a name all the same.
  private static func names(in folder: String) -> Set<String> {
    Set(Files.names(in: folder).map { String($0.prefix { $0 != "." }) })
  }
}

/// What became of each record, one a line.
enum ImportTable {
  static func text(_ plan: SourceImport) -> String {
    let rows = plan.items.map { ["line \($0.line)", outcome($0), label($0)] }
    return AlignedRows.text(rows)
  }

  static func outcome(_ item: SourceImport.Item) -> String {
    switch item.outcome {
    case .taken:
      [item.key, "→ \(item.source.id).bib"].filter { !$0.isEmpty }.joined(separator: " ")
    case .present(let id):
      "“\(item.key.isEmpty ? item.source.shortLabel : item.key)” is there as \(id)"
    case .refused(let reason):
      "“\(item.key.isEmpty ? item.source.shortLabel : item.key)” refused: \(reason)"
    }
  }

  private static func label(_ item: SourceImport.Item) -> String {
    let source = item.source
    return [
      source.authors.isEmpty && source.editors.isEmpty ? nil : source.shortLabel, source.title,
    ].compactMap(\.self).joined(separator: ": ").shortened(to: 90)
  }
}

extension SourceImport.Item {
  var isRefused: Bool { if case .refused = outcome { true } else { false } }
}

extension String {
  fileprivate func shortened(to length: Int) -> String {
    count <= length ? self : prefix(length - 1) + "…"
  }
}

/// Rows of cells in columns that line up.
enum AlignedRows {
  static func text(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column + 1 == row.count
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
