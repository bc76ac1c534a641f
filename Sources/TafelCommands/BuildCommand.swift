import ArgumentParser
import Diagnostics
import OrderedWork
import PreviewServer
import ReviewModel
import SiteBuilder
import SiteWriter

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks, renders and writes the whole site; only changed files are touched.")

  @OptionGroup var review: ReviewOptions

  @Option(help: "The folder of the site. (default: Site beside Content)")
  var output: String?

  @Option(name: .customLong("base-url"), help: "The address the site will have.")
  var baseURL: String?

  @Flag(help: "Make the reports for print too: reports/*.pdf, linked from their pages.")
  var reports = false

  @Flag(help: "Make pictures of the maps too, which other sites show where a page is shared.")
  var pictures = false

  @Option(help: "On how many threads to work. (default: one for each processor)")
  var jobs: Int?

  @Flag(help: "Make and compare everything, even if nothing has changed since the last build.")
  var clean = false

  @Flag(
    help: ArgumentHelp(
      "Stay, and write the site again after each save. (Ctrl-C ends it)",
      discussion: "After an edit of an entry's text only the files that hold it are made again."))
  var watch = false

  @Flag(help: "Say how long each stage took and how much memory was used.")
  var timings = false

  func run() throws {
    try Output.run {
      let watch = TimingOutput()
      let root = try review.reviewRoot()
      var request = BuildRequest(
        root: root, output: output ?? root + "/Site",
        themeFolder: Files.themeFolder("default", root: root),
        baseURL: try Self.checkedBaseURL(baseURL),
        toolVersion: Tafel.toolVersion, jobs: try Self.checkedJobs(jobs))
      request.isFromScratch = clean
      if pictures { request.painter = try Self.painter() }
      if reports {
        request.typesetter = try Reports.typesetter(root: root)
        if !review.quiet { request.onReport = Progress.counter("reports", from: watch) }
      }
      if self.watch { return try follow(request, since: watch) }
      let result = try Reports.explained(root: root) { try SiteBuilder.build(request) }
      let text = DiagnosticOutput.text(shown(result.check.diagnostics), root: root)
      if !text.isEmpty { Output.say(text) }
      if timings { watch.say(result.timings) }
      guard let summary = result.summary else {
        sayNothingWritten(result.check.diagnostics, request.output)
        throw ExitCode(TafelExit.contentErrors.rawValue)
      }
      say(summary, result.counts, watch)
      // Thousands of entries take a tenth of a second to be taken apart, for nothing.
      withExtendedLifetime(result) { Output.end() }
    }
  }

  /// Builds, and again after every change, until it is ended.
  ///
  /// - Parameter start: when the command began.
  private func follow(_ request: BuildRequest, since start: TimingOutput) throws {
    guard !reports else {
      throw CommandFailure(
        .usage, "--watch makes no reports, which take longer than a save; leave --reports out")
    }
    let changes = ChangeLoop([request.root + "/Content", request.themeFolder])
    let live = try LiveBuild(request)
    var said: Set<Diagnostic> = []
    say(try live.build(), of: live, &said, start)
    changes.run { change in
      do {
        let watch = TimingOutput()
        if let outcome = try live.refresh(change.files) { say(outcome, of: live, &said, watch) }
        let healing = TimingOutput()
        if let outcome = try live.heal() { say(outcome, of: live, &said, healing) }
      } catch {
        Output.say("tafel: \(CommandFailure(error).description)")
      }
    }
    if !review.quiet { Output.say("ended") }
  }

  /// - Parameter said: warnings that stand above already; errors are said as long as they are there.
  private func say(
    _ outcome: LiveBuild.Outcome, of live: LiveBuild, _ said: inout Set<Diagnostic>,
    _ watch: TimingOutput
  ) {
    let present = shown(live.diagnostics)
    let news = present.filter { $0.severity == .error || !said.contains($0) }
    said = Set(present)
    let text = DiagnosticOutput.text(news, root: live.root)
    if !text.isEmpty { Output.say(text) }
    if timings { watch.say(outcome.timings) }
    if let summary = outcome.summary {
      say(summary, outcome.counts, watch)
    } else {
      sayNothingWritten(live.diagnostics, live.output)
    }
  }

  private func say(_ summary: WriteSummary, _ counts: BuildCounts, _ watch: TimingOutput) {
    guard !review.quiet else { return }
    Output.say(
      "\(counts.entries) entries, \(counts.measurements) measurements, \(counts.pages) pages: "
        + "\(summary.written) written, \(summary.unchanged) unchanged, \(summary.removed) removed"
        + " in \(watch.text)")
  }

  private func sayNothingWritten(_ diagnostics: [Diagnostic], _ output: String) {
    Output.say(
      "nothing written: \(DiagnosticOutput.summary(diagnostics)); the site in \(output) is as it was"
    )
  }

  /// A build shows what concerns its result; advice is for `check`.
  private func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { $0.severity == .error || (!review.quiet && $0.severity == .warning) }
  }

  private static func checkedJobs(_ jobs: Int?) throws -> Int {
    guard let jobs else { return Processors.count }
    guard (1...1024).contains(jobs) else {
      throw CommandFailure(.usage, "--jobs \(jobs) is no number of threads; write --jobs 2")
    }
    return jobs
  }

  private static func painter() throws -> PreviewPainter {
    guard let painter = PreviewPainter.installed else {
      throw CommandFailure(
        .helperMissing,
        "--pictures needs rsvg-convert; install it with: apt-get install librsvg2-bin")
    }
    return painter
  }

  /// With a slash at the end.
  static func checkedBaseURL(_ baseURL: String?) throws -> String? {
    guard let baseURL else { return nil }
    guard baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://") else {
      throw CommandFailure(
        .usage, "--base-url “\(baseURL)” is no address; write https://example.org/review/")
    }
    return baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
  }
}
