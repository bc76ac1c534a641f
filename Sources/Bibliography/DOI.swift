/// Digital object identifiers.
package enum DOI {
  /// The bare, lower-case identifier of `doi:10.1021/JA510442P`, `https://doi.org/…` and the like;
  /// nil where there is none. Syntax `^10\.\d{4,9}/\S+$` (Crossref).
  package static func bare(_ text: String) -> String? {
    var rest = trimmed(text).lowercased()[...]
    for prefix in ["https://", "http://"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    for prefix in ["dx.doi.org/", "www.doi.org/", "doi.org/", "info:doi/", "doi:", "doi "]
    where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count).drop(while: \.isWhitespace)
    }
    while rest.last == "." { rest = rest.dropLast() }
    return isBare(rest) ? String(rest) : nil
  }

  /// `https://doi.org/…` with what a URL can't hold percent-encoded.
  package static func link(_ doi: String) -> String {
    var link = "https://doi.org/"
    for scalar in doi.unicodeScalars {
      switch scalar {
      case "<": link += "%3C"
      case ">": link += "%3E"
      case "#": link += "%23"
      case "%": link += "%25"
      case "\"": link += "%22"
      default: link.unicodeScalars.append(scalar)
      }
    }
    return link
  }

  private static func isBare(_ text: Substring) -> Bool {
    guard text.hasPrefix("10.") else { return false }
    let rest = text.utf8.dropFirst(3)
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (4...9).contains(digits.count) else { return false }
    let tail = rest.dropFirst(digits.count)
    guard tail.first == UInt8(ascii: "/"), tail.count > 1 else { return false }
    return !text.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
