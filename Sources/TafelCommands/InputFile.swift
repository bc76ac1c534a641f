import ContentReader
import Diagnostics

/// A file that the caller of a command names.
enum InputFile {
  /// The text of the file, and a note if it is not in UTF-8.
  static func read(_ path: String) throws -> (text: SourceText, note: String?) {
    guard Files.exists(path) else {
      throw CommandFailure(.inputMissing, "there is no file \(path)")
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    var bytes = try ContentFiles.disk(root: folder).read(name)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw CommandFailure(
        .inputMissing, "\(path) is in UTF-16; save it as UTF-8 and try again")
    }
    guard String(validating: bytes, as: UTF8.self) == nil else {
      return (SourceText(path: path, bytes: bytes), nil)
    }
    return (
      SourceText(path: path, text: westEuropean(bytes)),
      "\(path) is not in UTF-8; it was read as Windows-1252, so look at accents and dashes"
    )
  }

  /// Windows-1252, the usual encoding of files that are not UTF-8; its five free places are dropped.
  private static func westEuropean(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      if (0x80...0x9F).contains(byte) {
        if let scalar = upper[Int(byte) - 0x80] { scalars.append(scalar) }
      } else {
        scalars.append(Unicode.Scalar(byte))
      }
    }
    return String(scalars)
  }

  private static let upper: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
