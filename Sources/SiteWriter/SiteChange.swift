/// The step from the last site to the next.
struct SiteChange {
  let output: Folder
  let staging: StagingFolder
  /// The manifest as it stands on disk.
  let recorded: Manifest?

  /// - Returns: how many stale files went.
  func make(_ survey: Survey, stale: StaleFiles, next: Manifest) throws(SiteWriterError) -> Int {
    for (number, file) in survey.changed.enumerated() {
      try staging.add(String(number), file.bytes, for: file.path.text)
    }
    // If the machine stops from here on, the next build knows both the old and the new files.
    let both = recorded?.union(next) ?? next
    if both != recorded { try record(both) }
    var removed = 0
    if survey.needsRoom { removed = try stale.remove(from: output) }
    try place(survey.changed)
    // As a rule stale files go last: until then every page on disk finds its style sheet.
    if !survey.needsRoom { removed = try stale.remove(from: output) }
    if next != both { try record(next) }
    return removed
  }

  private func place(_ files: [SiteLayout.File]) throws(SiteWriterError) {
    var trail = FolderTrail(output: output)
    for (number, file) in files.enumerated() {
      let folder = try trail.makeFolder(of: file.path)
      try staging.move(String(number), to: folder, as: file.path.name, path: file.path.text)
    }
  }

  private func record(_ manifest: Manifest) throws(SiteWriterError) {
    let name = SitePath.manifest
    try staging.add(name, manifest.bytes, for: name)
    try staging.move(name, to: output, as: name, path: name)
  }
}
