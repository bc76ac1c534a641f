import Bibliography
import Diagnostics
import Electrochemistry
import ReviewModel

/// Puts a difference into words: what came, moved and went, what follows from it, and what a reviewer
/// has to look at.
struct DifferenceWords {
  typealias Line = DifferencePaper.Line

  let difference: ReviewDifference
  private var paper = DifferencePaper()

  init(_ difference: ReviewDifference) { self.difference = difference }

  static func paper(_ difference: ReviewDifference) -> DifferencePaper {
    var words = DifferenceWords(difference)
    words.write()
    return words.paper
  }

  private mutating func write() {
    paper.add(.heading(2, "What this change does"))
    guard !difference.isEmpty else {
      paper.add(.paragraph([.text("Nothing in the content changes.")]))
      return
    }
    paper.add(.paragraph([.text(summary)]))
    values()
    entries()
    ranks()
    maps()
    sources()
    files()
    diagnostics()
    completeness()
    checklist()
    pages()
  }

  /// One sentence of counts.
  var summary: String {
    func count(_ kind: ReviewDifference.Kind) -> Int {
      difference.entries.count { $0.kind == kind }
    }
    let numbers = difference.entries.flatMap(\.numbers)
    let withdrawn = numbers.count { $0.isWithdrawn }
    let changed = numbers.count { $0.before != nil && $0.after != nil && !$0.isWithdrawn }
    let records = difference.ranks.count { $0.hasNewRecord }
    let parts: [(Int, String, String)] = [
      (count(.added), "entry added", "entries added"),
      (count(.changed), "entry changed", "entries changed"),
      (count(.renamed), "entry renamed", "entries renamed"),
      (count(.removed), "entry removed", "entries removed"),
      (numbers.count { $0.before == nil }, "value added", "values added"),
      (changed, "value changed", "values changed"),
      (withdrawn, "value withdrawn", "values withdrawn"),
      (numbers.count { $0.after == nil }, "value removed", "values removed"),
      (difference.sources.count { $0.kind == .added }, "source added", "sources added"),
      (difference.sources.count { $0.kind == .changed }, "source changed", "sources changed"),
      (difference.sources.count { $0.kind == .removed }, "source removed", "sources removed"),
      (difference.files.count, "other file changed", "other files changed"),
      (difference.ranks.count, "ranking with other places", "rankings with other places"),
      (records, "record changes", "records change"),
      (difference.maps.count, "map with moved marks", "maps with moved marks"),
    ]
    let words = parts.filter { $0.0 > 0 }.map { String.count($0.0, $0.1, $0.2) }
    return words.joined(separator: ", ") + "."
  }

  // MARK: Values

  private mutating func values() {
    let rows = difference.entries.flatMap { entry in
      entry.numbers.map { row($0, of: entry) }
    }
    guard !rows.isEmpty else { return }
    paper.add(.heading(3, "Values"))
    paper.table(
      ["", "Entry", "Quantity", "Before", "After", "Conditions", "Source"], rows, inSight: 12,
      others: ("value", "values"))
  }

  private func row(
    _ number: ReviewDifference.Number, of entry: ReviewDifference.Entry
  ) -> [Line] {
    let shown = number.after ?? number.before
    let word =
      number.before == nil
      ? "added" : number.after == nil ? "removed" : number.isWithdrawn ? "withdrawn" : "changed"
    let hasNewValue = number.fields.contains { $0.name == "value" }
    let after = number.after.map { text($0, withStatus: true) } ?? "–"
    return [
      [.text(word)], [.text(entry.name)], [.text(shown.map(quantity) ?? "")],
      [.text(number.before.map { text($0, withStatus: false) } ?? "–")],
      [hasNewValue || number.before == nil ? .strong(after) : .text(after)],
      [.text(conditions(number))],
      [.text(shown.map(source) ?? "")],
    ]
  }

  /// `ORR half-wave potential E1/2`
  func quantity(_ number: Measurement) -> String {
    let symbol = number.metric.map { TextRun.plain($0.symbol(at: number.at)) }
    return [
      number.reaction?.rawValue, number.deviceType, number.metric?.name ?? number.quantityName,
      symbol == number.metric?.name ? nil : symbol, number.role,
      number.sample.map { "(\(ChemicalFormula.plain($0)))" },
    ].compactMap(\.self).joined(separator: " ")
  }

  /// With its unit, and the value vs RHE where it was converted here.
  private func text(_ number: Measurement, withStatus: Bool) -> String {
    var text = NumberText.plain(number.value)
    if case .converted = number.conversion, number.value.scale != .rhe {
      text += " (\(NumberText.plain(number.normalised)), converted here)"
    }
    if number.isScaleAssumed { text += ", scale assumed" }
    if number.kind != .measured { text += ", \(number.kind.rawValue)" }
    if withStatus, number.status != .current {
      text += ", \(number.status.rawValue)" + (number.reason.map { ": \($0)" } ?? "")
    }
    return text
  }

