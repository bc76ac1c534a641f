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
    diagnostics += reader.faults.prefix(faultLimit) + reader.warnings
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
  var warnings: [Diagnostic] = []

  init(_ file: RawFile) { self.file = file }

  mutating func read() {
    if let separator = otherSeparator() { return separatorFault(separator) }
    for number in 1...file.source.lineCount {
      let line = file.source.line(number)
      if line.isEmpty { continue }
      if line.hasPrefix("#") || columns.isEmpty, let formula = Self.formula(in: line) {
        fault(
          number, 1..<2, "a spreadsheet would take “\(formula)” for a formula and run it",
          help: "readers open the file as it is: begin the cell with another character")
      }
      if line.hasPrefix("#") {
        note(line)
      } else if columns.isEmpty {
        header(line, number)
        if !faults.isEmpty { return }
      } else {
        row(line, number)
      }
      if faults.count > 20 { return }
    }
    if columns.isEmpty || rows.isEmpty, faults.isEmpty {
      fault(1, 1..<1, "the file holds no rows", help: "write a header line and one line per point")
    }
  }

  /// Semicolons or tabs in the first line that is no note, and no comma.
  private func otherSeparator() -> (line: Int, sign: Character)? {
    let first = (1...file.source.lineCount).first {
      let line = file.source.line($0)
      return !line.isEmpty && !line.hasPrefix("#")
    }
    guard let first else { return nil }
    let line = file.source.line(first)
    guard !line.contains(","), let sign = line.first(where: { $0 == ";" || $0 == "\t" }) else {
      return nil
    }
    return (first, sign)
  }

  private mutating func separatorFault(_ found: (line: Int, sign: Character)) {
    let scalars = Array(file.source.line(found.line).unicodeScalars)
    let place = scalars.firstIndex { Character($0) == found.sign } ?? 0
    let hasCommas = (1...file.source.lineCount).contains { file.source.line($0).contains(",") }
    fault(
      found.line, (place + 1)..<(place + 2),
      "the columns are separated by \(found.sign == ";" ? "semicolons" : "tabs"), expected commas",
      help: "save the sheet as CSV with commas between columns"
        + (hasCommas ? " and points in numbers: -1.2, not -1,2" : ""))
  }

  private mutating func note(_ line: String) {
    let text = line.drop { $0 == "#" || $0 == " " }
    guard let colon = text.firstIndex(of: ":") else { return }
    let value = text[text.index(after: colon)...].drop { $0 == " " }
    notes.append(.init(key: String(text[..<colon]), text: String(value)))
  }

  private mutating func header(_ line: String, _ number: Int) {
    var column = 1
    var places: [Range<Int>] = []
    columns = line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
      let count = cell.unicodeScalars.count
      places.append(column..<(column + count))
      column += count + 1
      return Self.column(trimmed(cell))
    }
    let odd = columns.firstIndex { $0.quantity.isEmpty || Double($0.quantity) != nil }
    if let odd {
      return fault(
        number, places[odd],
        columns[odd].quantity.isEmpty
          ? "a column has no header" : "the first line is no header: it holds numbers",
        help: "write a first line with quantity and unit of each column, as in"
          + " E / V vs RHE,j / mA cm-2")
    }
    for (column, place) in zip(columns, places) { judge(column, number, place) }
  }

  /// `E / V vs RHE`, `E (V vs RHE)`.
  private static func column(_ cell: String) -> DataSeries.Column {
    let slash = cell.firstIndex(of: "/")
    if cell.last == ")", let open = cell.firstIndex(of: "("), slash.map({ open < $0 }) ?? true {
      return .init(
        quantity: String(trimmed(cell[..<open])),
        unit: String(cell[cell.index(after: open)...].dropLast()))
    }
    let parts = cell.split(separator: "/", maxSplits: 1)
    return .init(
      quantity: String(trimmed(parts.first ?? "")),
      unit: parts.count > 1 ? String(trimmed(parts[1])) : "")
  }

  /// A quantity without unit, a potential without electrode.
  private mutating func judge(_ column: DataSeries.Column, _ line: Int, _ place: Range<Int>) {
    let name = column.quantity
    let isPotential = ["E", "potential"].contains {
      $0 == name || $0.lowercased() == name.lowercased()
    }
    let isCurrent = ["j", "i", "current density", "current"].contains(name.lowercased())
    if column.unit.isEmpty, isPotential || isCurrent {
      warn(
        line, place, "the column “\(name)” does not say its unit",
        help: "write \(name) / \(isPotential ? "V vs RHE" : "mA cm-2")")
    } else if isPotential, ["V", "mV"].contains(column.unit) {
      warn(
        line, place, "the potentials of “\(name)” do not say against which electrode",
        help: "write \(name) / \(column.unit) vs RHE (or the electrode used)")
    }
  }

  private mutating func row(_ line: String, _ number: Int) {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    guard cells.count == columns.count else {
      fault(
        number, 1..<(line.unicodeScalars.count + 1),
        "the row has \(cells.count) \(cells.count == 1 ? "cell" : "cells"), the header \(columns.count)",
        help: cells.count == 2 * columns.count
          ? "write points in numbers: -1.2, not -1,2" : "give each column one number")
      return
    }
    var values: [Double] = []
    var column = 1
    for cell in cells {
      let text = trimmed(cell)
      let start = column + cell.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
      if let value = Double(text), value.isFinite {
        values.append(value)
      } else {
        noNumber(number, start..<(start + text.unicodeScalars.count), text)
      }
      column += cell.unicodeScalars.count + 1
    }
    if values.count == columns.count { rows.append(values) }
  }

  private mutating func noNumber(_ line: Int, _ place: Range<Int>, _ text: String) {
    // The minus of typography, and dashes taken for it.
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0 == "\u{2212}" || (0x2010...0x2013).contains($0.value) ? "-" : $0
        }))
    if Double(plain) != nil {
      fault(
        line, place, "“\(text)” starts with a dash that is no minus sign", help: "write \(plain)",
        replacement: plain)
    } else {
      fault(
        line, place, "“\(text)” is no number",
        help: text.isEmpty || text.contains(where: \.isLetter)
          ? "write a number such as 0.905 or -1.2e-3, or delete the row"
          : "write a number such as 0.905 or -1.2e-3")
    }
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

  private mutating func fault(
    _ line: Int, _ columns: Range<Int>, _ message: String, help: String,
    replacement: String? = nil
  ) {
    let range = place(line, columns)
    faults.append(
      Diagnostic(
        CheckRules.badSeries, at: range, message, help: help,
        fixes: replacement.map {
          [Fix(title: "write \($0)", replacements: [.init(range: range, text: $0)])]
        } ?? []))
  }

  private mutating func warn(_ line: Int, _ columns: Range<Int>, _ message: String, help: String) {
    warnings.append(
      Diagnostic(CheckRules.headerWithoutUnit, at: place(line, columns), message, help: help))
  }

  private func place(_ line: Int, _ columns: Range<Int>) -> SourceRange {
    SourceRange(
      path: file.source.path, line: line, column: columns.lowerBound,
      endColumn: columns.upperBound)
  }

  private func trimmed(_ text: Substring) -> String { String(Self.trimmed(text)) }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
