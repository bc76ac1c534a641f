/// The step from the last site to the next.
///
/// New bytes first wait beside the places they are for, so that what fills the disk leaves the last
/// site as it was, and each file then takes its place in one atomic step. (They wait in the same
/// folder and not in one for all: ext4 looks for room near the folder a file is born in, and after
/// some builds finds it there several times slower.)
struct SiteChange {
  typealias Create = @Sendable (Folder, String, [UInt8], String) throws(SiteWriterError) -> Void

  let output: Folder
  /// How a new file is written.
  let create: Create
  /// What earlier builds wrote; nil if there is no record of ours.
  let recorded: Manifest?
  let next: Manifest

  /// Removes the half-made files of a build that was killed.
  static func clear(after recorded: Manifest, in output: Folder) throws(SiteWriterError) {
    guard !recorded.isFinished else { return }
    _ = try StaleFiles(paths: recorded.workingPaths.sorted()).remove(from: output)
  }

  /// - Returns: how many stale files went.
  func make(_ survey: Survey, stale: StaleFiles) throws(SiteWriterError) -> Int {
    // If the machine stops from here on, the next build knows all files, old, new and half-made.
    let both = (recorded ?? Manifest(sorted: [])).onTheWay(to: next)
    try record(both)
    var removed = 0
    // Only a folder that was a file, or the other way round, must go before the new files come.
    if survey.needsRoom { removed = try stale.remove(from: output) }
    let work = Self.work(for: survey.changed, among: both)
    do throws(SiteWriterError) { try write(work) } catch {
      undo(both)
      throw error
    }
    try place(work)
    // As a rule stale files go last: until then every page on disk finds its style sheet.
    if !survey.needsRoom { removed = try stale.remove(from: output) }
    try record(next)
    return removed
  }

  private struct Work {
    let file: SiteLayout.File
    let workingName: String
  }

  private static func work(for changed: [SiteLayout.File], among both: Manifest) -> [Work] {
    var work: [Work] = []
    var rest = changed[...]
    for (number, path) in both.paths.enumerated() {
      guard let file = rest.first, file.path == path else { continue }
      work.append(Work(file: file, workingName: SitePath.workingName(number)))
      rest.removeFirst()
    }
    return work
  }

  private func write(_ work: [Work]) throws(SiteWriterError) {
    var trail = FolderTrail(output: output)
    for item in work {
      let folder = try trail.makeFolder(of: item.file.path)
      try create(folder, item.workingName, item.file.bytes, item.file.path.text)
    }
  }

  private func place(_ work: [Work]) throws(SiteWriterError) {
    var trail = FolderTrail(output: output)
    for item in work {
      let folder = try trail.makeFolder(of: item.file.path)
      try folder.rename(item.workingName, to: item.file.path.name, path: item.file.path.text)
    }
  }

  /// Takes back what a failed build began. The fault that stopped it is the one to tell: one of the
  /// cleaning is left to the next build, which finds `both` in the record then.
  private func undo(_ both: Manifest) {
    let halfMade = StaleFiles(paths: both.workingPaths.sorted())
    guard (try? halfMade.remove(from: output)) != nil else { return }
    if let recorded {
      try? record(recorded)
    } else {
      try? output.removeFile(SitePath.manifest, path: SitePath.manifest)
    }
  }

  private func record(_ manifest: Manifest) throws(SiteWriterError) {
    let name = SitePath.manifest
    let working = "\(name)-new"
    try output.removeFile(working, path: name)
    try create(output, working, manifest.bytes, name)
    try output.rename(working, to: name, path: name)
  }
}
