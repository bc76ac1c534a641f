package import Diagnostics

extension MarkdownRules {
  package static let unsafeAddress = Rule(
    "T206", .error, "address not allowed",
    meaning: "A link leads to a place within the site, to a web page (http, https) or to a mail "
      + "address (mailto). Other schemes can run scripts or open programs on a reader's machine.",
    bad: "[data](ftp://example.org/data.csv)",
    good: "[data](https://example.org/data.csv)")

  package static let foreignImage = Rule(
    "T211", .error, "image from elsewhere",
    meaning: "An image from another server tells that server who reads the review, and is lost "
      + "when it goes; the site makes no request to others.",
    bad: "![TEM image](https://example.org/tem.png)",
    good: "![TEM image](../images/tem.png)")
}

/// The address of a link or image, as a browser would understand it.
struct Address {
  enum Kind: Equatable {
    case relative
    case web
    case mail
    /// `//host/path`
    case protocolRelative
    /// Anything else with a scheme, and whatever a browser might take for one.
    case other(scheme: String)
    /// Control characters, which browsers drop before they look for a scheme.
    case unclear
  }

  let text: String
  let kind: Kind

  init(_ text: String) {
    self.text = text
    kind = Self.kind(of: text)
  }

  /// Browsers drop white space at the ends, tabs and line ends anywhere, and read a backslash as a
  /// slash (WHATWG URL, section 4.4); whatever that could change is not relative here.
  private static func kind(of text: String) -> Kind {
    let bytes = Array(text.utf8)
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .unclear }
    let trimmed = bytes.drop { $0 == .space }
    let slashes = trimmed.prefix(2).map { $0 == .backslash ? UInt8(ascii: "/") : $0 }
    if slashes == Array("//".utf8) { return .protocolRelative }
    guard let colon = trimmed.firstIndex(of: UInt8(ascii: ":")) else { return .relative }
    let before = trimmed[..<colon]
    guard let first = before.first, first.isLetter, before.allSatisfy(isSchemeByte) else {
      return .relative
    }
    let scheme = String(decoding: before, as: UTF8.self).lowercased()
    switch scheme {
    case "http", "https":
      return trimmed[colon...].starts(with: "://".utf8) ? .web : .other(scheme: scheme)
    case "mailto": return .mail
    default: return .other(scheme: scheme)
    }
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "+-.".utf8.contains(byte)
  }

  func linkFault(at range: SourceRange) -> Diagnostic? {
    switch kind {
    case .relative, .web, .mail: nil
    case .protocolRelative:
      fault("the address “\(shown)” leaves out its scheme", "write https:\(shown)", range)
    case .other(let scheme):
      fault("the address “\(shown)” has the scheme “\(scheme)”", help, range)
    case .unclear: fault("the address “\(shown)” holds control characters", help, range)
    }
  }

  func imageFault(at range: SourceRange) -> Diagnostic? {
    if kind == .relative { return nil }
    return Diagnostic(
      MarkdownRules.foreignImage, at: range,
      "the image “\(shown)” is not a file of this review",
      help: "put the file beside the text and write its relative address, or link to the page "
        + "that shows it")
  }

  private var help: String {
    "write a relative address, or one that begins with https://, http:// or mailto:"
  }

  /// Not longer than a message bears, without control characters.
  private var shown: String {
    let scalars = text.unicodeScalars.prefix(80).map { $0.value < 0x20 ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  private func fault(_ message: String, _ help: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(MarkdownRules.unsafeAddress, at: range, message, help: help)
  }
}
