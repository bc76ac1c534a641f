import ArgumentParser
import ContentReader
import Diagnostics
import ReviewModel
import SiteBuilder

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lists everything that can be wrong with the content, without writing anything.")

  @OptionGroup var review: ReviewOptions

  @Argument(help: "Only what concerns these files or folders (as in Content/catalysts/pt-c.md).")
  var paths: [String] = []

  @Flag(help: "Warnings count as errors for the exit code.")
  var strict = false

  @Option(help: "text, json or github.")
  var format: DiagnosticFormat = .text

  @Flag(help: "Say how long each stage took and how much memory was used.")
  var timings = false

  func run() throws {
    try Output.run {
      let watch = TimingOutput()
      let root = try review.reviewRoot()
      let result = try SiteBuilder.check(.disk(root: root))
      let chosen = try filtered(result.diagnostics, root: root)
      switch format {
      case .text: Output.result(DiagnosticOutput.text(chosen, root: root))
      case .json: Output.result(DiagnosticJSON.text(chosen))
      case .github: Output.result(DiagnosticJSON.workflowCommands(chosen))
      }
      if timings { watch.say(result.timings) }
      if !review.quiet {
        let entries = result.review?.catalysts.count ?? 0
        let numbers = result.review?.allMeasurements.count ?? 0
        Output.say(
          "\(entries) catalysts, \(numbers) measurements: \(DiagnosticOutput.summary(chosen))")
      }
      let fails = chosen.contains {
        $0.severity == .error || (strict && $0.severity == .warning)
      }
      if fails { throw ExitCode(TafelExit.contentErrors.rawValue) }
    }
  }

  private func filtered(_ diagnostics: [Diagnostic], root: String) throws -> [Diagnostic] {
    if paths.isEmpty { return diagnostics }
    let wanted = try paths.map { path -> String in
      var path = path
      if path.hasPrefix(root + "/") { path.removeFirst(root.count + 1) }
      while path.hasPrefix("./") { path.removeFirst(2) }
      while path.hasSuffix("/") { path.removeLast() }
      guard Files.exists(root + "/" + path) else {
        throw CommandFailure(.inputMissing, "there is no \(path) in \(root)")
      }
      return path
    }
    return diagnostics.filter { diagnostic in
      wanted.contains { diagnostic.range.path == $0 || diagnostic.range.path.hasPrefix($0 + "/") }
    }
  }
}
