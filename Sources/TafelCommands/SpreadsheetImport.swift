import ArgumentParser
import ContentReader
import Diagnostics
import Electrochemistry
import ReviewModel
import SiteBuilder
import SiteWriter
import TableImport

/// `tafel import` of a spreadsheet.
struct SpreadsheetImport {
  let file: String
  let map: String?
  let isDryRun: Bool
  let review: ReviewOptions

  func run() throws {
    let root = try review.reviewRoot()
    let (text, note) = try InputFile.read(file)
    if let note { Output.say("note: " + note) }
    guard let table = SpreadsheetTable(text.bytes) else {
      throw CommandFailure(.inputMissing, "\(file) has no header in its first line")
    }
    guard let known = try SiteBuilder.check(.disk(root: root)).review else {
      throw CommandFailure(.contentErrors, "Content/review.yml can't be used; tafel check says why")
    }
    let columns = ColumnMap(table.header, map: try mapFile(), vocabulary: known.vocabulary)
    try report(columns)
    let name = String(file.split(separator: "/").last ?? "")
    var plan = TableImport(
      table, map: columns, into: known, fileName: name, schemaLine: NewItem.schemaLine(known),
      reservedIDs: Set(
        Files.names(in: root + "/Content/sources").map { String($0.prefix { $0 != "." }) }))
    try refuseFaulty(&plan, root)
    if isDryRun { show(plan, table, columns) } else { try write(plan, root) }
    for refusal in plan.refused {
      Output.say("\(file):\(refusal.line): refused: \(refusal.reason)")
    }
    if !review.quiet {
      for note in plan.notes { Output.say("note: " + note) }
      Output.say(summary(plan, table))
    }
    if !plan.refused.isEmpty { throw ExitCode(TafelExit.contentErrors.rawValue) }
  }

  private func mapFile() throws -> RawMap? {
    guard let map else { return nil }
    let (text, _) = try InputFile.read(map)
    var diagnostics: [Diagnostic] = []
    let node = YAMLReader.read(text, part: 0..<text.bytes.count, diagnostics: &diagnostics)
    guard diagnostics.isEmpty, case .map(let keys)? = node?.value else {
      say(diagnostics, of: text)
      throw CommandFailure(
        .contentErrors, "\(map) is no map of columns; it needs a group “columns:”")
    }
    return keys
  }

  private func say(_ diagnostics: [Diagnostic], of text: SourceText) {
    guard !diagnostics.isEmpty else { return }
    Output.say(
      DiagnosticText(usesColor: Output.usesColor) { text.path == $0 ? text.line($1) : nil }
        .text(diagnostics))
  }

  /// What is odd about the columns; a map with faults ends the import.
  private func report(_ columns: ColumnMap) throws {
    for name in columns.absent {
      Output.say("note: the map names a column “\(name)” that the table does not have")
    }
    for (header, hint) in columns.unknown {
      let help = hint.map { "did you mean “\($0)”? Say so in the map" } ?? "name it in the map"
      Output.say("note: the column “\(header)” is left out; \(help)")
    }
    guard columns.diagnostics.isEmpty else {
      if let map { say(columns.diagnostics, of: try InputFile.read(map).text) }
      throw CommandFailure(.contentErrors, "the map has faults; nothing is taken in")
    }
  }

  /// Entries that would not pass the check are taken back, with what the check says.
  private func refuseFaulty(_ plan: inout TableImport, _ root: String) throws {
    var files: [String: [UInt8]] = [:]
    for file in plan.entries + plan.sources { files[file.path] = Array(file.text.utf8) }
    let found = try SiteBuilder.check(ContentFiles.disk(root: root).replacing(files)).diagnostics
    var faults: [String: Diagnostic] = [:]
    for diagnostic in found where diagnostic.severity == .error {
      if files[diagnostic.range.path] != nil, faults[diagnostic.range.path] == nil {
        faults[diagnostic.range.path] = diagnostic
      }
    }
    for (path, fault) in faults {
      plan.refuse(
        path, fault.message + (fault.help.map { "; \($0)" } ?? "") + " (\(fault.rule.code))")
    }
  }

  private func show(_ plan: TableImport, _ table: SpreadsheetTable, _ columns: ColumnMap) {
    Output.result("columns\n")
    Output.result(
      AlignedRows.text(
        zip(table.header, columns.roles).map { ["  " + $0, "→ " + Self.words($1)] }))
    Output.result("\nentries\n" + (plan.entries.isEmpty ? "  none\n" : ""))
    Output.result(
      AlignedRows.text(
        plan.entries.map { entry in
          [
            "  " + entry.name, "→ \(entry.path)",
            "\(entry.numbers) \(entry.numbers == 1 ? "value" : "values")",
            (entry.lines.count == 1 ? "line " : "lines ")
              + entry.lines.map(String.init).joined(separator: ", "),
          ]
        }))
    guard !plan.sources.isEmpty else { return }
    Output.result("\nsources\n")
    Output.result(AlignedRows.text(plan.sources.map { ["  " + $0.name, "→ \($0.path)"] }))
  }

  private static func words(_ role: ColumnRole) -> String {
    switch role {
    case .entry(let key), .number(let key): key
    case .condition(let name): "condition \(name.rawValue)"
    case .record(let key): "\(key) of the source"
    case .deviation(let metric): "standard deviation of the \(metric.name)"
    case .content(let element): "content of \(element)"
    case .left: "left out"
    case .metric(let value):
      [
        value.reaction, value.metric.name, value.at.map { "at \($0)" },
        value.unit.map { "in \($0)" },
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  /// Sources first: an entry without its source would be a fault.
  private func write(_ plan: TableImport, _ root: String) throws {
    func output(_ files: [TableImport.File]) -> [OutputFile] {
      files.map { file in
        OutputFile(path: String(file.path.split(separator: "/").last ?? ""), text: file.text)
      }
    }
    let sources = output(plan.sources)
    try NewFiles.write(sources, into: root + "/Content/sources")
    do {
      try NewFiles.write(output(plan.entries), into: root + "/Content/catalysts")
    } catch {
      NewFiles.remove(sources, from: root + "/Content/sources")
      throw error
    }
  }

  private func summary(_ plan: TableImport, _ table: SpreadsheetTable) -> String {
    let verb = isDryRun ? "would be written" : "written"
    return "\(table.rows.count + table.overfull.count) rows: \(plan.entries.count) entries with"
      + " \(plan.entries.map(\.numbers).reduce(0, +)) values and \(plan.sources.count) sources"
      + " \(verb), \(Set(plan.refused.map(\.line)).count) rows refused"
  }
}
