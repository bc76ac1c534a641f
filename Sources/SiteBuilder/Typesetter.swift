package import PageRenderer
import ContentReader
import Diagnostics
import Foundation
import HelperPrograms
import ReviewModel

/// Sets reports with Typst, which runs as a program of its own: it reads a folder made for it and
/// nothing else, and writes one file there.
package struct Typesetter: Sendable {
  /// A Python that has the package `typst`.
  private let python: String
  /// The folder of the fonts that documents may use.
  private let fonts: String

  /// Nil where `Scripts/setup reports` has not been run.
  ///
  /// - Parameter folders: where the tools may be: folders that hold `.tools/report`.
  package init?(toolsIn folders: [String]) {
    let files = FileManager.default
    guard
      let folder = folders.map({ $0 + "/.tools/report" }).first(where: {
        files.isExecutableFile(atPath: $0 + "/venv/bin/python")
          && files.fileExists(atPath: $0 + "/fonts")
      })
    else { return nil }
    python = folder + "/venv/bin/python"
    fonts = folder + "/fonts"
  }

  /// The finished PDF.
  ///
  /// - Throws: `TypesetterFault`
  package func pdf(of report: TypesetReport) throws -> [UInt8] {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let root = folder + "/input"
    for file in report.files {
      let path = root + "/" + file.path
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(file.bytes).write(to: URL(filePath: path))
    }
    let output = folder + "/report.pdf"
    // Nothing is fetched: packages are looked for in empty folders, and a proxy that is not there
    // stands between Typst and the network.
    let program = HelperProgram(
      python, ["-I", "-c", Self.driver, root, output, fonts, folder + "/none", report.date],
      environment: [
        "ALL_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9",
        "HTTP_PROXY": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9",
        "http_proxy": "http://127.0.0.1:9", "NO_PROXY": "", "no_proxy": "",
      ])
    guard let result = program.run() else {
      throw TypesetterFault.didNotRun("could not be started")
    }
    guard result.status == 0, let pdf = FileManager.default.contents(atPath: output) else {
      throw Self.fault(result, mainFile: report.files.first?.bytes ?? [])
    }
    return [UInt8](pdf)
  }

  private func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/tafel-report-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/none", withIntermediateDirectories: true)
    return folder
  }

  /// Exit code 3: Typst has refused the document; its words are on stderr.
  private static let driver = """
    import sys, datetime, typst
    root, output, fonts, none, date = sys.argv[1:]
    try:
        day = datetime.datetime.fromisoformat(date).replace(tzinfo=datetime.timezone.utc)
    except ValueError:
        day = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    try:
        typst.compile(root + "/report.typ", output=output, root=root, font_paths=[fonts],
            ignore_system_fonts=True, pdf_standards=["ua-1", "a-2a"], timestamp=int(day.timestamp()),
            package_path=none, package_cache_path=none)
    except typst.TypstError as fault:
        sys.stderr.write(getattr(fault, "diagnostic", None) or str(fault))
        sys.exit(3)
    """

  private static func fault(
    _ result: HelperProgram.Result, mainFile: [UInt8]
  ) -> TypesetterFault {
    let words = String(decoding: result.complaint, as: UTF8.self)
    guard result.status == 3 else {
      let last = words.split(whereSeparator: \.isNewline).last.map(String.init)
      return .didNotRun(last ?? "ended with code \(result.status)")
    }
    let glyphs = missingGlyphs(in: words)
    return glyphs.isEmpty ? .refused(shortened(words)) : .missingGlyphs(glyphs)
  }

  /// Typst shows the line of a fault, which may hold a whole table: of each line the beginning, and
  /// of many lines the first.
  private static func shortened(_ words: String) -> String {
    words.split(whereSeparator: \.isNewline).prefix(24).map { line in
      // `┌─ ../../tmp/tafel-report-…/input/theme/report.typ:296:30`: the folder is gone by now.
      if let arrow = line.range(of: "┌─ "), let folder = line.range(of: "/input/") {
        return line[..<arrow.upperBound] + line[folder.upperBound...]
      }
      return line.count > 160 ? line.prefix(160) + " …" : line
    }.joined(separator: "\n")
  }

  /// `\u{f1234}` is how signs that can't be shown are written.
  private static func unescaped(_ text: Substring) -> String {
    guard text.hasPrefix("\\u{"), text.hasSuffix("}"),
      let scalar = UInt32(text.dropFirst(3).dropLast(), radix: 16).flatMap(UnicodeScalar.init)
    else { return String(text) }
    return String(Character(scalar))
  }

  /// `the text `"日"` could not be displayed` and `the disallowed codepoint `"\\u{0}"``, each once.
  static func missingGlyphs(in words: String) -> [String] {
    var glyphs: [String] = []
    for line in words.split(whereSeparator: \.isNewline) where line.hasPrefix("error: ") {
      guard line.contains("could not be displayed") || line.contains("disallowed codepoint") else {
        return []
      }
      let parts = line.split(separator: "`\"").dropFirst()
      guard let written = parts.first?.prefix(while: { $0 != "\"" }) else { continue }
      let glyph = unescaped(written)
      if !glyphs.contains(glyph) { glyphs.append(glyph) }
    }
    return glyphs
  }
}

/// What keeps a report from being set.
package enum TypesetterFault: Error, Hashable {
  case didNotRun(String)
  /// Characters, or texts, that no font of the report has signs for.
  case missingGlyphs([String])
  /// The theme's page design has a fault; the words of Typst.
  case refused(String)
}
