import Markdown
import Testing

struct GFMTableSpecificationTests {
  @Test func writesTheTablesOfTheGFMSpecification() throws {
    let examples = try Specification("gfm.txt").examples.filter { $0.tag == "table" }
    #expect(examples.count == 8)
    for example in examples {
      let ours = html(example.markdown, .gfmTables)
      #expect(ours == normalised(example.html), "example \(example.number), \(example.section)")
    }
  }

  /// The other examples of the GFM specification hold no tables and belong to CommonMark 0.29.
  @Test func findsNoTableWhereGFMHasNone() throws {
    for example in try Specification("gfm.txt").examples where example.tag.isEmpty {
      #expect(
        html(example.markdown, .gfmTables) == html(example.markdown, .commonMark),
        "example \(example.number), \(example.section)")
    }
  }
}
