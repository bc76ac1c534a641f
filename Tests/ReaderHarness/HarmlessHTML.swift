/// A strict look at generated HTML: well-formed tags of a known list, quoted attributes of a known
/// list, addresses of harmless kinds.
package enum HarmlessHTML {
  private static let tags: Set<String> = [
    "a", "abbr", "aside", "b", "blockquote", "br", "button", "caption", "cite", "code", "dd", "del",
    "details",
    "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "i", "img", "li", "math", "nav", "ol", "p", "pre", "s", "section", "span", "strong", "sub",
    "summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]
  private static let addresses: Set<String> = ["href", "src"]

  /// What is wrong, or nil.
  package static func fault(in html: String) -> String? {
    var rest = Array(html.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = tagEnd(rest[start...]) else { return "a tag does not end" }
      if let fault = fault(ofTag: rest[(start + 1)..<end]) { return fault }
      rest = rest[(end + 1)...]
    }
    return nil
  }

  /// The `>` that ends a tag; those in quotation marks do not.
  private static func tagEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ">"), !isQuoted { return index }
    }
    return nil
  }

  private static func fault(ofTag tag: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: tag, as: UTF8.self)
    var rest = Substring(text)
    if rest.hasPrefix("/") { rest.removeFirst() }
    let name = rest.prefix { $0 != " " && $0 != "/" }
    guard tags.contains(String(name)) else { return "the tag <\(text)>" }
    rest = rest.dropFirst(name.count)
    while true {
      rest = rest.drop { $0 == " " || $0 == "/" }
      guard !rest.isEmpty else { return nil }
      let key = String(rest.prefix { $0 != "=" && $0 != " " })
      rest = rest.dropFirst(key.count)
      guard key.utf8.allSatisfy({ isNameByte($0) }), !key.hasPrefix("on"), key != "style" else {
        return "the attribute “\(key)”"
      }
      guard rest.hasPrefix("=") else { continue }
      guard rest.hasPrefix("=\"") else { return "“\(key)” without quotation marks" }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 1)
      if addresses.contains(key), isHarmful(value) { return "the address “\(value)”" }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// Browsers leave out control characters and blanks before they look for the scheme.
  private static func isHarmful(_ address: Substring) -> Bool {
    let bare = address.unicodeScalars.filter { $0.value > 0x20 }
    let start = String(String.UnicodeScalarView(bare)).lowercased()
    guard let colon = start.firstIndex(of: ":") else { return false }
    let scheme = start[..<colon]
    // What does not begin with a letter is no scheme but the start of a relative address.
    guard let first = scheme.first, first.isLetter,
      scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) })
    else { return false }
    return !["http", "https", "mailto"].contains(scheme)
  }
}
