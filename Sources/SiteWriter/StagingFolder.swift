/// A hidden folder inside the output folder where new files wait until all of them are written.
/// What fills the disk fills it here, and the last good site stays as it was. The same file system,
/// so that each file then takes its place in one atomic step.
struct StagingFolder {
  typealias Create = @Sendable (Folder, String, [UInt8], String) throws(SiteWriterError) -> Void

  private let output: Folder
  private let folder: Folder
  private let create: Create

  /// Makes the folder, or empties the one that a killed build left.
  init(in output: Folder, create: @escaping Create) throws(SiteWriterError) {
    let name = SitePath.staging
    switch try output.item(name, path: name) {
    case .nothing: try output.makeFolder(name, path: name)
    case .folder: break
    case .file: throw .pathIsNotFolder(name)
    case .other: throw .linkInTheWay(name)
    }
    self.output = output
    self.create = create
    folder = try output.folder(name, path: name)
    try empty()
  }

  /// Writes a file under a working name.
  func add(_ name: String, _ bytes: [UInt8], for path: String) throws(SiteWriterError) {
    try create(folder, name, bytes, path)
  }

  /// Puts a file in its place.
  func move(_ name: String, to target: Folder, as newName: String, path: String)
    throws(SiteWriterError)
  {
    try folder.move(name, to: target, as: newName, path: path)
  }

  func remove() throws(SiteWriterError) {
    try empty()
    _ = output.removeFolderIfEmpty(SitePath.staging)
  }

  private func empty() throws(SiteWriterError) {
    for name in try folder.names(path: SitePath.staging) {
      try folder.removeFile(name, path: "\(SitePath.staging)/\(name)")
    }
  }
}
