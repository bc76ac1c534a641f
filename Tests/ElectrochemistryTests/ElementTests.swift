import Testing

@testable import Electrochemistry

@Suite("Elements")
struct ElementTests {
  @Test func thereAre118() {
    #expect(Element.all.count == 118)
    #expect(Element.all.map(\.atomicNumber) == Array(1...118))
    #expect(Set(Element.all.map(\.symbol)).count == 118)
  }

  @Test(arguments: [
    ("H", 1, 1, 1), ("He", 2, 18, 1), ("C", 6, 14, 2), ("Al", 13, 13, 3), ("Sc", 21, 3, 4),
    ("Fe", 26, 8, 4), ("Zn", 30, 12, 4), ("Pt", 78, 10, 6), ("Lu", 71, 3, 6), ("Hf", 72, 4, 6),
    ("Ba", 56, 2, 6), ("Lr", 103, 3, 7), ("Og", 118, 18, 7), ("Rb", 37, 1, 5),
  ])
  func placesInTheTable(symbol: String, number: Int, group: Int, period: Int) throws {
    let element = try #require(Element.named(symbol))
    #expect(element.atomicNumber == number)
    #expect(element.group == group)
    #expect(element.period == period)
  }

  @Test func lanthanidesHaveNoGroup() {
    for symbol in ["La", "Ce", "Er", "Yb", "Ac", "U"] {
      #expect(Element.named(symbol)?.group == nil)
    }
  }

  @Test func metalsAndOthers() {
    for symbol in ["Fe", "Bi", "Sn", "Sb", "La", "Al"] {
      #expect(Element.named(symbol)?.isMetal == true)
    }
    for symbol in ["N", "P", "S", "Se", "B", "Si", "H", "I"] {
      #expect(Element.named(symbol)?.isMetal == false)
    }
  }

  @Test func findsBySymbolAndNameInAnyCase() {
    #expect(Element.named("co") == nil)
    #expect(Element.found(by: "co")?.symbol == "Co")
    #expect(Element.found(by: "Iron")?.symbol == "Fe")
    #expect(Element.found(by: "sulphur")?.symbol == "S")
    #expect(Element.found(by: "") == nil)
  }
}
