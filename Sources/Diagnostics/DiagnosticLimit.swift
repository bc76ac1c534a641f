/// A listing in which one slip that was made fifty times does not hide the others.
package struct DiagnosticLimit: Sendable {
  /// The diagnostics that are shown, in their order.
  package var shown: [Diagnostic] = []
  /// How many of a kind and file are not.
  package var hidden: [Hidden] = []

  package struct Hidden: Sendable, Hashable {
    package var path: String
    package var code: String
    package var count: Int
    /// The worst among them.
    package var severity: Severity
  }

  /// - Parameters:
  ///   - diagnostics: sorted by file.
  ///   - most: how many of one code are shown for one file.
  package init(_ diagnostics: [Diagnostic], most: Int = 5) {
    var seen: [String: Int] = [:]
    var places: [String: Int] = [:]
    for diagnostic in diagnostics {
      let code = diagnostic.rule.code
      let key = "\(code) \(diagnostic.range.path)"
      seen[key, default: 0] += 1
      guard seen[key, default: 0] > most else {
        shown.append(diagnostic)
        continue
      }
      if let place = places[key] {
        hidden[place].count += 1
        hidden[place].severity = min(hidden[place].severity, diagnostic.severity)
      } else {
        places[key] = hidden.count
        hidden.append(
          Hidden(
            path: diagnostic.range.path, code: code, count: 1, severity: diagnostic.severity))
      }
    }
  }
}
