import Diagnostics
import PageRenderer
import Testing

@Suite struct RulePagesTests {
  private static let halfWave = Rule(
    "T504", "half-wave potential out of range", fieldRule: "R04",
    meaning: "Above 1.05 V in 0.5 M H2SO4 nobody has seen one; see `cm-2` & <b>.",
    bad: "value: 2 V cm-2 <script>", good: "value: 0.9 V",
    limits: [
      .init(severity: .error, quantity: "half-wave potential", sound: "0.20–1.05 V vs RHE"),
      .init(
        severity: .warning, quantity: "current", sound: "below 7 mA cm-2", source: "J. Doe 2020"),
    ])
  private static let slip = Rule(
    "T502", "slip", fieldRule: "R04", meaning: "M.", bad: "b", good: "g")

  private let site: SmallSite

  init() {
    var site = SmallSite()
    site.rules = ThemeRules.all + [Self.slip, Self.halfWave]
    self.site = site
  }

  private var page: String { site.text("diagnostics/t504/index.html") }

  @Test func givesEveryCodeAPageThatTheIndexLists() {
    let index = site.text("diagnostics/index.html")
    let paths = Set(site.files.map(\.path))
    for rule in site.rules {
      let path = "diagnostics/\(rule.code.lowercased())/index.html"
      #expect(paths.contains(path))
      #expect(index.contains("<a href=\"../\(path)\">\(rule.code)</a>"), "\(rule.code)")
    }
  }

  @Test func groupsCodesByFamily() {
    let index = site.text("diagnostics/index.html")
    #expect(index.contains("<a href=\"#theme\">Theme</a> <span class=\"count\">7</span>"))
    #expect(index.contains("<h2 id=\"theme\">Theme</h2>"))
    #expect(index.contains("<h2 id=\"field\">Rules of the field</h2>"))
    #expect(!index.contains("id=\"bibliography\""))
  }

  @Test func saysWhatLevelsMean() {
    let index = site.text("diagnostics/index.html")
    for level in Severity.allCases {
      #expect(
        index.contains(
          "<dt><span class=\"badge badge-\(level.rawValue)\">\(level.rawValue)</span></dt><dd>"))
    }
  }

  @Test func showsLevelFamilyAndRuleOfTheField() {
    #expect(
      page.contains(
        "<span class=\"badge badge-error\">error</span> or <span class=\"badge badge-warning\">"))
    #expect(page.contains("<a href=\"../../diagnostics/index.html#field\">Rules of the field</a>"))
    #expect(page.contains("R04, with <a href=\"../../diagnostics/t502/index.html\">T502</a>"))
  }

  @Test func setsFormulaeInProseAndLeavesSamplesAlone() {
    #expect(page.contains("H<sub>2</sub>SO<sub>4</sub>"))
    #expect(page.contains("<code>cm-2</code> &amp; &lt;b&gt;."))
    #expect(page.contains("<pre><code>value: 2 V cm-2 &lt;script&gt;</code></pre>"))
  }

  @Test func showsTheLimitsWithTheirOrigin() {
    #expect(page.contains("cm<sup>−2</sup>"))
    #expect(page.contains("J. Doe 2020"))
    #expect(page.contains("practice of the field"))
    #expect(!site.text("diagnostics/t502/index.html").contains("limits:"))
  }

  @Test func saysHowToAcceptWhatARuleOfTheFieldWarnsAbout() {
    #expect(page.contains("<code>accept: [T504]\naccept reason: "))
    #expect(!site.text("diagnostics/t401/index.html").contains("acceptance:"))
  }

  @Test func leadsToTheCodesBeforeAndAfter() {
    let text = site.text("diagnostics/t502/index.html")
    #expect(text.contains("rel=\"prev\" href=\"../../diagnostics/t407/index.html\""))
    #expect(text.contains("rel=\"next\" href=\"../../diagnostics/t504/index.html\""))
  }

  @Test func hasNoSuchPagesWithoutRules() {
    #expect(!SmallSite().files.contains { $0.path.hasPrefix("diagnostics/") })
  }
}
