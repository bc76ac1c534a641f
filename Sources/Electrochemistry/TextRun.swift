/// A piece of text in one style; a name, unit or number is a list of them. Never holds markup.
package struct TextRun: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    case normal
    case `subscript`
    case superscript
    /// A quantity symbol: *E*, *j*.
    case italic
  }

  package let text: String
  package let style: Style

  package init(_ text: String, _ style: Style = .normal) {
    self.text = text
    self.style = style
  }

  /// Neighbours of one style joined, empty ones dropped.
  package static func merged(_ runs: [Self]) -> [Self] {
    var result: [Self] = []
    for run in runs where !run.text.isEmpty {
      if let last = result.last, last.style == run.style {
        result[result.count - 1] = Self(last.text + run.text, run.style)
      } else {
        result.append(run)
      }
    }
    return result
  }

  /// Plain text with Unicode sub- and superscripts where all characters of a run have them.
  package static func plain(_ runs: [Self]) -> String {
    if runs.count == 1, runs[0].style == .normal { return runs[0].text }
    var bytes: [UInt8] = []
    for run in runs {
      var text = run.text
      text.withUTF8 { ScriptForms.append($0, in: run.style, to: &bytes) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// HTML with `<sub>`, `<sup>` and `<i>`, escaped. For tests and for callers that hold no writer.
  package static func html(_ runs: [Self]) -> String {
    var html = ""
    for run in runs {
      switch run.style {
      case .normal: html += escaped(run.text)
      case .subscript: html += "<sub>\(escaped(run.text))</sub>"
      case .superscript: html += "<sup>\(escaped(run.text))</sup>"
      case .italic: html += "<i>\(escaped(run.text))</i>"
      }
    }
    return html
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
