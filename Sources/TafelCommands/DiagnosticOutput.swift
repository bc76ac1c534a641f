import ArgumentParser
import ContentReader
import Diagnostics

/// How `check` prints.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case github
  case sarif
}

enum DiagnosticOutput {
  /// Diagnostics as text, with the lines of source they speak of.
  ///
  /// - Parameter most: how many of a kind are shown for a file.
  static func text(
    _ diagnostics: [Diagnostic], root: String, most: Int = .max, usesColor: Bool = Output.usesColor
  ) -> String {
    let files = ContentFiles.disk(root: root)
    var sources: [String: SourceText] = [:]
    for path in Set(diagnostics.map(\.range.path)) {
      if let bytes = try? files.read(path) { sources[path] = SourceText(path: path, bytes: bytes) }
    }
    let known = sources
    return DiagnosticText(usesColor: usesColor) { known[$0]?.line($1) }
      .text(DiagnosticLimit(diagnostics, most: most))
  }

  /// `2 errors, 1 warning`, or `no errors`.
  static func summary(_ diagnostics: [Diagnostic]) -> String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      switch severity {
      case .error: return count == 1 ? "1 error" : "\(count) errors"
      case .warning: return count == 1 ? "1 warning" : "\(count) warnings"
      case .advice: return count == 1 ? "1 piece of advice" : "\(count) pieces of advice"
      }
    }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return (hasErrors ? parts : ["no errors"] + parts).joined(separator: ", ")
  }
}
