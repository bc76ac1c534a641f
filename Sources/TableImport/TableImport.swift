import Bibliography
import Diagnostics
import Electrochemistry
package import ReviewModel

/// What becomes of the rows of a spreadsheet: entries with their numbers, and sources.
package struct TableImport: Sendable {
  package struct File: Sendable, Hashable {
    /// Relative to the root of the review.
    package var path: String
    package var text: String
    package var name: String
    /// Of the table.
    package var lines: [Int]
    /// How many numbers an entry holds.
    package var numbers: Int
  }

  package struct Refusal: Sendable, Hashable {
    package var line: Int
    package var reason: String
  }

  package private(set) var entries: [File] = []
  package private(set) var sources: [File] = []
  package private(set) var refused: [Refusal] = []
  /// Rows that were put together as replicates of one number, in words.
  package private(set) var notes: [String] = []

  private let table: SpreadsheetTable
  private let map: ColumnMap
  private let review: Review
  private let fileName: String
  private var drafts: [EntryDraft] = []
  /// Id of an entry → the first of its rows that can't be taken: half an entry is none.
  private var broken: [String: Int] = [:]
  private var sourceIDs: [String: String] = [:]

  /// - Parameters:
  ///   - fileName: of the table, without its folder.
  ///   - schemaLine: what files begin with for editors; may be empty.
  ///   - reservedIDs: ids that no new source may have.
  package init(
    _ table: SpreadsheetTable, map: ColumnMap, into review: Review, fileName: String,
    schemaLine: String, reservedIDs: Set<String>
  ) {
    self.table = table
    self.map = map
    self.review = review
    self.fileName = fileName
    refused = table.overfull.map {
      Refusal(line: $0, reason: "it has more cells than the header")
    }
    readSources(reservedIDs)
    for row in table.rows { read(row) }
    notes = drafts.mergeReplicates(fileName: fileName)
    let existing = Set(review.catalysts.map(\.id))
    for draft in drafts {
      if let line = broken[draft.id] {
        refused += draft.lines.map {
          Refusal(line: $0, reason: "line \(line) of the same entry can't be taken")
        }
        continue
      }
      if draft.id.isEmpty || existing.contains(draft.id) {
        let reason =
          draft.id.isEmpty
          ? "the name “\(draft.name)” has no letter or digit to make an id of"
          : "there is an entry “\(draft.id)” already; add the values to Content/catalysts/\(draft.id).md"
        refused += draft.lines.map { Refusal(line: $0, reason: reason) }
        continue
      }
      entries.append(
        File(
          path: "Content/catalysts/\(draft.id).md", text: draft.file(schemaLine: schemaLine),
          name: draft.name, lines: draft.lines, numbers: draft.numbers.count))
    }
    refused.sort { ($0.line, $0.reason) < ($1.line, $1.reason) }
    dropUnusedSources()
  }

  /// Takes back an entry that would not pass the check.
  package mutating func refuse(_ path: String, _ reason: String) {
    guard let index = entries.firstIndex(where: { $0.path == path }) else { return }
    refused += entries.remove(at: index).lines.map { Refusal(line: $0, reason: reason) }
    refused.sort { ($0.line, $0.reason) < ($1.line, $1.reason) }
    dropUnusedSources()
  }

  private mutating func dropUnusedSources() {
    let lines = Set(entries.flatMap(\.lines))
    sources.removeAll { lines.isDisjoint(with: $0.lines) }
  }

  // MARK: Cells

  private func cells(_ row: SpreadsheetTable.Row) -> [(role: ColumnRole, text: String)] {
    zip(map.roles, row.cells).filter { !$0.1.isEmpty && !Self.isBlank($0.1) }
  }

  /// What people write into cells that have nothing to say.
  private static func isBlank(_ text: String) -> Bool {
    ["-", "–", "—", "n/a", "na", "n.a.", "nan", "none given", "?", "/"].contains(text.lowercased())
  }

  private func record(_ row: SpreadsheetTable.Row) -> [String: String] {
    var record: [String: String] = [:]
    for case (.record(let key), let text) in cells(row) where record[key] == nil {
      record[key] = text
    }
    if let doi = record["doi"] { record["doi"] = DOI.bare(doi) ?? doi }
    return record
  }

  // MARK: Sources

  /// Reads the records of all rows as one bibliography, so that the review's own are found again.
  private mutating func readSources(_ reservedIDs: Set<String>) {
    var order: [String] = []
    var text = ""
    var lines: [String: [Int]] = [:]
    for row in table.rows {
      let record = record(row)
      guard let key = Self.key(of: record) else { continue }
      if lines[key] == nil {
        order.append(key)
        text += Self.bibTeX(record, number: order.count)
      }
      lines[key, default: []].append(row.line)
    }
    let found = SourceImport(
      of: SourceText(path: "table.bib", text: text), into: review.sources, reservedIDs: reservedIDs)
    for (key, item) in zip(order, found.items) {
      switch item.outcome {
      case .present(let id): sourceIDs[key] = id
      case .refused: break
      case .taken:
        sourceIDs[key] = item.source.id
        sources.append(
          File(
            path: "Content/sources/\(item.source.id).bib",
            text: BibTeXWriter.record(item.source), name: item.source.shortLabel,
            lines: lines[key] ?? [], numbers: 0))
      }
    }
  }

  private static func key(of record: [String: String]) -> String? {
    if let doi = record["doi"] { return doi.lowercased() }
    if let title = record["title"] { return SearchKey.key(of: title) + (record["year"] ?? "") }
    guard let authors = record["authors"], let year = record["year"] else { return nil }
    return [authors, year, record["journal"] ?? ""].map { SearchKey.key(of: $0) }
      .joined(separator: " ")
  }

  private static func bibTeX(_ record: [String: String], number: Int) -> String {
    func field(_ name: String, _ key: String) -> String {
      record[key].map { text in
        let safe = text.filter { !"{}\\%".contains($0) && !$0.isNewline }
        return "  \(name) = {\(safe)},\n"
      } ?? ""
    }
    let authors = record["authors"].map { $0.split(separator: ";").joined(separator: " and ") }
    var record = record
    record["authors"] = authors
    // Family name and year, as contributors name sources; the DOI where there are none.
    let family = record["authors"].map { authors in
      authors.split { ",;".contains($0) }.first.map(String.init) ?? authors
    }?.split(separator: " ").last.map(String.init)
    let named = family.map { SearchKey.slug(of: $0) + (record["year"] ?? "") }
    let id = named ?? record["doi"].map { SearchKey.slug(of: $0) } ?? "row\(number)"
    return "@article{\(id),\n" + field("title", "title") + field("author", "authors")
      + field("journal", "journal") + field("year", "year") + field("doi", "doi") + "}\n"
  }

  // MARK: Rows

  /// What no text holds: a dash or letter of one encoding that was taken for another.
  private static func isGarbled(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      (0x80...0x9F).contains($0.value) || [0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF].contains($0.value)
    }
  }

  /// The column of the first cell that is taken and cannot be text.
  private func garbledColumn(_ row: SpreadsheetTable.Row) -> String? {
    zip(zip(map.roles, table.header), row.cells).first { column, text in
      if case .left = column.0 { return false }
      return Self.isGarbled(text)
    }?.0.1
  }

  private mutating func read(_ row: SpreadsheetTable.Row) {
    if let column = garbledColumn(row) {
      let name = cells(row).first { if case .entry("name") = $0.role { true } else { false } }?.text
      return refuse(
        row, of: name,
        "a character under “\(column)” came through garbled; save the table as UTF-8")
    }
    var keys = map.defaults
    var entryKeys: [String: String] = [:]
    var conditions: [ConditionName: String] = [:]
    for (role, text) in cells(row) {
      switch role {
      case .entry(let key): entryKeys[key] = map.word(text, of: key)
      case .number(let key): keys[key] = map.word(text, of: key)
      case .condition(let name): conditions[name] = condition(text, name)
      default: break
      }
    }
    for key in ColumnMap.entryKeys where entryKeys[key] == nil {
      if let text = map.defaults[key] { entryKeys[key] = text }
    }
    for name in ConditionName.allCases where conditions[name] == nil {
      if let text = map.defaults[name.rawValue] { conditions[name] = text }
    }
    guard let name = entryKeys["name"] ?? entryKeys["composition"] else {
      return refuse(row, "it has no name; map a column to name or composition")
    }
    let record = record(row)
    let source = entryKeys["source"] ?? Self.key(of: record).flatMap { sourceIDs[$0] }
    guard let source else {
      return refuse(
        row, of: name, "it has no source; map a column to doi, or name one under defaults: source")
    }
    let found = numbers(row, keys, conditions, source)
    switch found {
    case .failure(let fault): refuse(row, of: name, fault.reason)
    case .success(let numbers) where numbers.isEmpty:
      refuse(row, "it holds no number; map a column to a metric such as η10 or half-wave potential")
    case .success(let numbers): add(numbers, name, entryKeys, source, row)
    }
  }

  private mutating func refuse(
    _ row: SpreadsheetTable.Row, of name: String? = nil, _ reason: String
  ) {
    if let name, broken[SearchKey.slug(of: name)] == nil {
      broken[SearchKey.slug(of: name)] = row.line
    }
    refused.append(Refusal(line: row.line, reason: reason))
  }

  private mutating func add(
    _ numbers: [EntryDraft.Number], _ name: String, _ keys: [String: String], _ source: String,
    _ row: SpreadsheetTable.Row
  ) {
    if let index = drafts.firstIndex(where: { $0.id == SearchKey.slug(of: name) }) {
      drafts[index].numbers += numbers
      drafts[index].lines.append(row.line)
      return
    }
    var keys = keys
    let formula = keys["composition"] ?? name
    let content = contents(row)
    if keys["metals"] == nil { keys["metals"] = Self.symbols(formula, content, areMetals: true) }
    if keys["elements"] == nil {
      let others = Self.symbols(formula, content, areMetals: false)
      keys["elements"] = others.isEmpty ? nil : others
    }
    if keys["kind"] != Catalyst.Kind.benchmark.rawValue {
      if keys["strategy"] == nil { keys["strategy"] = "unassigned" }
      if keys["class"] == nil { keys["class"] = "unassigned" }
      if keys["class reason"] == nil,
        keys["strategy"] == "unassigned" || keys["class"] == "unassigned"
      {
        keys["class reason"] = "The table \(fileName) does not say how the catalyst was designed."
      }
    }
    let text = keys["text"] ?? "Taken from the table \(fileName) [@\(source)]."
    drafts.append(
      EntryDraft(
        name: name, keys: keys, source: source, numbers: numbers, text: text, lines: [row.line]))
  }

  /// The elements of which the row states some content.
  private func contents(_ row: SpreadsheetTable.Row) -> [String] {
    var symbols: [String] = []
    for case (.content(let symbol), let text) in cells(row) {
      let digits = text.filter { ("1"..."9").contains($0) }
      if !digits.isEmpty { symbols.append(symbol) }
    }
    return symbols
  }

  /// The elements that a formula or the composition surely states.
  private static func symbols(_ name: String, _ content: [String], areMetals: Bool) -> String {
    var symbols: [String] = []
    for symbol in FormulaElements(name: name).formulae.flatMap(\.elements) + content
    where Element.named(symbol)?.isMetal == areMetals && !symbols.contains(symbol) {
      symbols.append(symbol)
    }
    return symbols.joined(separator: ", ")
  }

  private struct CellFault: Error { let reason: String }

  private func numbers(
    _ row: SpreadsheetTable.Row, _ keys: [String: String], _ conditions: [ConditionName: String],
    _ source: String
  ) -> Result<[EntryDraft.Number], CellFault> {
    var deviations: [Metric: String] = [:]
    for case (.deviation(let metric), let text) in cells(row) { deviations[metric] = text }
    var numbers: [EntryDraft.Number] = []
    for case (.metric(let column), let text) in cells(row) {
      switch value(text, column, deviations[column.metric]) {
      case .failure(let fault): return .failure(fault)
      case .success(let value):
        var number = EntryDraft.Number(metric: column.metric.name, value: value)
        number.reaction = column.reaction ?? keys["reaction"]
        number.at = column.at ?? (column.metric.needsCurrentDensity ? keys["at"] : nil)
        number.electrolyte = electrolyte(keys)
        number.sample = keys["sample"]
        number.scale = column.metric.needsScale && !value.contains("vs") ? keys["scale"] : nil
        number.kind = keys["kind of value"]
        number.source = source
        number.place = keys["where"] ?? "\(fileName), line \(row.line)"
        number.conditions = conditions
        numbers.append(number)
      }
    }
    return .success(numbers)
  }

  /// A cell with its unit: its own, or that of the header.
  private func value(
    _ text: String, _ column: ColumnRole.Value, _ deviation: String?
  ) -> Result<String, CellFault> {
    let own = decimal(text)
    guard case .success(let quantity) = Quantity.parse(own) else {
      return .failure(
        CellFault(reason: "“\(text)” under \(column.metric.name) is no number with a unit"))
    }
    var words = own
    if quantity.unit == nil, let unit = column.unit { words = "\(own) \(unit)" }
    if let deviation, quantity.uncertainty == nil, quantity.unit == nil || deviation.isNumber {
      let unit = quantity.unit == nil ? column.unit.map { " " + $0 } ?? "" : ""
      if quantity.unit == nil { words = "\(own) ± \(decimal(deviation))\(unit)" }
    }
    guard case .success(let whole) = Quantity.parse(words) else {
      return .failure(
        CellFault(
          reason: "“\(words)” can't be read; give the unit of \(column.metric.name) as in (mV)"))
    }
    guard whole.unit != nil || column.metric.accepts(whole) else {
      return .failure(
        CellFault(
          reason: "“\(text)” has no unit; write it into the header, as in"
            + " \(column.metric.name) (\(column.metric.storageUnit?.plain ?? ""))"))
    }
    return .success(words)
  }

  /// Spreadsheets often keep the concentration in a column of its own.
  private func electrolyte(_ keys: [String: String]) -> String {
    guard let name = keys["electrolyte"] else { return "not stated" }
    guard let text = keys["concentration"].map(decimal), name.first?.isNumber == false,
      case .success(let quantity) = Quantity.parse(text)
    else { return name }
    return "\(text)\(quantity.unit == nil ? " M" : "") \(name)"
  }

  /// The ways spreadsheets say yes, no and how much.
  private static func ohmicDrop(_ text: String) -> String {
    switch text.lowercased() {
    case "true", "y", "yes", "1", "full", "fully": return "corrected"
    case "false", "n", "no", "0", "none": return "none"
    default: break
    }
    guard case .success(let quantity) = Quantity.parse(text), quantity.unit == nil else {
      return text
    }
    // 0.95 is a share, 95 are per cent.
    let share = quantity.value
    return share > 0 && share < 1 ? "\(NumberText.ascii(share * 100, decimals: 0)) %" : "\(text) %"
  }

  private func condition(_ text: String, _ name: ConditionName) -> String {
    let text = map.word(decimal(text), of: name.rawValue)
    if name == .ohmicDrop { return Self.ohmicDrop(text) }
    guard let unit = map.units[name], case .success(let quantity) = Quantity.parse(text),
      quantity.unit == nil
    else { return text }
    return "\(text) \(unit)"
  }

  private func decimal(_ text: String) -> String {
    guard table.hasDecimalCommas else { return text }
    let commas = text.count { $0 == "," }
    return commas == 1 && !text.contains(".") ? text.replacing(",", with: ".") : text
  }
}

extension String {
  fileprivate var isNumber: Bool {
    if case .success(let quantity) = Quantity.parse(self) { quantity.unit == nil } else { false }
  }
}
