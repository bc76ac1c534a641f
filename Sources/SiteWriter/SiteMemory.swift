#if canImport(Glibc)
  package import Glibc
#elseif canImport(Musl)
  package import Musl
#else
  package import Darwin
#endif

import CAttributes

/// What stays with the output folder from one build to the next, so that a build can tell that
/// nothing has to be done. It is an attribute of the folder and no file in it: equal sites stay equal,
/// and a copy of the folder has none.
extension SiteWriter {
  /// What the files of the last site look like from outside: size, times and number of each, in
  /// the order of the manifest. While the stamp is the same nobody has touched a file of the site.
  ///
  /// - Returns: nil where there is no site, a file of it is missing, or a build was killed.
  package func stamp() -> [UInt8]? {
    guard let folder = presentFolder, let manifest = folder.contents(SitePath.manifest),
      case .nothing? = try? folder.item(SitePath.staging, path: SitePath.staging)
    else { return nil }
    var stamps = FileStamps()
    guard stamps.add(SitePath.manifest, in: folder.descriptor) else { return nil }
    // The first line is the header.
    for line in manifest.split(separator: 0x0A).dropFirst() {
      guard stamps.add(String(decoding: line, as: UTF8.self), in: folder.descriptor) else {
        return nil
      }
    }
    return stamps.bytes
  }

  /// Keeps a note with the folder, in the place of the last one. File systems without attributes keep
  /// none.
  package func remember(_ note: [UInt8]) {
    guard let folder = presentFolder else { return }
    #if canImport(Darwin)
      _ = fsetxattr(folder.descriptor, Self.attribute, note, note.count, 0, 0)
    #else
      _ = fsetxattr(folder.descriptor, Self.attribute, note, note.count, 0)
    #endif
  }

  /// The note of the last build; nil where there is none.
  package func recall() -> [UInt8]? {
    guard let folder = presentFolder else { return nil }
    var note = [UInt8](repeating: 0, count: Self.longestNote)
    #if canImport(Darwin)
      let count = fgetxattr(folder.descriptor, Self.attribute, &note, note.count, 0, 0)
    #else
      let count = fgetxattr(folder.descriptor, Self.attribute, &note, note.count)
    #endif
    return count > 0 ? Array(note[..<count]) : nil
  }

  private static let attribute = "user.tafel.state"
  private static let longestNote = 1024

  private var presentFolder: Folder? {
    access(folder, F_OK) == 0 ? try? Folder.output(folder) : nil
  }
}

/// Size, times and number of files: what changes when somebody writes to one or puts another in its
/// place.
package struct FileStamps {
  package private(set) var bytes: [UInt8] = []
  /// When the youngest of the files was changed, in nanoseconds since 1970.
  package private(set) var latest = 0

  package init() {}

  /// - Parameter folder: the descriptor of the folder that the path begins at.
  /// - Returns: whether there is such a regular file.
  package mutating func add(_ path: String, in folder: Int32) -> Bool {
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return false }
    add(path, status)
    return true
  }

  /// The stamps without those of some paths.
  package static func rest(of stamps: [UInt8], without paths: Set<String>) -> [UInt8] {
    if paths.isEmpty { return stamps }
    var rest: [UInt8] = []
    rest.reserveCapacity(stamps.count)
    var place = 0
    while let end = stamps[place...].firstIndex(of: 0), end + numberSize < stamps.count {
      let next = end + 1 + numberSize
      if !paths.contains(String(decoding: stamps[place..<end], as: UTF8.self)) {
        rest += stamps[place..<next]
      }
      place = next
    }
    return rest
  }

  /// Of the four numbers behind a path, in bytes.
  private static let numberSize = 32

  package mutating func add(_ path: String, _ status: stat) {
    #if canImport(Darwin)
      let written = status.st_mtimespec
      let changed = status.st_ctimespec
    #else
      let written = status.st_mtim
      let changed = status.st_ctim
    #endif
    bytes += path.utf8
    bytes.append(0)
    for number in [
      Int(status.st_size), Int(status.st_ino), Self.nanoseconds(written),
      Self.nanoseconds(changed),
    ] {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    latest = max(latest, Self.nanoseconds(written), Self.nanoseconds(changed))
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
