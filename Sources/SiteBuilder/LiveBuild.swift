package import Diagnostics
package import SiteWriter
import OrderedWork
import PageRenderer
import ReviewModel

/// The site in its folder, of a review that is being written. After an edit of the text of an entry
/// only the files are made again that hold it; after any other edit all are, and those are written
/// that differ. Content with errors leaves the last good site standing.
package final class LiveBuild {
  /// What a look at the folders came to.
  package struct Outcome: Sendable {
    /// Nil when errors kept the site from being written.
    package var summary: WriteSummary?
    package var counts = BuildCounts()
    package var timings: [StageTime] = []
  }

  private let request: BuildRequest
  private let writer: SiteWriter
  private let live: LiveReview
  private var last: Standing?
  /// What is taken apart when nobody waits: the site before an edit, files that gave way.
  private var retired: (MadeSite, SiteWriting)?

  /// A site that was written.
  private struct Standing {
    var made: MadeSite
    var counts: BuildCounts
    /// What its files looked like from outside, and which of them were written since.
    var stamp: [UInt8]?
    var written: Set<String> = []
    /// The state of the repository whose history it tells.
    var head: [UInt8]?
  }

  package var root: String { request.root }
  package var output: String { request.output }

  /// Of the present content and theme, sorted.
  package var diagnostics: [Diagnostic] { live.diagnostics }

  /// Reads and checks; nothing is written yet.
  ///
  /// - Throws: `ContentFault` when the content can't be read at all.
  package init(_ request: BuildRequest) throws {
    self.request = request
    writer = SiteWriter(folder: request.output)
    live = try LiveReview(root: request.root, themeFolder: request.themeFolder)
  }

  /// Writes the site as the content is now.
  ///
  /// - Throws: `SiteWriterError`.
  package func build() throws -> Outcome {
    var clock = StageClock()
    return try whole(&clock)
  }

  /// Looks at the folders again, and writes what has changed.
  ///
  /// - Parameter touched: files of the content and the theme that may differ from what was read; nil
  ///   for any.
  /// - Returns: nil if nothing has changed.
  /// - Throws: `ContentFault` when the content can't be read at all, `SiteWriterError`.
  package func refresh(_ touched: Set<String>? = nil) throws -> Outcome? {
    var clock = StageClock()
    let head = Background { [root = request.root] in GitHistory.head(of: root) }
    // After an error nobody knows how the site stands to the review: then all is made.
    let last = self.last
    self.last = nil
    guard let news = try clock.time("check the change", { try live.refresh(touched) }) else {
      self.last = last
      return nil
    }
    if case .texts(let edited) = news, let last, let review = live.review, !live.hasErrors,
      last.head == head.value
    {
      return try texts(edited, of: last, review, &clock)
    }
    return try whole(&clock)
  }

  /// Looks whether anybody else has touched files of the site, and makes it anew then. It is for after
  /// a write, when nobody waits: an edit of a text takes the other files for what they were.
  ///
  /// - Returns: nil if the site is as it was written.
  /// - Throws: `SiteWriterError`.
  package func heal() throws -> Outcome? {
    retired = nil
    guard var last, !last.written.isEmpty else { return nil }
    let stamp = writer.stamp()
    let states = [last.stamp, stamp].map { stamp in
      stamp.map { FileStamps.rest(of: $0, without: last.written) }
    }
    guard states[0] != nil, states[0] == states[1] else {
      self.last = nil
      var clock = StageClock()
      return try whole(&clock)
    }
    last.stamp = stamp
    last.written = []
    self.last = last
    return nil
  }

  private func whole(_ clock: inout StageClock) throws -> Outcome {
    guard let review = live.review, let theme = live.theme, !live.hasErrors else {
      return Outcome(timings: clock.stages)
    }
    var options = SiteBuilder.options(of: request)
    options.isFollowed = true
    let head = GitHistory.head(of: request.root)
    options.history = GitHistory.read(root: request.root)
    var counts = BuildCounts(of: review)
    let writing = try writer.begin()
    let made = try clock.time("pages, data and search index") {
      try PageRenderer.makeFiles(
        for: review, theme: theme, options: options, jobs: request.jobs
      ) { [request] in try SiteBuilder.accept($0, request, writing) }
    }
    counts.pages = made.pageCount
    let outcome = try finish(
      writing, Standing(made: made, counts: counts, head: head), &clock)
    last?.stamp = writer.stamp()
    return outcome
  }

  private func texts(
    _ edited: Set<String>, of old: Standing, _ review: Review, _ clock: inout StageClock
  ) throws -> Outcome {
    let writing = try writer.begin()
    var next = old
    try clock.time("what holds the text") {
      let remade = try PageRenderer.remakeFiles(
        of: old.made, for: review, edited: edited, jobs: request.jobs
      ) { [request] in try SiteBuilder.accept($0, request, writing) }
      try writing.keepRest(but: remade.gone)
      next.made = remade.site
      // The record of all paths is written with them.
      next.written.formUnion(remade.made.union(remade.gone).union([SiteWriter.recordPath]))
    }
    let outcome = try finish(writing, next, &clock)
    // Not before: a step that failed must let go of the folder.
    retired = (old.made, writing)
    return outcome
  }

  private func finish(
    _ writing: SiteWriting, _ site: Standing, _ clock: inout StageClock
  ) throws -> Outcome {
    let summary = try clock.time("put in place") { try writing.finish() }
    var site = site
    site.counts.files = summary.written + summary.unchanged
    last = site
    return Outcome(summary: summary, counts: site.counts, timings: clock.stages)
  }
}
