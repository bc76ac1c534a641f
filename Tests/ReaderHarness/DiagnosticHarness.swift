import Diagnostics

/// Every diagnostic points into its file.
enum DiagnosticHarness {
  static func fault(_ diagnostics: [Diagnostic], in source: SourceText) -> String? {
    let lines = max(1, lineCount(source.bytes))
    for diagnostic in diagnostics where diagnostic.range.path == source.path {
      let range = diagnostic.range
      guard range.line >= 1, range.column >= 1, range.line <= lines else {
        return "\(diagnostic.rule.code) points to line \(range.line) of \(lines)"
      }
      guard (range.endLine, range.endColumn) >= (range.line, range.column) else {
        return "\(diagnostic.rule.code) ends before it begins"
      }
    }
    return nil
  }

  /// As YAML counts, to which lone carriage returns and three rare characters end a line too.
  private static func lineCount(_ bytes: [UInt8]) -> Int {
    let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    return 1 + String(decoding: bytes, as: UTF8.self).unicodeScalars.count { breaks.contains($0) }
  }
}
