import ArgumentParser
import ContentReader
import OrderedWork
import PageRenderer
import SiteBuilder
import SiteWriter

extension DifferenceForm: ExpressibleByArgument {}

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Tells what a change does: entries, values, ranks, records, maps, and what to review.",
    discussion: """
      Both states are read from git; the files on disk stay as they are. Compared is with the state \
      at which HEAD left BASE, so what came to BASE since then is not in it.
      """)

  @OptionGroup var review: ReviewOptions

  @Argument(help: "A tag, branch or commit, such as origin/main.")
  var base: String

  @Argument(help: "The state to compare with it. (default: the files on disk)")
  var head: String?

  @Option(help: "markdown, html or json.")
  var format: DifferenceForm = .markdown

  @Option(name: .shortAndLong, help: "Where to write; - is standard output.")
  var output = "-"

  @Option(help: "The theme of the HTML, a folder of Themes/.")
  var theme = "default"

  func run() throws {
    try Output.run {
      let root = try review.reviewRoot()
      let themeFolder = Files.themeFolder(theme, root: root)
      guard Files.exists(themeFolder) else {
        throw CommandFailure(.inputMissing, "there is no theme “\(theme)”: \(themeFolder)")
      }
      let (before, after) = try states(root)
      let bytes: [UInt8]
      do {
        bytes = try DifferenceMaker.bytes(
          before, after, as: format, themeFolder: themeFolder,
          options: RenderOptions(baseURL: nil, toolVersion: Tafel.toolVersion))
      } catch DifferenceFault.noReview(let name) {
        throw CommandFailure(
          .contentErrors, "Content/review.yml of \(name) can't be used; tafel check says why")
      } catch DifferenceFault.noTheme {
        throw CommandFailure(.contentErrors, "the theme “\(theme)” can't be used")
      }
      try write(bytes)
    }
    // Two reviews of thousands of entries take a while to be taken apart, for nothing.
    Output.end()
  }

  private func states(
    _ root: String
  ) throws -> (DifferenceMaker.State, DifferenceMaker.State) {
    let repository = GitRepository(root: root)
    let first = try commit(base, repository)
    let second = try head.map { try commit($0, repository) }
    let start = repository.commonState(first, second ?? "HEAD") ?? first
    let later = Background {
      second.map(repository.files) ?? ContentFiles.disk(root: root)
    }
    guard let before = repository.files(at: start) else {
      throw CommandFailure(.inputMissing, "git can't read \(base)")
    }
    guard let after = later.value else {
      throw CommandFailure(.inputMissing, "git can't read \(head ?? "")")
    }
    return (
      .init(name: base, files: before), .init(name: head ?? "the files on disk", files: after)
    )
  }

  private func commit(_ name: String, _ repository: GitRepository) throws -> String {
    guard let commit = repository.commit(name) else {
      throw CommandFailure(
        .inputMissing,
        "git knows no “\(name)” here; name a tag, branch or commit, such as origin/main")
    }
    return commit
  }

  private func write(_ bytes: [UInt8]) throws {
    guard output != "-" else { return Output.result(bytes) }
    let slash = output.lastIndex(of: "/")
    let folder = slash.map { String(output[..<$0]) } ?? "."
    let name = slash.map { String(output[output.index(after: $0)...]) } ?? output
    try NewFiles.replace(OutputFile(path: name, bytes: bytes), in: folder.isEmpty ? "/" : folder)
  }
}
