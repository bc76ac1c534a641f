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
    var text = ""
    for run in runs {
      switch run.style {
      case .normal, .italic: text += run.text
      case .subscript: text += ScriptForms.subscripts(run.text) ?? run.text
      case .superscript: text += ScriptForms.superscripts(run.text) ?? run.text
      }
    }
    return text
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

/// The sub- and superscript characters that Unicode has.
enum ScriptForms {
  /// Nil if one character has no subscript form (y, z, δ, capitals).
  static func subscripts(_ text: String) -> String? { mapped(text, subscriptForms) }

  /// Nil if one character has no superscript form.
  static func superscripts(_ text: String) -> String? { mapped(text, superscriptForms) }

  private static func mapped(
    _ text: String, _ forms: [Unicode.Scalar: Unicode.Scalar]
  ) -> String? {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let form = forms[scalar] else { return nil }
      view.append(form)
    }
    return String(view)
  }

  private static let subscriptForms = table(
    "0123456789+−-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
  private static let superscriptForms = table("0123456789+−-=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ")

  private static func table(_ plain: String, _ form: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(uniqueKeysWithValues: zip(plain.unicodeScalars, form.unicodeScalars))
  }
}
