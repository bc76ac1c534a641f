/// Plain Unicode text to LaTeX as it stands in BibTeX fields: UTF-8 stays, special signs are
/// escaped. `LaTeXText.plain` reads it back.
enum LaTeXWriter {
  static func escaped(_ text: String) -> String {
    guard mayNeedEscape(text) else { return text }
    var escaped = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == last, scalar == "-" || scalar == "`" || scalar == "'" {
        escaped.append(contentsOf: "{}".unicodeScalars)
      }
      last = scalar
      if let replacement = replacement(of: scalar) {
        escaped.append(contentsOf: replacement.unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// A quick no for most texts.
  private static func mayNeedEscape(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "_"),
        UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"),
        UInt8(ascii: "~"), UInt8(ascii: "^"):
        return true
      case UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"): if byte == last { return true }
      default: break
      }
      last = byte
    }
    return false
  }

  /// A title whose formulae, symbols and names keep their capitals in every style.
  static func title(_ title: String) -> String {
    var isFirst = true
    return title.split(separator: " ").map { word in
      defer { isFirst = false }
      return needsBraces(word, isFirst: isFirst)
        ? "{\(escaped(String(word)))}" : escaped(String(word))
    }.joined(separator: " ")
  }

  /// `{Family}, Given`; companies in braces.
  static func people(_ list: PersonList) -> String {
    (list.names.map(name) + (list.hasOthers ? ["others"] : [])).joined(separator: " and ")
  }

  private static func name(_ person: PersonName) -> String {
    if person.isCorporate { return "{\(escaped(person.family))}" }
    let family = part(person.family)
    if person.suffix.isEmpty, person.given.isEmpty { return "\(family)," }
    return [family, part(person.suffix), part(person.given)]
      .enumerated().filter { $0.offset != 1 || !$0.element.isEmpty }
      .map(\.element).joined(separator: ", ")
  }

  /// Braces where a comma or an “and” of the name itself would split it.
  private static func part(_ text: String) -> String {
    let words = text.lowercased().split(separator: " ")
    let splits = text.contains(",") || words.contains("and") || words.contains("others")
    return splits ? "{\(escaped(text))}" : escaped(text)
  }

  /// A capital beyond the first letter of the title, a digit, a subscript.
  private static func needsBraces(_ word: Substring, isFirst: Bool) -> Bool {
    let letters = isFirst ? word.dropFirst() : word
    let isSure = letters.utf8.contains {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    if isSure { return true }
    if letters.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    return letters.contains { $0.isUppercase || $0.isNumber || ("₀"..."₉").contains($0) }
  }

  private static func replacement(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&", "%", "#", "_", "$": "\\\(scalar)"
    // BibTeX counts braces even behind a backslash.
    case "{": "{\\textbraceleft}"
    case "}": "{\\textbraceright}"
    case "\\": "{\\textbackslash}"
    case "~": "{\\textasciitilde}"
    case "^": "{\\textasciicircum}"
    default: nil
    }
  }
}
