/// Why a text is not a quantity, and where in it.
package struct QuantityFault: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Nothing but blanks.
    case empty
    /// No number where one belongs.
    case missingNumber
    /// `0.90 vs RHE`: a scale needs a potential before it.
    case missingUnit
    case unknownUnit(String, candidates: [String])
    /// A unit with a broken power or a stray sign.
    case malformedUnit(String, candidates: [String])
    /// `0,90`; what to write instead.
    case decimalComma(suggestion: String)
    /// `1,159`: one thousand and more, or a decimal? Both readings.
    case ambiguousComma(thousands: String, decimal: String)
    /// `vs` with nothing behind it.
    case missingScale
    /// `310 mV dec-1 vs RHE`: only potentials have a scale.
    case scaleWithoutPotential
    /// `0.2–0.1`: a range from high to low.
    case reversedRange
    /// Two units that differ, as in `0.1 V–200 mV` or `310 mV ± 0.01 V`.
    case unitsDiffer
    /// `0.90 V [0.91, 0.95]`: limits that do not enclose their value.
    case limitsOutsideValue
    /// Something behind a complete quantity.
    case trailingText(String)
    /// Longer or larger than any measured value.
    case tooLong
  }

  package let kind: Kind
  /// Where in the text, in Unicode scalars.
  package let range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The fault in words: what was found and what to write.
  package var message: String {
    switch kind {
    case .empty: "there is no value"
    case .missingNumber: "expected a number"
    case .missingUnit: "the number before `vs` has no unit; write V or mV"
    case .unknownUnit(let word, let candidates):
      candidates.first.map { "`\(word)` is not a unit; did you mean `\($0)`?" }
        ?? "`\(word)` is not a unit"
    case .malformedUnit(let text, let candidates):
      candidates.first.map { "`\(text)` is not part of a unit; did you mean `\($0)`?" }
        ?? "`\(text)` is not part of a unit; write powers as in `mA cm-2`"
    case .decimalComma(let suggestion):
      "a decimal comma; write a point: `\(suggestion)`"
    case .ambiguousComma(let thousands, let decimal):
      "the comma may mark thousands or decimals; write `\(thousands)` or `\(decimal)`"
    case .missingScale: "`vs` needs a reference electrode behind it, such as `vs RHE`"
    case .scaleWithoutPotential: "only a potential has a reference electrode"
    case .reversedRange: "the range runs from high to low"
    case .unitsDiffer: "the units of the two numbers differ"
    case .limitsOutsideValue: "the value does not lie between its limits"
    case .trailingText(let text): "did not expect `\(text)` behind the value"
    case .tooLong: "the number is longer or larger than a measured value can be"
    }
  }
}
