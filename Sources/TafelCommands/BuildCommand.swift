import ArgumentParser
import Diagnostics
import OrderedWork
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
      let result = try Reports.explained(root: root) { try SiteBuilder.build(request) }
      let text = DiagnosticOutput.text(shown(result.check.diagnostics), root: root)
      if !text.isEmpty { Output.say(text) }
      if timings { watch.say(result.timings) }
      guard let summary = result.summary else {
        Output.say(
          "nothing written: \(DiagnosticOutput.summary(result.check.diagnostics));"
            + " the site in \(request.output) is as it was")
        throw ExitCode(TafelExit.contentErrors.rawValue)
      }
      if !review.quiet {
        let counts = result.counts
        Output.say(
          "\(counts.entries) entries, \(counts.measurements) measurements, \(counts.pages) pages: "
            + "\(summary.written) written, \(summary.unchanged) unchanged, \(summary.removed) removed"
            + " in \(watch.text)")
      }
      // Thousands of entries take a tenth of a second to be taken apart, for nothing.
      withExtendedLifetime(result) { Output.end() }
    }
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
