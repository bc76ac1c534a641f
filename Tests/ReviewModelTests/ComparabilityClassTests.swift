import Electrochemistry
import ReviewModel
import Testing

@Suite struct ComparabilityClassTests {
  private func titles(_ change: (inout Measurement) -> Void) throws -> [String] {
    var other = try Numbers.halfWave("b:1", "0.85 V")
    change(&other)
    let rows = [try Numbers.halfWave("a:1", "0.90 V"), other]
    return ComparabilityClass.classes(of: rows.map(Numbers.number), by: []).map(\.title)
  }

  @Test func keepsWhatIsUnknownApart() throws {
    #expect(
      try titles { $0.electrolyte = .notStated }.sorted() == [
        "0.1 M KOH, substrate not stated, iR not stated",
        "medium not stated, electrolyte not stated, substrate not stated, iR not stated",
      ])
    #expect(try titles { $0.conditions = [.init(name: .ohmicDrop, text: "none")] }.count == 2)
    #expect(try titles { $0.conditions = [.init(name: .ohmicDrop, text: "not stated")] }.count == 1)
  }

  @Test func comparesSubstratesByTheirKind() throws {
    func title(_ text: String) throws -> String {
      var row = try Numbers.halfWave("a:1", "0.90 V")
      row.conditions = [.init(name: .substrate, text: text)]
      return try #require(
        ComparabilityClass.classes(of: [Numbers.number(row)], by: []).first?.title)
    }
    #expect(try title("glassy carbon") == title("GCE"))
    #expect(try title("nickel foam") != title("carbon paper"))
    #expect(try title("a coin") == "0.1 M KOH, a coin, iR not stated")
  }

  @Test(arguments: [("95 %", "90 %", true), ("95 %", "70 %", false), ("none", "95 %", false)])
  func comparesCorrectionsByTheirExtent(_ one: String, _ other: String, _ isSame: Bool) throws {
    let rows = try [one, other].enumerated().map { index, text in
      var row = try Numbers.halfWave("c\(index):1", "0.90 V")
      row.conditions = [.init(name: .ohmicDrop, text: text)]
      return Numbers.number(row)
    }
    #expect((ComparabilityClass.classes(of: rows, by: []).count == 1) == isSame)
  }

  @Test func separatesByWhatTheReviewDeclares() throws {
    var hot = try Numbers.halfWave("b:1", "0.85 V")
    hot.conditions = [.init(name: .temperature, text: "60 °C")]
    let rows = [Numbers.number(try Numbers.halfWave("a:1", "0.90 V")), Numbers.number(hot)]
    #expect(ComparabilityClass.classes(of: rows, by: ["reaction", "medium"]).count == 1)
    #expect(ComparabilityClass.classes(of: rows, by: ["temperature"]).count == 2)
  }
}
