import Electrochemistry

/// The keys under which a name is found as a formula: the whole and each part between separators.
enum FormulaKeys {
  /// Longer keys are cut; nobody types more of a name.
  static let longest = 24
  /// Shorter pieces would be found everywhere.
  static let shortestPart = 3
  /// Of longer names only the beginning is taken apart.
  static let longestName = 120

  /// Parts between separators that are not the whole; field.md 4.3.
  static func parts(_ name: String) -> [String] {
    var seen: Set<String> = [SearchKey.key(of: name), ""]
    var parts: [String] = []
    eachPart(of: Array(name.utf8)) { part in
      let key = SearchKey.key(of: String(decoding: part, as: UTF8.self))
      if seen.insert(key).inserted { parts.append(key) }
    }
    return parts
  }

  /// Calls with the parts between separators, then with those between dashes as well.
  static func eachPart(of name: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    for piece in pieces(of: name[...], separator) { body(piece) }
    for piece in pieces(of: name[...], separator) {
      for part in pieces(of: piece, dash) { body(part) }
    }
  }

  private static func pieces(
    of text: ArraySlice<UInt8>, _ separator: (ArraySlice<UInt8>, Int) -> Int
  ) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let length = separator(text, index)
      if length > 0 {
        if start < index { pieces.append(text[start..<index]) }
        start = index + length
      }
      index += max(length, 1)
    }
    if start < index { pieces.append(text[start..<index]) }
    return pieces
  }

  /// The length of a separator at a place, 0 if there is none: `/@|+,;:·•()` and blanks.
  private static func separator(_ text: ArraySlice<UInt8>, _ index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "|"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: " "),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      1
    // · and the no-break space.
    case 0xC2: text[index + 1] == 0xB7 || text[index + 1] == 0xA0 ? 2 : 0
    // •
    case 0xE2: text[index + 1] == 0x80 && text[index + 2] == 0xA2 ? 3 : 0
    default: 0
    }
  }

  /// The same for `-–—−‐‑`.
  private static func dash(_ text: ArraySlice<UInt8>, _ index: Int) -> Int {
    guard text[index] != UInt8(ascii: "-") else { return 1 }
    guard text[index] == 0xE2 else { return 0 }
    return switch (text[index + 1], text[index + 2]) {
    case (0x80, 0x90), (0x80, 0x91), (0x80, 0x93), (0x80, 0x94), (0x88, 0x92): 3
    default: 0
    }
  }
}

extension Postings {
  /// Codes of formula postings, the better the greater; `search.js` gives them their scores.
  enum FormulaCode: Int {
    /// Inside a site or another name; inside the name.
    case insideOther = 0
    case insideName, partOfOther, partOfName, site, alias, name
  }

  /// A name with every piece of its key that a reader may type, and its parts.
  mutating func add(formula name: String, as code: FormulaCode, document: Int) {
    let name = Array(name.utf8)
    var key: [UInt8] = []
    SearchKey.appendKey(of: name[...], to: &key)
    add(key: key[..<min(key.count, FormulaKeys.longestName)], as: code, document: document)
    let part: FormulaCode = code == .name ? .partOfName : .partOfOther
    FormulaKeys.eachPart(of: name) { piece in
      // The whole is there already, with a better code.
      guard piece.count < name.count else { return }
      key.removeAll(keepingCapacity: true)
      SearchKey.appendKey(of: piece, to: &key)
      if key.count > 1 { add(cut(key, from: 0), key, document: document, code: part) }
    }
  }

  /// From each place in the key to its end.
  private mutating func add(key: ArraySlice<UInt8>, as code: FormulaCode, document: Int) {
    guard !key.isEmpty else { return }
    let bytes = Array(key)
    add(cut(bytes, from: 0), bytes, document: document, code: code)
    guard bytes.count > FormulaKeys.shortestPart else { return }
    let inside: FormulaCode = code == .name ? .insideName : .insideOther
    for start in 1...(bytes.count - FormulaKeys.shortestPart) {
      add(cut(bytes, from: start), bytes, document: document, code: inside)
    }
  }

  private mutating func add(
    _ range: Range<Int>, _ bytes: [UInt8], document: Int, code: FormulaCode
  ) {
    add(term(bytes, range), document: document, code: code.rawValue)
  }

  private func cut(_ bytes: [UInt8], from start: Int) -> Range<Int> {
    start..<min(start + FormulaKeys.longest, bytes.count)
  }
}
