import Electrochemistry

/// The keys under which a name is found as a formula: the whole and each part between separators.
enum FormulaKeys {
  /// Longer keys are cut; nobody types more of a name.
  static let longest = 24
  /// Shorter pieces would be found everywhere.
  static let shortestPart = 3

  static func whole(_ name: String) -> String {
    String(SearchKey.key(of: name).utf8.prefix(120)) ?? ""
  }

  /// Parts between separators that are not the whole; field.md 4.3.
  static func parts(_ name: String) -> [String] {
    let pieces = name.unicodeScalars.split { scalar in
      switch scalar {
      case "/", "@", "|", "+", ",", ";", ":", "·", "•", " ", "(", ")", "\u{A0}": true
      default: false
      }
    }.map { String(String.UnicodeScalarView($0)) }
    let byDash = pieces.flatMap { piece in
      piece.unicodeScalars.split { "-–—−‐‑".unicodeScalars.contains($0) }
        .map { String(String.UnicodeScalarView($0)) }
    }
    let whole = SearchKey.key(of: name)
    var seen: Set<String> = [whole, ""]
    return (pieces + byDash).map { SearchKey.key(of: $0) }.filter { seen.insert($0).inserted }
  }
}

extension Postings {
  /// Codes of formula postings, the better the greater; `search.js` gives them their scores.
  enum FormulaCode: Int {
    /// Inside a site or another name; inside the name.
    case insideOther = 0
    case insideName, partOfOther, partOfName, site, alias, name
  }

  /// Every piece of a key that a reader may type, from each place in it to its end.
  mutating func add(formula key: String, as code: FormulaCode, document: Int) {
    let bytes = Array(key.utf8)
    guard !bytes.isEmpty else { return }
    add(cut(bytes[0...]), document: document, code: code.rawValue)
    guard bytes.count > FormulaKeys.shortestPart else { return }
    let inside: FormulaCode = code == .name ? .insideName : .insideOther
    for start in 1...(bytes.count - FormulaKeys.shortestPart) {
      add(cut(bytes[start...]), document: document, code: inside.rawValue)
    }
  }

  mutating func add(part key: String, isName: Bool, document: Int) {
    let code: FormulaCode = isName ? .partOfName : .partOfOther
    add(cut(Array(key.utf8)[0...]), document: document, code: code.rawValue)
  }

  private func cut(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(FormulaKeys.longest), as: UTF8.self)
  }
}
