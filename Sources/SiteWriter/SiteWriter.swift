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
  let folder: String
  private let patience: Duration
  private let create: Staging.Create
  private let known = KnownFiles()

  /// - Parameters:
  ///   - folder: the output folder; it is made if it is missing.
  ///   - patience: how long to wait for another build that is writing the folder.
  package init(folder: String, patience: Duration = .seconds(10)) {
    self.init(folder: folder, patience: patience) {
      folder, name, bytes, path throws(SiteWriterError) in
      try folder.create(name, bytes, path: path)
    }
  }

  /// - Parameter create: how a new file is written; tests put a full disk here.
  init(folder: String, patience: Duration = .zero, create: @escaping Staging.Create) {
    self.folder = folder
    self.patience = patience
    self.create = create
  }

  /// Writes a site whose files are all at hand. No files at all empties the folder of everything
  /// Tafel wrote. On error the last site stays as it was.
  package func write(_ files: [OutputFile]) throws(SiteWriterError) -> WriteSummary {
    // A path that cannot be written is told before the folder is made.
    for file in files { _ = try SitePath(file.path) }
    let writing = try begin()
    for file in files { try writing.accept(file.path, file.bytes) }
    return try writing.finish()
  }

  /// Opens the folder for a site whose files come one by one. A step that an earlier build decided
  /// on and was killed in is brought to its end first.
  package func begin() throws(SiteWriterError) -> SiteWriting {
    let output = try lockedOutput()
    try Self.heal(output)
    return SiteWriting(
      path: folder, output: output, own: known.files(try Self.manifest(in: output)),
      create: create)
  }

  private func lockedOutput() throws(SiteWriterError) -> Folder {
    let end = ContinuousClock.now + patience
    while true {
      let output = try Folder.output(folder)
      while !output.lock() {
        guard ContinuousClock.now < end else { throw .busy(folder) }
        SystemFault.pause()
      }
      // Who held the lock may have moved the folder away meanwhile.
      if output.isAt(folder) { return output }
    }
  }

  /// The path of the record of all that was written.
  package static var recordPath: String { SitePath.manifest }

  /// Ends what a killed build left: a step that was decided on is made, anything else thrown away.
  private static func heal(_ output: Folder) throws(SiteWriterError) {
    let name = SitePath.staging
    switch try output.step(name, path: name) {
    case .nothing: return
    case .file: throw .foreignFileInTheWay(name)
    case .other: throw .linkInTheWay(name)
    case .folder(let staging):
      guard let journal = staging.contents(Staging.journal).flatMap(Journal.init(bytes:)) else {
        return try output.removeTree(name, path: name)
      }
      _ = try SiteCommit(output: output, journal: journal).run()
    }
  }

  /// What an earlier build recorded; nil if there is no record.
  private static func manifest(in output: Folder) throws(SiteWriterError) -> [UInt8]? {
    let name = SitePath.manifest
    switch try output.item(name, path: name) {
    case .nothing: return nil
    case .file: return output.contents(name)
    case .folder: throw .pathIsFolder(name)
    case .other: throw .linkInTheWay(name)
    }
  }
}
