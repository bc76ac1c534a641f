import Electrochemistry
import Figures
import Markup
import ReviewModel

/// Puts pieces of pages into the order of a document.
struct ReportBuilder {
  let context: SiteContext

  /// - Throws: `ReportFault` where there is no such item.
  func report(_ request: ReportRequest) throws -> Report {
    switch request.kind {
    case .review: return ReviewReport(context: context).report
    case .strategy:
      guard let strategy = context.review.strategy(request.id) else {
        throw ReportFault.unknown(.strategy, id: request.id ?? "")
      }
      return strategyReport(strategy, hasEntries: request.hasEntries)
    case .mechanism:
      guard let mechanism = context.mechanisms[request.id ?? ""] else {
        throw ReportFault.unknown(.mechanism, id: request.id ?? "")
      }
      return mechanismReport(mechanism)
    case .catalyst:
      guard let catalyst = context.catalysts[request.id ?? ""] else {
        throw ReportFault.unknown(.catalyst, id: request.id ?? "")
      }
      return sheet(catalyst)
    case .changes:
      guard let changes = request.changes else { throw ReportFault.noHistory }
      return changesReport(changes)
    }
  }

  private func start(
    _ kind: ReportKind, _ title: String, _ heading: Markup, summary: String, at address: SiteAddress
  ) -> Report {
    let citation = ItemCitation(review: context)
    return Report(
      kind: kind, form: kind == .catalyst ? .sheet : .paper, title: title, heading: heading,
      subtitle: nil, summary: summary,
      digest: "SHA-256 of data/review.json: \(context.reviewDigest.hex)",
      citation: citation.addressed, address: context.baseURL.map { $0 + address.canonical })
  }

  // MARK: One entry

  /// An entry on a sheet: the numbers first, so that what goes over to a second page is what is read
  /// last.
  private func sheet(_ catalyst: Catalyst) -> Report {
    let page = CatalystPage(catalyst, context: context).page(previous: nil, next: nil)
    let citation = ItemCitation(catalyst, context)
    var report = start(
      .catalyst, page.title, page.heading, summary: page.description,
      at: .catalyst(catalyst.id))
    report.digest =
      "SHA-256 of the entry in data/review.json: "
      + context.digest(of: catalyst).hex
    report.citation = citation.addressed
    report.piece(page.fragments["facts"])
    report.piece(page.fragments["notes"])
    for (title, name) in Self.numbers + Self.checks {
      report.section(1, title, page.fragments[name])
    }
    report.section(1, "Where it stands", page.fragments["standing"])
    report.section(1, "Data series", page.fragments["series"])
    report.section(1, "About the material", page.fragments["prose"])
    report.section(1, "What Tafel asks", page.fragments["remarks"])
    report.section(1, "How much is reported", page.fragments["completeness"])
    report.section(1, "Measured beside it", page.fragments["comparedWith"])
    report.heading(1, "Sources", isListed: false)
    report.blocks.append(.sources)
    return report
  }

  /// Sections of an entry's page: title and name of the piece.
  private static let numbers = [
    ("Measurements", "measurements"), ("Devices", "devices"), ("Properties", "properties"),
  ]
  private static let checks = [
    ("More than one value", "claims"), ("From the electrode to RHE", "conversions"),
    ("Derived here", "derived"),
  ]

  /// In documents of more entries the maps alone show where each stands: a drawing for every value
  /// would cost a fifth of the time.
  private static let mostWithStrips = 400

  /// An entry as a section of a longer document.
  func entry(_ catalyst: Catalyst, level: Int, into report: inout Report) {
    let page = CatalystPage(catalyst, context: context).content
    report.heading(level, page.heading, at: [.catalyst(catalyst.id)])
    report.piece(page.fragments["lead"])
    report.piece(page.fragments["facts"])
    report.piece(page.fragments["notes"])
    report.piece(page.fragments["prose"])
    for (title, name) in Self.numbers + Self.checks {
      report.section(level + 1, title, page.fragments[name])
    }
    report.section(
      level + 1, "What Tafel asks",
      RemarksPart(context: context, links: Links(from: page.address), catalyst: catalyst).summary)
    if context.review.catalysts.count <= Self.mostWithStrips {
      report.section(level + 1, "Where it stands", page.fragments["standing"])
    }
    report.section(level + 1, "Data series", page.fragments["series"])
  }

  // MARK: Strategies and mechanisms

  private func strategyReport(_ strategy: Strategy, hasEntries: Bool) -> Report {
    let pages = StrategyPages(context: context)
    let page = pages.strategy(strategy, previous: nil, next: nil)
    var report = start(
      .strategy, page.title, page.heading, summary: page.description, at: page.address)
    if hasEntries {
      chapter(strategy, page, into: &report)
    } else {
      StrategyBrief(context: context, strategy: strategy).write(page, into: &report)
    }
    return report
  }

