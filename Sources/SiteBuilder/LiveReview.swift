import ContentChecker
import ContentReader
import Diagnostics
import PageRenderer
import ReviewModel

/// A review that is being written, with its theme: after an edit only what the edit touches is read
/// again.
final class LiveReview {
  /// What a look at the folders has found.
  enum News {
    /// Entries of which only the text has changed, by id.
    case texts(Set<String>)
    case anything
  }

  let root: String
  private let themeFolder: String
  private let files: ContentFiles
  private var scan: ContentScan
  /// Whether a look was not brought to its end, so that the next one is at everything.
  private var isBehind = false
  /// What the diagnostics were found in; with errors it has no pages.
  private(set) var review: Review?
  private(set) var theme: Theme?
  private var contentDiagnostics: [Diagnostic] = []
  private var themeDiagnostics: [Diagnostic] = []

  /// Of the present content and theme, sorted.
  var diagnostics: [Diagnostic] { (contentDiagnostics + themeDiagnostics).sorted() }

  var hasErrors: Bool {
    contentDiagnostics.contains { $0.severity == .error }
      || themeDiagnostics.contains { $0.severity == .error }
  }

  /// - Throws: `ContentFault` when the content can't be read at all.
  init(root: String, themeFolder: String) throws {
    self.root = root
    self.themeFolder = themeFolder
    files = .disk(root: root)
    scan = try ContentScan(files)
    theme = try Theme.load(folder: themeFolder, diagnostics: &themeDiagnostics)
    let whole = try SiteBuilder.check(files)
    review = whole.review
    contentDiagnostics = whole.diagnostics
  }

  /// Looks at the folders again.
  ///
  /// - Parameter touched: files that may differ from what was read; nil for any.
  /// - Returns: nil if nothing has changed.
  /// - Throws: `ContentFault` when the content can't be read at all.
  func refresh(_ touched: Set<String>?) throws -> News? {
    let touched = isBehind ? nil : touched
    isBehind = true
    let below = root + "/"
    let ofContent = touched?.filter { $0.hasPrefix(below + "Content/") }
    let next =
      try ofContent.map { paths in
        ContentScan(files, after: scan, touched: paths.map { String($0.dropFirst(below.count)) })
      } ?? ContentScan(files, after: scan)
    let changes = next.changes(since: scan)
    let mayHaveNewTheme = touched == nil || touched != ofContent
    let hasNewTheme = try mayHaveNewTheme && refreshTheme()
    let news = try changes.isEmpty ? nil : check(changes, in: next)
    // Not before: what could not be read is looked for again.
    scan = next
    isBehind = false
    return hasNewTheme ? .anything : news
  }

  private func check(_ changes: [ContentChange], in scan: ContentScan) throws -> News {
    if let old = review, let part = try PartialCheck(changes, in: scan, files),
      let updated = part.updated(old)
    {
      review = updated
      contentDiagnostics.removeAll { part.reported.contains($0.range.path) }
      contentDiagnostics += part.diagnostics
      return part.editedTexts(changes, old, updated).map(News.texts) ?? .anything
    }
    let whole = try SiteBuilder.check(files)
    review = whole.review
    contentDiagnostics = whole.diagnostics
    return .anything
  }

  private func refreshTheme() throws -> Bool {
    var found: [Diagnostic] = []
    let next = try Theme.load(folder: themeFolder, diagnostics: &found)
    guard next?.digest != theme?.digest || found != themeDiagnostics else { return false }
    theme = next
    themeDiagnostics = found
    return true
  }
}
