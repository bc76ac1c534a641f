import Diagnostics
import Markdown
import Markup

/// Prose to HTML: no tag, attribute or address that content could use.
enum MarkdownHarness {
  static func fault(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
      return nil
    }
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    var diagnostics: [Diagnostic] = []
    let document = MarkdownDocument.parse(
      source, body: 0..<source.bytes.count, diagnostics: &diagnostics)
    let html = HTMLRenderer().render(document).string
    return DiagnosticHarness.fault(diagnostics, in: source) ?? HarmlessHTML.fault(in: html)
  }
}
