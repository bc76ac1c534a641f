package import Markup

/// Performance maps as SVG.
package enum PerformanceMapChart {
  /// The whole map, with names, links and key.
  package static func svg(
    _ map: PerformanceMap, layout: ChartLayout, form: ChartForm
  ) -> Markup {
    let plan = PerformanceMapPlan(map, layout: layout, showsTitle: form.isStandalone)
    let document = SVGDocument(
      form: form, title: map.title, description: map.description, width: layout.width,
      height: plan.height, kind: "chart-map", hasLinks: map.hasLinks)
    return document.svg { canvas in
      plan.heading.draw(on: &canvas)
      plan.legend.draw(on: &canvas)
      for panel in plan.panels {
        canvas.panelGroup(panel.plan) { canvas in
          panel.plan.drawBaselines(on: &canvas)
          panel.plan.drawFrame(on: &canvas)
          panel.plan.drawDensities(map.categories, on: &canvas)
          panel.plan.drawMiddles(on: &canvas)
          panel.plan.drawMarks(on: &canvas)
          panel.plan.drawHeaders(map.categories, on: &canvas)
          panel.caption.draw(on: &canvas)
        }
      }
    }
  }
}

extension PerformanceMap {
  var hasLinks: Bool {
    categories.contains { $0.href != nil }
      || panels.contains { $0.marks.contains { $0.href != nil } }
  }
}
