import ContentReader
import Diagnostics
import Testing

@Suite struct YAMLReaderTests {
  private func read(_ text: String, behind head: String = "") -> (RawNode?, [Diagnostic]) {
    let source = SourceText(path: "a.yml", text: head + text)
    var diagnostics: [Diagnostic] = []
    let part = head.utf8.count..<source.bytes.count
    return (YAMLReader.read(source, part: part, diagnostics: &diagnostics), diagnostics)
  }

  @Test(arguments: YAMLSample.texts + YAMLSample.structure)
  func keepsEveryValueWithItsPlace(_ sample: YAMLSample) throws {
    let (node, diagnostics) = read(sample.text)
    #expect(diagnostics.isEmpty)
    #expect(try #require(node).outline.joined(separator: "\n") == sample.outline)
  }

  @Test(arguments: YAMLFaultSample.all)
  func pointsAtFaultsOfSyntax(_ sample: YAMLFaultSample) throws {
    let (node, diagnostics) = read(sample.text)
    #expect(node == nil)
    try #require(diagnostics.count == 1)
    #expect(diagnostics[0].rule == ReaderRules.badYAML)
    #expect(diagnostics[0].range.line == sample.line)
    #expect(diagnostics[0].range.column == sample.column)
    #expect(diagnostics[0].message.contains(sample.words))
  }

  @Test func countsLinesFromTheStartOfTheFile() throws {
    #expect(try #require(read("a: b\n", behind: "---\n").0).outline.last == "    2:4-2:5+0 \"b\"")
    #expect(read("a: \"\u{7}\"\n", behind: "---\n").1.first?.range.line == 2)
    #expect(read("a: [b\n", behind: "---\n").1.first?.range.line == 2)
  }

  @Test func namesTheSecondUseOfAKeyAmongMany() throws {
    let keys = (0..<60).map { "k\($0): x\n" }.joined()
    let diagnostics = read(keys + "k30: y\n").1
    #expect(diagnostics.first?.range.line == 61)
    #expect(diagnostics.first?.message.contains("“k30”") ?? false)
  }

  @Test(arguments: [
    // Levels of lists, of groups, and of aliases that hold one another.
    "a: " + String(repeating: "[", count: 1200),
    (0..<26).map { String(repeating: "  ", count: $0) + "k:\n" }.joined(),
    "a0: &a0 [x]\n" + (1..<40).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined(),
    // Values written down, and values that aliases multiply.
    "a: [" + String(repeating: "x,", count: 20_000) + "]",
    "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
      + (1..<9).map { level in
        let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
        return "a\(level): &a\(level) [\(items)]\n"
      }.joined(),
  ])
  func stopsAtItsBounds(_ text: String) {
    let (node, diagnostics) = read(text)
    #expect(node == nil)
    #expect(diagnostics.map(\.rule.code) == ["T107"])
  }

  @Test func takesAsManyValuesAsAllowed() {
    // The group, its key, the list, and its items.
    let text = "a: [" + String(repeating: "x,", count: 19_997) + "]"
    #expect(read(text).1.isEmpty)
  }
}

extension RawNode {
  /// A line for each value and key: the place, how far into it the text begins, the text.
  fileprivate var outline: [String] { lines(indent: "") }

  private func lines(indent: String) -> [String] {
    let head = indent + "\(range.columns)+\(textOffset) "
    switch value {
    case .text(let text): return [head + text.debugDescription]
    case .list(let items):
      return [head + "list"] + items.flatMap { $0.lines(indent: indent + "  ") }
    case .map(let map):
      return [head + "map"]
        + map.items.flatMap { item in
          [indent + "  \(item.keyRange.columns) key \(item.key.debugDescription)"]
            + item.value.lines(indent: indent + "    ")
        }
    }
  }
}

extension SourceRange {
  fileprivate var columns: String { "\(line):\(column)-\(endLine):\(endColumn)" }
}
