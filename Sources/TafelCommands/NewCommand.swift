import ArgumentParser
import Bibliography
import Diagnostics
import SiteWriter

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes a file to begin with.",
    subcommands: [NewCatalystCommand.self, NewMechanismCommand.self, NewSourceCommand.self])
}

struct NewSourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Writes the file of one source, from a DOI or from a record.",
    discussion: """
      With a file (.bib, .ris or CSL-JSON) its one record becomes Content/sources/<id>.bib. With a \
      DOI the file holds the DOI and the fields that are still to be written; `tafel lookup DOI` \
      asks the registry for them. Nothing here uses the network.
      """)

  @OptionGroup var review: ReviewOptions

  @Argument(help: "A DOI such as 10.1021/ja510442p, or a file with one record.")
  var input: String

  @Option(help: "The id, which is the name of the file. (default: made from the record)")
  var id: String?

  func run() throws {
    try Output.run {
      let root = try review.reviewRoot()
      try checkID()
      let isFile = Files.exists(input)
      guard isFile || DOI.bare(input) != nil else {
        throw CommandFailure(
          .usage,
          "“\(input)” is neither a DOI nor a file; write 10.1021/ja510442p, or the name of a file")
      }
      let (text, note) = isFile ? try InputFile.read(input) : (skeleton, nil)
      if let note { Output.say("note: " + note) }
      let plan = try SourcePlan(of: text, root: root)
      try write(plan.sources, root: root, isFile: isFile)
    }
  }

  private func checkID() throws {
    guard let id else { return }
    let isGood =
      !id.isEmpty && !id.hasPrefix("-")
      && id.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
    guard isGood else {
      throw CommandFailure(.usage, "“\(id)” is no id: lower-case letters, digits and hyphens only")
    }
  }

  /// Fields without a value are left to the writer; `check` asks for them.
  private var skeleton: SourceText {
    SourceText(path: "new.bib", text: "@article{,\n  doi = {\(DOI.bare(input) ?? "")}\n}\n")
  }

  private func write(_ plan: SourceImport, root: String, isFile: Bool) throws {
    guard plan.items.count == 1, var source = plan.items.first?.source else {
      throw CommandFailure(
        .contentErrors,
        "\(input) holds \(plan.items.count) records; `tafel import \(input)` takes many")
    }
    switch plan.items[0].outcome {
    case .present(let other):
      throw CommandFailure(.contentErrors, "the review has this source already, as “\(other)”")
    case .refused(let reason):
      throw CommandFailure(.contentErrors, "\(input):\(plan.items[0].line): \(reason)")
    case .taken: break
    }
    if let id { source.id = id }
    var text = BibTeXWriter.record(source)
    if !isFile { text = Self.blanks(source) }
    let folder = root + "/Content/sources"
    guard !Files.exists("\(folder)/\(source.id).bib"), !Files.exists("\(folder)/\(source.id).json")
    else {
      throw CommandFailure(
        .cannotCreate, "there is a source “\(source.id)” already; name another id with --id")
    }
    try NewFiles.write([OutputFile(path: source.id + ".bib", text: text)], into: folder)
    Output.result("\(folder)/\(source.id).bib\n")
  }

  private static func blanks(_ source: Source) -> String {
    """
    % Write what the paper prints, and delete this line. Entries name the source by its id: source: \(source.id)
    @article{\(source.id),
      title   = {},
      author  = {},
      journal = {},
      year    = {},
      volume  = {},
      pages   = {},
      doi     = {\(source.doi ?? "")}
    }

    """
  }
}
