import ArgumentParser
import ContentReader
import Electrochemistry
import PageRenderer
import ReviewModel
import SiteBuilder
import SiteWriter
import TableImport

struct NewCatalystCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalyst",
    abstract: "Writes a commented file for a new entry, with this review's words to choose from.")

  @OptionGroup var review: ReviewOptions

  @Argument(help: "The name as the source prints it, such as “CoP/Co–N–C”.")
  var name: String

  func run() throws {
    try Output.run {
      let root = try review.reviewRoot()
      let known = try SiteBuilder.check(.disk(root: root)).review
      try NewItem.write(name, folder: "catalysts", root: root) { Self.text(name, known) }
    }
  }

  /// What is still to be written stands empty, and `check` asks for it.
  static func text(_ name: String, _ review: Review?) -> String {
    let strategies = review?.strategies ?? []
    let classes = strategies.map { strategy in
      "#   \(strategy.id): \(strategy.classes.map(\.id).joined(separator: ", "))\n"
    }.joined()
    let mechanisms = (review?.mechanisms ?? []).map(\.id).joined(separator: ", ")
    let electrolytes = (review?.vocabulary.electrolytes ?? []).prefix(6).map(\.name)
      .joined(separator: ", ")
    return """
      ---
      \(NewItem.schemaLine(review))name: \(YAMLText.quoted(name))
      # One of: \(strategies.map(\.id).joined(separator: ", ")); or unassigned, with a class reason.
      strategy:
      # A class of the strategy:
      \(classes)class:
      # Symbols of the active metals, as in [Fe, Co].
      metals:
      # elements: [N, P]
      # sites: [Fe–N4]
      # support: N-doped carbon
      # What the source names: \(mechanisms)
      # mechanisms: []
      # The name of the source's file in Content/sources, without its ending.
      source:
      # One row for each number: take “# ” away from these lines and fill them. Leave out what the
      # source does not say.
      # measurements:
      #   - reaction: ORR
      #     metric: half-wave potential
      #     value: 0.90 V vs RHE
      #     electrolyte: 0.1 M KOH      # \(electrolytes), …, or not stated
      #     where: Fig. 3a
      #     conditions:
      #       loading: 0.25 mg cm-2
      #       rotation: 1600 rpm
      #       scan rate: 10 mV s-1
      #       substrate: glassy carbon
      #       iR: 95 %                  # a percentage, none, or not stated
      # Credit for your work, if you like.
      # contributors:
      #   - name: Ada Lovelace
      #     orcid: 0000-0002-1825-0097
      #     roles: [data, text]
      ---
      What it is, how it was made, what was found, in your own words, one sentence per line.

      """
  }
}

struct NewMechanismCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mechanism", abstract: "Writes a commented file for a new mechanism.")

  @OptionGroup var review: ReviewOptions

  @Argument(help: "Its name, such as “Spin-state regulation”.")
  var name: String

  func run() throws {
    try Output.run {
      let root = try review.reviewRoot()
      try NewItem.write(name, folder: "mechanisms", root: root) {
        """
        ---
        name: \(YAMLText.quoted(name))
        # One sentence for lists.
        # summary:
        # What it is, in one or two sentences.
        definition:
        # The name of the source's file in Content/sources, without its ending.
        source:
        # where: section 4.2
        # Ids of entries that name this mechanism.
        # examples: []
        ---
        How it makes a catalyst better, in your own words, one sentence per line.

        """
      }
    }
  }
}

/// What new files of all kinds share.
enum NewItem {
  /// Writes `Content/<folder>/<id>.md` and prints its path.
  static func write(
    _ name: String, folder: String, root: String, text: () -> String
  ) throws {
    let id = SearchKey.slug(of: name)
    guard !id.isEmpty else {
      throw CommandFailure(.usage, "“\(name)” has no letter or digit to make an id of")
    }
    let path = "\(root)/Content/\(folder)"
    guard !Files.exists("\(path)/\(id).md") else {
      throw CommandFailure(.cannotCreate, "there is a file Content/\(folder)/\(id).md already")
    }
    try NewFiles.write([OutputFile(path: id + ".md", text: text())], into: path)
    Output.result("\(path)/\(id).md\n")
  }

  /// By this line editors complete and check the keys below.
  static func schemaLine(_ review: Review?) -> String {
    review?.about.baseURL.map { EntrySchema.editorLine(base: $0) } ?? ""
  }
}
