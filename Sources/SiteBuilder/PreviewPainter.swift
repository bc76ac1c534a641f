import Foundation
import HelperPrograms
import PageRenderer

/// Makes pictures of drawings with `rsvg-convert` (librsvg), and keeps those of the last build whose
/// drawing has not changed.
package struct PreviewPainter: Sendable {
  private let program: String
  /// Another rasteriser paints other bytes.
  private let programSize: Int

  /// Nil where the program is not installed.
  package static let installed: PreviewPainter? = {
    guard let program = HelperProgram.path(of: "rsvg-convert") else { return nil }
    let attributes = try? FileManager.default.attributesOfItem(atPath: program)
    return PreviewPainter(program: program, programSize: attributes?[.size] as? Int ?? 0)
  }()

  /// The picture of a drawing.
  ///
  /// - Parameter output: the folder of the last site, whose picture may still do.
  /// - Throws: `PreviewFault` where the program fails.
  func painted(_ drawing: RenderedFile, output: String) throws -> RenderedFile {
    let picture = try picture(of: drawing, output: output).get()
    return RenderedFile(path: drawing.path, bytes: picture, kind: .chart)
  }

  private func picture(
    of drawing: RenderedFile, output: String
  ) -> Result<[UInt8], PreviewFault> {
    let key = ContentDigest(drawing.bytes + Array("\(programSize)".utf8)).hex
    if let kept = FileManager.default.contents(atPath: output + "/" + drawing.path),
      MarkedPNG.isPicture([UInt8](kept), of: key)
    {
      return .success([UInt8](kept))
    }
    return run(drawing).map { MarkedPNG.marked($0, with: key) }
  }

  private func run(_ drawing: RenderedFile) -> Result<[UInt8], PreviewFault> {
    let painting = HelperProgram(program, ["--format", "png"], input: drawing.bytes)
    guard let result = painting.run(), result.status == 0, MarkedPNG.isPNG(result.output) else {
      return .failure(PreviewFault(path: drawing.path))
    }
    return .success(result.output)
  }
}

/// The rasteriser did not do its work.
struct PreviewFault: Error, CustomStringConvertible {
  var path: String
  var description: String { "rsvg-convert could not make \(path)" }
}

/// A PNG that says which drawing it is of, in a text chunk behind its header.
enum MarkedPNG {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let keyword = Array("tafel-drawing\u{0}".utf8)
  /// Signature and header chunk.
  private static let headerEnd = 8 + 25

  static func isPNG(_ bytes: [UInt8]) -> Bool {
    bytes.count > headerEnd && bytes.starts(with: signature)
  }

  static func marked(_ picture: [UInt8], with key: String) -> [UInt8] {
    picture[..<headerEnd] + chunk(keyword + Array(text(key, picture).utf8))
      + picture[headerEnd...]
  }

  /// Whether the whole file is what `marked` made of some picture of the drawing.
  static func isPicture(_ bytes: [UInt8], of key: String) -> Bool {
    let length = keyword.count + text(key, []).utf8.count + 12
    guard bytes.count > headerEnd + length, bytes.starts(with: signature) else { return false }
    let picture = Array(bytes[..<headerEnd] + bytes[(headerEnd + length)...])
    return marked(picture, with: key) == bytes
  }

  private static func text(_ key: String, _ picture: [UInt8]) -> String {
    key + " " + ContentDigest(picture).hex
  }

  /// Length, type, data and their checksum (PNG, section 5.3).
  private static func chunk(_ data: [UInt8]) -> [UInt8] {
    let body = Array("tEXt".utf8) + data
    return number(UInt32(data.count)) + body + number(checksum(body))
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// CRC-32 as in ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
    }
    return ~crc
  }
}
