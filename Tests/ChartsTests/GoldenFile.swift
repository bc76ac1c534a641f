import Foundation
import Markup
import Testing

/// Expected bytes of a chart, in `Golden/`. `TAFEL_RECORD=1 swift test` writes them; look at what
/// changed before committing it.
enum GoldenFile {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func expect(
    _ name: String, _ markup: Markup, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["TAFEL_RECORD"] == "1" {
      try Data(markup.bytes).write(to: file)
      return
    }
    let expected = try Data(contentsOf: file)
    #expect(
      Data(markup.bytes) == expected, "\(name) is not what was recorded",
      sourceLocation: sourceLocation)
  }
}
