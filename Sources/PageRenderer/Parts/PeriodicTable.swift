import Electrochemistry
import Figures
import Markup
import ReviewModel

/// Elements at their place in the periodic table, each with a number, darker where it is greater or
/// better. A list in the order of atomic numbers, which the style sheet lays out where there is
/// room.
struct PeriodicTable {
  struct Cell {
    var element: Element
    /// What stands below the symbol.
    var text: String
    /// The same in words: `12 entries`, `0.920 V vs RHE, Cu–Co@NC`.
    var words: String
    /// 1 to 4.
    var heat: Int
  }

  let links: Links
  let label: String
  let cells: [Cell]

  /// How many entries hold each element.
  init(_ elements: [Element], of context: SiteContext, _ links: Links) {
    self.links = links
    label = "Elements by atomic number"
    func count(_ element: Element) -> Int { context.byElement[element.symbol]?.count ?? 0 }
    let most = Double(elements.map(count).max() ?? 1)
    cells = elements.map { element in
      let number = count(element)
      return Cell(
        element: element, text: NumberText.count(number),
        words: String.count(number, "entry", "entries"),
        heat: max(1, min(4, Int((4 * Double(number) / most).rounded(.up)))))
    }
  }

  /// The best value of a quantity among the entries of each metal; nil if there is none.
  init?(
    _ metals: [Element], bestOf panel: PerformanceMapDeclaration.Panel, of context: SiteContext,
    _ links: Links
  ) {
    self.links = links
    label = "\(panel.processName), \(panel.metric.name): best value of each metal"
    let found = metals.compactMap { element in
      MetalBest(element, panel, context).map { (element: element, best: $0) }
    }
    guard let top = found.map(\.best.number).max(), let bottom = found.map(\.best.number).min()
    else { return nil }
    cells = found.map { element, best in
      let share = top > bottom ? (best.number - bottom) / (top - bottom) : 1
      let isBetterHigh = panel.direction != .lower
      return Cell(
        element: element,
        text: NumberText.fixed(best.number, decimals: panel.metric.decimals), words: best.words,
        heat: 1 + Int((3 * (isBetterHigh ? share : 1 - share)).rounded()))
    }
  }

  var markup: Markup {
    Markup { writer in
      writer.element("ol", ["class": "periodic", "aria-label": label]) { writer in
        for cell in cells { item(cell, &writer) }
      }
    }
  }

  private func item(_ cell: Cell, _ writer: inout MarkupWriter) {
    let element = cell.element
    // Lanthanides and actinides stand below, by their place in the row.
    let column = element.group ?? element.atomicNumber - (element.period == 6 ? 54 : 86)
    let row = element.group == nil ? element.period + 2 : element.period
    let place = "pt-column-\(column) pt-row-\(row) heat-\(cell.heat)"
    writer.element("li", ["class": place]) { writer in
      writer.element(
        "a",
        [
          "href": links.to(.element(element.symbol)), "title": "\(element.name): \(cell.words)",
          "aria-label": "\(element.symbol), \(element.name): \(cell.words)",
        ]
      ) { writer in
        writer.element("strong", text: element.symbol)
        writer.element("span", ["class": "count"], text: cell.text)
      }
    }
    writer.newline()
  }
}

/// The best measured value of one quantity among the entries that have a metal.
struct MetalBest {
  let catalyst: Catalyst
  let measurement: Measurement
  let entryCount: Int

  var number: Double { measurement.normalised.value }

  init?(_ element: Element, _ panel: PerformanceMapDeclaration.Panel, _ context: SiteContext) {
    let members = (context.byElement[element.symbol] ?? []).filter {
      $0.metals.contains(element.symbol) && $0.kind != .benchmark
    }
    let values = members.flatMap { catalyst in
      panel.values(of: catalyst).filter { $0.kind != .computed && $0.status == .current }
        .map { (catalyst: catalyst, measurement: $0) }
    }
    let best = values.min { left, right in
      let a = left.measurement.normalised.value
      let b = right.measurement.normalised.value
      if a != b { return panel.direction == .lower ? a < b : a > b }
      return left.measurement.id < right.measurement.id
    }
    guard let best else { return nil }
    (catalyst, measurement) = best
    entryCount = Set(values.map(\.catalyst.id)).count
  }

  var words: String {
    let electrolyte = measurement.electrolyte.name.map { ", electrolyte \($0)" } ?? ""
    return "\(NumberText.plain(measurement.normalised)), \(ChemicalFormula.plain(catalyst.name))"
      + "\(electrolyte), best of \(String.count(entryCount, "entry", "entries"))"
  }
}
