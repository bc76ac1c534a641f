import Diagnostics
import PageRenderer
import Testing

@Suite struct ThemeTests {
  private func faults(_ changed: [Theme.File]) -> [Diagnostic] {
    let names = Set(changed.map(\.path))
    var diagnostics: [Diagnostic] = []
    _ = Theme.load(
      name: "test", files: SmallSite.themeFiles.filter { !names.contains($0.path) } + changed,
      diagnostics: &diagnostics)
    return diagnostics
  }

  private func lines(_ changed: [Theme.File]) -> [String] {
    faults(changed).map { "\($0.range.path.dropFirst(12)):\($0.range.line) \($0.rule.code)" }
  }

  @Test func takesAGoodTheme() { #expect(faults([]).isEmpty) }

  @Test func namesTheLineOfAnOpenSection() {
    let file = SmallSite.file("templates/data.mustache", "a\nb\n{{#lead}} c\n")
    #expect(lines([file]).contains { $0.hasPrefix("templates/data.mustache:") })
    #expect(faults([file]).map(\.rule.code) == ["T401"])
  }

  @Test func suggestsTheNameThatWasMeant() {
    let file = SmallSite.file("templates/catalyst.mustache", "x\n{{{mesurements}}}")
    #expect(lines([file]) == ["templates/catalyst.mustache:2 T402"])
    #expect(faults([file]).first?.help == "did you mean “measurements”?")
  }

  @Test func wantsTextEscapedAndPiecesWhole() {
    let file = SmallSite.file("templates/data.mustache", "{{{title}}}\n{{lead}}")
    #expect(
      lines([file]) == ["templates/data.mustache:1 T405", "templates/data.mustache:2 T405"])
  }

  @Test func missesTemplatesAndPartials() {
    let file = SmallSite.file("templates/data.mustache", "{{> gone}}")
    #expect(lines([file]) == ["templates/data.mustache:1 T403"])
  }

  @Test func refusesAPartialThatContainsItself() {
    let file = SmallSite.file("templates/data.mustache", "{{> data}}")
    #expect(lines([file]) == ["templates/data.mustache:1 T406"])
  }

  @Test func refusesValuesThatWouldEndTheRule() {
    let file = SmallSite.file(
      "theme.yml", "palette:\n  light: {ink: \"red;}body{display:none\", inkk: \"#000\"}\n")
    #expect(lines([file]) == ["theme.yml:2 T404", "theme.yml:2 T404"])
  }

  @Test func namesAssetsByTheirContent() {
    let paths = SmallSite().files.map(\.path).filter { $0.hasPrefix("assets/") }
    #expect(paths.count == 1)
    #expect(paths[0].hasPrefix("assets/style."))
    #expect(paths[0].hasSuffix(".css"))
  }
}
