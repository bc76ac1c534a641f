/// The step from the last site to the next, after the decision. Each part of it may be done already:
/// a build that was killed on the way is brought to its end by running it again.
struct SiteCommit {
  /// Which files of the next site are moved.
  enum Moves {
    /// Those of a name that is free.
    case new
    /// All of them; an old file gives way to the new one in one atomic step.
    case all
  }

  let output: Folder
  let journal: Journal

  /// - Parameter moves: new files come before changed ones, so that no page asks for a style sheet
  ///   that is not there yet.
  /// - Returns: how many stale files went.
  func run(_ moves: [Moves] = [.new, .all]) throws(SiteWriterError) -> Int {
    let stale = StaleFiles(paths: journal.stale)
    var removed = 0
    if journal.isStaleFirst { removed = try stale.remove(from: output) }
    let staging = try output.folder(SitePath.staging, path: SitePath.staging)
    for moves in moves {
      guard case .folder(let files) = try staging.step(Staging.files, path: SitePath.staging)
      else { continue }
      try move(moves, from: files, to: output, path: "")
    }
    if !journal.isStaleFirst { removed = try stale.remove(from: output) }
    // A build killed between these two has moved the manifest already.
    if try staging.item(Staging.manifest, path: SitePath.manifest) != .nothing {
      try staging.move(
        Staging.manifest, to: output, as: SitePath.manifest, path: SitePath.manifest)
    }
    try staging.removeFile(Staging.journal, path: SitePath.staging)
    try output.removeTree(SitePath.staging, path: SitePath.staging)
    return removed
  }

  private func move(_ moves: Moves, from source: Folder, to target: Folder, path: String)
    throws(SiteWriterError)
  {
    for name in try source.names(path: path) {
      let here = path.isEmpty ? name : "\(path)/\(name)"
      switch try source.step(name, path: here) {
      case .nothing: continue
      case .folder(let inner):
        // A folder that the site does not have yet moves whole.
        if try source.moveFolder(name, to: target, path: here) { continue }
        try move(moves, from: inner, to: try Self.enter(target, name, here), path: here)
        _ = source.removeFolderIfEmpty(name)
      case .file, .other:
        if moves == .new, try target.item(name, path: here) != .nothing { continue }
        try source.move(name, to: target, as: name, path: here)
      }
    }
  }

  private static func enter(_ target: Folder, _ name: String, _ path: String)
    throws(SiteWriterError) -> Folder
  {
    switch try target.step(name, path: path) {
    case .folder(let inner): return inner
    case .file: throw .pathIsNotFolder(path)
    case .other: throw .linkInTheWay(path)
    case .nothing: throw .vanished(path)
    }
  }
}
