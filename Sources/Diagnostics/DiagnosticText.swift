/// Diagnostics for people: place, message, the line of source with a caret, and help.
package struct DiagnosticText: Sendable {
  /// Escape sequences for a terminal; never when the output is piped or `NO_COLOR` is set.
  package var usesColor: Bool
  private let excerpt: @Sendable (_ path: String, _ line: Int) -> String?

  /// - Parameter excerpt: a line of a file, nil where it can't be had.
  package init(
    usesColor: Bool, excerpt: @escaping @Sendable (_ path: String, _ line: Int) -> String?
  ) {
    self.usesColor = usesColor
    self.excerpt = excerpt
  }

  package func text(_ diagnostics: [Diagnostic]) -> String {
    text(DiagnosticLimit(diagnostics, most: .max))
  }

  /// What is left out of a file is said where the file ends.
  package func text(_ limited: DiagnosticLimit) -> String {
    var out = ""
    let hidden = Dictionary(grouping: limited.hidden, by: \.path)
    for (index, diagnostic) in limited.shown.enumerated() {
      append(diagnostic, to: &out)
      let path = diagnostic.range.path
      let isLast = index + 1 == limited.shown.count || limited.shown[index + 1].range.path != path
      guard isLast, let rest = hidden[path] else { continue }
      let counts = rest.map { "\($0.count) more of \($0.code)" }.joined(separator: ", ")
      out += "\(path): and \(counts); --all lists them\n"
    }
    return out
  }

  private func append(_ diagnostic: Diagnostic, to out: inout String) {
    let range = diagnostic.range
    let severity = painted(diagnostic.severity.rawValue, diagnostic.severity)
    out += "\(range.path):\(range.line):\(range.column): \(severity) \(diagnostic.rule.code): "
    out += Self.printable(diagnostic.message) + "\n"
    if let line = excerpt(range.path, range.line), !line.isEmpty { append(line, range, to: &out) }
    if let help = diagnostic.help { out += "  help: \(Self.printable(help))\n" }
  }

  private func append(_ line: String, _ range: SourceRange, to out: inout String) {
    let scalars = Array(line.unicodeScalars)
    // A window of the line that holds the place, for lines of prose.
    let start = range.column > 80 ? range.column - 60 : 0
    let shown = scalars.dropFirst(start).prefix(100)
    var excerpt = String.UnicodeScalarView()
    for scalar in shown { excerpt.append(Self.isControl(scalar) ? " " : scalar) }
    let number = String(range.line)
    out += "  \(number) | \(start > 0 ? "…" : "")\(String(excerpt))\n"
    let indent = String(repeating: " ", count: 2 + number.utf8.count)
    let column = max(0, range.column - 1 - start) + (start > 0 ? 1 : 0)
    let width =
      range.endLine == range.line ? max(1, min(range.endColumn - range.column, 100)) : 1
    out += "\(indent) | \(String(repeating: " ", count: column))"
    out += String(repeating: "^", count: width) + "\n"
  }

  private func painted(_ text: String, _ severity: Severity) -> String {
    guard usesColor else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .advice: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Text of a file without characters that could steer a terminal.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(isControl(scalar) ? " " : scalar) }
    return String(out)
  }
}
