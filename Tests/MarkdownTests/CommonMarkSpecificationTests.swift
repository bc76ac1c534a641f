import Markdown
import Testing

struct CommonMarkSpecificationTests {
  @Test func meetsTheExamples() throws {
    let specification = try Specification("commonmark-0.30.2.txt")
    #expect(specification.examples.count == 652)
    var failures: [String: [Int]] = [:]
    for e in specification.examples {
      let out = html(e.markdown, .commonMark)
      if out != normalised(e.html) {
        failures[e.section, default: []].append(e.number)
        print(
          "=== \(e.number) \(e.section)\n\(e.markdown)--- want\n\(normalised(e.html))--- got\n\(out)"
        )
      }
    }
    print(
      failures.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n"))
  }
  @Test func gfm() throws {
    let specification = try Specification("gfm.txt")
    for e in specification.examples where e.tag == "table" {
      let out = html(e.markdown, .gfmTables)
      if out != normalised(e.html) {
        print(
          "=== \(e.number) \(e.section)\n\(e.markdown)--- want\n\(normalised(e.html))--- got\n\(out)"
        )
      }
    }
  }
}