  /// Of a changed number its electrolyte and what differs, of another what was stated.
  private func conditions(_ number: ReviewDifference.Number) -> String {
    if number.before != nil, let after = number.after {
      let changed = number.fields.filter {
        !["value", "vs RHE", "status", "reason"].contains($0.name)
      }
      let hasMoved = changed.contains { $0.name == "electrolyte" }
      return ([hasMoved ? nil : after.electrolyte.name] + changed.map(change))
        .compactMap(\.self).joined(separator: "; ")
    }
    guard let shown = number.after ?? number.before else { return "" }
    let at = shown.metric?.needsCurrentDensity == true ? nil : shown.at.map(NumberText.plain)
    return
      ([shown.electrolyte.name, at] + shown.conditions.map { "\($0.name.rawValue) \($0.text)" })
      .compactMap(\.self).joined(separator: "; ")
  }

  private func change(_ field: ReviewDifference.Field) -> String {
    "\(field.name): \(field.before ?? "–") → \(field.after ?? "–")"
  }

  /// `Name et al. 2023, Fig. 5c`
  func source(_ number: Measurement) -> String {
    let id = number.locator.sourceID
    let found = difference.contextAfter.sources[id] ?? difference.contextBefore.sources[id]
    return [found?.shortLabel ?? id, number.locator.place].compactMap(\.self)
      .joined(separator: ", ")
  }

  // MARK: Entries

  private mutating func entries() {
    guard !difference.entries.isEmpty else { return }
    paper.add(.heading(3, "Entries"))
    paper.list(difference.entries.map(line), inSight: 10, others: ("entry", "entries"))
    let texts = difference.entries.filter { $0.kind != .added && $0.prose != nil }
    if !texts.isEmpty {
      paper.add(
        .folded(
          [.text("The text of " + String.count(texts.count, "entry", "entries"))],
          texts.flatMap { entry -> [DifferencePaper.Block] in
            [.paragraph([.strong(entry.name)])]
              + [entry.prose].compactMap { $0.map(DifferencePaper.Block.lines) }
          }))
    }
  }

  private func line(_ entry: ReviewDifference.Entry) -> Line {
    let start: Line = [.strong(entry.kind.rawValue), .text(" \(entry.name) ("), .code(entry.id)]
    switch entry.kind {
    case .added, .removed:
      let catalyst = entry.after ?? entry.before
      let place = [catalyst?.strategyID, catalyst?.classID].compactMap(\.self)
        .joined(separator: ", ")
      let facts = [
        place.isEmpty ? "unassigned" : place, catalyst?.metals.joined(separator: ", "),
        String.count(entry.numbers.count, "value", "values"),
      ].compactMap(\.self)
      return start + [.text("): " + facts.joined(separator: "; "))]
    case .renamed:
      let leads = entry.after?.formerIDs.contains(entry.before?.id ?? "") ?? false
      let rest = entry.fields.filter { $0.name != "id" }.map(change)
      return start + [
        .text("), was "), .code(entry.before?.id ?? ""),
        .text(leads ? "; the old address leads on" : "; the old address leads nowhere"),
        .text(rest.isEmpty ? "" : "; " + rest.joined(separator: "; ")),
      ]
    case .changed:
      var facts = entry.fields.map(change)
      if !entry.numbers.isEmpty {
        facts.append(String.count(entry.numbers.count, "value", "values") + ", see above")
      }
      if let prose = entry.prose { facts.append("text \(prose.count)") }
      return start + [.text("): " + facts.joined(separator: "; "))]
    }
  }

  // MARK: What follows

  private mutating func ranks() {
    guard !difference.ranks.isEmpty else { return }
    paper.add(.heading(3, "Ranks and records"))
    paper.list(difference.ranks.map(line), inSight: 6, others: ("ranking", "rankings"))
  }

  /// Enough for those that changed themselves; a new record moves all below it.
  private static let mostMoves = 8

  private func line(_ ranks: ReviewDifference.Ranks) -> Line {
    var line: Line = [
      .strong("\(ranks.reaction.rawValue) \(ranks.quantity)"), .text(" in \(ranks.title): "),
    ]
    if ranks.hasNewRecord {
      func words(_ record: ReviewDifference.Ranks.Record?) -> String {
        record.map { "\($0.name) \($0.value)" } ?? "none"
      }
      line += [
        .text("record "),
        .strong("\(words(ranks.recordBefore)) → \(words(ranks.recordAfter))"), .text("; "),
      ]
    }
    let moves = ranks.moves.prefix(Self.mostMoves).map { move in
      switch (move.before, move.after) {
      case (nil, let group?): "\(move.name) new in \(group)"
      case (let group?, nil): "\(move.name) out of \(group)"
      case (let one, let other): "\(move.name) \(one ?? "–") → \(other ?? "–")"
      }
    }
    let more =
      ranks.moves.count > Self.mostMoves
      ? " and \(ranks.moves.count - Self.mostMoves) more" : ""
    let all = moves.isEmpty ? "no entry changes its group" : moves.joined(separator: ", ") + more
    return line + [.text("\(all) (\(ranks.count.before) → \(ranks.count.after) ranked)")]
  }

