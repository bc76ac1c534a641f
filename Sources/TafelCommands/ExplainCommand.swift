import ArgumentParser
import Diagnostics
import SiteBuilder

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a diagnostic code means, with its limits, a bad and a good example.")

  @Argument(
    help: "A code such as T120, or a rule of the field such as R01. (default: a list of all codes)")
  var code: String?

  /// How `Documentation/Diagnostics.md` is made.
  @Flag(name: .long, help: .hidden)
  var markdown = false

  @Flag(name: .long, help: "Say only what went wrong.")
  var quiet = false

  func run() throws {
    try Output.run { Output.result(try text(RuleBook.all)) }
  }

  private func text(_ rules: [Rule]) throws -> String {
    if markdown {
      return RuleReference.markdown(
        of: rules, thresholds: RuleBook.thresholdsVersion)
    }
    guard let code else { return RuleText.list(of: rules) }
    let wanted = code.uppercased()
    if let rule = rules.first(where: { $0.code == wanted }) {
      return RuleText.explanation(of: rule)
    }
    if let text = RuleText.fieldRule(wanted, in: rules) { return text }
    throw CommandFailure(.usage, Self.stranger(code, wanted, rules))
  }

  private static func stranger(_ code: String, _ wanted: String, _ rules: [Rule]) -> String {
    if wanted.hasPrefix("R") {
      let checked = Set(rules.compactMap(\.fieldRule)).sorted().joined(separator: ", ")
      return "no code checks a field rule “\(code)”; checked are \(checked)"
    }
    let hint = NearMiss.hint(for: wanted, in: rules.map(\.code))
    return "there is no code “\(code)”; \(hint ?? "`tafel explain` lists all")"
  }
}
