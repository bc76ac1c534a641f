/// BibTeX name lists: `Family, Given and {A Company} and others`.
enum NameReader {
  /// `raw` is the LaTeX text of the field.
  static func people(_ raw: String) -> PersonList {
    var list = PersonList()
    for words in split(tokens(raw), at: "and") {
      if words.count == 1, ["others", "{others}"].contains(words[0].lowercased()) {
        list.hasOthers = true
      } else if let name = name(words) {
        list.names.append(name)
      }
    }
    return list
  }

  /// Words and commas at brace depth 0; a word keeps its braces.
  private static func tokens(_ raw: String) -> [String] {
    var tokens: [String] = []
    var word = String.UnicodeScalarView()
    var depth = 0
    var isEscaped = false
    func finish() {
      if !word.isEmpty { tokens.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in raw.unicodeScalars {
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth = max(0, depth - 1) }
      let isOpen = depth == 0 && !isEscaped
      if isOpen, scalar == "," {
        finish()
        tokens.append(",")
      } else if isOpen, scalar == "~" || scalar.properties.isWhitespace {
        finish()
      } else {
        word.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    finish()
    return tokens
  }

  private static func split(_ tokens: [String], at word: String) -> [[String]] {
    tokens.split { $0.lowercased() == word }.map(Array.init)
  }

  private static func name(_ words: [String]) -> PersonName? {
    let parts = words.split(separator: ",", omittingEmptySubsequences: false).map(Array.init)
    guard let first = parts.first else { return nil }
    let filled = parts.dropFirst().map(text)
    switch filled.count {
    case 0: return unseparated(first)
    case 1: return person(given: filled[0], family: text(first), suffix: "")
    default: return person(given: filled[1], family: text(first), suffix: filled[0])
    }
  }

  private static func person(given: String, family: String, suffix: String) -> PersonName? {
    if family.isEmpty { return given.isEmpty ? nil : PersonName(family: given) }
    return PersonName(given: given, family: family, suffix: suffix)
  }

  /// `Given von Family`, or a company in braces.
  private static func unseparated(_ words: [String]) -> PersonName? {
    let whole = text(words)
    if whole.isEmpty { return nil }
    if words.count == 1, isOneGroup(words[0]) {
      return .corporate(whole)
    }
    let particle = words.dropLast().firstIndex(where: startsLowerCase)
    let start = particle ?? (words.count - 1)
    return PersonName(given: text(words[..<start]), family: text(words[start...]))
  }

  /// One pair of braces holds the whole word.
  private static func isOneGroup(_ word: String) -> Bool {
    guard word.hasPrefix("{"), !word.hasPrefix("{\\") else { return false }
    var depth = 0
    for (index, byte) in word.utf8.enumerated() {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index == word.utf8.count - 1 }
    }
    return false
  }

  private static func startsLowerCase(_ word: String) -> Bool {
    // The apostrophe of “’t Hart” is no letter.
    !word.hasPrefix("{") && LaTeXText.plain(word).first(where: \.isLetter)?.isLowercase == true
  }

  /// A name with more commas than any name has: authors that commas separate instead of “and”.
  static func commaList(in raw: String) -> String? {
    split(tokens(raw), at: "and").first { $0.count { $0 == "," } > 2 }.map(text)
  }

  /// Whether “&” stands between two people as typed, not in the name of a company.
  static func holdsAmpersand(_ raw: String) -> Bool { tokens(raw).contains("&") }

  private static func text(_ words: some Sequence<String>) -> String {
    LaTeXText.plain(words.joined(separator: " "))
  }
}
