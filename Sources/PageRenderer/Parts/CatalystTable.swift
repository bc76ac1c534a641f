import Electrochemistry
import Figures
import Markup
import ReviewModel

/// Entries as a table: what they are, and the headline values where they have them.
struct CatalystTable {
  let context: SiteContext
  let links: Links
  /// Left out where the page is about one strategy or class.
  var showsPlace = true
  /// Whether the page is the one of all entries, to which others send for the rest.
  var isOfAll = false

  func markup(_ catalysts: [Catalyst], label: String) -> Markup {
    guard !catalysts.isEmpty else { return .empty }
    let panels = BestValue.headline
    let shown = catalysts.prefix(LongList.most)
    return Markup { writer in
      writer.element("div", writer.scrollRegion(label)) { writer in
        writer.element("table", ["class": "entries"]) { writer in
          head(panels, &writer)
          writer.element("tbody") { writer in
            for catalyst in shown { writer.markup(row(catalyst, panels)) }
          }
        }
      }
      if isOfAll {
        LongList.cut(
          shown.count, of: catalysts.count, "entries", SiteAddress("data/catalysts.csv"), links,
          &writer)
      } else if shown.count < catalysts.count {
        cut(shown.count, of: catalysts.count, &writer)
      }
    }
  }

  private func cut(_ shown: Int, of all: Int, _ writer: inout MarkupWriter) {
    writer.element("p", ["class": "under"]) { writer in
      writer.text("The first \(NumberText.count(shown)) of \(NumberText.count(all)) entries. ")
      writer.element("a", ["href": links.to(.catalysts)], text: "The table of all entries")
      writer.text(" has them all, with filters.")
    }
  }

  private func head(_ panels: [PerformanceMapDeclaration.Panel], _ writer: inout MarkupWriter) {
    writer.element("thead") { writer in
      writer.element("tr") { writer in
        writer.element("th", ["scope": "col"], text: "Entry")
        writer.element("th", ["scope": "col"], text: "Metals")
        for panel in panels {
          writer.element("th", ["scope": "col", "class": "number"]) { writer in
            writer.text(panel.processName + " ")
            writer.runs(panel.symbol)
            writer.element("span", ["class": "unit"], text: panel.unitText)
          }
        }
        if showsPlace { writer.element("th", ["scope": "col"], text: "Strategy and class") }
      }
    }
    writer.newline()
  }

  private func row(
    _ catalyst: Catalyst, _ panels: [PerformanceMapDeclaration.Panel]
  ) -> Markup {
    context.row(EntryRow(id: catalyst.id, root: links.root, showsPlace: showsPlace)) {
      Markup { row(catalyst, panels, &$0) }
    }
  }

  private func row(
    _ catalyst: Catalyst, _ panels: [PerformanceMapDeclaration.Panel],
    _ writer: inout MarkupWriter
  ) {
    writer.element("tr") { writer in
      writer.element("th", ["scope": "row"]) { writer in
        writer.nameLink(context.name(catalyst.name), to: links.to(.catalyst(catalyst.id)))
        if catalyst.kind != .sample {
          writer.text(" ")
          writer.badge(catalyst.kind.rawValue, "plain")
        }
      }
      writer.element("td", text: catalyst.metals.joined(separator: ", "))
      for panel in panels {
        writer.element("td", ["class": "number"]) { value(catalyst, panel, &$0) }
      }
      if showsPlace {
        writer.element("td") { DesignPlace(context: context, links: links).write(catalyst, &$0) }
      }
    }
    writer.newline()
  }

  private func value(
    _ catalyst: Catalyst, _ panel: PerformanceMapDeclaration.Panel, _ writer: inout MarkupWriter
  ) {
    guard let best = BestValue(of: catalyst, in: panel) else {
      writer.element("span", ["class": "none"], text: "–")
      return
    }
    let measurement = best.measurement
    writer.element("span", ["class": "value"]) {
      $0.runs(NumberText.valueRuns(measurement.normalised))
    }
    writer.element("span", ["class": "under"]) { writer in
      writer.markup(context.name(measurement.electrolyte.name ?? "not stated"))
      if best.others > 0 { writer.text(", +\(best.others) more") }
    }
    if measurement.kind != .measured {
      writer.badge(measurement.kind.rawValue, measurement.kind.rawValue)
    }
  }
}

/// Strategy and class of an entry, with links.
struct DesignPlace {
  let context: SiteContext
  let links: Links

  func write(_ catalyst: Catalyst, _ writer: inout MarkupWriter) {
    guard let strategy = context.review.strategy(catalyst.strategyID) else {
      writer.element(
        "span", ["class": "not-stated"],
        text: catalyst.kind == .benchmark ? "benchmark" : "unassigned")
      return
    }
    writer.element("a", ["href": links.to(.strategy(strategy.id))], text: strategy.name)
    guard let design = strategy.designClass(catalyst.classID ?? "") else { return }
    writer.text(" › ")
    writer.element(
      "a", ["href": links.to(.designClass(strategy.id, slug: design.slug))], text: design.name)
    if let type = design.types.first(where: { $0.id == catalyst.typeID }) {
      writer.text(", \(type.name)")
    }
  }
}
