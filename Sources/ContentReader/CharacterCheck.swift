import Diagnostics

/// Characters that make a text look like another one: those that are not seen, and those that look
/// like letters of another script.
enum CharacterCheck {
  /// Of one file; more would repeat the first.
  private static let mostFound = 5

  /// - Parameter source: in well-formed UTF-8.
  static func diagnostics(of source: SourceText) -> [Diagnostic] {
    guard source.bytes.contains(where: mayMatter) else { return [] }
    var scan = CharacterScan()
    source.bytes.withUnsafeBufferPointer { scan.run($0) }
    return scan.hidden.prefix(mostFound).map {
      diagnostic(ofHidden: source.bytes[$0], at: source.range($0))
    }
      + scan.lookAlikes.prefix(mostFound).map { diagnostic(ofWord: $0, source) }
  }

  /// The characters that are not seen in the values of a tree, keys included.
  static func diagnostics(of node: RawNode) -> [Diagnostic] {
    switch node.value {
    case .text(let text): diagnostics(of: text, at: node.range)
    case .list(let nodes): nodes.flatMap(diagnostics(of:))
    case .map(let map):
      map.items.flatMap { diagnostics(of: $0.key, at: $0.keyRange) + diagnostics(of: $0.value) }
    }
  }

  private static func diagnostics(of text: String, at range: SourceRange) -> [Diagnostic] {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: mayMatter) else { return [] }
    var scan = CharacterScan()
    bytes.withUnsafeBufferPointer { scan.run($0) }
    return scan.hidden.prefix(1).map { diagnostic(ofHidden: bytes[$0], at: range) }
  }

  /// The lead bytes of Greek and Cyrillic, of general punctuation, and control characters.
  private static func mayMatter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xC2, 0xCD...0xD4, 0xD8, 0xE2: true
    default: false
    }
  }

  private static func diagnostic(ofHidden bytes: ArraySlice<UInt8>, at range: SourceRange)
    -> Diagnostic
  {
    let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    let value = scalar?.value ?? 0
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let name = scalar?.properties.name.map { " (\($0.lowercased()))" } ?? ""
    return Diagnostic(
      ReaderRules.hiddenCharacter, at: range,
      "the character \(code)\(name) is not seen, but changes how the text is shown",
      help: "delete it; it may have come with text copied from a page or a PDF")
  }

  private static func diagnostic(ofWord place: Range<Int>, _ source: SourceText) -> Diagnostic {
    let word = String(decoding: source.bytes[place], as: UTF8.self)
    let letters = word.unicodeScalars.filter { LookAlike.latin($0) != nil }.map { scalar in
      "\(scalar) (\(LookAlike.name(of: scalar)))"
    }
    let latin = String(
      String.UnicodeScalarView(word.unicodeScalars.map { LookAlike.latin($0) ?? $0 }))
    return Diagnostic(
      ReaderRules.lookAlike, at: source.range(place),
      "“\(word)” is written with \(letters.prefix(3).joined(separator: ", "))",
      help: "if Latin letters are meant, write \(latin)")
  }
}

/// One pass over the characters of a text.
private struct CharacterScan {
  private(set) var hidden: [Range<Int>] = []
  private(set) var lookAlikes: [Range<Int>] = []

  /// The word that is being read.
  private var start = 0
  private var hasLatin = false
  private var hasLookAlike = false
  private var hasOther = false

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        ascii(byte, at: index)
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      take(Self.scalar(bytes, index, length), index..<index + length)
      index += length
    }
    endWord(at: bytes.count)
  }

  private mutating func ascii(_ byte: UInt8, at index: Int) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      hasLatin = true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return
    default:
      endWord(at: index)
      start = index + 1
      if byte < 0x20 ? byte != 0x09 && byte != 0x0A && byte != 0x0D : byte == 0x7F {
        hidden.append(index..<index + 1)
      }
    }
  }

  private mutating func take(_ value: UInt32, _ place: Range<Int>) {
    switch value {
    case _ where HiddenCharacter.contains(value): hidden.append(place)
    case 0x370...0x52F:
      if let scalar = Unicode.Scalar(value), LookAlike.latin(scalar) != nil {
        hasLookAlike = true
      } else {
        hasOther = true
      }
      return
    case 0xAA, 0xB5, 0xBA, 0xC0...0x24F: return
    default: break
    }
    endWord(at: place.lowerBound)
    start = place.upperBound
  }

  /// A word is suspicious where look-alikes stand beside Latin letters, or alone.
  private mutating func endWord(at end: Int) {
    if hasLookAlike, hasLatin || !hasOther { lookAlikes.append(start..<end) }
    hasLatin = false
    hasLookAlike = false
    hasOther = false
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int)
    -> UInt32
  {
    guard index + length <= bytes.count else { return 0xFFFD }
    var value = UInt32(bytes[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in 1..<length { value = value << 6 | UInt32(bytes[index + next] & 0x3F) }
    return value
  }
}

/// Characters beyond ASCII that are not seen and change how a text is shown.
package enum HiddenCharacter {
  /// All of them, each with its Unicode name in small letters; control characters have none.
  package static var table: [(character: Unicode.Scalar, name: String?)] {
    (0x80...0x2069).filter(contains).compactMap(Unicode.Scalar.init).map {
      ($0, $0.properties.name?.lowercased())
    }
  }

  static func contains(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Letters of Greek and Cyrillic that no reader tells from Latin ones. Greek letters that the field
/// writes (α, β, γ, Δ, η, μ, ν, ρ, χ …) are not among them.
package enum LookAlike {
  /// All of them by code, each with the Latin letter and its Unicode name in small letters.
  package static var table: [(letter: Unicode.Scalar, latin: Unicode.Scalar, name: String)] {
    pairs.sorted { $0.key < $1.key }.map { letter, latin in (letter, latin, name(of: letter)) }
  }

  static func name(of letter: Unicode.Scalar) -> String {
    letter.properties.name?.lowercased() ?? "unknown"
  }

  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = {
    let foreign = "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ"
    let latin = "ABESIJKMHOPCTYXaesijopcyxhdqwABEZHIKMNOPTYXocj"
    return Dictionary(
      zip(foreign.unicodeScalars, latin.unicodeScalars), uniquingKeysWith: { first, _ in first })
  }()

  /// The Latin letter that a letter looks like; nil for all others.
  static func latin(_ letter: Unicode.Scalar) -> Unicode.Scalar? { pairs[letter] }
}
