package import ContentChecker
package import ContentReader
package import Diagnostics
package import ReviewModel
package import SiteWriter
package import PageRenderer
import OrderedWork

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
  /// On how many threads files are made.
  package var jobs: Int
  /// Whether to make everything anew even if nothing has changed since the last build.
  package var isFromScratch = false
  /// Makes pictures of maps for sharing; nil to make none.
  package var painter: PreviewPainter?
  /// Sets reports for print; nil to make none.
  package var typesetter: Typesetter?
  /// Hears how many of all reports are done, from any thread.
  package var onReport: (@Sendable (_ done: Int, _ all: Int) -> Void)?

  package init(
    root: String, output: String, themeFolder: String, baseURL: String?, toolVersion: String,
    jobs: Int = 1
  ) {
    self.root = root
    self.output = output
    self.themeFolder = themeFolder
    self.baseURL = baseURL
    self.toolVersion = toolVersion
    self.jobs = jobs
  }
}

/// What a site is made of, in numbers.
package struct BuildCounts: Sendable, Hashable {
  package var entries = 0
  package var measurements = 0
  package var pages = 0
  package var files = 0
}

extension BuildCounts {
  init(of review: Review) {
    self.init(entries: review.catalysts.count, measurements: review.allMeasurements.count)
  }
}

/// What a build did.
package struct BuildResult: Sendable {
  package var check: CheckResult
  /// Nil when errors kept the site from being written.
  package var summary: WriteSummary?
  package var counts = BuildCounts()
  package var timings: [StageTime]
  /// What the site was made from. A process that ends after the build need not take it apart.
  package var remains: MadeSite?
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
    Leftovers.drop((consume raw, consume reading))
    diagnostics.sort()
    return CheckResult(review: review, diagnostics: diagnostics, timings: clock.stages)
  }

  /// Builds the whole site; writes nothing while there are errors.
  ///
  /// - Throws: `ContentFault`, `SiteWriterError`, `PreviewFault`, or what setting a report throws.
  package static func build(_ request: BuildRequest) throws -> BuildResult {
    var clock = StageClock()
    let writer = SiteWriter(folder: request.output)
    let memory = clock.time("look for changes") { BuildMemory(request, writer) }
    if !request.isFromScratch, let counts = memory.unchanged {
      return BuildResult(
        check: CheckResult(review: nil, diagnostics: []),
        summary: WriteSummary(written: 0, unchanged: counts.files, removed: 0), counts: counts,
        timings: clock.stages)
    }
    let result = try build(request, writer, &clock)
    // A build that finds nothing to do has nothing to say either.
    if result.summary != nil, !result.check.diagnostics.contains(where: { $0.severity != .advice })
    {
      memory.keep(result.counts)
    }
    return result
  }

  private static func build(
    _ request: BuildRequest, _ writer: SiteWriter, _ clock: inout StageClock
  ) throws -> BuildResult {
    let history = Background { GitHistory.read(root: request.root) }
    var check = try check(.disk(root: request.root), only: nil, &clock)
    guard let review = check.review, !check.hasErrors else {
      return BuildResult(check: check, timings: clock.stages)
    }
    let theme = try clock.time("load theme") {
      try Theme.load(folder: request.themeFolder, diagnostics: &check.diagnostics)
    }
    check.diagnostics.sort()
    guard let theme, !check.hasErrors else {
      return BuildResult(check: check, timings: clock.stages)
    }
    var result = BuildResult(check: check, timings: [])
    result.counts = BuildCounts(of: review)
    var options = options(of: request)
    options.history = clock.time("history") { history.value }
    try write(review, theme, options, request, try writer.begin(), &result, &clock)
    result.timings = clock.stages
    return result
  }

  static func options(of request: BuildRequest) -> RenderOptions {
    var options = RenderOptions.withRules(
      baseURL: request.baseURL, toolVersion: request.toolVersion)
    options.hasPreviews = request.painter != nil
    options.hasReports = request.typesetter != nil
    return options
  }

  /// Makes the files and writes each as soon as it is made; the last site stands until all are there.
  private static func write(
    _ review: Review, _ theme: Theme, _ options: RenderOptions, _ request: BuildRequest,
    _ writing: SiteWriting, _ result: inout BuildResult, _ clock: inout StageClock
  ) throws {
    do {
      let made = try clock.time("pages, data and search index") {
        try PageRenderer.makeFiles(
          for: review, theme: theme, options: options, jobs: request.jobs
        ) { try accept($0, request, writing) }
      }
      result.counts.pages = made.pageCount
      result.remains = made
      if let typesetter = request.typesetter {
        try clock.time("reports") {
          let reports = ReportMaker(
            review: review, printer: ReportPrinter(review: review, theme: theme, options: options),
            root: request.root)
          for file in try reports.all(by: typesetter, onReport: request.onReport) {
            try writing.accept(file.path, file.bytes)
          }
        }
      }
    } catch {
      writing.abandon()
      throw error
    }
    let summary = try clock.time("put in place") { try writing.finish() }
    result.summary = summary
    result.counts.files = summary.written + summary.unchanged
  }

  /// Takes a file from the renderer to the disk; a drawing that is to be a picture is painted.
  static func accept(
    _ file: RenderedFile, _ request: BuildRequest, _ writing: SiteWriting
  ) throws {
    var file = file
    if file.kind == .preview, let painter = request.painter {
      file = try painter.painted(file, output: request.output)
    }
    try writing.accept(file.path, file.pieces)
  }
}
