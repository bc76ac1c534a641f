/// What a write did, in numbers of files.
package struct WriteSummary: Sendable, Hashable {
  package var written: Int
  package var unchanged: Int
  package var removed: Int

  package init(written: Int, unchanged: Int, removed: Int) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
  }
}

/// Brings an output folder to hold a site: touches only what changed, removes only what Tafel
/// wrote, and leaves the last good site where it cannot finish.
package struct SiteWriter: Sendable {
  private let folder: String
  private let create: SiteChange.Create

  /// - Parameter folder: the output folder; it is made if it is missing.
  package init(folder: String) {
    self.init(folder: folder) { folder, name, bytes, path throws(SiteWriterError) in
      try folder.create(name, bytes, path: path)
    }
  }

  /// - Parameter create: how a new file is written; tests put a full disk here.
  init(folder: String, create: @escaping SiteChange.Create) {
    self.folder = folder
    self.create = create
  }

  /// Writes a site. Whatever could be in the way is found before the first byte is written; then
  /// all new files are written aside, then each takes its place in one atomic step, then stale
  /// files go. No files at all empties the folder of everything Tafel wrote.
  package func write(_ files: [OutputFile]) throws(SiteWriterError) -> WriteSummary {
    let layout = try SiteLayout(files)
    let output = try Folder.output(folder)
    guard output.lock() else { throw .busy(folder) }
    let recorded = try Self.manifest(in: output)
    if let recorded { try SiteChange.clear(after: recorded, in: output) }
    let own = recorded ?? Manifest(sorted: [])
    let next = layout.manifest
    let stale = own.subtracting(next)
    let survey = try Survey(of: output, for: layout, own: own, stale: stale)
    var summary = WriteSummary(
      written: survey.changed.count, unchanged: survey.unchanged, removed: 0)
    if recorded == next, survey.changed.isEmpty { return summary }
    let change = SiteChange(output: output, create: create, recorded: recorded, next: next)
    summary.removed = try change.make(survey, stale: StaleFiles(paths: stale))
    return summary
  }

  /// What an earlier build recorded; nil if there is no record or it is not one of ours.
  private static func manifest(in output: Folder) throws(SiteWriterError) -> Manifest? {
    let name = SitePath.manifest
    switch try output.item(name, path: name) {
    case .nothing: return nil
    case .file: return output.contents(name).flatMap(Manifest.init(bytes:))
    case .folder: throw .pathIsFolder(name)
    case .other: throw .linkInTheWay(name)
    }
  }
}
