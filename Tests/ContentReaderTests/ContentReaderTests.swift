import ContentReader
import Diagnostics
import Testing

@Suite struct ContentReaderTests {
  private func read(
    _ files: [String: String]
  ) throws -> (review: RawReview, diagnostics: [Diagnostic]) {
    var all = files.mapValues { Array($0.utf8) }
    all["Content/review.yml"] = all["Content/review.yml"] ?? Array("title: T\n".utf8)
    var diagnostics: [Diagnostic] = []
    let review = try ContentReader.read(.memory(all), diagnostics: &diagnostics)
    return (review, diagnostics.sorted())
  }

  private func only(_ text: String, at path: String = "Content/catalysts/a.md") throws -> Diagnostic
  {
    let found = try read([path: text]).diagnostics
    try #require(found.count == 1)
    return found[0]
  }

  @Test func keepsTheTextOfNumbersAndTheirPlaces() throws {
    let result = try read([
      "Content/catalysts/a.md": "---\nname: Fe–N–C\nmeasurements:\n  - value: 0.90\n---\nText.\n"
    ])
    #expect(result.diagnostics.isEmpty)
    let item = try #require(result.review.items.first)
    guard case .list(let rows)? = item.keys["measurements"]?.value,
      case .map(let row)? = rows.first?.value
    else { throw Unexpected() }
    let value = try #require(row["value"])
    #expect(value.text == "0.90")
    #expect(value.range.line == 4)
    #expect(value.range.column == 12)
    #expect(String(decoding: item.source.bytes[item.body], as: UTF8.self) == "Text.\n")
  }

  @Test func readsKeysWithBlanksUnderscoresAndHyphensAsOne() throws {
    let result = try read(["Content/catalysts/a.md": "---\nscan_rate: 5\nclass-reason: x\n---\n"])
    let keys = try #require(result.review.items.first?.keys)
    #expect(keys["scan rate"]?.text == "5")
    #expect(keys["class reason"]?.text == "x")
  }

  @Test func pointsAtTheSecondColon() throws {
    let fault = try only("---\nname: Fe: a catalyst\n---\n")
    #expect(fault.rule.code == "T101")
    #expect(fault.range.line == 2)
    #expect(fault.message.contains("second"))
  }

  @Test func pointsAtTheKeyThatStandsTwice() throws {
    let fault = try only("---\nname: A\nmetals: [Fe]\nname: B\n---\n")
    #expect(fault.rule.code == "T101")
    #expect(fault.range.line == 4)
    #expect(fault.range.column == 1)
  }

  @Test func pointsAtATab() throws {
    let fault = try only("---\nmeasurements:\n\t- value: 1\n---\n")
    #expect(fault.rule.code == "T101")
    #expect(fault.range.line == 3)
    #expect(fault.message.contains("tab"))
  }

  @Test func pointsAtTheByteThatIsNotUTF8() throws {
    var bytes = Array("---\nname: Fe".utf8)
    bytes += [0x96] + Array("N\n---\n".utf8)
    var diagnostics: [Diagnostic] = []
    _ = try ContentReader.read(
      .memory(["Content/review.yml": Array("title: T".utf8), "Content/catalysts/a.md": bytes]),
      diagnostics: &diagnostics)
    #expect(diagnostics.map(\.rule.code) == ["T102"])
    #expect(diagnostics.first?.range.line == 2)
    #expect(diagnostics.first?.range.column == 9)
  }

  @Test func refusesAnEmptyFile() throws {
    #expect(try only("").rule.code == "T103")
    #expect(try only("  \n\n").rule.code == "T103")
  }

  @Test func asksForFrontMatter() throws {
    #expect(try only("name: A\n").rule.code == "T104")
    #expect(try only("---\nname: A\n").rule.code == "T104")
  }

  @Test func warnsAboutStrangersWithANearMiss() throws {
    let fault = try only("x", at: "Content/catalyst/a.md")
    #expect(fault.rule.code == "T105")
    #expect(fault.help?.contains("catalysts") ?? false)
  }

  @Test func suggestsAnIDForAFileName() throws {
    let fault = try only("---\nname: A\n---\n", at: "Content/catalysts/Fe N C.md")
    #expect(fault.rule.code == "T106")
    #expect(fault.help?.contains("fe-n-c") ?? false)
  }

  @Test func boundsAliasBombs() throws {
    var text = "---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let fault = try only(text + "---\n")
    #expect(fault.rule.code == "T107")
  }

  @Test func readsCRLF() throws {
    let result = try read(["Content/catalysts/a.md": "---\r\nname: A\r\n---\r\nText.\r\n"])
    #expect(result.diagnostics.isEmpty)
    #expect(result.review.items.first?.keys["name"]?.text == "A")
  }

  @Test func missesReviewYML() throws {
    var diagnostics: [Diagnostic] = []
    _ = try ContentReader.read(.memory([:]), diagnostics: &diagnostics)
    #expect(diagnostics.map(\.rule.code) == ["T110"])
  }
}

struct Unexpected: Error {}
