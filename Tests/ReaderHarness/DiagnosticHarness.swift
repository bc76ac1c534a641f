import Diagnostics

/// Every diagnostic points into its file.
enum DiagnosticHarness {
  static func fault(_ diagnostics: [Diagnostic], in source: SourceText) -> String? {
    for diagnostic in diagnostics where diagnostic.range.path == source.path {
      let range = diagnostic.range
      guard range.line >= 1, range.column >= 1, range.line <= max(1, source.lineCount) else {
        return "\(diagnostic.rule.code) points to line \(range.line) of \(source.lineCount)"
      }
      guard (range.endLine, range.endColumn) >= (range.line, range.column) else {
        return "\(diagnostic.rule.code) ends before it begins"
      }
    }
    return nil
  }
}
