import Foundation
import Testing

@testable import Charts

@Suite struct ChartColourTests {
  /// Contrast by WCAG 2.2.
  private func contrast(_ first: String, _ second: String) -> Double {
    let levels = [first, second].map { hex -> Double in
      let value = Int(hex.dropFirst(), radix: 16) ?? 0
      let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }.sorted()
    return (levels[1] + 0.05) / (levels[0] + 0.05)
  }

  @Test(arguments: ChartScheme.allCases)
  func outlinesOfAllCategoriesStandOut(scheme: ChartScheme) {
    let ground = ChartColour.ground.value(in: scheme)
    for index in 0...ChartColour.categoryCount {
      let edge = ChartColour.categoryEdge(index).value(in: scheme)
      #expect(contrast(edge, ground) >= 3, "category \(index)")
      // Ranges of reference lie behind marks.
      let band = ChartColour.band.value(in: scheme)
      #expect(contrast(edge, band) >= 3, "category \(index) on a range of reference")
    }
  }

  @Test(arguments: ChartScheme.allCases)
  func textsCanBeRead(scheme: ChartScheme) {
    let ground = ChartColour.ground.value(in: scheme)
    for colour in [ChartColour.ink, .quiet, .accent] {
      #expect(contrast(colour.value(in: scheme), ground) >= 4.5, "\(colour.name)")
    }
    // The numbers of two upright axes have the colours of their curves.
    for index in 0...1 {
      #expect(contrast(ChartColour.categoryEdge(index).value(in: scheme), ground) >= 4.5)
    }
    #expect(contrast(ChartColour.axis.value(in: scheme), ground) >= 3)
  }

  @Test func everyRoleHasItsOwnName() {
    let names = ChartColour.all.map(\.customProperty)
    #expect(Set(names).count == names.count)
    #expect(names.contains("--chart-category-8-edge"))
    #expect(ChartColour.category(-4).name == "category-other")
  }
}
