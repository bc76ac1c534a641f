package import ContentReader
package import PageRenderer
import Diagnostics
import ReviewModel
import OrderedWork

/// What keeps two states from being compared.
package enum DifferenceFault: Error, Hashable {
  /// review.yml of the state can't be used.
  case noReview(String)
  case noTheme
}

/// Checks two states of a review, at once, and compares them.
package enum DifferenceMaker {
  package struct State: Sendable {
    /// For messages.
    package var name: String
    package var files: ContentFiles

    package init(name: String, files: ContentFiles) {
      self.name = name
      self.files = files
    }
  }

  /// - Throws: `ContentFault` when one can't be read at all, `DifferenceFault`.
  package static func bytes(
    _ before: State, _ after: State, as form: DifferenceForm, themeFolder: String,
    options: RenderOptions
  ) throws -> [UInt8] {
    let earlier = Background { Result { try read(before) } }
    let later = try read(after)
    let base = try earlier.value.get()
    var ignored: [Diagnostic] = []
    guard let theme = try Theme.load(folder: themeFolder, diagnostics: &ignored) else {
      throw DifferenceFault.noTheme
    }
    let bytes = DifferencePrinter.bytes(base, later, as: form, theme: theme, options: options)
    Leftovers.drop((earlier, base, later))
    return bytes
  }

  private static func read(_ state: State) throws -> ReviewState {
    let scan = try ContentScan(state.files)
    var texts: [String: [UInt8]] = [:]
    for text in scan.texts { texts[text.path] = text.bytes }
    for entry in scan.list where entry.path.hasPrefix("Content/data/") && !entry.isLink {
      texts[entry.path] = try state.files.read(entry.path)
    }
    let result = try SiteBuilder.check(state.files.holding(texts, list: scan.list))
    guard let review = result.review else { throw DifferenceFault.noReview(state.name) }
    return ReviewState(review: review, diagnostics: result.diagnostics, texts: texts)
  }
}
