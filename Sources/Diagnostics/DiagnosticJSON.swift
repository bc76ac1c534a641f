/// Diagnostics for programs: the JSON of the contract, and GitHub's workflow commands.
package enum DiagnosticJSON {
  /// One object with `schemaVersion`, `diagnostics` and `counts`.
  package static func text(_ diagnostics: [Diagnostic]) -> String {
    var out = "{\"schemaVersion\":1,\"diagnostics\":["
    for (index, diagnostic) in diagnostics.enumerated() {
      if index > 0 { out += "," }
      out += "\n" + object(diagnostic)
    }
    let counts = Severity.allCases.map { severity in
      "\"\(severity.rawValue)\":\(diagnostics.count { $0.severity == severity })"
    }
    return out + "],\n\"counts\":{\(counts.joined(separator: ","))}}\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    let range = diagnostic.range
    let fields = [
      "\"path\":\(quoted(range.path))", place(range),
      "\"severity\":\"\(diagnostic.severity.rawValue)\"", "\"code\":\"\(diagnostic.rule.code)\"",
      "\"rule\":\(diagnostic.rule.fieldRule.map(quoted) ?? "null")",
      "\"message\":\(quoted(diagnostic.message))",
      "\"help\":\(diagnostic.help.map(quoted) ?? "null")",
      "\"fixes\":[\(diagnostic.fixes.map(fix).joined(separator: ","))]",
    ]
    return "{\(fields.joined(separator: ","))}"
  }

  private static func place(_ range: SourceRange) -> String {
    "\"line\":\(range.line),\"column\":\(range.column),\"endLine\":\(range.endLine),"
      + "\"endColumn\":\(range.endColumn)"
  }

  private static func fix(_ fix: Fix) -> String {
    let replacements = fix.replacements.map { "{\(place($0.range)),\"text\":\(quoted($0.text))}" }
    return
      "{\"title\":\(quoted(fix.title)),\"replacements\":[\(replacements.joined(separator: ","))]}"
  }

  package static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 {
          let hex = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }

  /// `::error file=…,line=…::message` lines, which GitHub shows beside the changed lines, and a
  /// notice on the first line of a file that has more of a kind.
  package static func workflowCommands(_ limited: DiagnosticLimit) -> String {
    var out = ""
    for diagnostic in limited.shown {
      let range = diagnostic.range
      let command =
        switch diagnostic.severity {
        case .error: "error"
        case .warning: "warning"
        case .advice: "notice"
        }
      let text = [diagnostic.message, diagnostic.help.map { "help: \($0)" }]
        .compactMap { $0 }.joined(separator: "\n")
      out += "::\(command) file=\(property(range.path)),line=\(range.line),col=\(range.column),"
      out += "endLine=\(range.endLine),endColumn=\(range.endColumn),"
      out += "title=\(property(diagnostic.rule.code + " " + diagnostic.rule.title))"
      out += "::\(escaped(text))\n"
    }
    for rest in limited.hidden {
      out += "::notice file=\(property(rest.path)),line=1,title=\(rest.code)"
      out += "::\(rest.count) more of \(rest.code) in this file\n"
    }
    return out
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func property(_ text: String) -> String {
    var out = ""
    for scalar in escaped(text).unicodeScalars {
      switch scalar {
      case ":": out += "%3A"
      case ",": out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
