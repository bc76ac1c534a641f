import Bibliography
import Electrochemistry
import Figures
import Markup
import ReviewModel

/// The whole review as a book.
struct ReviewReport {
  let context: SiteContext
  private var builder: ReportBuilder { ReportBuilder(context: context) }

  init(context: SiteContext) { self.context = context }

  var report: Report {
    let about = context.review.about
    var report = Report(
      kind: .review, form: .book, title: about.title, heading: Markup { $0.name(about.title) },
      subtitle: about.subtitle, summary: about.description,
      digest: "SHA-256 of data/review.json: \(context.reviewDigest.hex)",
      citation: ItemCitation(review: context).addressed, address: context.baseURL)
    report.blocks += [.contents, .figures, .tables]
    introduction(&report)
    for strategy in context.review.strategies { chapter(strategy, &report) }
    others(&report)
    mechanisms(&report)
    reactions(&report)
    perspectives(&report)
    appendix(&report)
    report.heading(1, "Sources", at: [.sources])
    report.blocks.append(.sources)
    report.heading(1, "Index")
    report.blocks.append(.index(ReportIndex(context: context).lines))
    return report
  }

  private func introduction(_ report: inout Report) {
    if let text = context.review.text(placedOn: "home") {
      var home = PageContent(.home, at: .home, title: text.title, description: "")
      home.place(text, context)
      report.heading(1, "Introduction", at: [.home])
      report.piece(home.fragments["prose"], of: "Introduction")
    }
    for page in texts where page.id != Self.methodID { text(page, level: 1, &report) }
    let timeline = TimelinePage(context: context).page
    guard timeline.fragments["figure"] != nil else { return }
    report.heading(1, "Timeline", at: [.timeline])
    report.piece(timeline.fragments["lead"])
    report.piece(timeline.fragments["figure"])
    report.piece(timeline.fragments["prose"])
    report.piece(timeline.fragments["list"])
  }

  private static let methodID = "method"

  /// Free pages.
  private var texts: [Page] { context.review.pages.filter { $0.place == nil } }

  private func text(_ page: Page, level: Int, _ report: inout Report) {
    let content = TextPages(context: context).page(page)
    report.heading(level, content.heading, at: [content.address])
    report.piece(content.fragments["lead"])
    report.piece(content.fragments["prose"], of: content.title)
    report.piece(content.fragments["properties"], of: content.title)
  }

  private func chapter(_ strategy: Strategy, _ report: inout Report) {
    let page = StrategyPages(context: context).strategy(strategy, previous: nil, next: nil)
    report.heading(1, page.heading, at: [page.address] + strategy.mapIDs.map(SiteAddress.map))
    report.piece(page.fragments["lead"])
    report.piece(page.fragments["definition"])
    report.piece(builder.sideBySide(page.fragments["balance"]))
    report.section(2, "Performance map", page.fragments["maps"])
    report.piece(page.fragments["prose"], of: page.title)
    report.section(2, "Terms", page.fragments["terms"])
    report.section(2, "Numbers in the text", page.fragments["properties"], of: page.title)
    builder.classes(of: strategy, level: 2, into: &report)
  }

  /// Entries that stand in no strategy: benchmarks, classes of materials, what is not yet placed.
  private func others(_ report: inout Report) {
    let others = context.review.catalysts.filter { context.review.strategy($0.strategyID) == nil }
    guard !others.isEmpty else { return }
    report.heading(1, "Entries of no strategy")
    for catalyst in others { builder.entry(catalyst, level: 2, into: &report) }
  }

  private func mechanisms(_ report: inout Report) {
    guard !context.review.mechanisms.isEmpty else { return }
    report.heading(1, "Mechanisms", at: [.mechanisms])
    let pages = MechanismPage(context: context)
    for mechanism in context.review.mechanisms {
      let page = pages.page(mechanism, previous: nil, next: nil)
      report.heading(2, page.heading, at: [page.address])
      report.piece(page.fragments["lead"])
      builder.mechanism(page, level: 2, into: &report)
    }
  }

  private func reactions(_ report: inout Report) {
    report.heading(1, "Values under the same conditions", at: [.reactions])
    report.piece(
      Markup {
        $0.element(
          "p",
          text: "Values are ranked only among those whose conditions agree. A class is named by"
            + " these conditions; what its sources do not state is said in it.")
      })
    for reaction in context.reactions {
      let page = ReactionPages(context: context).reaction(reaction)
      report.heading(2, page.heading, at: [page.address])
      report.piece(page.fragments["lead"])
      report.piece(page.fragments["prose"], of: page.title)
      report.section(3, "Steps", page.fragments["steps"], of: page.title)
      for found in context.comparability where found.reaction == reaction {
        classPage(ComparabilityPage(found, context: context).page, &report)
      }
    }
    guard context.hasBifunctionalMap else { return }
    let page = BifunctionalPage(context: context).page
    report.heading(2, page.heading, at: [page.address])
    report.piece(page.fragments["lead"])
    report.piece(page.fragments["figure"])
    report.piece(page.fragments["values"], of: page.title)
  }

  private func classPage(_ page: PageContent, _ report: inout Report) {
    report.heading(3, page.heading, at: [page.address])
    report.piece(page.fragments["conditions"])
    report.piece(page.fragments["values"], of: page.title)
  }

  private func perspectives(_ report: inout Report) {
    guard !context.review.perspectives.isEmpty else { return }
    let page = IndexPages(context: context).perspectives
    report.heading(1, "Challenges and perspectives", at: [.perspectives])
    report.piece(page.fragments["prose"])
    report.piece(page.fragments["list"], of: "Challenges and perspectives")
  }

  private func appendix(_ report: inout Report) {
    report.heading(1, "Appendix: method")
    for page in texts where page.id == Self.methodID { text(page, level: 2, &report) }
    report.heading(1, "Appendix: all values", at: [.data])
    let numbers = MeasurementsCSV.numbers(context)
    report.piece(
      Markup {
        $0.element(
          "p",
          text: "\(String.count(numbers.count, "value", "values")) in the order of the"
            + " table of measurements. Values on the potential scale and in the unit of the"
            + " metric; how each was converted stands with its entry.")
      })
    let table = MeasurementTable(
      context: context, links: Links(from: .data),
      references: ReferenceList(context.review.sources.map(\.id)),
      columns: [.subject, .quantity, .value, .at, .electrolyte, .kind, .source])
    report.piece(table.markup(numbers, label: "All values"))
  }
}
