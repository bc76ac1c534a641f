import ArgumentParser

/// The command line: options to action to exit code.
struct Tafel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tafel",
    abstract: "Builds living reviews of electrocatalysts.",
    discussion: """
      Tafel checks a folder of Markdown entries and data files, draws performance maps and
      publishes a static site. It looks for the review in the nearest folder that holds
      Content/review.yml.
      """,
    version: toolVersion,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, DiffCommand.self,
      ExplainCommand.self, NewCommand.self,
      ImportCommand.self, LookupCommand.self, ReportCommand.self,
    ])

  static let toolVersion = "0.1.0"
}

/// Runs the command that the arguments name and exits with its code.
package func runTafel() { Tafel.main() }
