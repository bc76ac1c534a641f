import ArgumentParser
import Bibliography
import Diagnostics
import HelperPrograms
import SiteWriter

struct LookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Asks the registry of a DOI for its record, and saves the answer.",
    discussion: """
      The only command that uses the network, through curl; nothing calls it but you. The answer \
      (CSL-JSON) is saved as it came. `tafel new source FILE` makes a source of it.
      """)

  @Argument(help: "A DOI such as 10.1021/ja510442p.")
  var doi: String

  @Option(name: .shortAndLong, help: "Where to save the answer. (default: <doi>.json, here)")
  var output: String?

  @Option(help: "The address that resolves DOIs.")
  var resolver = "https://doi.org/"

  @Flag(name: .long, help: "Say only what went wrong.")
  var quiet = false

  func run() throws {
    try Output.run {
      guard let bare = DOI.bare(doi) else {
        throw CommandFailure(.usage, "“\(doi)” is not a DOI; write it like 10.1021/ja510442p")
      }
      let file =
        output ?? bare.map { $0.isLetter || $0.isNumber || $0 == "." ? String($0) : "-" }
        .joined() + ".json"
      guard !Files.exists(file) else {
        throw CommandFailure(.cannotCreate, "\(file) exists already; name another file with -o")
      }
      let answer = try ask(bare)
      try check(answer, bare)
      let slash = file.lastIndex(of: "/")
      try NewFiles.write(
        [
          OutputFile(
            path: slash.map { String(file[file.index(after: $0)...]) } ?? file, bytes: answer)
        ],
        into: slash.map { String(file[..<$0]) } ?? ".")
      Output.result(file + "\n")
      if !quiet { Output.say("now run: tafel new source \(file)") }
    }
  }

  /// The answer of the registry; curl follows its redirections and checks certificates.
  private func ask(_ bare: String) throws -> [UInt8] {
    let link = DOI.link(bare).replacing("https://doi.org/", with: resolver)
    let curl = HelperProgram(
      "curl",
      [
        "--silent", "--show-error", "--fail", "--location", "--max-time", "60",
        "--max-filesize", "10000000", "--proto", "=https,http", "--header",
        "Accept: application/vnd.citationstyles.csl+json", "--", link,
      ])
    guard let answer = curl.run() else {
      throw CommandFailure(.helperMissing, "curl is not installed: apt-get install curl")
    }
    let words = String(decoding: answer.complaint, as: UTF8.self)
    switch answer.status {
    case 0: return answer.output
    case 22:
      throw CommandFailure(
        .inputMissing,
        "the registry has no record for \(bare) (\(Self.line(words))); look at \(link)")
    default:
      throw CommandFailure(
        .inputMissing, "no answer from \(resolver): \(Self.line(words)); nothing was saved")
    }
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map(String.init).last ?? "no reason given"
  }

  /// Only a record of this very DOI is saved.
  private func check(_ answer: [UInt8], _ bare: String) throws {
    var diagnostics: [Diagnostic] = []
    let sources = CSLReader.read(
      SourceText(path: "answer.json", bytes: answer), diagnostics: &diagnostics)
    guard let source = sources.first, sources.count == 1 else {
      let why = diagnostics.first.map { ": " + $0.message } ?? ""
      throw CommandFailure(
        .inputMissing, "the answer for \(bare) is no CSL-JSON record\(why); nothing was saved")
    }
    guard source.doi == bare else {
      throw CommandFailure(
        .inputMissing,
        "the answer is the record of \(source.doi ?? "no DOI"), not of \(bare); nothing was saved")
    }
  }
}
