import Foundation
import Testing

/// What the scripts of the table and of the search read.
@Suite struct ExploreFilesTests {
  private func json(_ path: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(SmallSite().text(path).utf8))
  }

  @Test func theTableHasTheDigitsOfTheEntries() throws {
    let table = try #require(try json("catalysts/explore.json") as? [String: Any])
    let rows = try #require(table["rows"] as? [[Any]])
    let row = try #require(rows.first { $0[0] as? String == "fe-n4" })
    let cell = try #require((row[2] as? [Any])?.first as? [Any])
    #expect(cell[1] as? String == "0.90")
    #expect((table["columns"] as? [Any])?.count == 4)
  }

  @Test func theIndexIsSoundAndComplete() throws {
    let index = try #require(try json("search/index/index.json") as? [String: Any])
    #expect(index["format"] as? Int == 1)
    let count = try #require(index["count"] as? Int)
    let documents = try #require(try json("search/index/documents/0.json") as? [[Any]])
    #expect(documents.count == min(count, 8))
    #expect(documents.first?[0] as? String == "entry")
    let terms = try #require(try json("search/index/terms/0.json") as? [String: [Int]])
    #expect(terms["metal:fe"] != nil)
  }
}
