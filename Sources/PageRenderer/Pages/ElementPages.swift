import Electrochemistry
import Figures
import Markup
import ReviewModel

/// The elements of the entries, and each with its entries.
struct ElementPages {
  let context: SiteContext

  /// Elements that an entry names, by atomic number.
  var elements: [Element] { Element.all.filter { context.byElement[$0.symbol] != nil } }

  var index: PageContent {
    var page = PageContent(
      .elements, at: .elements, title: "Elements",
      description: "The metals and other elements of the catalysts in the review.")
    let links = page.links
    if let text = context.review.text(placedOn: "elements") {
      page.place(text, context)
    }
    page.set("list") { writer in
      writer.markup(PeriodicTable(elements, of: context, links).markup)
      bestValues(links, &writer)
      for (title, isMetal) in [("Metals", true), ("Other elements", false)] {
        let own = elements.filter { $0.isMetal == isMetal }
        guard !own.isEmpty else { continue }
        writer.element("h2", text: title)
        writer.element("ul", ["class": "element-tiles"]) { writer in
          for element in own { tile(element, links, &writer) }
        }
      }
    }
    return page
  }

  /// One table for each of the three numbers by which the field knows a catalyst.
  private func bestValues(_ links: Links, _ writer: inout MarkupWriter) {
    let metals = elements.filter(\.isMetal)
    let tables = BestValue.headline.compactMap { panel in
      PeriodicTable(metals, bestOf: panel, of: context, links).map { (panel, $0) }
    }
    guard !tables.isEmpty else { return }
    writer.element("h2", text: "Best values by metal")
    writer.element("p", ["class": "under"]) { writer in
      writer.text(
        "The best measured value among the entries of each metal, whatever the electrolyte: no"
          + " ranking. An entry of several metals counts for each.")
    }
    for (panel, table) in tables {
      writer.element("h3") { writer in
        writer.text("\(panel.processName): \(panel.metric.name) ")
        writer.element("span", ["class": "symbol"]) { $0.runs(panel.symbol) }
        writer.text(" / \(panel.unitText)")
      }
      writer.markup(table.markup)
    }
  }

  private func tile(_ element: Element, _ links: Links, _ writer: inout MarkupWriter) {
    writer.element("li") { writer in
      writer.element("a", ["href": links.to(.element(element.symbol))]) { writer in
        writer.element("strong", text: element.symbol)
        writer.text(" ")
        writer.element("span", text: element.name)
        writer.text(" ")
        writer.element(
          "span", ["class": "count"],
          text: NumberText.count(context.byElement[element.symbol]?.count ?? 0))
      }
    }
  }

  func page(_ element: Element, previous: Element?, next: Element?) -> PageContent {
    let name = element.name.sentenceCased
    let members = context.byElement[element.symbol] ?? []
    var page = PageContent(
      .element, at: .element(element.symbol), title: "\(name) (\(element.symbol))",
      description: "Catalysts of the review that contain \(element.name):"
        + " \(members.count).")
    page.eyebrow = "Element \(element.atomicNumber)"
    page.crumbs = [.init(name: "Elements", address: .elements)]
    let links = page.links
    let table = CatalystTable(context: context, links: links)
    let asMetal = members.filter { $0.metals.contains(element.symbol) }
    let otherwise = members.filter { !$0.metals.contains(element.symbol) }
    page.set("catalysts") { writer in
      for (title, list) in [
        ("As an active metal", asMetal), ("In the support, the ligands or as a dopant", otherwise),
      ] where !list.isEmpty {
        writer.element("h2", text: title)
        writer.markup(table.markup(list, label: title))
      }
    }
    func step(_ other: Element) -> Neighbours.Step {
      .init(name: context.name(other.name.sentenceCased), address: .element(other.symbol))
    }
    page.set("neighbours", Neighbours.markup(previous.map(step), next.map(step), links))
    return page
  }
}