  /// All of a strategy, with every entry in full.
  private func chapter(_ strategy: Strategy, _ page: PageContent, into report: inout Report) {
    report.blocks.append(.contents)
    report.piece(page.fragments["definition"])
    report.piece(sideBySide(page.fragments["balance"]))
    report.section(
      1, "Classes", StrategyBrief(context: context, strategy: strategy).classes)
    report.section(1, "Performance map", page.fragments["maps"])
    report.section(1, "In detail", page.fragments["prose"], of: page.title)
    report.section(1, "Terms", page.fragments["terms"])
    report.section(1, "Numbers in the text", page.fragments["properties"], of: page.title)
    classes(of: strategy, level: 1, into: &report)
    report.heading(1, "Sources")
    report.blocks.append(.sources)
  }

  func sideBySide(_ piece: Markup?) -> Markup? {
    piece.map { piece in
      Markup { $0.element("div", ["class": "side-by-side"]) { $0.markup(piece) } }
    }
  }

  /// The classes of a strategy with their entries.
  func classes(of strategy: Strategy, level: Int, into report: inout Report) {
    let pages = StrategyPages(context: context)
    for design in strategy.classes {
      let page = pages.designClass(design, of: strategy, previous: nil, next: nil)
      report.heading(level, page.heading, at: [page.address])
      report.piece(page.fragments["definition"])
      report.piece(page.fragments["types"])
      let members = context.byClass[strategy.id]?[design.id] ?? []
      if members.isEmpty {
        report.piece(Markup { $0.element("p", text: "No entry of this class yet.") })
      }
      for catalyst in members { entry(catalyst, level: level + 1, into: &report) }
    }
    let others = context.byClass[strategy.id]?[""] ?? []
    guard !others.isEmpty else { return }
    report.heading(level, "Of no class of its own")
    for catalyst in others { entry(catalyst, level: level + 1, into: &report) }
  }

  private func mechanismReport(_ mechanism: Mechanism) -> Report {
    let page = MechanismPage(context: context).page(mechanism, previous: nil, next: nil)
    var report = start(
      .mechanism, page.title, page.heading, summary: page.description, at: page.address)
    self.mechanism(page, level: 0, into: &report)
    report.heading(1, "Sources", isListed: false)
    report.blocks.append(.sources)
    return report
  }

  func mechanism(_ page: PageContent, level: Int, into report: inout Report) {
    report.piece(page.fragments["definition"])
    report.piece(page.fragments["prose"], of: page.title)
    report.section(level + 1, "Terms", page.fragments["terms"])
    report.section(
      level + 1, "Numbers in the text", page.fragments["properties"], of: page.title)
    report.section(
      level + 1, "Examples discussed in the review", page.fragments["examples"], of: page.title)
    report.section(
      level + 1, "Further entries that name it", page.fragments["catalysts"], of: page.title)
  }

  // MARK: Changes

  private func changesReport(_ changes: ReportedChanges) -> Report {
    let title = "Changes since \(changes.since)"
    var report = start(
      .changes, title, Markup(text: title),
      summary: context.review.about.title + ": what came, changed and went since \(changes.since).",
      at: .changes)
    let page = ChangesPage(context: context)
    if changes.days.isEmpty {
      report.piece(
        Markup {
          $0.element("p", text: "Nothing of the content has changed since \(changes.since).")
        })
    }
    if changes.days.count > 1 {
      report.heading(1, "In short")
      report.piece(page.markup(of: changes.net, links: Links(from: .changes)))
    }
    if !changes.days.isEmpty { report.heading(1, "Day by day") }
    for day in changes.days {
      report.heading(2, day.date)
      report.piece(page.markup(of: day, links: Links(from: .changes)))
    }
    let touched = changes.touchedEntries.compactMap { context.catalysts[$0] }
    if !touched.isEmpty { report.heading(1, "The entries as they are now") }
    for catalyst in touched {
      let page = CatalystPage(catalyst, context: context).content
      report.heading(2, page.heading, at: [.catalyst(catalyst.id)])
      report.piece(page.fragments["lead"])
      for (_, name) in Self.numbers { report.piece(page.fragments[name]) }
    }
    report.heading(1, "Sources")
    report.blocks.append(.sources)
    return report
  }
}

extension ReportedChanges {
  /// All days as one: what became of each file in the end.
  var net: ReviewHistory.Day {
    var kinds: [String: [ReviewHistory.Change.Kind]] = [:]
    for day in days {
      for change in day.changes { kinds[change.path, default: []].append(change.kind) }
    }
    let changes = kinds.compactMap { path, kinds in
      ReviewHistory.Change.net(kinds).map { ReviewHistory.Change(kind: $0, path: path) }
    }
    return ReviewHistory.Day(
      date: days.first?.date ?? "", time: days.first?.time ?? "",
      changes: changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  /// Ids of entries that came or changed and are still there.
  var touchedEntries: [String] {
    net.changes.filter { $0.kind != .removed }.compactMap { change in
      let parts = change.path.split(separator: "/")
      guard parts.count == 3, parts[1] == "catalysts", parts[2].hasSuffix(".md") else { return nil }
      return String(parts[2].dropLast(3))
    }
  }
}
