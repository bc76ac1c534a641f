import ContentReader
import Diagnostics
import ReviewModel

/// Numeric series from `Content/data/<catalyst>/*.csv`.
enum SeriesCheck {
  /// Diagnostics of one file stop here; the rest would repeat the first.
  private static let faultLimit = 5

  static func read(
    _ file: RawFile, _ names: KnownNames, diagnostics: inout [Diagnostic]
  ) -> DataSeries? {
    guard names.catalysts.contains(file.folder) else {
      diagnostics.append(
        Diagnostic(
          CheckRules.unknownEntry, at: .start(of: file.source.path),
          "there is no catalyst “\(file.folder)”",
          help: NearMiss.hint(for: file.folder, in: names.catalysts.sorted())
            ?? "the folder's name is the id of the catalyst the data belong to"))
      return nil
    }
    var reader = SeriesReader(file)
    reader.read()
    diagnostics += reader.faults.prefix(faultLimit)
    guard reader.faults.isEmpty else { return nil }
    return DataSeries(
      catalystID: file.folder, id: file.id, path: file.source.path, columns: reader.columns,
      rows: reader.rows, notes: reader.notes, bytes: file.source.bytes)
  }
}

private struct SeriesReader {
  let file: RawFile
  var columns: [DataSeries.Column] = []
  var rows: [[Double]] = []
  var notes: [DataSeries.Note] = []
  var faults: [Diagnostic] = []

  init(_ file: RawFile) { self.file = file }

  mutating func read() {
    for number in 1...file.source.lineCount {
      let line = file.source.line(number)
      if line.isEmpty { continue }
      if line.hasPrefix("#") || columns.isEmpty, let formula = Self.formula(in: line) {
        fault(
          number, 1, "a spreadsheet would take “\(formula)” for a formula and run it",
          help: "readers open the file as it is: begin the cell with another character")
      }
      if line.hasPrefix("#") {
        note(line)
      } else if columns.isEmpty {
        header(line, number)
      } else {
        row(line, number)
      }
      if faults.count > 20 { return }
    }
    if columns.isEmpty || rows.isEmpty, faults.isEmpty {
      fault(1, 1, "the file holds no rows", help: "write a header line and one line per point")
    }
  }

  private mutating func note(_ line: String) {
    let text = line.drop { $0 == "#" || $0 == " " }
    guard let colon = text.firstIndex(of: ":") else { return }
    let value = text[text.index(after: colon)...].drop { $0 == " " }
    notes.append(.init(key: String(text[..<colon]), text: String(value)))
  }

  private mutating func header(_ line: String, _ number: Int) {
    if line.contains(";"), !line.contains(",") {
      fault(
        number, 1, "the columns are separated by semicolons",
        help: "save as CSV with commas between columns and points in numbers")
      return
    }
    columns = line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
      let parts = cell.split(separator: "/", maxSplits: 1)
      return .init(
        quantity: trimmed(parts.first ?? ""), unit: parts.count > 1 ? trimmed(parts[1]) : "")
    }
    if columns.contains(where: { $0.quantity.isEmpty || Double($0.quantity) != nil }) {
      fault(
        number, 1, "the first line is no header",
        help: "write quantity and unit of each column, as in E / V vs RHE, j / mA cm-2")
    }
  }

  private mutating func row(_ line: String, _ number: Int) {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    guard cells.count == columns.count else {
      fault(
        number, 1, "the row has \(cells.count) cells, the header \(columns.count)",
        help: cells.count == 2 * columns.count
          ? "decimal commas? write points in numbers" : "give each column one number")
      return
    }
    var values: [Double] = []
    var column = 1
    for cell in cells {
      let text = trimmed(cell)
      if let value = Double(text), value.isFinite {
        values.append(value)
      } else {
        fault(
          number, column, "“\(text)” is no number", help: "write a number such as 0.905 or -1.2e-3")
      }
      column += cell.unicodeScalars.count + 1
    }
    if values.count == columns.count { rows.append(values) }
  }

  private mutating func fault(_ line: Int, _ column: Int, _ message: String, help: String) {
    faults.append(
      Diagnostic(
        CheckRules.badSeries, at: SourceRange(path: file.source.path, line: line, column: column),
        message, help: help))
  }

  /// The first cell, between commas, semicolons or tabs, that begins as formulas do.
  private static func formula(in line: String) -> Substring? {
    line.split { $0 == "," || $0 == ";" || $0 == "\t" }.lazy
      .map { $0.drop { $0 == " " || $0 == "\"" || $0 == "'" } }
      .first { cell in
        guard let first = cell.first, "=+-@".contains(first) else { return false }
        return Double(cell) == nil
      }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
