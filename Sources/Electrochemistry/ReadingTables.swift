/// The tables by which units and names are read, for programs outside that must read as Tafel does:
/// the form for new entries reads them in the browser.
package enum ReadingTables {
  /// A unit word with all its spellings and what it measures.
  package struct Unit: Sendable {
    /// As it is printed: `µA`.
    package var text: String
    /// As it is written in ASCII: `uA`.
    package var ascii: String
    /// Everything that is read as this unit, sorted.
    package var spellings: [String]
    /// Powers of the base quantities, in the order of `UnitVector`.
    package var vector: [Int]
    /// The size in base units is `mantissa × 10^exponent`.
    package var mantissa: Double
    package var exponent: Int
    /// Kelvin at zero.
    package var offset: Double
    /// Whether it may be joined to its neighbours without a blank.
    package var joins: Bool
  }

  /// By printed form.
  package static var units: [Unit] {
    var spellings: [UnitSymbol: [String]] = [:]
    for (spelling, symbol) in UnitTable.spellings {
      spellings[symbol, default: []].append(spelling)
    }
    return spellings.map { symbol, own in
      Unit(
        text: symbol.text, ascii: symbol.ascii, spellings: own.sorted(),
        vector: symbol.vector.powers, mantissa: symbol.mantissa, exponent: symbol.exponent,
        offset: symbol.offset, joins: symbol.joins)
    }.sorted { ($0.text, $0.spellings[0]) < ($1.text, $1.spellings[0]) }
  }

  /// What a mass, an area or a site is counted of, sorted.
  package static var qualifiers: [String] { UnitTable.qualifierWords.sorted() }

  /// The base powers of each dimension, by name.
  package static var dimensions: [(vector: [Int], dimension: Dimension)] {
    Dimension.vectors.map { (vector: $0.key.powers, dimension: $0.value) }
      .sorted { ($0.dimension.rawValue, $0.vector[0]) < ($1.dimension.rawValue, $1.vector[0]) }
  }

  /// Characters that a search key folds, by what they become; a blank for signs that separate.
  package static var foldings: [(folded: String, characters: String)] {
    CompatibilityTable.ascii + CompatibilityTable.greek
  }
}

extension UnitVector {
  /// Mass, length, time, current, temperature, amount, decade, count, angle, acidity.
  fileprivate var powers: [Int] {
    [mass, length, time, current, temperature, amount, decade, count, angle, acidity]
  }
}
