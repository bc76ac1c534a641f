import ArgumentParser
import Diagnostics
import PageRenderer
import ReviewModel
import SiteBuilder
import SiteWriter

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Sets the review, or a part of it, for print.",
    discussion: """
      review          the whole review as a book
      strategy ID     a brief of a strategy; with --entries a chapter with all its entries
      mechanism ID    a mechanism with its examples
      catalyst ID     an entry on a sheet
      changes         what came, changed and went

      PDFs are set by Typst, which `Scripts/setup reports` installs; HTML needs nothing.
      """)

  @OptionGroup var review: ReviewOptions

  @Argument(help: "review, strategy, mechanism, catalyst or changes.")
  var kind: ReportKind

  @Argument(help: "The id of the strategy, mechanism or catalyst.")
  var id: String?

  @Option(
    name: .shortAndLong, help: "Where to write; - is standard output. (default: <name>.pdf, here)")
  var output: String?

  @Option(help: "pdf or html.")
  var format: ReportFormat = .pdf

  @Option(help: "a4 or letter.")
  var paper: PaperSize = .a4

  @Flag(help: "A strategy with all its entries in full.")
  var entries = false

  @Option(
    help:
      "For changes: a day such as 2026-06-01, or a tag, branch or commit. (default: the latest tag, or the whole history)"
  )
  var since: String?

  @Option(
    name: .customLong("base-url"), help: "The address of the site, for links out of the report.")
  var baseURL: String?

  @Flag(help: "Say how long it took and how much memory was used.")
  var timings = false

  func run() throws {
    try Output.run {
      let watch = TimingOutput()
      try checkUsage()
      let root = try review.reviewRoot()
      let typesetter = format == .pdf ? try Reports.typesetter(root: root) : nil
      let maker = try Reports.maker(
        BuildRequest(
          root: root, output: root + "/Site", themeFolder: Files.themeFolder("default", root: root),
          baseURL: try BuildCommand.checkedBaseURL(baseURL), toolVersion: Tafel.toolVersion),
        quiet: review.quiet)
      let request = try request(maker)
      let bytes = try Progress.shown(isQuiet: review.quiet, "still setting the report") {
        try Reports.bytes(request, maker, typesetter, root: root)
      }
      try write(bytes)
      if timings { watch.say([]) }
      guard !review.quiet, output != "-" else { return }
      Output.say("\(target): \(bytes.count / 1024) KiB in \(watch.text)")
    }
  }

  private var target: String {
    output ?? ([kind.rawValue] + [id].compactMap(\.self)).joined(separator: "-") + "."
      + format.rawValue
  }

  private func checkUsage() throws {
    let takesID = [.strategy, .mechanism, .catalyst].contains(kind)
    if takesID, id == nil {
      throw CommandFailure(.usage, "tafel report \(kind.rawValue) needs the id of one")
    }
    if !takesID, let id {
      throw CommandFailure(
        .usage, "tafel report \(kind.rawValue) takes no id, but “\(id)” is given")
    }
    if since != nil, kind != .changes {
      throw CommandFailure(.usage, "--since belongs to tafel report changes")
    }
    if entries, kind != .strategy {
      throw CommandFailure(.usage, "--entries belongs to tafel report strategy")
    }
  }

  private func request(_ maker: ReportMaker) throws -> ReportRequest {
    var request = ReportRequest(kind, id: id, paper: paper, hasEntries: entries)
    guard kind == .changes else { return request }
    guard let changes = maker.changes(since: since) else {
      throw CommandFailure(
        .inputMissing,
        since.map {
          "the repository of the review has no state “\($0)”, or only part of its history is here;"
            + " name a day, tag, branch or commit, and fetch the whole history"
            + " (git fetch --unshallow)"
        }
          ?? "the review stands in no git repository with its whole history; changes come from there"
      )
    }
    request.changes = changes
    return request
  }

  private func write(_ bytes: [UInt8]) throws {
    if output == "-" { return Output.result(bytes) }
    let slash = target.lastIndex(of: "/")
    try NewFiles.replace(
      OutputFile(
        path: slash.map { String(target[target.index(after: $0)...]) } ?? target, bytes: bytes),
      in: slash.map { String(target[..<$0]) } ?? ".")
  }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case pdf, html
}

extension ReportKind: ExpressibleByArgument {}
extension PaperSize: ExpressibleByArgument {}

/// What `report` and `build --reports` share.
enum Reports {
  static func typesetter(root: String) throws -> Typesetter {
    guard let typesetter = Typesetter(toolsIn: Files.homes(root: root)) else {
      throw CommandFailure(
        .helperMissing,
        "Typst, which sets reports, is not installed. In Tafel's own folder run:"
          + "\n  Scripts/setup reports\nA page for print without it: --format html")
    }
    return typesetter
  }

  /// - Throws: `ExitCode` after the diagnostics when the content has errors.
  static func maker(_ request: BuildRequest, quiet: Bool) throws -> ReportMaker {
    let (maker, diagnostics) = try ReportMaker.make(request)
    guard let maker else {
      Output.say(
        DiagnosticOutput.text(diagnostics.filter { $0.severity == .error }, root: request.root))
      Output.say("no report: \(DiagnosticOutput.summary(diagnostics))")
      throw ExitCode(TafelExit.contentErrors.rawValue)
    }
    return maker
  }

  static func bytes(
    _ request: ReportRequest, _ maker: ReportMaker, _ typesetter: Typesetter?, root: String
  ) throws -> [UInt8] {
    try explained(root: root, review: maker.review) {
      guard let typesetter else { return try maker.html(request) }
      return try maker.pdf(request, by: typesetter)
    }
  }

  /// Turns the faults of reports into messages and exit codes.
  static func explained<Result>(
    root: String, review: Review? = nil, _ work: () throws -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch let fault as ReportFault {
      throw failure(fault, review)
    } catch TypesetterFault.missingGlyphs(let glyphs) {
      Output.say(
        DiagnosticOutput.text(ReportMaker.diagnostics(missing: glyphs, root: root), root: root))
      Output.say("no report: some signs can't be printed")
      throw ExitCode(TafelExit.contentErrors.rawValue)
    } catch let fault as TypesetterFault {
      throw failure(fault)
    }
  }

  static func failure(_ fault: TypesetterFault) -> CommandFailure {
    switch fault {
    case .didNotRun(let why): CommandFailure(.helperMissing, "Typst did not run: \(why)")
    case .missingGlyphs(let glyphs):
      CommandFailure(
        .contentErrors, "no font of the reports has signs for \(glyphs.joined(separator: ", "))")
    case .refused(let words):
      CommandFailure(
        .contentErrors, "Typst refuses the document; look at the theme's report/:\n\(words)")
    }
  }

  private static func failure(_ fault: ReportFault, _ review: Review?) -> CommandFailure {
    switch fault {
    case .unknown(let kind, let id):
      let ids =
        switch kind {
        case .strategy: review?.strategies.map(\.id)
        case .mechanism: review?.mechanisms.map(\.id)
        default: review?.catalysts.map(\.id)
        }
      let near = NearMiss.hint(for: id, in: ids ?? []).map { "; \($0)" } ?? ""
      let all =
        ids.flatMap { $0.count <= 20 ? "; there are: \($0.joined(separator: ", "))" : nil } ?? ""
      return CommandFailure(.inputMissing, "there is no \(kind.rawValue) “\(id)”\(near)\(all)")
    case .noDesign:
      return CommandFailure(
        .inputMissing, "the theme has no report/report.typ; see Documentation/Reports.md")
    case .noHistory:
      return CommandFailure(.inputMissing, "the history of the content is not at hand")
    }
  }
}
