import ContentReader
import Diagnostics

/// A text with its place.
struct Located: Sendable {
  var text: String
  var node: RawNode

  var range: SourceRange { node.range }
}

/// Reads the keys of one group, remembers which it was asked for, and reports the rest.
struct FieldReader {
  let map: RawMap
  /// What the group is called in messages: "the catalyst", "the measurement".
  let noun: String
  private(set) var diagnostics: [Diagnostic] = []
  /// The keys it was asked for, as they were asked for.
  private var known: [String] = []
  /// Which of the items of the map these are.
  private var isKnown: [Bool]
  private var missing: [(key: String, diagnostic: Diagnostic)] = []

  init(_ map: RawMap, noun: String) {
    self.map = map
    self.noun = noun
    isKnown = Array(repeating: false, count: map.items.count)
    known.reserveCapacity(32)
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The value of a key, nil when it is absent or blank.
  mutating func node(_ key: String) -> RawNode? {
    known.append(key)
    guard let index = map.index(of: key) else { return nil }
    isKnown[index] = true
    let node = map.items[index].value
    return node.isBlank ? nil : node
  }

  mutating func text(_ key: String) -> Located? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      wrongType(key, node, wanted: "one text")
      return nil
    }
    return Located(text: text, node: node)
  }

  /// A text that must be there. Points at the start of the group when it is not.
  mutating func requiredText(_ key: String, example: String) -> Located? {
    if let text = text(key) { return text }
    // A value of another type is there, and was reported.
    require(key, example: example)
    return nil
  }

  /// Reports a key that is absent, or has nothing behind it.
  mutating func require(_ key: String, example: String) {
    if lacks(key) { missing(key, example: example) }
  }

  func lacks(_ key: String) -> Bool { map[key]?.isBlank ?? true }

  mutating func missing(_ key: String, example: String) {
    let place = map[key].map(\.range) ?? map.range
    missing.append(
      (
        key,
        Diagnostic(
          CheckRules.missingField, at: place,
          map[key] == nil ? "\(noun) has no “\(key)”" : "“\(key)” is empty",
          help: "write \(key): \(example)")
      ))
  }

  /// One text or a list of texts.
  mutating func texts(_ key: String) -> [Located] {
    guard let node = node(key) else { return [] }
    switch node.value {
    case .text(let text): return [Located(text: text, node: node)]
    case .map:
      wrongType(key, node, wanted: "a text or a list of texts")
      return []
    case .list(let items):
      return items.compactMap { item in
        guard let text = item.text else {
          wrongType(key, item, wanted: "a list of texts")
          return nil
        }
        return Located(text: text, node: item)
      }
    }
  }

  /// A list of groups: measurements, terms, classes.
  mutating func groups(_ key: String) -> [RawMap] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.value else {
      wrongType(
        key, node, wanted: "a list of groups",
        help: "start each item on a line of its own with “- ”, as in - \(Self.firstKey(of: key))")
      return []
    }
    return items.compactMap { item in
      guard case .map(let map) = item.value else {
        wrongType(key, item, wanted: "groups of “key: value” lines")
        return nil
      }
      return map
    }
  }

  mutating func group(_ key: String) -> RawMap? {
    guard let node = node(key) else { return nil }
    guard case .map(let map) = node.value else {
      wrongType(key, node, wanted: "a group of “key: value” lines")
      return nil
    }
    return map
  }

  mutating func wholeNumber(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    guard let number = Int(text.text) else {
      wrongType(key, text.node, wanted: "a whole number")
      return nil
    }
    return number
  }

  /// One word out of a few. `name` says what the words are: "kind", "status".
  mutating func choice(_ key: String, among words: [String]) -> String? {
    guard let text = text(key) else { return nil }
    if words.contains(text.text) { return text.text }
    let plain = RawMap.normalised(text.text).lowercased()
    if let word = words.first(where: { RawMap.normalised($0).lowercased() == plain }) {
      return word
    }
    let meant = WordHome.word(for: plain).flatMap { words.contains($0) ? $0 : nil }
    diagnostics.append(
      Diagnostic(
        CheckRules.unknownWord, at: text.range, "“\(text.text)” is no \(key)",
        help: meant.map { "write \(key): \($0)" } ?? suggestion(text.text, among: words),
        fixes: meant.map { [Mend.replacing(text, with: $0)] } ?? Mend.replacing(text, near: words)))
    return nil
  }

  mutating func wrongType(
    _ key: String, _ node: RawNode, wanted: String, help: String? = nil
  ) {
    let found = node.text.map { "the text “\($0)”" } ?? node.typeName
    diagnostics.append(
      Diagnostic(
        CheckRules.wrongType, at: node.range, "“\(key)” holds \(found), expected \(wanted)",
        help: help ?? Self.help(key, node, wanted)))
  }

  private static func help(_ key: String, _ node: RawNode, _ wanted: String) -> String {
    let texts: [String] =
      switch node.value {
      case .text: []
      case .list(let items): items.compactMap(\.text)
      case .map(let map): map.items.map(\.key)
      }
    guard let first = texts.first else { return "write \(key): with \(wanted) behind it" }
    if wanted.contains("list of texts") {
      return "write \(key): [\(texts.joined(separator: ", "))]"
    }
    if key == "value" {
      return "write value: \(first); each further number is a row of its own"
    }
    return "write \(key): \(first), without brackets"
  }

  /// How an item of a list of groups starts.
  private static func firstKey(of key: String) -> String {
    switch key {
    case "measurements": "reaction: ORR"
    case "devices": "type: Zn–air battery"
    case "properties": "quantity: specific surface area"
    case "contributors", "authors": "name: Ada Lovelace"
    default: "id: …"
    }
  }

  /// Reports every key nobody asked for and hands all diagnostics over. A missing key that was
  /// only misspelt is reported once, as the slip.
  mutating func finish() -> [Diagnostic] {
    if isKnown.allSatisfy(\.self), missing.isEmpty { return diagnostics }
    let known = known.map(RawMap.normalised)
    var meant: Set<String> = []
    for (index, item) in map.items.enumerated() where !isKnown[index] {
      let key = RawMap.normalised(item.key)
      guard !known.contains(key) else { continue }
      let word = Located(text: item.key, node: RawNode(.text(item.key), range: item.keyRange))
      let home = KeyHome.help(for: key, in: noun)
      let other = KeyHome.synonym(of: key).flatMap { known.contains($0) ? $0 : nil }
      let near = other ?? NearMiss.nearest(to: item.key, in: known)
      if let near, home == nil { meant.insert(near) }
      diagnostics.append(
        Diagnostic(
          CheckRules.unknownKey, at: item.keyRange, "\(noun) has no key “\(item.key)”",
          help: home ?? other.map { "write \($0)" } ?? suggestion(item.key, among: known),
          fixes: home != nil
            ? []
            : other.map { [Mend.replacing(word, with: $0)] } ?? Mend.replacing(word, near: known)))
    }
    diagnostics += missing.filter { !meant.contains($0.key) }.map(\.diagnostic)
    missing = []
    return diagnostics
  }

  private func suggestion(_ word: String, among words: [String]) -> String {
    NearMiss.hint(for: word, in: words) ?? "known: \(words.joined(separator: ", "))"
  }
}

/// Replacements offered with a diagnostic.
enum Mend {
  static func replacing(_ text: Located, near words: [String]) -> [Fix] {
    guard let word = NearMiss.replacement(for: text.text, in: words) else { return [] }
    return [replacing(text, with: word)]
  }

  static func replacing(_ text: Located, with word: String) -> Fix {
    let range = text.node.range(of: 0..<text.text.unicodeScalars.count)
    return Fix(title: "write \(word)", replacements: [.init(range: range, text: word)])
  }
}
