import ArgumentParser
import ContentReader
import Diagnostics
import ReviewModel
import SiteBuilder
import SiteWriter

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lists everything that can be wrong with the content.",
    discussion: """
      Nothing is written, but with --fix: it prints what it changes, then puts the replacements \
      that diagnostics offer into the files and lists what is left.
      """)

  @OptionGroup var review: ReviewOptions

  @Argument(help: "Only what concerns these files or folders (as in Content/catalysts/pt-c.md).")
  var paths: [String] = []

  @Option(
    help: "Only what changed after a tag, branch or commit, and what depends on it.")
  var changedSince: String?

  @Flag(help: "Warnings count as errors for the exit code.")
  var strict = false

  @Option(help: "text, json, github or sarif.")
  var format: DiagnosticFormat = .text

  @Flag(help: "Every diagnostic; else text and github show the first 5 of a kind for a file.")
  var all = false

  @Flag(help: "Put in the replacements that diagnostics offer; the changes are shown first.")
  var fix = false

  @Flag(help: "With --fix: show the changes and write nothing.")
  var dryRun = false

  @Flag(help: "Say how long each stage took and how much memory was used.")
  var timings = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix.") }
  }

  func run() throws {
    try Output.run {
      let watch = TimingOutput()
      let root = try review.reviewRoot()
      let wanted = try wantedPaths(root)
      if fix { try mend(root, wanted) }
      let result = try checked(root)
      let chosen = result.diagnostics.filter { Self.concerns($0, wanted) }
      show(chosen, root)
      if timings { watch.say(result.timings) }
      if !review.quiet { Output.say(summary(result, chosen)) }
      let fails = chosen.contains {
        $0.severity == .error || (strict && $0.severity == .warning)
      }
      if fails { throw ExitCode(TafelExit.contentErrors.rawValue) }
    }
  }

  private func checked(_ root: String) throws -> CheckResult {
    guard let changedSince else { return try SiteBuilder.check(.disk(root: root)) }
    let repository = GitRepository(root: root)
    guard let commit = repository.commit(changedSince) else {
      throw CommandFailure(
        .inputMissing,
        "git knows no “\(changedSince)” here; name a tag, branch or commit, such as origin/main")
    }
    // Where the branch was begun: what came to the other since then is not this change.
    let base = repository.commonState(commit, "HEAD") ?? commit
    return try SiteBuilder.check(.disk(root: root)) { repository.changes(since: base) }
  }

  private func show(_ diagnostics: [Diagnostic], _ root: String) {
    let most = all ? Int.max : 5
    switch format {
    case .text:
      Output.result(
        DiagnosticOutput.text(
          diagnostics, root: root, most: most, usesColor: Output.resultsUseColor))
    case .json: Output.result(DiagnosticJSON.text(diagnostics))
    case .github:
      Output.result(
        DiagnosticJSON.workflowCommands(DiagnosticLimit(diagnostics, most: most)))
    case .sarif:
      Output.result(DiagnosticSARIF.text(diagnostics, version: Tafel.toolVersion))
    }
  }

  private func summary(_ result: CheckResult, _ chosen: [Diagnostic]) -> String {
    let counts = DiagnosticOutput.summary(chosen)
    if let changedSince { return "changed since \(changedSince): \(counts)" }
    let entries = result.review?.catalysts.count ?? 0
    let numbers = result.review?.allMeasurements.count ?? 0
    return "\(entries) catalysts, \(numbers) measurements: \(counts)"
  }

  private func mend(_ root: String, _ wanted: [String]) throws {
    let mending = try ContentMending(.disk(root: root)) { Self.concerns($0, wanted) }
    for file in mending.files {
      // Results are for programs where they are not text.
      let difference = TextDifference(from: file.old, to: file.new).text()
      if format == .text { Output.result(difference) } else { Output.say(difference) }
    }
    if !dryRun {
      for file in mending.files {
        let path = file.new.path
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        try NewFiles.replace(
          OutputFile(path: String(path[path.index(after: slash)...]), bytes: file.new.bytes),
          in: root + "/" + path[..<slash])
      }
    }
    guard !review.quiet else { return }
    let count = mending.mended.count
    let verb = dryRun ? "would be mended" : "mended"
    Output.say(
      count == 0
        ? "nothing that Tafel can mend by itself"
        : "\(count) \(count == 1 ? "fault" : "faults") \(verb) in \(mending.files.count) "
          + (mending.files.count == 1 ? "file" : "files"))
    let values = mending.mended.count { $0.rule.fieldRule != nil }
    if values > 0 {
      Output.say(
        "look at the source before you keep it: \(values) "
          + (values == 1 ? "change is of a value" : "changes are of values"))
    }
  }

  private static func concerns(_ diagnostic: Diagnostic, _ wanted: [String]) -> Bool {
    wanted.isEmpty
      || wanted.contains {
        diagnostic.range.path == $0 || diagnostic.range.path.hasPrefix($0 + "/")
      }
  }

  /// The paths as diagnostics name them.
  private func wantedPaths(_ root: String) throws -> [String] {
    try paths.map { path -> String in
      var path = path
      if path.hasPrefix(root + "/") { path.removeFirst(root.count + 1) }
      while path.hasPrefix("./") { path.removeFirst(2) }
      while path.hasSuffix("/") { path.removeLast() }
      guard Files.exists(root + "/" + path) else {
        throw CommandFailure(.inputMissing, "there is no \(path) in \(root)")
      }
      return path
    }
  }
}
