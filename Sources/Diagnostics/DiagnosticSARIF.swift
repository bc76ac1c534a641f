/// Diagnostics as SARIF 2.1.0, for code scanning and editors.
///
/// Columns count Unicode scalars, as everywhere (`columnKind`); paths are relative to the root of the
/// review.
package enum DiagnosticSARIF {
  /// - Parameters:
  ///   - diagnostics: in the order in which they shall stand.
  ///   - version: of Tafel.
  package static func text(_ diagnostics: [Diagnostic], version: String) -> String {
    var rules: [Rule] = []
    var indices: [String: Int] = [:]
    for rule in diagnostics.map(\.rule) where indices[rule.code] == nil {
      indices[rule.code] = rules.count
      rules.append(rule)
    }
    let results = diagnostics.map { result($0, index: indices[$0.rule.code] ?? 0) }
    return """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
      "tool":{"driver":{"name":"Tafel","version":\(quoted(version)),"rules":[
      \(rules.map(object).joined(separator: ",\n"))]}},
      "columnKind":"unicodeCodePoints",
      "results":[
      \(results.joined(separator: ",\n"))]}]}

      """
  }

  private static func quoted(_ text: String) -> String { DiagnosticJSON.quoted(text) }

  private static func object(_ rule: Rule) -> String {
    let help = "Not so:\n\n\(rule.bad)\n\nbut so:\n\n\(rule.good)"
    var fields = [
      "\"id\":\(quoted(rule.code))", "\"shortDescription\":{\"text\":\(quoted(rule.title))}",
      "\"fullDescription\":{\"text\":\(quoted(rule.meaning))}",
      "\"help\":{\"text\":\(quoted(help))}",
      "\"defaultConfiguration\":{\"level\":\"\(level(rule.severity))\"}",
    ]
    if let fieldRule = rule.fieldRule {
      fields.append("\"properties\":{\"fieldRule\":\(quoted(fieldRule))}")
    }
    return "{\(fields.joined(separator: ","))}"
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  private static func result(_ diagnostic: Diagnostic, index: Int) -> String {
    let message = [diagnostic.message, diagnostic.help.map { "help: \($0)" }]
      .compactMap { $0 }.joined(separator: "\n")
    var fields = [
      "\"ruleId\":\(quoted(diagnostic.rule.code))", "\"ruleIndex\":\(index)",
      "\"level\":\"\(level(diagnostic.severity))\"",
      "\"message\":{\"text\":\(quoted(message))}",
      "\"locations\":[{\"physicalLocation\":{\(file(diagnostic.range)),"
        + "\"region\":{\(region(diagnostic.range))}}}]",
    ]
    let fixes = diagnostic.fixes.filter { !$0.replacements.isEmpty }
    if !fixes.isEmpty {
      fields.append("\"fixes\":[\(fixes.map(object).joined(separator: ","))]")
    }
    return "{\(fields.joined(separator: ","))}"
  }

  private static func object(_ fix: Fix) -> String {
    var paths: [String] = []
    for path in fix.replacements.map(\.range.path) where !paths.contains(path) {
      paths.append(path)
    }
    let changes = paths.map { path in
      let own = fix.replacements.filter { $0.range.path == path }
      let replacements = own.map { replacement in
        "{\"deletedRegion\":{\(region(replacement.range))},"
          + "\"insertedContent\":{\"text\":\(quoted(replacement.text))}}"
      }
      return "{\(file(own[0].range)),\"replacements\":[\(replacements.joined(separator: ","))]}"
    }
    return "{\"description\":{\"text\":\(quoted(fix.title))},"
      + "\"artifactChanges\":[\(changes.joined(separator: ","))]}"
  }

  private static func region(_ range: SourceRange) -> String {
    "\"startLine\":\(range.line),\"startColumn\":\(range.column),"
      + "\"endLine\":\(range.endLine),\"endColumn\":\(range.endColumn)"
  }

  private static func file(_ range: SourceRange) -> String {
    "\"artifactLocation\":{\"uri\":\(quoted(address(range.path)))}"
  }

  /// A path as a relative address: all but letters, digits and `-._~/` percent-encoded.
  private static func address(_ path: String) -> String {
    var out = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        out += "%" + (hex.utf8.count < 2 ? "0" : "") + hex
      }
    }
    return out
  }
}
