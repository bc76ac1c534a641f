import Charts
import Foundation
import Markup
import Testing

/// Every chart kind, layout and form against its recorded file.
@Suite struct GoldenTests {
  static let maps: [(name: String, map: PerformanceMap)] = [
    ("map-1", Examples.map(1)),
    ("map-3", Examples.map(3)),
    ("map-8", Examples.map(8)),
    ("map-30", Examples.map(30)),
    ("map-60", Examples.map(60)),
    ("map-300", Examples.map(300, variety: false)),
    ("map-5000", Examples.map(5000, variety: false)),
    ("map-baselines", Examples.baselines),
    ("map-metals", Examples.metals),
    ("map-families", Examples.map(40, categories: Examples.families)),
    ("map-ties", Examples.ties),
    ("map-empty", Examples.empty),
    ("map-hostile", Examples.hostile),
  ]

  static let all: [(name: String, markup: Markup)] =
    maps.flatMap { name, map in
      ChartLayout.allCases.map { layout in
        ("\(name)-\(layout).svg", PerformanceMapChart.svg(map, layout: layout, form: .standalone))
      }
    }
    + ChartLayout.allCases.flatMap { layout in
      [
        (
          "map-8-\(layout)-embedded.svg",
          PerformanceMapChart.svg(
            Examples.map(8), layout: layout, form: .embedded(idPrefix: "map-\(layout)"))
        ),
        (
          "timeline-\(layout).svg",
          TimelineChart.svg(Examples.timeline, layout: layout, form: .standalone)
        ),
        (
          "timeline-\(layout)-embedded.svg",
          TimelineChart.svg(
            Examples.timeline, layout: layout, form: .embedded(idPrefix: "time-\(layout)"))
        ),
      ]
    } + strips + plots + steps + sizes
    + [
      ("thumbnail.svg", PerformanceMapChart.thumbnail(Examples.map(60), form: .standalone)),
      (
        "thumbnail-embedded.svg",
        PerformanceMapChart.thumbnail(Examples.map(30), form: .embedded(idPrefix: "small"))
      ),
    ]

  /// Every figure at the sizes that a review can have.
  static let sizes: [(name: String, markup: Markup)] = [1, 8, 60, 300, 5000].flatMap { count in
    ChartLayout.allCases.flatMap { layout in
      [
        ("curve", PlotChart.svg(PlotExamples.curve(count), layout: layout, form: .standalone)),
        ("records", PlotChart.svg(PlotExamples.records(count), layout: layout, form: .standalone)),
        (
          "timeline",
          TimelineChart.svg(Examples.timeline(count), layout: layout, form: .standalone)
        ),
      ].map { ("size-\($0.0)-\(count)-\(layout).svg", $0.1) }
    } + [("size-strip-\(count).svg", StripChart.svg(Examples.strip(count), form: .standalone))]
  }

  static let plots: [(name: String, markup: Markup)] = [
    ("scatter-1", PlotExamples.scatter(1)), ("scatter-8", PlotExamples.scatter(8)),
    ("scatter-60", PlotExamples.scatter(60)), ("scatter-300", PlotExamples.scatter(300)),
    ("scatter-5000", PlotExamples.scatter(5000)),
    ("curve", PlotExamples.curve(120)), ("tafel", PlotExamples.tafel),
    ("battery", PlotExamples.battery), ("stability", PlotExamples.stability),
    ("months", PlotExamples.dates([2023.1, 2023.6, 2024.2])),
    ("decades", PlotExamples.dates([1999.5, 2008.2, 2015.9, 2024.2])),
    ("levels", PlotExamples.levels), ("records", PlotExamples.records),
    ("empty", PlotExamples.empty), ("hostile", PlotExamples.hostile),
  ].flatMap { name, plot in
    ChartLayout.allCases.map { layout in
      ("plot-\(name)-\(layout).svg", PlotChart.svg(plot, layout: layout, form: .standalone))
    }
  }

  static let steps: [(name: String, markup: Markup)] = [
    ("ring", StepExamples.ring), ("branch", StepExamples.branch), ("long", StepExamples.long),
    ("hostile", StepExamples.hostile),
  ].flatMap { name, diagram in
    ChartLayout.allCases.map { layout in
      (
        "steps-\(name)-\(layout).svg",
        StepDiagramChart.svg(diagram, layout: layout, form: .standalone)
      )
    }
  }

  static let strips: [(name: String, markup: Markup)] = [
    ("potential", Examples.strip(.higherIsBetter, own: [0.9])),
    ("overpotential", Examples.strip(.lowerIsBetter, own: [221, 301, 305])),
    ("computed", Examples.strip(.lowerIsBetter, own: [430], computed: true)),
    ("empty", Examples.emptyStrip),
  ].map { ("strip-\($0.0).svg", StripChart.svg($0.1, form: .standalone)) }

  @Test func chartsAreByteForByteWhatWasRecorded() throws {
    for (name, markup) in GoldenTests.all { try GoldenFile.expect(name, markup) }
  }

  @Test func everyGoldenFileIsReadByATest() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: GoldenFile.folder.path())
    let names = GoldenTests.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(files) == Set(names))
  }
}
