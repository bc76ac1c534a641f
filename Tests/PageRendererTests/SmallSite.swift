import Bibliography
import Diagnostics
import Electrochemistry
import Markdown
import PageRenderer
import ReviewModel
import Synchronization

/// A site of a few entries in a theme of bare templates, made in memory.
struct SmallSite {
  var review: Review
  var baseURL: String?
  var rules: [Rule] = []
  var history: ReviewHistory?

  init() {
    var about = About(
      title: "Small & plain", description: "A small review.", version: "1", date: "2026-01-02",
      licence: "CC-BY-4.0")
    about.repository = "https://git.example/small"
    review = Review(about: about)
    var strategy = Strategy(
      id: "size", path: "Content/strategies/size.md", name: "Size", order: 1,
      definition: "Of unequal size.", locator: .init(sourceID: "seed-1", place: nil),
      prose: SmallSite.prose)
    strategy.classes = [
      .init(id: "a+b", name: "A and B", definition: "Both.", place: nil, types: [])
    ]
    review.strategies = [strategy]
    var source = Source(id: "seed-1", type: "misc")
    source.referenceNumber = 1
    source.year = 2020
    review.sources = [source]
    review.catalysts = [
      SmallSite.catalyst("fe-n4", "FeN4"), SmallSite.catalyst("evil", "<script>alert(1)</script>"),
    ]
    review.catalysts[0].aliases = ["old-fe"]
    review.catalysts[0].measurements = [
      SmallSite.measurement("fe-n4:1", "0.90 V vs RHE"),
      SmallSite.measurement("fe-n4:2", "0.76 V vs RHE"),
    ].compactMap(\.self)
  }

  static let prose = Prose(document: MarkdownDocument(), citations: [], links: [:])

  static func catalyst(_ id: String, _ name: String) -> Catalyst {
    var catalyst = Catalyst(
      id: id, path: "Content/catalysts/\(id).md", name: name, kind: .sample, sourceID: "seed-1",
      prose: prose)
    catalyst.strategyID = "size"
    catalyst.classID = "a+b"
    catalyst.metals = ["Fe"]
    return catalyst
  }

  static func measurement(_ id: String, _ text: String) -> Measurement? {
    guard case .success(let value) = Quantity.parse(text) else { return nil }
    var measurement = Measurement(
      id: id, record: .measurement, quantityName: "half-wave potential", value: value,
      normalised: value, locator: .init(sourceID: "seed-1", place: "section 2"))
    measurement.reaction = .orr
    measurement.metric = .halfWave
    measurement.electrolyte = .named("0.1 M KOH", .alkaline)
    return measurement
  }

  /// Templates that show every piece of their kind, one a line.
  static var themeFiles: [Theme.File] {
    let templates = PageKind.allCases.map { kind in
      let pieces = (kind.fragments + ["heading", "breadcrumbs", "edit", "head"])
        .map { "{{#\($0)}}\($0): {{{\($0)}}}{{/\($0)}}\n" }.joined()
      return file("templates/\(kind.rawValue).mustache", "<title>{{title}}</title>\n" + pieces)
    }
    return templates + [
      file("theme.yml", "palette: {light: {ink: \"#111\"}}\n"), file("assets/style.css", "p{}"),
    ]
  }

  static func file(_ path: String, _ text: String) -> Theme.File {
    Theme.File(path: "Themes/test/" + path, bytes: Array(text.utf8))
  }

  var files: [RenderedFile] {
    var diagnostics: [Diagnostic] = []
    let theme = Theme.load(
      name: "test", files: SmallSite.themeFiles, diagnostics: &diagnostics)
    var options = RenderOptions(baseURL: baseURL, toolVersion: "1", rules: rules)
    options.history = history
    let made = Mutex<[RenderedFile]>([])
    _ = try? PageRenderer.makeFiles(for: review, theme: theme, options: options, jobs: 2) { file in
      made.withLock { $0.append(file) }
    }
    return made.withLock { $0.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
  }

  /// - Parameter design: the page design of the theme; nil for none.
  func reports(design: String?) -> ReportPrinter {
    var diagnostics: [Diagnostic] = []
    let design = design.map { [SmallSite.file("report/report.typ", $0)] } ?? []
    let theme = Theme.load(
      name: "test", files: SmallSite.themeFiles + design, diagnostics: &diagnostics)
    return ReportPrinter(
      review: review, theme: theme, options: RenderOptions(baseURL: baseURL, toolVersion: "1"))
  }

  /// The text of a file of the site; empty if there is none.
  func text(_ path: String) -> String {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
