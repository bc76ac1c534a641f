/// Why a text is not a unit.
package struct UnitFault: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Nothing but blanks.
    case empty
    /// A word that is no unit; the candidates are known spellings of about the same letters.
    case unknownWord(String, candidates: [String])
    /// A `^`, `/` or `-` without the number or unit that belongs to it, or a stray character.
    case malformed(candidates: [String])
    /// Longer than any unit is.
    case tooLong
  }

  package let kind: Kind
  /// Where in the text, in Unicode scalars.
  package let range: Range<Int>
}
