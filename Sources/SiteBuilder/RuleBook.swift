package import Diagnostics
import Bibliography
import ContentChecker
import Markdown
import PageRenderer
import TableImport

/// Every rule of every stage, by code.
package enum RuleBook {
  package static let thresholdsVersion = ContentChecker.thresholdsVersion

  package static let all: [Rule] =
    (ContentChecker.rules + MarkdownRules.all + BibliographyRules.all + ThemeRules.all
    + TableImportRules.all)
    .sorted { $0.code < $1.code }
}

extension RenderOptions {
  /// For pages that tell what Tafel checks.
  static func withRules(baseURL: String?, toolVersion: String) -> RenderOptions {
    RenderOptions(
      baseURL: baseURL, toolVersion: toolVersion, rules: RuleBook.all,
      thresholdsVersion: RuleBook.thresholdsVersion)
  }
}
