import Electrochemistry
import Markup
import ReviewModel

/// The elements of the entries at their place in the periodic table, darker where there are more
/// entries. A list in the order of atomic numbers, which the style sheet lays out where there is
/// room.
struct PeriodicTable {
  let context: SiteContext
  let links: Links
  let elements: [Element]

  var markup: Markup {
    let most = elements.map(count).max() ?? 1
    return Markup { writer in
      writer.element("ol", ["class": "periodic", "aria-label": "Elements by atomic number"]) {
        writer in
        for element in elements { cell(element, most: most, &writer) }
      }
    }
  }

  private func count(_ element: Element) -> Int { context.byElement[element.symbol]?.count ?? 0 }

  private func cell(_ element: Element, most: Int, _ writer: inout MarkupWriter) {
    let number = count(element)
    // Lanthanides and actinides stand below, by their place in the row.
    let column = element.group ?? element.atomicNumber - (element.period == 6 ? 54 : 86)
    let row = element.group == nil ? element.period + 2 : element.period
    let level = max(1, min(4, Int((4 * Double(number) / Double(max(most, 1))).rounded(.up))))
    writer.element("li", ["class": "pt-column-\(column) pt-row-\(row) heat-\(level)"]) { writer in
      let words = String.count(number, "entry", "entries")
      writer.element(
        "a",
        [
          "href": links.to(.element(element.symbol)), "title": element.name,
          "aria-label": "\(element.symbol), \(element.name): \(words)",
        ]
      ) { writer in
        writer.element("strong", text: element.symbol)
        writer.element("span", ["class": "count"], text: NumberText.count(number))
      }
    }
    writer.newline()
  }
}
