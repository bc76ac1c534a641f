import Electrochemistry
import Figures
import Markup
import ReviewModel

/// `{{summary …}}`: the values of one quantity by class, strategy, medium or electrolyte.
extension ProseNumbers {
  func summary(_ selection: NumberSelection, _ writer: inout MarkupWriter) {
    guard let panel = selection.query.panel else { return }
    let summary = NumberSummary(selection, in: context.review)
    let title = Self.title(panel, selection.query)
    var head = ["Group", "Entries", "Values", "Median", "Middle half", "Lowest to highest"]
    let hasClasses = selection.query.device == nil
    if hasClasses { head.append("Comparability classes") }
    writer.table("\(title), in \(panel.unitText)", class: "coverage summary", head: head) {
      writer in
      var strategy: String?
      for row in summary.rows where !Self.isIdle(row) {
        if let id = row.strategyID, id != strategy, selection.query.grouping == .designClass {
          group(id, head.count, isFirst: strategy == nil, &writer)
        }
        strategy = row.strategyID ?? strategy
        self.row(row, panel, hasClasses, &writer)
      }
      self.row(summary.total, panel, hasClasses, &writer)
    }
    writer.element("p", ["class": "table-note"], text: Self.note(hasClasses))
  }

  /// A class without values is a gap worth seeing; entries without class need no empty row.
  private static func isIdle(_ row: NumberSummary.Row) -> Bool {
    row.values.isEmpty && row.classID == nil
  }

  private static func title(
    _ panel: PerformanceMapDeclaration.Panel, _ query: NumberQuery
  ) -> String {
    let at = panel.at.map { " at \(NumberText.plain($0))" } ?? ""
    let solution = (query.electrolyte ?? query.medium?.name).map { ", \($0)" } ?? ""
    return "\(panel.processName), \(panel.metric.name)\(at)\(solution)"
  }

  private static func note(_ hasClasses: Bool) -> String {
    "Measured values that nobody contests; several claims for one quantity of a sample count once. "
      + (hasClasses
        ? "Values of different comparability classes stand together here, so a median describes what"
          + " is reported and ranks nothing."
        : "Cells differ in electrolyte, electrodes and amount of metal, so a median describes what is"
          + " reported and ranks nothing.")
  }

  private func group(
    _ id: String, _ columns: Int, isFirst: Bool, _ writer: inout MarkupWriter
  ) {
    guard let strategy = context.review.strategy(id) else { return }
    if !isFirst { writer.literal("</tbody><tbody>") }
    writer.element("tr", ["class": "group"]) { writer in
      writer.element("th", ["scope": "rowgroup", "colspan": String(columns)]) { writer in
        writer.element("a", ["href": links.to(.strategy(id))], text: strategy.name)
      }
    }
  }

  private func row(
    _ row: NumberSummary.Row, _ panel: PerformanceMapDeclaration.Panel, _ hasClasses: Bool,
    _ writer: inout MarkupWriter
  ) {
    func text(_ value: Double) -> String { Self.text(value, panel) }
    writer.element("tr") { writer in
      writer.element("th", ["scope": "row"]) { name(row, &$0) }
      writer.element("td", ["class": "number"], text: NumberText.count(row.entryCount))
      writer.element("td", ["class": "number"], text: NumberText.count(row.values.count))
      guard let spread = row.spread else {
        let columns = hasClasses ? "4" : "3"
        return writer.element("td", ["class": "none", "colspan": columns], text: "no value")
      }
      let middle = spread.quartiles.map { "\(text($0.lowerBound))–\(text($0.upperBound))" }
      writer.element("td", ["class": "number"], text: text(spread.median))
      writer.element("td", ["class": "number"], text: middle ?? "–")
      writer.element(
        "td", ["class": "number"], text: "\(text(spread.minimum))–\(text(spread.maximum))")
      if let count = row.classCount {
        writer.element("td", ["class": "number"], text: NumberText.count(count))
      }
    }
    writer.newline()
  }

  private func name(_ row: NumberSummary.Row, _ writer: inout MarkupWriter) {
    let strategy = row.strategyID.flatMap { context.review.strategy($0) }
    let design = row.classID.flatMap { strategy?.designClass($0) }
    if let strategy, let design {
      let address = links.to(.designClass(strategy.id, slug: design.slug))
      writer.element("a", ["href": address], text: row.name)
    } else {
      writer.name(row.name)
    }
  }
}
