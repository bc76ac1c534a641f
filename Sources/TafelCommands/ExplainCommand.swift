import ArgumentParser
import Diagnostics
import SiteBuilder

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a diagnostic code means, with a bad and a good example.")

  @Argument(help: "A code such as T131. (default: a list of all codes)")
  var code: String?

  @Flag(name: .long, help: "Say only what went wrong.")
  var quiet = false

  func run() throws {
    try Output.run {
      guard let code else {
        for rule in RuleBook.all {
          Output.result("\(rule.code)  \(rule.severity.rawValue)  \(rule.title)\n")
        }
        return
      }
      guard let rule = RuleBook.all.first(where: { $0.code == code.uppercased() }) else {
        let hint = NearMiss.hint(for: code.uppercased(), in: RuleBook.all.map(\.code))
        throw CommandFailure(
          .usage, "there is no code “\(code)”; \(hint ?? "`tafel explain` lists all")")
      }
      Output.result(Self.text(rule))
    }
  }

  static func text(_ rule: Rule) -> String {
    let field = rule.fieldRule.map { " (field rule \($0))" } ?? ""
    return """
      \(rule.code) \(rule.severity.rawValue): \(rule.title)\(field)

      \(rule.meaning)

      Instead of
      \(indented(rule.bad))
      write
      \(indented(rule.good))

      """
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
      .joined(separator: "\n")
  }
}