  private mutating func maps() {
    guard !difference.maps.isEmpty else { return }
    paper.add(.heading(3, "Maps"))
    paper.add(
      .folded(
        [
          .text(
            String.count(difference.maps.count, "map", "maps") + ": "
              + difference.maps.map(\.title).joined(separator: ", "))
        ], difference.maps.map(DifferencePaper.Block.map)))
  }

  private mutating func sources() {
    guard !difference.sources.isEmpty else { return }
    paper.add(.heading(3, "Sources"))
    let lines = difference.sources.map { change -> Line in
      let source = change.after ?? change.before
      let about = [
        source?.title, source?.journal ?? source?.bookTitle, source?.year.map(String.init),
        source?.doi.map { "https://doi.org/\($0)" } ?? "no DOI",
      ].compactMap(\.self).joined(separator: ", ")
      let rest = change.fields.map(self.change).joined(separator: "; ")
      return [
        .strong(change.kind.rawValue), .text(" "), .code(change.id),
        .text(": " + (change.kind == .changed ? rest : about)),
      ]
    }
    paper.list(lines, inSight: 6, others: ("source", "sources"))
  }

  private mutating func files() {
    guard !difference.files.isEmpty else { return }
    paper.add(.heading(3, "Other files"))
    paper.list(
      difference.files.map { file in
        let count = file.text.map { ": \($0.count)" } ?? ""
        return [.strong(file.kind.rawValue), .text(" "), .code(file.path), .text(count)]
      }, inSight: 6, others: ("file", "files"))
    let changed = difference.files.compactMap(\.text)
    if !changed.isEmpty {
      paper.add(
        .folded(
          [.text("Their lines")], changed.map(DifferencePaper.Block.lines)))
    }
  }

  private mutating func diagnostics() {
    guard !difference.newDiagnostics.isEmpty || !difference.mendedDiagnostics.isEmpty else {
      return
    }
    paper.add(.heading(3, "Diagnostics"))
    func lines(_ found: [Diagnostic]) -> [Line] {
      found.sorted { ($0.severity, $0) < ($1.severity, $1) }.map { diagnostic in
        [
          .strong("\(diagnostic.severity.rawValue) \(diagnostic.rule.code)"), .text(" "),
          .code("\(diagnostic.range.path):\(diagnostic.range.line)"),
          .text(" " + diagnostic.message),
        ]
      }
    }
    paper.list(lines(difference.newDiagnostics), inSight: 5, others: ("diagnostic", "diagnostics"))
    if difference.newDiagnostics.isEmpty {
      paper.add(.paragraph([.text("No new ones.")]))
    }
    if !difference.mendedDiagnostics.isEmpty {
      let count = difference.mendedDiagnostics.count
      paper.add(
        .folded(
          [.text(String.count(count, "diagnostic is", "diagnostics are") + " gone")],
          [.list(lines(difference.mendedDiagnostics))]))
    }
  }

  private mutating func completeness() {
    let before = ReviewCompleteness(difference.before.review)
    let after = ReviewCompleteness(difference.after.review)
    guard before != after else { return }
    paper.add(.heading(3, "Completeness"))
    paper.add(
      .paragraph([
        .text(
          "\(before.entries) → \(after.entries) entries, \(before.numbers) → \(after.numbers) values,"
            + " \(before.sources) → \(after.sources) sources; of \(Completeness.total) conditions"
            + " a measured value states \(before.mean) → \(after.mean) on average.")
      ]))
  }

  private mutating func checklist() {
    let tasks = DifferenceChecklist(difference, self).lines
    guard !tasks.isEmpty else { return }
    paper.add(.heading(3, "For the reviewer"))
    paper.add(.tasks(Array(tasks.prefix(15))))
    let rest = Array(tasks.dropFirst(15))
    if !rest.isEmpty {
      paper.add(.folded([.text("\(rest.count) more to look at")], [.tasks(rest)]))
    }
  }

  private mutating func pages() {
    let pages = DifferencePages.all(difference)
    guard !pages.isEmpty else { return }
    paper.add(
      .folded(
        [.text(String.count(pages.count, "page", "pages") + " to look at")],
        [.list(pages.map { [.code($0)] })]))
  }
}

/// How much of what a value depends on is stated in a review.
struct ReviewCompleteness: Hashable {
  let entries: Int
  let numbers: Int
  let sources: Int
  /// Conditions of a measured value, of `Completeness.total`; with one decimal.
  let mean: String

  init(_ review: Review) {
    entries = review.catalysts.count
    numbers = review.allMeasurements.count
    sources = review.sources.count
    let found = review.catalysts.flatMap { catalyst in
      catalyst.measurements.compactMap {
        Completeness(of: $0, among: catalyst.measurements)?.count
      }
    }
    mean =
      found.isEmpty
      ? "–" : NumberText.fixed(Double(found.reduce(0, +)) / Double(found.count), decimals: 1)
  }
}

extension TextDifference {
  /// `+3 −1 lines`
  var count: String {
    var (added, removed) = (0, 0)
    for line in lines {
      switch line {
      case .added: added += 1
      case .removed: removed += 1
      case .same: break
      }
    }
    return "+\(added) −\(removed) lines"
  }
}
