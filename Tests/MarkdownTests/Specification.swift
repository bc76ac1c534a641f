import Foundation
import Markdown
import Diagnostics
import Markup

/// The examples of a CommonMark specification file.
struct Specification {
  struct Example {
    /// From 1, as the specification counts.
    var number: Int
    var section: String
    var markdown: String
    var html: String
    /// `table`, where the example is one of an extension.
    var tag: String
  }

  /// A specification has not been fetched yet.
  struct Missing: Error, CustomStringConvertible {
    var path: String
    var description: String { "\(path) is missing; run Scripts/fetch-specs" }
  }

  var examples: [Example] = []

  /// Reads `.tools/specs/NAME` of the package this file belongs to.
  init(_ name: String, from file: String = #filePath) throws {
    var folder = URL(filePath: file).deletingLastPathComponent()
    while folder.path.count > 1,
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    guard
      let text = try? String(
        contentsOf: folder.appending(path: ".tools/specs/\(name)"), encoding: .utf8)
    else { throw Missing(path: ".tools/specs/\(name)") }
    read(text)
  }

  private mutating func read(_ text: String) {
    let fence = String(repeating: "`", count: 32)
    var section = ""
    var lines = text.components(separatedBy: "\n")[...]
    while let line = lines.popFirst() {
      if line == "<!-- END TESTS -->" { break }
      if line.hasPrefix("#") { section = String(line.drop { $0 == "#" }.dropFirst()) }
      guard line.hasPrefix(fence + " example") else { continue }
      let tag = line.dropFirst(fence.count + 8).trimmingCharacters(in: .whitespaces)
      let markdown = Self.part(of: &lines, until: ".")
      let html = Self.part(of: &lines, until: fence)
      examples.append(
        Example(
          number: examples.count + 1, section: section, markdown: markdown, html: html, tag: tag))
    }
  }

  /// The lines up to `end`; the specification shows tabs as arrows.
  private static func part(of lines: inout ArraySlice<String>, until end: String) -> String {
    var part = ""
    while let line = lines.popFirst(), line != end {
      part += line.replacingOccurrences(of: "→", with: "\t") + "\n"
    }
    return part
  }
}

/// HTML as the specifications write it, to compare with ours: XHTML's slash in void elements goes.
func normalised(_ html: String) -> String {
  html.replacingOccurrences(of: " />", with: ">")
}

/// The HTML of a text.
func html(
  _ text: String, _ dialect: Dialect = .tafel, hooks: Hooks = Hooks(),
  diagnostics: inout [Diagnostic]
) -> String {
  let source = SourceText(path: "pages/test.md", text: text)
  let document = MarkdownDocument.parse(
    source, body: 0..<source.bytes.count, dialect: dialect, diagnostics: &diagnostics)
  return HTMLRenderer(hooks: hooks).render(document).string
}

func html(_ text: String, _ dialect: Dialect = .tafel, hooks: Hooks = Hooks()) -> String {
  var diagnostics: [Diagnostic] = []
  return html(text, dialect, hooks: hooks, diagnostics: &diagnostics)
}
