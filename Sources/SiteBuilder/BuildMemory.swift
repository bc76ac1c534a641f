import ContentReader
import Glibc
import PageRenderer
import SiteWriter
import OrderedWork

/// What a build leaves behind so that the next one can tell that there is nothing to do: the state of
/// everything that it read and of everything that it wrote.
///
/// A build never takes a page from here. Where the note is missing, of another version or wrong in
/// any way, everything is made and compared as if there were none.
struct BuildMemory {
  private let writer: SiteWriter
  /// Of what goes into the build, as it stood before anything was read.
  private let inputs: String
  /// Whether a file may have been written to since within the same tick of the clock of the disk.
  private let isSettled: Bool

  /// - Parameter writer: of the output folder.
  init(_ request: BuildRequest, _ writer: SiteWriter) {
    self.writer = writer
    let git = Background { GitHistory.head(of: request.root) }
    var stamps = FileStamps()
    for folder in [request.root + "/Content", request.themeFolder] {
      Self.add(folder, to: &stamps)
    }
    isSettled = stamps.latest < DiskClock.now - 100_000_000
    Self.addProgram(to: &stamps)
    inputs =
      ContentDigest(
        stamps.bytes
          + Array(Self.choices(request).utf8) + (git.value ?? [])
      ).hex
  }

  /// The counts of the last build, if it read what stands here now, and wrote what stands there now.
  var unchanged: BuildCounts? {
    guard let note = writer.recall() else { return nil }
    let lines = String(decoding: note, as: UTF8.self).split(separator: "\n")
    guard lines.count == 4, lines[0] == Self.header, lines[1] == inputs,
      let stamp = writer.stamp(), lines[2] == ContentDigest(stamp).hex
    else { return nil }
    let numbers = lines[3].split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 4 else { return nil }
    return BuildCounts(
      entries: numbers[0], measurements: numbers[1], pages: numbers[2], files: numbers[3])
  }

  /// Notes the state after a build. A note that can't be kept only costs time later.
  func keep(_ counts: BuildCounts) {
    guard isSettled, let stamp = writer.stamp() else { return }
    let numbers = [counts.entries, counts.measurements, counts.pages, counts.files]
    let lines = [
      Self.header, inputs, ContentDigest(stamp).hex,
      numbers.map { String($0) }.joined(separator: " "),
    ]
    writer.remember(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private static let header = "tafel-state 1"

  private static func choices(_ request: BuildRequest) -> String {
    [
      request.toolVersion, request.baseURL ?? "-", request.painter == nil ? "-" : "pictures",
      request.typesetter == nil ? "-" : "reports",
    ].joined(separator: "\n")
  }

  /// Another program makes other pages.
  private static func addProgram(to stamps: inout FileStamps) {
    var status = stat()
    if stat("/proc/self/exe", &status) == 0 { stamps.add("program", status) }
  }

  /// Every file below a folder, by path.
  private static func add(_ folder: String, to stamps: inout FileStamps) {
    guard let list = opendir(folder) else { return }
    defer { closedir(list) }
    var found: [(name: String, status: stat)] = []
    while let entry = readdir(list) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard !name.hasPrefix("."), fstatat(dirfd(list), name, &status, AT_SYMLINK_NOFOLLOW) == 0
      else { continue }
      found.append((name, status))
    }
    found.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for (name, status) in found {
      let path = folder + "/" + name
      switch status.st_mode & S_IFMT {
      case S_IFDIR: add(path, to: &stamps)
      case S_IFLNK:
        stamps.add(path, status)
        // What it leads to may change behind its back.
        var target = stat()
        if stat(path, &target) == 0 { stamps.add(path, target) }
      default: stamps.add(path, status)
      }
    }
  }
}
