package import ContentChecker
package import ContentReader
package import Diagnostics
package import ReviewModel
package import SiteWriter
import PageRenderer

/// What `check` found.
package struct CheckResult: Sendable {
  package var review: Review?
  /// Sorted by file and place.
  package var diagnostics: [Diagnostic]
  package var timings: [StageTime] = []

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What to build, and where to.
package struct BuildRequest: Sendable {
  /// The folder that holds `Content/`.
  package var root: String
  package var output: String
  /// The folder of the theme.
  package var themeFolder: String
  package var baseURL: String?
  package var toolVersion: String
  /// Sets reports for print; nil to make none.
  package var typesetter: Typesetter?
  /// Hears how many of all reports are done, from any thread.
  package var onReport: (@Sendable (_ done: Int, _ all: Int) -> Void)?

  package init(
    root: String, output: String, themeFolder: String, baseURL: String?, toolVersion: String
  ) {
    self.root = root
    self.output = output
    self.themeFolder = themeFolder
    self.baseURL = baseURL
    self.toolVersion = toolVersion
  }
}

/// What a build did.
package struct BuildResult: Sendable {
  package var check: CheckResult
  /// Nil when errors kept the site from being written.
  package var summary: WriteSummary?
  /// Whether maps have got pictures for sharing; they need `rsvg-convert`.
  package var hasPreviews = true
  package var pageCount: Int
  package var timings: [StageTime]
}

/// Runs the stages in order and adds up their diagnostics.
package enum SiteBuilder {
  /// - Throws: `ContentFault` when the content can't be read at all.
  package static func check(_ files: ContentFiles) throws -> CheckResult {
    var clock = StageClock()
    return try check(files, only: nil, &clock)
  }

  /// What the check of the whole review says of a change and of what depends on it, reading as little
  /// as that needs.
  ///
  /// - Throws: `ContentFault` when the content can't be read at all.
  package static func check(
    _ files: ContentFiles, changes: @escaping @Sendable () -> [ContentChange]
  ) throws -> CheckResult {
    var clock = StageClock()
    let asked = Background(changes)
    let scan = try clock.time("scan content") { try ContentScan(files) }
    let changes = clock.time("ask git") { asked.value }
    if changes.isEmpty { return CheckResult(review: nil, diagnostics: [], timings: clock.stages) }
    let part = try clock.time("check the change") { try PartialCheck(changes, in: scan, files) }
    guard let part else { return try check(files, only: nil, &clock) }
    return CheckResult(review: nil, diagnostics: part.diagnostics, timings: clock.stages)
  }

  /// The check of some files; of the others only the names are known.
  static func check(_ files: ContentFiles, only paths: Set<String>) throws -> CheckResult {
    var clock = StageClock()
    return try check(files, only: paths, &clock)
  }

  private static func check(
    _ files: ContentFiles, only paths: Set<String>?, _ clock: inout StageClock
  ) throws -> CheckResult {
    var diagnostics: [Diagnostic] = []
    let raw = try clock.time("read content") {
      try ContentReader.read(files, only: paths, diagnostics: &diagnostics)
    }
    let reading = clock.time("check content") {
      ContentChecker.read(raw, diagnostics: &diagnostics)
    }
    let review = clock.time("rules of the field") {
      ContentChecker.applyRules(to: reading, diagnostics: &diagnostics)
    }
    diagnostics.sort()
    return CheckResult(review: review, diagnostics: diagnostics, timings: clock.stages)
  }

  /// Builds the whole site; writes nothing while there are errors.
  ///
  /// - Throws: `ContentFault` or `SiteWriterError`.
  package static func build(_ request: BuildRequest) throws -> BuildResult {
    var clock = StageClock()
    let history = Background { GitHistory.read(root: request.root) }
    var check = try check(.disk(root: request.root), only: nil, &clock)
    guard let review = check.review, !check.hasErrors else {
      return BuildResult(
        check: check, summary: nil, pageCount: 0, timings: clock.stages)
    }
    var diagnostics: [Diagnostic] = []
    let theme = try clock.time("load theme") {
      try Theme.load(folder: request.themeFolder, diagnostics: &diagnostics)
    }
    let painter = PreviewPainter.installed
    var options = RenderOptions(
      baseURL: request.baseURL, toolVersion: request.toolVersion, rules: RuleBook.all,
      thresholdsVersion: RuleBook.thresholdsVersion)
    options.hasPreviews = painter != nil
    options.hasReports = request.typesetter != nil
    options.history = clock.time("history") { history.value }
    var files: [RenderedFile] = []
    if let theme, !diagnostics.contains(where: { $0.severity == .error }) {
      files = clock.time("render pages") {
        PageRenderer.files(for: review, theme: theme, options: options, diagnostics: &diagnostics)
      }
      files += clock.time("search index") {
        PageRenderer.searchFiles(for: review, options: options)
      }
    }
    check.diagnostics = (check.diagnostics + diagnostics).sorted()
    guard !check.hasErrors else {
      return BuildResult(
        check: check, summary: nil, pageCount: 0, timings: clock.stages)
    }
    if let painter {
      files = try clock.time("preview pictures") {
        try painter.painted(files, output: request.output)
      }
    }
    if let theme, let typesetter = request.typesetter {
      files += try clock.time("reports") {
        try ReportMaker(
          review: review,
          printer: ReportPrinter(review: review, theme: theme, options: options),
          root: request.root
        ).all(by: typesetter, onReport: request.onReport)
      }
    }
    let summary = try clock.time("write files") {
      try SiteWriter(folder: request.output).write(
        files.map { OutputFile(path: $0.path, bytes: $0.bytes) })
    }
    return BuildResult(
      check: check, summary: summary, hasPreviews: painter != nil,
      pageCount: files.count { $0.path.hasSuffix(".html") },
      timings: clock.stages)
  }
}
