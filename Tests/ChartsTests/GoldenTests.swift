import Charts
import Foundation
import Markup
import Testing

/// Every chart kind, layout and form against its recorded file.
@Suite struct GoldenTests {
  static let maps: [(name: String, map: PerformanceMap)] = [
    ("map-3", Examples.map(3)),
    ("map-8", Examples.map(8)),
    ("map-30", Examples.map(30)),
    ("map-60", Examples.map(60)),
    ("map-300", Examples.map(300)),
    ("map-families", Examples.map(40, categories: Examples.families)),
  ]

  static let all: [(name: String, markup: Markup)] =
    maps.flatMap { name, map in
      ChartLayout.allCases.map { layout in
        (
          "\(name)-\(layout).svg",
          PerformanceMapChart.svg(map, layout: layout, form: .standalone)
        )
      }
    }

  @Test func chartsAreByteForByteWhatWasRecorded() throws {
    for (name, markup) in GoldenTests.all { try GoldenFile.expect(name, markup) }
  }

  @Test func everyGoldenFileIsReadByATest() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: GoldenFile.folder.path())
    #expect(Set(files) == Set(GoldenTests.all.map(\.name)))
  }
}
