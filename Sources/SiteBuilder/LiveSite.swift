package import Diagnostics
package import PageRenderer

/// The site of a review that is being written: what of it is asked for is made. Content with errors
/// leaves the last good site standing.
package final class LiveSite {
  private let live: LiveReview
  private let options: RenderOptions
  /// The last site without errors; nil where there was none yet.
  package private(set) var site: SiteOnDemand?

  /// Of the present content and theme, sorted.
  package var diagnostics: [Diagnostic] { live.diagnostics }

  package var hasErrors: Bool { live.hasErrors }

  /// - Throws: `ContentFault` when the content can't be read at all.
  package init(root: String, themeFolder: String, baseURL: String?, toolVersion: String) throws {
    var options = RenderOptions.withRules(baseURL: baseURL, toolVersion: toolVersion)
    options.history = GitHistory.read(root: root)
    self.options = options
    live = try LiveReview(root: root, themeFolder: themeFolder)
    publish()
  }

  /// Looks at the folders again.
  ///
  /// - Parameter touched: files that may differ from what was read; nil for any.
  /// - Returns: whether anything has changed.
  /// - Throws: `ContentFault` when the content can't be read at all.
  package func refresh(_ touched: Set<String>? = nil) throws -> Bool {
    guard try live.refresh(touched) != nil else { return false }
    publish()
    return true
  }

  private func publish() {
    guard !hasErrors, let review = live.review, let theme = live.theme else { return }
    site = SiteOnDemand(review: review, theme: theme, options: options)
  }
}
