/// An author or editor.
package struct PersonName: Sendable, Hashable {
  /// As written: "Jean-Paul", "A. B."; empty where none is known.
  package var given: String
  /// With its particles: "van der Waals". The whole name where `isCorporate`.
  package var family: String
  /// "Jr.", "III"; empty as a rule.
  package var suffix: String
  /// A group or company, whose name is never inverted nor shortened.
  package var isCorporate: Bool

  package init(
    given: String = "", family: String, suffix: String = "", isCorporate: Bool = false
  ) {
    self.given = given
    self.family = family
    self.suffix = suffix
    self.isCorporate = isCorporate
  }

  package static func corporate(_ name: String) -> PersonName {
    PersonName(family: name, isCorporate: true)
  }

  /// "J.-P." of "Jean-Paul", "A. B." of "A.B." or "AB"; empty without given names.
  package var initials: String {
    given.replacing(".", with: ". ").replacing(". -", with: ".-")
      .split(whereSeparator: \.isWhitespace)
      .map { Self.initials(ofWord: String($0)) }
      .filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func initials(ofWord word: String) -> String {
    let letters = word.filter(\.isLetter)
    if (2...3).contains(word.count), letters.count == word.count, word.allSatisfy(\.isUppercase) {
      return word.map { "\($0)." }.joined(separator: " ")
    }
    return word.split(separator: "-").compactMap { part in
      part.first(where: \.isLetter).map { "\($0.uppercased())." }
    }.joined(separator: "-")
  }
}

/// Authors or editors in order.
package struct PersonList: Sendable, Hashable {
  package var names: [PersonName]
  /// The record ends with `and others`.
  package var hasOthers: Bool

  package init(_ names: [PersonName] = [], hasOthers: Bool = false) {
    self.names = names
    self.hasOthers = hasOthers
  }

  package var isEmpty: Bool { names.isEmpty }
}
