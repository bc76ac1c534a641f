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

  private func classes(_ substrates: [String]) throws -> [ComparabilityClass] {
    ComparabilityClass.classes(
      of: try substrates.enumerated().map { index, text in
        var row = try Numbers.halfWave("c\(index):1", "0.90 V")
        row.conditions = [.init(name: .substrate, text: text)]
        return Numbers.number(row)
      }, by: ["substrate"])
  }

  @Test func readsOneSubstrateInTwoSpellings() throws {
    #expect(try classes(["pressed pellet", "Pressed  Pellet", "pressed-pellet"]).count == 1)
    #expect(try classes(["pressed pellet", "pressed coin"]).count == 2)
  }

  @Test func givesEveryClassAnAddressOfItsOwn() throws {
    let slugs = try classes(["玻碳", "泡沫", "a coin", "coin, a", "substrate-unknown"]).map(\.slug)
    #expect(Set(slugs).count == 5)
    #expect(slugs.allSatisfy { !$0.isEmpty })
    var unknown = try Numbers.halfWave("x:1", "0.90 V")
    unknown.conditions = [.init(name: .substrate, text: "substrate unknown")]
    let pair = [unknown, try Numbers.halfWave("y:1", "0.90 V")].map(Numbers.number)
    let found = ComparabilityClass.classes(of: pair, by: ["substrate"])
    #expect(Set(found.map(\.slug)) == ["substrate-unknown", "substrate-unknown-2"])
  }

  @Test func keepsAddressesWhenMembersCome() throws {
    let few = try classes(["玻碳", "泡沫"])
    let many = try classes(["泡沫", "泡沫", "玻碳"])
    for found in few {
      #expect(many.first { $0.title == found.title }?.slug == found.slug)
    }
  }

  @Test func keepsAddressesShortEnoughForFiles() throws {
    let slug = try #require(try classes([String(repeating: "long ", count: 100)]).first?.slug)
    #expect(slug.utf8.count <= 60)
  }

  @Test func tellsConditionsApartByTheirSigns() throws {
    let rows = try ["-0.1 V", "0.1 V"].enumerated().map { index, text in
      var row = try Numbers.halfWave("c\(index):1", "0.90 V")
      row.conditions = [.init(name: .referenceOffset, text: text)]
      return Numbers.number(row)
    }
    let found = ComparabilityClass.classes(of: rows, by: ["reference offset"])
    #expect(found.count == 2)
    #expect(Set(found.map(\.slug)).count == 2)
  }
}
