package import Diagnostics
package import PageRenderer
import ContentChecker
import ContentReader
import ReviewModel

/// The site of a review that is being written: what of it is asked for is made, and after an edit
/// only what the edit touches is read again. Content with errors leaves the last good site standing.
package final class LiveSite {
  private let root: String
  private let themeFolder: String
  private let options: RenderOptions
  private let files: ContentFiles
  private var scan: ContentScan
  /// What the diagnostics were found in; with errors it has no pages.
  private var review: Review?
  private var theme: Theme?
  private var contentDiagnostics: [Diagnostic] = []
  private var themeDiagnostics: [Diagnostic] = []
  /// The last site without errors; nil where there was none yet.
  package private(set) var site: SiteOnDemand?

  /// Of the present content and theme, sorted.
  package var diagnostics: [Diagnostic] { (contentDiagnostics + themeDiagnostics).sorted() }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// - Throws: `ContentFault` when the content can't be read at all.
  package init(root: String, themeFolder: String, baseURL: String?, toolVersion: String) throws {
    self.root = root
    self.themeFolder = themeFolder
    var options = RenderOptions(
      baseURL: baseURL, toolVersion: toolVersion, rules: RuleBook.all,
      thresholdsVersion: RuleBook.thresholdsVersion)
    options.history = GitHistory.read(root: root)
    self.options = options
    files = .disk(root: root)
    scan = try ContentScan(files)
    theme = try Theme.load(folder: themeFolder, diagnostics: &themeDiagnostics)
    let whole = try SiteBuilder.check(files)
    review = whole.review
    contentDiagnostics = whole.diagnostics
    publish()
  }

  /// Looks at the folders again.
  ///
  /// - Returns: whether anything has changed.
  /// - Throws: `ContentFault` when the content can't be read at all.
  package func refresh() throws -> Bool {
    let next = try ContentScan(files)
    let changes = next.changes(since: scan)
    let hasNewTheme = try refreshTheme()
    guard !changes.isEmpty || hasNewTheme else { return false }
    scan = next
    if !changes.isEmpty { try check(changes) }
    publish()
    return true
  }

  private func check(_ changes: [ContentChange]) throws {
    if let old = review, let part = try PartialCheck(changes, in: scan, files),
      let updated = part.updated(old)
    {
      review = updated
      contentDiagnostics.removeAll { part.reported.contains($0.range.path) }
      contentDiagnostics += part.diagnostics
    } else {
      let whole = try SiteBuilder.check(files)
      review = whole.review
      contentDiagnostics = whole.diagnostics
    }
  }

  private func refreshTheme() throws -> Bool {
    var found: [Diagnostic] = []
    let next = try Theme.load(folder: themeFolder, diagnostics: &found)
    guard next?.digest != theme?.digest || found != themeDiagnostics else { return false }
    theme = next
    themeDiagnostics = found
    return true
  }

  private func publish() {
    guard !hasErrors, let review, let theme else { return }
    site = SiteOnDemand(review: review, theme: theme, options: options)
  }
}
