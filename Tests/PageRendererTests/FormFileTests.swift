import Foundation
import Testing

/// What the form for new entries reads.
@Suite struct FormFileTests {
  private func form() throws -> [String: Any] {
    let text = SmallSite().text("contribute/form.json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func itHoldsTheWordsOfTheReview() throws {
    let form = try form()
    #expect(form["formVersion"] as? Int == 1)
    let entries = try #require(form["entries"] as? [[String]])
    #expect(entries.contains { $0.first == "fe-n4" })
    let host = try #require(form["host"] as? [String: Any])
    #expect(host["repository"] as? String == "https://git.example/small")
    let keys = try #require(form["keys"] as? [String: [[String]]])
    #expect(keys["measurement"]?.prefix(3).map(\.[0]) == ["reaction", "metric", "value"])
    #expect(keys["entry"]?.first?[0] == "name")
  }

  @Test func itHoldsTheLinesOfTheRules() throws {
    let lines = try #require(try form()["lines"] as? [String: [String: Any]])
    let line = try #require(lines["possibleHalfWave"])
    #expect(line["severity"] as? String == "error")
    #expect(line["sound"] as? String == "0.20–1.05 V vs RHE")
    #expect((line["lower"] as? [Any])?.first as? Double == 0.2)
  }
}
