/// A chemical element. Names are IUPAC's (aluminium, caesium, sulfur).
package struct Element: Sendable, Hashable {
  package let symbol: String
  package let name: String
  package let atomicNumber: Int
  /// 1 to 18; nil for the fifteen columns of lanthanides and actinides that have none.
  package let group: Int?
  package let period: Int
  /// False for the non-metals and for B, Si, Ge, As and Te.
  package let isMetal: Bool

  /// The element of a symbol, in exact case: `Co` is cobalt, `CO` is nothing.
  package static func named(_ symbol: String) -> Self? { bySymbol[symbol] }

  /// The element of a symbol or name in any case, for search boxes: `iron`, `fe`, `sulphur`.
  package static func found(by text: String) -> Self? {
    let key = SearchKey.key(of: text)
    if let element = named(text) { return element }
    return all.first { $0.name == key || SearchKey.key(of: $0.symbol) == key }
      ?? otherNames[key].flatMap(named)
  }

  /// All 118 elements, by atomic number.
  package static let all: [Self] = {
    ElementTable.rows.split(separator: "\n").flatMap { $0.split(separator: ",") }
      .enumerated().map { index, entry in
        let words = entry.split(separator: " ")
        return Self(symbol: String(words[0]), name: String(words[1]), atomicNumber: index + 1)
      }
  }()

  private static let bySymbol = Dictionary(uniqueKeysWithValues: all.map { ($0.symbol, $0) })

  private static let otherNames = [
    "aluminum": "Al", "sulphur": "S", "cesium": "Cs", "wolfram": "W",
  ]

  private init(symbol: String, name: String, atomicNumber: Int) {
    self.symbol = symbol
    self.name = name
    self.atomicNumber = atomicNumber
    let place = ElementTable.place(of: atomicNumber)
    group = place.group
    period = place.period
    isMetal = !ElementTable.notMetals.contains(atomicNumber)
  }
}
