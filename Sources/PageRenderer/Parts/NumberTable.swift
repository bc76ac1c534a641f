import Electrochemistry
import Figures
import Markup
import ReviewModel

/// `{{summary …}}`: the values of one quantity by class, strategy, medium or electrolyte.
extension ProseNumbers {
  func summary(_ selection: NumberSelection, _ writer: inout MarkupWriter) {
    guard let panel = selection.query.panel else { return }
    let summary = NumberSummary(selection, in: context.review)
    let title = "\(Self.title(panel, selection.query)), in \(panel.unitText)"
    let hasClasses = selection.query.device == nil
    writer.element("figure", ["class": "plot"]) { writer in
      let head =
        ["Group", "Values", "Median", "Middle half", "Range"] + (hasClasses ? ["Basis"] : [])
      writer.element("figcaption") { writer in
        writer.element("strong") { $0.sentence(title + ".") }
        writer.text(" " + Self.note(hasClasses))
      }
      writer.table(title, class: "coverage", head: head) { writer in
        rows(summary, selection.query.grouping, panel, head.count, &writer)
      }
    }
  }

  private func rows(
    _ summary: NumberSummary, _ grouping: NumberQuery.Grouping,
    _ panel: PerformanceMapDeclaration.Panel, _ columns: Int, _ writer: inout MarkupWriter
  ) {
    var strategy: String?
    for row in summary.rows where !Self.isIdle(row) {
      if let id = row.strategyID, id != strategy, grouping == .designClass {
        group(id, columns, isFirst: strategy == nil, &writer)
      }
      strategy = row.strategyID ?? strategy
      self.row(row, panel, columns, &writer)
    }
    self.row(summary.total, panel, columns, &writer)
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
    hasClasses
      ? "The basis says of how many comparability classes the values are: a median describes what is"
        + " reported and ranks nothing."
      : "Cells differ in electrolyte, electrodes and amount of metal: a median describes what is"
        + " reported and ranks nothing."
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
    _ row: NumberSummary.Row, _ panel: PerformanceMapDeclaration.Panel, _ columns: Int,
    _ writer: inout MarkupWriter
  ) {
    func text(_ value: Double) -> String { Self.text(value, panel) }
    writer.element("tr") { writer in
      writer.element("th", ["scope": "row"]) { name(row, &$0) }
      writer.element("td", ["class": "number"], text: NumberText.count(row.values.count))
      guard let spread = row.spread else {
        let width = String(columns - 2)
        writer.element("td", ["class": "none", "colspan": width], text: "no value")
        return
      }
      let middle = spread.quartiles.map { "\(text($0.lowerBound))–\(text($0.upperBound))" }
      writer.element("td", ["class": "number"], text: text(spread.median))
      writer.element("td", ["class": "number"], text: middle ?? "–")
      let range = "\(text(spread.minimum))–\(text(spread.maximum))"
      writer.element("td", ["class": "number"], text: spread.count > 1 ? range : "–")
      if let count = row.classCount {
        writer.element("td", ["class": "number"], text: String.count(count, "class", "classes"))
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
