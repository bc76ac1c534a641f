import Bibliography
import Diagnostics

/// Finds the source that was meant by a DOI, an address, a citation or the name of a file.
struct SourceSlip {
  let help: String
  let replacement: String?

  init(_ text: String, _ names: KnownNames) {
    if let doi = DOI.bare(text) {
      replacement = names.sourcesByDOI[doi.lowercased()]
      help =
        replacement.map { "the source with this DOI is \($0): write source: \($0)" }
        ?? "a source is named by its file in Content/sources; `tafel new source \(doi)` makes one"
      return
    }
    let id = Self.bareID(text)
    if names.sources.contains(id) {
      replacement = id
      help = "write source: \(id)"
      return
    }
    let known = names.sources.sorted()
    replacement = NearMiss.replacement(for: id, in: known)
    help =
      NearMiss.hint(for: id, in: known)
      ?? "write the name of a file in Content/sources without its ending, or add the paper's BibTeX"
      + " record there as \(id.isEmpty ? "smith2024" : id).bib"
  }

  /// Without what belongs to files and citations.
  private static func bareID(_ text: String) -> String {
    var id = text.filter { !"[]@".contains($0) }
    for ending in [".bib", ".json"] where id.hasSuffix(ending) {
      id.removeLast(ending.utf8.count)
    }
    return id.split(separator: "/").last.map(String.init) ?? ""
  }
}
