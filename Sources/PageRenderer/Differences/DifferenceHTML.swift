import Charts
import Diagnostics
import Figures
import Markup
import ReviewModel

/// A difference as one page of HTML that needs no other file, with the charts before and after.
struct DifferenceHTML {
  private let difference: ReviewDifference

  static func bytes(_ difference: ReviewDifference, _ paper: DifferencePaper) -> [UInt8] {
    DifferenceHTML(difference: difference).page(paper)
  }

  private var context: SiteContext { difference.contextAfter }

  private func page(_ paper: DifferencePaper) -> [UInt8] {
    Markup { writer in
      writer.literal("<!DOCTYPE html>\n")
      writer.element("html", ["lang": context.theme.settings.language]) { writer in
        writer.element("head") { head(&$0) }
        writer.element("body", ["class": "report"]) { writer in
          writer.element("main") { writer in
            writer.element("header", ["class": "page-header"]) { writer in
              writer.element("p", ["class": "eyebrow"], text: context.review.about.title)
              writer.element("h1", text: "What this change does")
            }
            for block in paper.blocks.dropFirst() { write(block, &writer) }
          }
        }
      }
      writer.newline()
    }.bytes
  }

  private func head(_ writer: inout MarkupWriter) {
    writer.void("meta", ["charset": "utf-8"])
    writer.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    writer.element("title", text: "What this change does · \(context.review.about.title)")
    writer.newline()
    if let style = context.theme.assets.first(where: { $0.name == "style.css" }) {
      writer.style(style.bytes)
    }
  }

  private func write(_ block: DifferencePaper.Block, _ writer: inout MarkupWriter) {
    switch block {
    case .heading(_, let text): writer.element("h2", text: text)
    case .paragraph(let line): writer.element("p") { self.line(line, &$0) }
    case .list(let lines), .tasks(let lines):
      writer.element("ul") { writer in
        for line in lines { writer.element("li") { self.line(line, &$0) } }
      }
    case .table(let head, let rows): table(head, rows, &writer)
    case .folded(let summary, let blocks):
      // Charts are what this page is for; they stand open.
      let isOpen = blocks.contains { if case .map = $0 { true } else { false } }
      writer.element("details", ["open": isOpen ? "" : nil]) { writer in
        writer.element("summary") { self.line(summary, &$0) }
        for block in blocks { write(block, &writer) }
      }
    case .lines(let difference):
      writer.element("pre") { writer in
        writer.element("code", text: difference.text(context: 1))
      }
    case .map(let map): charts(map, &writer)
    }
    writer.newline()
  }

  private func table(
    _ head: [String], _ rows: [[DifferencePaper.Line]], _ writer: inout MarkupWriter
  ) {
    writer.element(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Values"]
    ) { writer in
      writer.element("table") { writer in
        writer.element("thead") { writer in
          writer.element("tr") { writer in
            for cell in head { writer.element("th", ["scope": "col"], text: cell) }
          }
        }
        writer.element("tbody") { writer in
          for row in rows {
            writer.element("tr") { writer in
              for cell in row { writer.element("td") { line(cell, &$0) } }
            }
          }
        }
      }
    }
  }

  private func line(_ line: DifferencePaper.Line, _ writer: inout MarkupWriter) {
    for span in line {
      switch span {
      case .text(let text): writer.text(text)
      case .strong(let text): writer.element("strong", text: text)
      case .code(let text): writer.element("code", text: text)
      }
    }
  }

  /// Both states of a map; the marks that move are pointed out in both.
  private func charts(_ map: ReviewDifference.Map, _ writer: inout MarkupWriter) {
    let oldIDs = Dictionary(
      difference.entries.filter { $0.kind == .renamed }.compactMap { entry in
        entry.before.map { (entry.id, $0.id) }
      }, uniquingKeysWith: { first, _ in first })
    writer.element("h3", text: map.title)
    for (name, context, ids) in [
      ("Before", difference.contextBefore, oldIDs), ("After", difference.contextAfter, [:]),
    ] {
      guard let declared = context.review.maps.first(where: { $0.id == map.id }) else { continue }
      let figure = context.figure(declared)
      var chart = context.chart(figure)
      for (place, panel) in figure.panels.enumerated() {
        let panelName = MapDifferences.name(of: panel)
        let moved = Set(map.marks.filter { $0.panel == panelName }.map { ids[$0.id] ?? $0.id })
        figure.pointOut(moved, in: &chart, panel: place)
      }
      let prefix = "\(name.lowercased())-\(map.id)"
      writer.element("figure") { writer in
        writer.element("figcaption", text: name)
        for layout in ChartLayout.allCases {
          let word = layout == .wide ? "wide" : "narrow"
          writer.element("div", ["class": "figure-\(word)"]) { writer in
            writer.markup(
              PerformanceMapChart.svg(
                chart, layout: layout, form: .embedded(idPrefix: "\(prefix)-\(word)")))
          }
        }
      }
    }
    writer.element("ul") { writer in
      for mark in map.marks {
        writer.element("li") { writer in
          writer.text("\(mark.panel): \(mark.name) \(mark.before ?? "–") → \(mark.after ?? "–")")
        }
      }
    }
  }
}
