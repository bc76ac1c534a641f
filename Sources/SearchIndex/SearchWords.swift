import Electrochemistry

/// Words as the index and the page's script compare them. `search.js` does the same, and the tests
/// of the site compare the two.
package enum SearchWords {
  /// Keys of the words of a text, lightly stemmed, in order.
  package static func words(of text: String) -> [String] {
    var words: [String] = []
    var current = String.UnicodeScalarView()
    func isInside(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }
    for scalar in text.unicodeScalars {
      if isInside(scalar) {
        current.append(scalar)
      } else if !current.isEmpty {
        append(String(current), to: &words)
        current = String.UnicodeScalarView()
      }
    }
    if !current.isEmpty { append(String(current), to: &words) }
    return words
  }

  private static func append(_ word: String, to words: inout [String]) {
    let key = SearchKey.key(of: word)
    if !key.isEmpty { words.append(stem(key)) }
  }

  /// Plurals, and `sulph` as IUPAC spells it.
  package static func stem(_ key: String) -> String {
    var bytes = Array(key.utf8)
    if bytes.starts(with: Array("sulph".utf8)) { bytes.replaceSubrange(3..<5, with: [0x66]) }
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s"),
      bytes.allSatisfy({ $0 > 0x60 && $0 < 0x7B })
    else { return String(decoding: bytes, as: UTF8.self) }
    let before = bytes[bytes.count - 2]
    if bytes.count > 4, bytes.hasSuffix("ies") {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
    } else if ["sses", "shes", "ches", "xes"].contains(where: bytes.hasSuffix) {
      bytes.removeLast(2)
    } else if before != UInt8(ascii: "s"), before != UInt8(ascii: "u"),
      before != UInt8(ascii: "i")
    {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    let suffix = Array(text.utf8)
    return count >= suffix.count && Array(self[(count - suffix.count)...]) == suffix
  }
}

/// Groups of words that search treats as one, found as phrases.
struct SynonymGroups {
  /// First word of a phrase → its words and its group.
  private var phrases: [String: [(words: [String], group: Int)]] = [:]

  init(_ groups: [[String]]) {
    for (number, group) in groups.enumerated() {
      for phrase in group {
        let words = SearchWords.words(of: phrase)
        guard let first = words.first else { continue }
        phrases[first, default: []].append((words, number))
      }
    }
  }

  /// Numbers of the groups of which a phrase stands in the words.
  func groups(in words: [String]) -> Set<Int> {
    var found: Set<Int> = []
    for (place, word) in words.enumerated() {
      for phrase in phrases[word] ?? [] where !found.contains(phrase.group) {
        let end = place + phrase.words.count
        if end <= words.count, Array(words[place..<end]) == phrase.words {
          found.insert(phrase.group)
        }
      }
    }
    return found
  }
}
