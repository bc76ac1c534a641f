package import Diagnostics
package import PageRenderer
package import ReviewModel
import ContentReader
import OrderedWork
import Synchronization

/// Makes reports of the review in a folder.
package struct ReportMaker: Sendable {
  package let review: Review
  let printer: ReportPrinter
  let root: String

  /// Reads and checks the content.
  ///
  /// - Returns: nil for the maker while the content or the theme has errors.
  /// - Throws: `ContentFault` when the content can't be read at all.
  package static func make(
    _ request: BuildRequest
  ) throws -> (maker: ReportMaker?, diagnostics: [Diagnostic]) {
    let check = try SiteBuilder.check(.disk(root: request.root))
    guard let review = check.review, !check.hasErrors else { return (nil, check.diagnostics) }
    var diagnostics = check.diagnostics
    let theme = try Theme.load(folder: request.themeFolder, diagnostics: &diagnostics)
    guard let theme, !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics.sorted())
    }
    let options = RenderOptions.withRules(
      baseURL: request.baseURL, toolVersion: request.toolVersion)
    let printer = ReportPrinter(review: review, theme: theme, options: options)
    return (ReportMaker(review: review, printer: printer, root: request.root), diagnostics)
  }

  /// - Throws: `ReportFault`
  package func html(_ request: ReportRequest) throws -> [UInt8] { try printer.html(request) }

  /// - Throws: `ReportFault`, `TypesetterFault`
  package func pdf(_ request: ReportRequest, by typesetter: Typesetter) throws -> [UInt8] {
    try typesetter.pdf(of: printer.typeset(request))
  }

  /// All reports that stand on the site, as its files.
  ///
  /// - Throws: `ReportFault`, `TypesetterFault`: that of the first report that fails.
  func all(
    by typesetter: Typesetter, onReport: (@Sendable (_ done: Int, _ all: Int) -> Void)?
  ) throws -> [RenderedFile] {
    let requests = ReportRequest.all(of: review)
    let done = Mutex(0)
    return try OrderedWork.results(of: requests.count) { index in
      let pdf = try pdf(requests[index], by: typesetter)
      let count = done.withLock { done in
        done += 1
        return done
      }
      onReport?(count, requests.count)
      return RenderedFile(path: "reports/\(requests[index].name).pdf", bytes: pdf, kind: .data)
    }
  }

  /// What has changed since a day or a state of the repository.
  ///
  /// - Parameter since: an ISO day, a revision, or nil for the latest tag (all, where there is none).
  /// - Returns: nil where the history is not at hand or has no such state.
  package func changes(since: String?) -> ReportedChanges? {
    GitHistory.changes(root: root, since: since)
  }

  /// Places in the content that hold a sign no font of the reports has.
  package static func diagnostics(missing glyphs: [String], root: String) -> [Diagnostic] {
    let files = ContentFiles.disk(root: root)
    var rest = Set(glyphs)
    var found: [Diagnostic] = []
    for entry in (try? files.list()) ?? [] where !rest.isEmpty {
      guard
        ["md", "yml", "bib", "json", "csv"].contains(where: { entry.path.hasSuffix("." + $0) }),
        let bytes = try? files.read(entry.path)
      else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      for glyph in glyphs where rest.contains(glyph) {
        guard let place = text.firstRange(of: glyph) else { continue }
        rest.remove(glyph)
        let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
        let source = SourceText(path: entry.path, bytes: bytes)
        found.append(
          diagnostic(glyph, at: source.range(offset..<(offset + glyph.utf8.count))))
      }
    }
    found += rest.sorted().map { diagnostic($0, at: .start(of: "Content/review.yml")) }
    return found.sorted()
  }

  private static func diagnostic(_ glyph: String, at range: SourceRange) -> Diagnostic {
    let codes = glyph.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return Diagnostic(
      ThemeRules.missingGlyph, at: range,
      "no font of the reports has a sign for “\(glyph)” (\(codes.joined(separator: " ")))")
  }
}

extension GitHistory {
  static func changes(root: String, since: String?) -> ReportedChanges? {
    guard let since = since ?? latestTag(in: root) else {
      guard let history = read(root: root), let first = history.days.last else { return nil }
      return ReportedChanges(days: history.days, since: first.date)
    }
    if isDay(since) {
      guard let history = read(root: root) else { return nil }
      return ReportedChanges(days: history.days.filter { $0.date >= since }, since: since)
    }
    return read(root: root, after: since).map { ReportedChanges(days: $0, since: since) }
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
  }
}
