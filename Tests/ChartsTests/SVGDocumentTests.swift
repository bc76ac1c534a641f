import Charts
import Foundation
import FoundationXML
import Markup
import Testing

/// What holds for every chart.
@Suite struct SVGDocumentTests {
  /// Collects what the checks need while the parser proves the markup to be XML.
  private final class Reader: NSObject, XMLParserDelegate {
    var ids: [String] = []
    var attributes: Set<String> = []
    var elements: Set<String> = []
    var numbers: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
      qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
    ) {
      elements.insert(elementName)
      attributes.formUnion(attributeDict.keys)
      if let id = attributeDict["id"] { ids.append(id) }
      for name in ["x", "y", "x1", "x2", "y1", "y2", "d", "width", "height", "viewBox", "dy"] {
        if let value = attributeDict[name] { numbers.append(value) }
      }
    }
  }

  private func read(_ markup: Markup) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(markup.bytes))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return reader
  }

  @Test func everyChartIsWellFormedAndNeedsNoInlineStyleOrScript() throws {
    for (name, markup) in GoldenTests.all {
      let reader = try read(markup)
      #expect(!reader.attributes.contains("style"), "\(name)")
      #expect(!reader.attributes.contains { $0.hasPrefix("on") }, "\(name)")
      #expect(!reader.elements.contains("script"), "\(name)")
      #expect(reader.elements.contains("style") == !name.contains("embedded"), "\(name)")
    }
  }

  @Test func idsBeginWithThePrefixAndAreUsedOnce() throws {
    let markup = PerformanceMapChart.svg(
      Examples.map(30), layout: .wide, form: .embedded(idPrefix: "m1-wide"))
    let ids = try read(markup).ids
    #expect(ids.starts(with: ["m1-wide-title", "m1-wide-desc"]))
    #expect(ids.allSatisfy { $0.hasPrefix("m1-wide-") })
    #expect(Set(ids).count == ids.count)
    // Every mark stands for one that is drawn.
    let used = markup.string.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(!used.isEmpty && Set(used).isSubset(of: Set(ids)))
  }

  @Test func coordinatesHaveAtMostTwoDecimals() throws {
    let allowed = CharacterSet(charactersIn: "0123456789.- MLHVAZhvz")
    for (name, markup) in GoldenTests.all {
      for value in try read(markup).numbers {
        #expect(value.unicodeScalars.allSatisfy(allowed.contains), "\(name): \(value)")
        #expect(value.firstMatch(of: /\.[0-9]{3}/) == nil, "\(name): \(value)")
      }
    }
  }

  @Test func aPageGivesColoursAndFontByCustomProperties() {
    let svg = PerformanceMapChart.svg(
      Examples.map(8), layout: .narrow, form: .embedded(idPrefix: "a")
    ).string
    #expect(svg.contains("fill=\"var(--chart-ink, #1f2328)\""))
    #expect(svg.contains("font-family=\"var(--chart-font, "))
    #expect(!svg.contains("xmlns"))
  }

  @Test func aFileOfItsOwnNeedsNoCustomProperties() {
    let svg = PerformanceMapChart.svg(Examples.map(8), layout: .wide, form: .standalone).string
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(!svg.contains("var("))
    #expect(
      svg.contains("@media screen and (prefers-color-scheme: dark){.fill-ground{fill:#15181c}"))
    #expect(svg.contains("@media print{.fill-ground{fill:#ffffff}"))
  }

  /// A chart with links has no role of its own: what surrounds it in the page is the group.
  @Test func chartsWithoutLinksAreImages() {
    var map = Examples.map(3)
    #expect(
      !PerformanceMapChart.svg(map, layout: .wide, form: .embedded(idPrefix: "a")).string.contains(
        "role="))
    for panel in map.panels.indices {
      for mark in map.panels[panel].marks.indices { map.panels[panel].marks[mark].href = nil }
    }
    for category in map.categories.indices { map.categories[category].href = nil }
    #expect(
      PerformanceMapChart.svg(map, layout: .wide, form: .embedded(idPrefix: "a")).string.contains(
        "role=\"img\" aria-labelledby=\"a-title a-desc\""))
  }

  @Test func aFileOfItsOwnIsAnImageThatItsTitleNames() {
    let svg = PerformanceMapChart.svg(Examples.map(3), layout: .wide, form: .standalone).string
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("<title id=\"chart-title\">"))
  }

  @Test func theSameChartIsTheSameBytes() {
    for layout in ChartLayout.allCases {
      let first = PerformanceMapChart.svg(Examples.map(60), layout: layout, form: .standalone)
      let second = PerformanceMapChart.svg(Examples.map(60), layout: layout, form: .standalone)
      #expect(first == second)
    }
  }
}
