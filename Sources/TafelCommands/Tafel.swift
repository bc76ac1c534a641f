package import ArgumentParser

/// The command line: options to action to exit code.
package struct Tafel: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "tafel",
    abstract: "Builds living reviews of electrocatalysts.",
    discussion: """
      Tafel checks a folder of Markdown entries and data files, draws performance maps and
      publishes a static site. It looks for the review in the nearest folder that holds
      Content/review.yml.
      """,
    version: toolVersion,
    subcommands: [BuildCommand.self, CheckCommand.self, ExplainCommand.self])

  package init() {}

  static let toolVersion = "0.1.0"
}
