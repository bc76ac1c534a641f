import Bibliography
import Diagnostics
import Electrochemistry
import ReviewModel

/// What somebody who reviews a change has to see for themselves, made from what changes.
struct DifferenceChecklist {
  typealias Line = DifferencePaper.Line

  private let difference: ReviewDifference
  private let words: DifferenceWords

  init(_ difference: ReviewDifference, _ words: DifferenceWords) {
    self.difference = difference
    self.words = words
  }

  var lines: [Line] {
    difference.entries.flatMap(entry) + records + difference.sources.flatMap(source)
      + files + diagnostics
  }

  private func entry(_ entry: ReviewDifference.Entry) -> [Line] {
    var lines: [Line] = []
    switch entry.kind {
    case .added:
      lines.append([
        .strong(entry.name),
        .text(": no other entry is of the same sample; class and sites are what the source says"),
      ])
    case .removed:
      lines.append([
        .strong(entry.name),
        .text(
          ": its address leads nowhere now; a value that is in doubt is better withdrawn with a"
            + " reason"),
      ])
    case .renamed where !(entry.after?.formerIDs.contains(entry.before?.id ?? "") ?? false):
      lines.append([
        .strong(entry.name), .text(": add "), .code("aliases: [\(entry.before?.id ?? "")]"),
        .text(", so that the old address leads on"),
      ])
    case .renamed, .changed: break
    }
    for number in entry.numbers { lines += self.number(number, of: entry) }
    if entry.fields.contains(where: { $0.name == "accepted" })
      || entry.after.map(hasAccepted) ?? false,
      entry.kind == .added || entry.fields.contains(where: { $0.name == "accepted" })
    {
      lines.append([
        .strong(entry.name), .text(": the reasons for accepted warnings hold"),
      ])
    }
    if entry.kind == .added || entry.prose != nil, entry.after != nil {
      lines.append([
        .strong(entry.name), .text(": the text is in the author's own words, and cited"),
      ])
    }
    return lines
  }

  private func hasAccepted(_ catalyst: Catalyst) -> Bool { !catalyst.acceptances.isEmpty }

  private func number(
    _ number: ReviewDifference.Number, of entry: ReviewDifference.Entry
  ) -> [Line] {
    guard let after = number.after else {
      return number.before.map { before in
        entry.kind == .removed
          ? []
          : [
            [
              .strong(entry.name),
              .text(
                ": \(words.quantity(before)) \(NumberText.plain(before.value)) goes without a trace;"
                  + " is status: withdrawn meant?"),
            ]
          ]
      } ?? []
    }
    if number.isWithdrawn {
      return [
        [
          .strong(entry.name),
          .text(
            ": the reason is enough to withdraw \(words.quantity(after))"
              + " \(NumberText.plain(after.value))"),
        ]
      ]
    }
    let concerns: Set<String> = ["value", "at", "electrolyte", "scale", "source", "where", "kind"]
    let isNew = number.before == nil
    guard isNew || number.fields.contains(where: { concerns.contains($0.name) }) else { return [] }
    var line: Line = [
      .strong(entry.name), .text(": "), .code(NumberText.plain(after.value)),
      .text(" (\(words.quantity(after))) stands in \(words.source(after))"),
    ]
    if let doi = difference.contextAfter.sources[after.locator.sourceID]?.doi {
      line.append(.text(", https://doi.org/\(doi)"))
    }
    if after.locator.place == nil { line.append(.text("; where in it, is not said")) }
    if after.isScaleAssumed { line.append(.text("; it really names no potential scale")) }
    if after.kind == .digitised { line.append(.text("; the note says how it was read off")) }
    if case .notStated = after.electrolyte {
      line.append(.text("; it really names no electrolyte"))
    }
    return [line]
  }

  private var records: [Line] {
    let touched = Set(difference.entries.map(\.name))
    return difference.ranks.filter { ranks in
      guard let record = ranks.recordAfter, record.id != ranks.recordBefore?.id else {
        return false
      }
      return touched.contains { record.name.hasPrefix($0) }
    }.map { ranks in
      [
        .strong(ranks.recordAfter?.name ?? ""),
        .text(
          ": a record (\(ranks.recordAfter?.value ?? "") in \(ranks.title)) deserves a second look at"
            + " scale, iR correction and loading"),
      ]
    }
  }

  private func source(_ source: ReviewDifference.Source) -> [Line] {
    guard let after = source.after else { return [] }
    let what =
      after.doi == nil
      ? "title, authors and year are right; it has no DOI" : "the DOI leads to this paper"
    return [[.strong(after.shortLabel), .text(" ("), .code(after.id), .text("): \(what)")]]
  }

  private var files: [Line] {
    difference.files.compactMap { file in
      if file.path.hasPrefix("Content/vocabulary/") || file.path == "Content/review.yml" {
        return [
          .code(file.path), .text(" touches every entry; the values above show all that moves"),
        ]
      }
      if file.path.hasPrefix("Content/data/") {
        return [
          .code(file.path), .text(" may be published: the data are the authors' own or free"),
        ]
      }
      return nil
    }
  }

  private var diagnostics: [Line] {
    let warnings = difference.newDiagnostics.count { $0.severity == .warning }
    return warnings == 0
      ? []
      : [
        [
          .text(
            String.count(warnings, "new warning is", "new warnings are")
              + " mended, or accepted with a reason")
        ]
      ]
  }
}

/// The pages on which a change shows most; lists and data files change with any of them.
enum DifferencePages {
  static func all(_ difference: ReviewDifference) -> [String] {
    var pages: [String] = []
    func add(_ address: SiteAddress) {
      if !pages.contains(address.canonical) { pages.append(address.canonical) }
    }
    for entry in difference.entries {
      if entry.after != nil { add(.catalyst(entry.id)) }
      for catalyst in [entry.before, entry.after].compactMap(\.self)
      where entry.kind != .changed || !entry.fields.isEmpty {
        guard let strategy = catalyst.strategyID else { continue }
        add(.strategy(strategy))
        let design = difference.after.review.strategy(strategy)?
          .designClass(catalyst.classID ?? "")
        if let design { add(.designClass(strategy, slug: design.slug)) }
      }
    }
    for map in difference.maps where !map.isGone { add(.map(map.id)) }
    for ranks in difference.ranks { add(ranks.address) }
    for source in difference.sources where source.after != nil { add(.source(source.id)) }
    for file in difference.files where file.kind != .removed {
      let parts = file.path.split(separator: "/").map(String.init)
      guard parts.count == 3, let dot = parts[2].lastIndex(of: ".") else { continue }
      let id = String(parts[2][..<dot])
      switch parts[1] {
      case "mechanisms": add(.mechanism(id))
      case "strategies": add(.strategy(id))
      case "perspectives": add(.perspectives)
      case "pages":
        if let page = difference.after.review.pages.first(where: { $0.id == id }) {
          add(difference.contextAfter.address(of: page))
        }
      case "maps": add(.map(id))
      default: break
      }
    }
    return pages
  }
}
