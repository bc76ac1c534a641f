import ArgumentParser
import Glibc

/// What every command takes.
struct ReviewOptions: ParsableArguments {
  @Option(name: .long, help: "The folder that holds Content/. (default: the nearest one)")
  var root: String?

  @Flag(name: .long, help: "Say only what went wrong.")
  var quiet = false

  /// The folder that holds `Content/review.yml`.
  func reviewRoot() throws -> String {
    if let root {
      guard Files.exists(root + "/Content") else {
        throw CommandFailure(.inputMissing, "there is no \(root)/Content")
      }
      return root
    }
    var folder = Files.currentFolder()
    while !folder.isEmpty {
      if Files.exists(folder + "/Content/review.yml") { return folder }
      if folder == "/" { break }
      let parent = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
      folder = parent.isEmpty ? "/" : String(parent)
    }
    throw CommandFailure(
      .inputMissing,
      "no Content/review.yml here or in a folder above; name the review with --root")
  }
}

/// The few questions to the disk that commands ask.
enum Files {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Names in a folder; empty where there is none.
  static func names(in folder: String) -> [String] {
    guard let list = opendir(folder) else { return [] }
    defer { closedir(list) }
    var names: [String] = []
    while let entry = readdir(list) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  static func currentFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// The folder of a theme: beside the content, or beside the program for reviews without one.
  static func themeFolder(_ name: String, root: String) -> String {
    let own = root + "/Themes/" + name
    if exists(own) { return own }
    return homes(root: root).lazy.map { $0 + "/Themes/" + name }.first(where: exists) ?? own
  }

  /// Where Tafel's own folders may stand: in the review, and above the program.
  static func homes(root: String) -> [String] {
    var homes = [root]
    var folder = executablePath()
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      homes.append(folder)
    }
    return homes
  }

  private static func executablePath() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return count > 0
      ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
  }
}
