import Diagnostics
import Markdown
import Markup
import Testing

@Suite(.serialized)
struct HostileTextTests {
  /// Deep, or one thing after the other on one line.
  private static func repeated(_ piece: String, _ end: String = "") -> String {
    String(repeating: piece, count: 50_000) + end
  }

  /// Many things, each of which becomes a node or a diagnostic.
  private static func many(_ piece: String, _ end: String = "") -> String {
    String(repeating: piece, count: 5_000) + end
  }

  static let texts: [String: String] = [
    "quotes": repeated("> ", "x"),
    "quotes without spaces": repeated(">"),
    "bullets": repeated("- ", "x"),
    "bullets of stars": repeated("* ", "x"),
    "numbers": repeated("1. ", "x"),
    "brackets": repeated("["),
    "closed brackets": repeated("[", String(repeating: "]", count: 50_000)),
    "double brackets": repeated("[["),
    "citations without end": many("[@"),
    "citations with semicolons": "[@" + repeated(";", "]"),
    "entry links": many("[[a]]"),
    "entry links without end": repeated("[[a|"),
    "footnotes": many("[^a]"),
    "footnote definitions": many("[^a]: x\n"),
    "footnotes within footnotes": "[^0]\n\n"
      + (0..<2000).map { "[^\($0)]: [^\($0 + 1)]\n" }.joined(),
    "images": repeated("!["),
    "emphasised words": many("*a* "),
    "links": many("[a](b) "),
    "unsafe links": many("[a](b:c) "),
    "malformed entry links": many("[[a] "),
    "code": many("`a` "),
    "stars": repeated("*"),
    "opened stars": repeated("*a "),
    "opened and closed emphasis": repeated("*a _b "),
    "strong within emphasis": repeated("*a **a "),
    "closed stars": repeated("a* "),
    "backticks": repeated("`"),
    "backticks of growing length": (1..<400).map { String(repeating: "`", count: $0) + "a" }
      .joined(),
    "backslashes": repeated("\\"),
    "plain words": many("\\a"),
    "braces": repeated("{{"),
    "chart without end": "{{chart " + repeated("a=b "),
    "opened directives": many("{{chart a "),
    "bars": repeated("|"),
    "wide table": many("|a", "\n") + String(repeating: "|-", count: 5_000),
    "long table": "|a|b|\n|-|-|\n" + many("|[[a]]|\n"),
    "nearly a table": many("a|b\n"),
    "delimiter rows": many("|-|\n"),
    "link definitions": many("[a]: b\n"),
    "link definition without end": repeated("[a](<b"),
    "HTML": many("<a>"),
    "HTML without end": repeated("<a "),
    "comments": repeated("<!-- "),
    "addresses without end": repeated("<a:"),
    "entities": many("&#x41;&"),
    "fences": many("```\n~~~\n"),
    "headings": many("# a\n"),
    "setext headings": many("a\n-\n"),
    "NUL": repeated("\0"),
    "lone carriage returns": many("a\r"),
    "tabs": repeated("\t", "a"),
    "nested list lines": (0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
    "quotes on many lines": String(
      repeating: String(repeating: ">", count: 100) + "a\n", count: 300),
    "marks of our own": repeated("\u{FFFD}\u{E000}"),
  ]

  @Test(arguments: texts.keys.sorted())
  func readsWithinASecond(_ name: String) throws {
    let text = try #require(Self.texts[name])
    let clock = ContinuousClock()
    let time = clock.measure { _ = html(text) }
    #expect(time < .seconds(1), "\(name) took \(time)")
  }

  @Test func saysThatQuotesAreNestedTooDeep() {
    var diagnostics: [Diagnostic] = []
    _ = html(Self.repeated("> ", "x"), diagnostics: &diagnostics)
    #expect(diagnostics.map(\.rule.code) == ["T208"])
  }

  @Test func keepsTheWordsOfEmphasisNestedTooDeep() {
    var diagnostics: [Diagnostic] = []
    let text =
      String(repeating: "*a **a ", count: 300) + "end"
      + String(repeating: "** a*", count: 300)
    let ours = html(text, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.rule.code) == ["T208"])
    #expect(ours.split(separator: "a").count > 900)
    #expect(ours.contains("end"))
  }

  @Test func refusesATextOfMoreThanAMegabyte() {
    var diagnostics: [Diagnostic] = []
    let ours = html(String(repeating: "a\n", count: 600_000), diagnostics: &diagnostics)
    #expect(ours.isEmpty)
    #expect(diagnostics.map(\.rule.code) == ["T208"])
    #expect(diagnostics.first?.range == SourceRange(path: "pages/test.md", line: 1, column: 1))
  }

  @Test func showsBytesThatAreNoTextAsReplacementCharacters() {
    let bytes: [UInt8] = [
      0x61, 0, 0x62, 0xFF, 0xE2, 0x82, 0x63, 0xEF, 0xB7, 0x90, 0x30, 0xEF, 0xB7, 0x91,
    ]
    let source = SourceText(path: "pages/test.md", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    let document = MarkdownDocument.parse(source, body: 0..<bytes.count, diagnostics: &diagnostics)
    #expect(document.plainText() == "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}c\u{FFFD}0\u{FFFD}")
  }

  @Test func readsEveryBeginningOfAText() {
    let text = """
      # Head `c` \\FeN4
      | a | [[x|y]] |
      | :-: | --- |
      | [@a, p. 4; @b] | \\| |
      > - [a](b "c") ![d](e) <f> [^1]
      {{chart a b="c d"}}

      [^1]: note
      """
    for length in 0...text.utf8.count {
      let source = SourceText(path: "pages/test.md", bytes: Array(text.utf8.prefix(length)))
      var diagnostics: [Diagnostic] = []
      let document = MarkdownDocument.parse(source, body: 0..<length, diagnostics: &diagnostics)
      #expect(!HTMLRenderer().render(document).string.contains("<f>"))
    }
  }
}
