import Foundation

/// A folder of its own for one test, gone with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("tafel-site-writer-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func absolute(_ name: String) -> String { "\(path)/\(name)" }

  func put(_ text: String, at name: String) throws {
    let folder = URL(fileURLWithPath: absolute(name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: absolute(name)))
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: absolute(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file and folder, folders with `/` at the end, sorted; hidden ones too.
  func tree(_ name: String = "") throws -> [String] {
    let base = name.isEmpty ? path : absolute(name)
    var found: [String] = []
    for entry in try FileManager.default.subpathsOfDirectory(atPath: base) {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: "\(base)/\(entry)", isDirectory: &isFolder)
      found.append(exists && isFolder.boolValue ? entry + "/" : entry)
    }
    return found.sorted()
  }

  /// The number of the file on its disk: another number is another file.
  func fileNumber(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: absolute(name))
    return attributes[.systemFileNumber] as? Int
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: absolute(name), withDestinationPath: target)
  }

  func permit(_ mode: Int, _ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: absolute(name))
  }
}
