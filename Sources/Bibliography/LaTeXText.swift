import Foundation

/// LaTeX as it stands in BibTeX fields, to plain Unicode text.
///
/// One pass without recursion, so that deep nesting costs neither time nor stack.
struct LaTeXText {
  private enum Modifier {
    case accent(Unicode.Scalar)
    case subscripted
    case superscripted
  }

  private struct Group {
    var modifier: Modifier?
    var start: Int
  }

  /// Deeper groups only lose their braces.
  private static let deepestModifier = 32

  private let input: [Unicode.Scalar]
  private var index = 0
  private var output: [Unicode.Scalar] = []
  private var groups: [Group] = []
  private var pending: Modifier?
  private var isMath = false
  private var isAccented = false

  /// `{\"o}` → ö, `Co$_3$O$_4$` → Co₃O₄, `--` → –, braces dropped, white space to single spaces.
  static func plain(_ raw: String) -> String {
    var reader = LaTeXText(InlineHTML.latex(raw))
    reader.run()
    return reader.text
  }

  /// A DOI or URL: only braces and the backslashes before special signs go.
  static func verbatim(_ raw: String) -> String {
    let raw = raw.replacing("\\textasciitilde", with: "~")
      .replacing("\\textunderscore", with: "_")
    var text = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars
    where !["\\", "{", "}"].contains(scalar) && !scalar.properties.isWhitespace {
      text.append(scalar)
    }
    return String(text)
  }

  private init(_ raw: String) { input = Array(raw.unicodeScalars) }

  private var text: String {
    var view = String.UnicodeScalarView()
    for scalar in output {
      if scalar == " ", view.isEmpty || view.last == " " { continue }
      view.append(scalar)
    }
    while view.last == " " { view.removeLast() }
    let text = String(view)
    return isAccented ? text.precomposedStringWithCanonicalMapping : text
  }

  private mutating func run() {
    while index < input.count {
      let scalar = input[index]
      index += 1
      switch scalar {
      case "\\": command()
      case "{": open()
      case "}": close()
      case "$": isMath.toggle()
      case "_" where isMath: pending = .subscripted
      case "^" where isMath: pending = .superscripted
      case "~": emit(" ")
      case "-" where !isMath: dashes()
      case "`" where peek == "`": ligature("“")
      case "'" where peek == "'" && !isMath: ligature("”")
      default: emit(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    while !groups.isEmpty { close() }
  }

  private var peek: Unicode.Scalar? { index < input.count ? input[index] : nil }

  private mutating func ligature(_ scalar: Unicode.Scalar) {
    index += 1
    emit(scalar)
  }

  private mutating func dashes() {
    var count = 1
    while count < 3, peek == "-" {
      index += 1
      count += 1
    }
    emit(count == 1 ? "-" : count == 2 ? "–" : "—")
  }

  private mutating func open() {
    let modifier = groups.count < Self.deepestModifier ? pending : nil
    groups.append(Group(modifier: modifier, start: output.count))
    pending = nil
  }

  private mutating func close() {
    pending = nil
    guard let group = groups.popLast(), let modifier = group.modifier else { return }
    apply(modifier, from: group.start)
  }

  private mutating func emit(_ scalar: Unicode.Scalar) {
    let start = output.count
    if pending != nil, scalar == " " { return }
    output.append(scalar)
    guard let modifier = pending else { return }
    pending = nil
    apply(modifier, from: start)
  }

  private mutating func apply(_ modifier: Modifier, from start: Int) {
    guard start < output.count else { return }
    switch modifier {
    case .accent(let mark):
      if output[start] == "ı" { output[start] = "i" }
      if output[start] == "ȷ" { output[start] = "j" }
      output.insert(mark, at: start + 1)
      isAccented = true
    case .subscripted: replaceScript(LaTeXSymbols.subscripts, from: start)
    case .superscripted: replaceScript(LaTeXSymbols.superscripts, from: start)
    }
  }

  /// Only as a whole: half a script in small digits would be misread.
  private mutating func replaceScript(
    _ table: [Unicode.Scalar: Unicode.Scalar], from start: Int
  ) {
    var scripts: [Unicode.Scalar] = []
    for scalar in output[start...] where scalar != " " {
      guard let script = table[scalar] else { return }
      scripts.append(script)
    }
    output.replaceSubrange(start..., with: scripts)
  }

  private mutating func command() {
    guard let first = peek else { return }
    index += 1
    guard first.properties.isAlphabetic, first.isASCII else { return sign(first) }
    var name = String(first)
    while let next = peek, next.isASCII, next.properties.isAlphabetic {
      name.unicodeScalars.append(next)
      index += 1
    }
    while let next = peek, next.properties.isWhitespace { index += 1 }
    word(name)
  }

  private mutating func sign(_ sign: Unicode.Scalar) {
    if let mark = LaTeXSymbols.accents[String(sign)] {
      pending = .accent(mark)
      return
    }
    switch sign {
    case "-", "/", "!", "(", ")", "[", "]": break
    case "\\", ",", ";", ":", ">", "@": emit(" ")
    default: emit(sign.properties.isWhitespace ? " " : sign)
    }
  }

  private mutating func word(_ name: String) {
    if name.utf8.count == 1, let mark = LaTeXSymbols.accents[name] {
      pending = .accent(mark)
    } else if let symbol = LaTeXSymbols.words[name] {
      for scalar in symbol.unicodeScalars { emit(scalar) }
    } else if Self.spacers.contains(name) {
      skipArgument()
    } else if name == "textsubscript" {
      pending = .subscripted
    } else if name == "textsuperscript" {
      pending = .superscripted
    }
  }
}

extension LaTeXText {
  /// Commands whose argument takes room but prints nothing.
  private static let spacers: Set<String> = ["vphantom", "hphantom", "phantom", "hspace", "vspace"]

  /// Moves past a group, a command or a sign.
  private mutating func skipArgument() {
    guard let first = peek else { return }
    index += 1
    if first == "\\" {
      if peek != nil { index += 1 }
      return
    }
    guard first == "{" else { return }
    var depth = 1
    while let next = peek, depth > 0 {
      index += 1
      if next == "\\", peek != nil {
        index += 1
      } else if next == "{" {
        depth += 1
      } else if next == "}" {
        depth -= 1
      }
    }
  }
}

extension LaTeXText {
  /// Without white space at either end.
  static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension LaTeXText {
  /// White space, line breaks and control characters to single spaces, none at either end.
  static func plainLine(_ text: String) -> String {
    if isPlainLine(text) { return text }
    return plainLineByWords(text)
  }

  /// Whether the words stand on one line with single blanks between them already, told from bytes;
  /// no where it is not sure.
  private static func isPlainLine(_ text: String) -> Bool {
    var isAfterBlank = true
    var previous: UInt8 = 0
    var beforePrevious: UInt8 = 0
    for byte in text.utf8 {
      // U+2000 to U+205F hold blanks and dashes: those from U+2010 to U+2027 are none of the former.
      if beforePrevious == 0xE2, previous == 0x80, !(0x90...0xA7).contains(byte) { return false }
      if beforePrevious == 0xE2, previous == 0x81 { return false }
      switch byte {
      case 0..<0x20, 0x7F, 0xC2, 0xE1, 0xE3: return false
      case 0x20:
        if isAfterBlank { return false }
        isAfterBlank = true
      default: isAfterBlank = false
      }
      beforePrevious = previous
      previous = byte
    }
    return !isAfterBlank
  }

  private static func plainLineByWords(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 } }
      .joined(separator: " ")
  }
}
