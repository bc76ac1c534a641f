import Charts
import Electrochemistry
import Figures
import Markup
import ReviewModel

/// Performance maps as they stand on pages.
struct MapParts {
  let context: SiteContext
  let links: Links

  /// Both layouts, of which the style sheet shows one.
  func chart(_ figure: MapFigure, highlight: Set<String> = [], prefix: String = "map") -> Markup {
    let map = figure.linked(context.chart(figure), figureLinks, highlight: highlight)
    return pair("\(prefix)-\(figure.declaration.id)") { layout, form in
      PerformanceMapChart.svg(map, layout: layout, form: form)
    }
  }

  /// Both layouts of a plot.
  func plot(_ plot: Plot, prefix: String) -> Markup {
    pair("\(prefix)-\(plot.id)") { PlotChart.svg(plot, layout: $0, form: $1) }
  }

  /// Both layouts of a diagram of steps.
  func steps(_ diagram: StepDiagram, prefix: String) -> Markup {
    pair("\(prefix)-\(diagram.id)") { StepDiagramChart.svg(diagram, layout: $0, form: $1) }
  }

  static func standalone(_ plot: Plot) -> [UInt8] { drawing(plot).bytes }

  static func drawing(_ plot: Plot) -> Markup {
    PlotChart.svg(plot, layout: .wide, form: .standalone)
  }

  func timeline(_ timeline: Timeline, prefix: String = "") -> Markup {
    pair(prefix.isEmpty ? "timeline" : "\(prefix)-timeline") {
      TimelineChart.svg(timeline, layout: $0, form: $1)
    }
  }

  /// Each layout in a group that the chart's own title and description name.
  private func pair(_ id: String, _ draw: (ChartLayout, ChartForm) -> Markup) -> Markup {
    Markup { writer in
      for layout in ChartLayout.allCases {
        let prefix = "\(id)-\(MapParts.name(layout))"
        writer.element(
          "div",
          [
            "class": "figure-\(MapParts.name(layout))", "role": "group",
            "aria-labelledby": "\(prefix)-title", "aria-describedby": "\(prefix)-desc",
          ]
        ) { writer in
          writer.markup(draw(layout, .embedded(idPrefix: prefix)))
        }
        writer.newline()
      }
    }
  }

  /// A map at a glance with its title, as a link to its page.
  func card(_ figure: MapFigure, level: CardLevel) -> Markup {
    let map = context.chart(figure)
    let id = figure.declaration.id
    return Markup { writer in
      writer.element("li", ["class": "card map-card"]) { writer in
        writer.element("div", ["class": "thumbnail"]) { writer in
          writer.markup(
            PerformanceMapChart.thumbnail(map, form: .embedded(idPrefix: "thumbnail-\(id)")))
        }
        level.heading(&writer) { writer in
          writer.element("a", ["href": links.to(.map(id))], text: figure.declaration.title)
        }
        writer.element("p", ["class": "under"]) { writer in
          let filled = figure.panels.filter { !$0.values.isEmpty }
          guard !filled.isEmpty else { return writer.text("No value reported yet") }
          writer.joined(filled, by: ", ") { panel, writer in
            let count = String.count(panel.values.count, "value", "values")
            writer.text("\(panel.declaration.processName) \(count)")
          }
        }
      }
    }
  }

  func strip(_ strip: Strip) -> Markup {
    let form = ChartForm.embedded(idPrefix: "strip-\(strip.id)")
    let field = context.stripField(strip.id) { StripField(strip, form: form) }
    return StripChart.svg(strip, form: form, field: field)
  }

  private static func name(_ layout: ChartLayout) -> String { layout == .wide ? "wide" : "narrow" }

  var figureLinks: FigureLinks {
    let links = links
    return FigureLinks(
      catalyst: { links.to(.catalyst($0)) },
      designClass: { links.to(.designClass($0, slug: $1)) })
  }
}

/// The heading of a card, below a heading of the page.
enum CardLevel {
  case second, third

  func heading(_ writer: inout MarkupWriter, _ body: (inout MarkupWriter) -> Void) {
    switch self {
    case .second: writer.element("h2", ["class": "card-title"], body)
    case .third: writer.element("h3", ["class": "card-title"], body)
    }
  }
}
