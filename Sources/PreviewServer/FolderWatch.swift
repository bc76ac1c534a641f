import Glibc

/// Tells when something below some folders changes: by inotify, or, where that has no room left, by
/// asking again and again.
final class FolderWatch {
  private let folders: [String]
  /// Below 0 where there is no inotify.
  let file: Int32
  private var watched: [Int32: String] = [:]

  private static let events = UInt32(
    IN_ATTRIB | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DELETE_SELF
      | IN_MOVE_SELF)

  init(_ folders: [String]) {
    self.folders = folders
    file = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    for folder in folders { add(folder) }
  }

  deinit {
    if file >= 0 { close(file) }
  }

  /// Whether changes are heard; if not, the caller must look for itself from time to time.
  private(set) var isComplete = true

  private func add(_ folder: String) {
    guard file >= 0 else {
      isComplete = false
      return
    }
    let number = inotify_add_watch(file, folder, Self.events)
    guard number >= 0 else {
      isComplete = isComplete && errno == ENOENT
      return
    }
    watched[number] = folder
    guard let list = opendir(folder) else { return }
    defer { closedir(list) }
    while let entry = readdir(list) {
      guard Int32(entry.pointee.d_type) == Int32(DT_DIR) else { continue }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { add(folder + "/" + name) }
    }
  }

  /// Between a save and the look at what it changed, in milliseconds: editors write in several steps.
  private static let settling: Int32 = 8

  /// Takes what has been heard, and waits until a burst of changes is over; nil if nothing of it may
  /// matter.
  func settle() -> HeardChange? {
    var matters = drain() || !isComplete
    var heard = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    var rounds = 25
    while rounds > 0, poll(&heard, 1, Self.settling) > 0 {
      if drain() { matters = true }
      rounds -= 1
    }
    // A file that was made stays remembered until it is written.
    guard matters else { return nil }
    defer {
      touched = []
      isUnclear = false
    }
    return isUnclear || !isComplete ? .anything : .files(touched)
  }

  /// Files that were heard of, and whether there is more that no file's name tells.
  private var touched: Set<String> = []
  private var isUnclear = false

  /// How long to wait for news at most before looking without any, in milliseconds.
  var patience: Int32 { isComplete ? 5000 : 500 }

  /// Takes what has been heard; true if any of it may matter.
  private func drain() -> Bool {
    guard file >= 0 else { return false }
    var matters = false
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { return matters }
      var place = 0
      while place + 16 <= count {
        let (number, mask, length) = buffer.withUnsafeBytes { bytes in
          (
            bytes.loadUnaligned(fromByteOffset: place, as: Int32.self),
            bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
            Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
          )
        }
        let name = String(
          decoding: buffer[(place + 16)..<min(count, place + 16 + length)].prefix { $0 != 0 },
          as: UTF8.self)
        place += 16 + length
        if heard(number, mask, name) { matters = true }
      }
    }
  }

  /// Hidden files are those that editors write beside the file they save.
  private func heard(_ number: Int32, _ mask: UInt32, _ name: String) -> Bool {
    if mask & UInt32(IN_IGNORED) != 0 { watched[number] = nil }
    guard !name.hasPrefix(".") else { return false }
    guard mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW) == 0, !name.isEmpty, let folder = watched[number]
    else {
      if mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0, let folder = watched[number] {
        add(folder + "/" + name)
      }
      isUnclear = true
      return true
    }
    touched.insert(folder + "/" + name)
    // A file that is made is not written yet.
    return mask & UInt32(IN_CREATE) == 0
  }
}

/// What a watch has heard of.
package enum HeardChange: Sendable, Hashable {
  /// Files that may have been written, removed, made or moved, by their paths below the folders as
  /// those were named.
  case files(Set<String>)
  /// More than a list of files can tell.
  case anything

  /// Nil for anything.
  package var files: Set<String>? {
    if case .files(let files) = self { files } else { nil }
  }
}
