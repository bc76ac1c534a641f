import Synchronization

/// A site on its way into its folder. Files may come from several threads at once, in any order;
/// nothing of them stays in memory but their paths. Until `finish` the last site is untouched.
package final class SiteWriting: Sendable {
  private let path: String
  private let output: Folder
  private let own: OwnFiles
  private let target: FolderCache
  private let staging: Staging
  private let progress = Mutex(Progress())

  private struct Progress {
    var registry = PathRegistry()
    var obstacles = Obstacles()
    var new = 0
    var changed = 0
    var unchanged = 0
    /// Whether the site has the same paths as the last one: only some files are other ones.
    var hasOldPaths = false
    /// Why the site cannot be finished any more.
    var fault: SiteWriterError?
    var isOver = false
    /// Large files that give way to new ones. While they are open the system does not take them apart,
    /// which takes as long as to write them.
    var replaced: [OpenFile] = []
  }

  init(path: String, output: Folder, own: OwnFiles, create: @escaping Staging.Create) {
    self.path = path
    self.output = output
    self.own = own
    target = FolderCache(root: output)
    staging = Staging(in: output, create: create)
  }

  deinit { abandon() }

  /// One file of the site. It is compared with the file on disk, by size and then by bytes, and
  /// staged if it differs.
  ///
  /// - Throws: also for what stands in its way, and for a path that is one file with another path
  ///   where case does not count. The site cannot be finished then.
  ///
  /// - Parameter pieces: its bytes, which need not be one piece of memory.
  package func accept(_ path: String, _ pieces: [[UInt8]]) throws(SiteWriterError) {
    do throws(SiteWriterError) {
      try take(try SitePath(path), pieces)
    } catch {
      progress.withLock { $0.fault = $0.fault ?? error }
      throw error
    }
  }

  private func take(_ path: SitePath, _ bytes: [[UInt8]]) throws(SiteWriterError) {
    try progress.withLock { progress throws(SiteWriterError) in
      try progress.registry.add(path)
    }
    switch try Standing(of: path, bytes, in: target, own) {
    case .equal: progress.withLock { $0.unchanged += 1 }
    case .free:
      try staging.stage(path, bytes)
      progress.withLock { $0.new += 1 }
    case .ours:
      // What comes in pieces is large.
      let isLarge = bytes.count > 1
      try staging.stage(path, bytes, mustHurry: isLarge)
      if isLarge, let file = try replaced(path) {
        progress.withLock { $0.replaced.append(file) }
      }
      progress.withLock { $0.changed += 1 }
    case .behind(let obstacle):
      progress.withLock { $0.obstacles.add(obstacle) }
      try staging.stage(path, bytes)
      progress.withLock { $0.new += 1 }
    }
  }

  private func replaced(_ path: SitePath) throws(SiteWriterError) -> OpenFile? {
    guard case .folder(let folder) = try target.folder(of: path) else { return nil }
    return folder.opened(path.name)
  }

  package func accept(_ path: String, _ bytes: [UInt8]) throws(SiteWriterError) {
    try accept(path, [bytes])
  }

  /// Keeps the present file of a path as part of the next site. Nothing is read.
  ///
  /// - Parameter size: if given, the file is looked at, and must be a regular file of that size.
  /// - Returns: false if Tafel wrote no such file, or it is not there with that size. Then nothing
  ///   has happened, and its bytes must be given to `accept`.
  package func keep(_ path: String, size: Int? = nil) throws(SiteWriterError) -> Bool {
    let path = try SitePath(path)
    guard own.contains(path) else { return false }
    if let size {
      guard case .folder(let folder) = try target.folder(of: path),
        try folder.item(path.name, path: path.text) == .file(size: size)
      else { return false }
    }
    try progress.withLock { progress throws(SiteWriterError) in
      try progress.registry.add(path)
      progress.unchanged += 1
    }
    return true
  }

  /// Keeps the present files of the site as part of the next one, but those that are made anew and
  /// those that go. Nothing is read or looked at.
  ///
  /// - Parameter gone: paths that the next site does not have.
  package func keepRest(but gone: Set<String>) throws(SiteWriterError) {
    let recorded = own.recorded?.paths ?? []
    try progress.withLock { progress throws(SiteWriterError) in
      let accepted = progress.registry.paths
      if gone.isEmpty, accepted.allSatisfy(own.contains) {
        progress.hasOldPaths = true
        progress.unchanged += recorded.count - accepted.count
        return
      }
      let made = Set(accepted)
      for path in recorded where !made.contains(path) && !gone.contains(path.text) {
        try progress.registry.add(path)
        progress.unchanged += 1
      }
    }
  }

  /// Puts the next site in the place of the last. Everything that could be in the way is found
  /// before the first file is moved.
  package func finish() throws(SiteWriterError) -> WriteSummary {
    let progress = self.progress.withLock { progress in
      defer { progress.isOver = true }
      return progress
    }
    guard !progress.isOver else { throw SystemFault.ofClosed(path) }
    defer { output.unlock() }
    var summary = WriteSummary(
      written: progress.new + progress.changed, unchanged: progress.unchanged, removed: 0)
    let next =
      progress.hasOldPaths ? nil : Manifest(sorted: progress.registry.paths.sorted())
    if progress.fault == nil, summary.written == 0, next == nil || next == own.recorded {
      return summary
    }
    let journal: Journal
    do throws(SiteWriterError) {
      if let fault = progress.fault { throw fault }
      journal = try decision(progress, next)
    } catch {
      try? staging.discard()
      throw error
    }
    summary.removed = try SiteCommit(output: output, journal: journal).run(Self.moves(progress))
    return summary
  }

  /// Leaves the last site as it was, and nothing of the next.
  package func abandon() {
    let wasOver = progress.withLock { progress in
      defer { progress.isOver = true }
      return progress.isOver
    }
    guard !wasOver else { return }
    // What cannot be removed now, the next build removes.
    try? staging.discard()
    output.unlock()
  }

  /// - Parameter next: nil where it is that of the last site.
  private func decision(_ progress: Progress, _ next: Manifest?) throws(SiteWriterError) -> Journal
  {
    let stale = next.map(own.stale) ?? []
    try progress.obstacles.check(in: output, stale: Set(stale))
    guard output.isAt(path) else { throw .vanished(path) }
    // Where case does not count, the old name of a renamed file is the new file's name too.
    let hasTwins = stale.contains { progress.registry.has(folded: $0) }
    let journal = Journal(
      stale: stale, isStaleFirst: !progress.obstacles.isEmpty || hasTwins)
    try staging.decide(journal, next)
    return journal
  }

  private static func moves(_ progress: Progress) -> [SiteCommit.Moves] {
    switch (progress.new, progress.changed) {
    case (0, 0): []
    case (0, _), (_, 0): [.all]
    default: [.new, .all]
    }
  }
}
