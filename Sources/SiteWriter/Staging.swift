import Synchronization

/// The folder inside the output folder in which the next site waits, as a tree of its own, until it
/// is whole. What fills the disk fills it here, and leaves the last site as it was.
///
/// ```
/// .tafel-staging/files/…    new and changed files, by their paths in the site
/// .tafel-staging/manifest   the manifest of the next site
/// .tafel-staging/journal    the decision; see `Journal`
/// ```
/// It is made when the first file comes, so a build that changes nothing touches nothing.
struct Staging: ~Copyable, Sendable {
  typealias Create =
    @Sendable (Folder, String, [[UInt8]], String) throws(SiteWriterError) -> Void

  static let files = "files"
  static let manifest = "manifest"
  static let journal = "journal"

  private let output: Folder
  /// How a new file is written.
  private let create: Create
  private let tree = Mutex<FolderCache?>(nil)

  init(in output: Folder, create: @escaping Create) {
    self.output = output
    self.create = create
  }

  /// Stages one file; from any thread.
  ///
  /// - Parameter mustHurry: whether it is large and will take the place of another. Some file systems let
  ///   that wait until the new file is on its way to the disk, so it starts at once.
  func stage(_ path: SitePath, _ bytes: [[UInt8]], mustHurry: Bool = false)
    throws(SiteWriterError)
  {
    let folder = try begun().makeFolder(of: path)
    try create(folder, path.name, bytes, path.text)
    if mustHurry { folder.startToDisk(path.name) }
  }

  /// Writes the decision down; from here on the next site comes, whatever happens.
  ///
  /// Nothing is flushed to the disk: on a busy one that can take longer than the build. A killed
  /// program loses nothing by it. What a power cut empties, the next build finds by its size and
  /// writes again, also where no manifest names it any more.
  ///
  /// - Parameter manifest: of the next site; nil where that of the last one holds.
  func decide(_ journal: Journal, _ manifest: Manifest?) throws(SiteWriterError) {
    _ = try begun()
    let folder = try output.folder(SitePath.staging, path: SitePath.staging)
    if let manifest { try create(folder, Self.manifest, [manifest.bytes], SitePath.manifest) }
    try create(folder, "\(Self.journal)-new", [journal.bytes], SitePath.manifest)
    try folder.rename("\(Self.journal)-new", to: Self.journal, path: SitePath.staging)
  }

  /// Throws all of it away.
  func discard() throws(SiteWriterError) {
    try output.removeTree(SitePath.staging, path: SitePath.staging)
  }

  private func begun() throws(SiteWriterError) -> FolderCache {
    try tree.withLock { tree throws(SiteWriterError) in
      if let tree { return tree }
      try output.makeFolder(SitePath.staging, path: SitePath.staging)
      let folder = try output.folder(SitePath.staging, path: SitePath.staging)
      try folder.makeFolder(Self.files, path: SitePath.staging)
      let files = try folder.folder(Self.files, path: SitePath.staging)
      files.scatterFolders()
      let new = FolderCache(root: files)
      tree = new
      return new
    }
  }
}
