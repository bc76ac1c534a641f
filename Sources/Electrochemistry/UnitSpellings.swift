extension PhysicalUnit {
  /// Spellings to suggest from, the preferred one of each unit first.
  package static let knownSpellings: [String] = [
    "V", "mV", "mV dec-1", "mV s-1", "mV h-1", "A", "mA", "µA", "mA cm-2", "A cm-2", "µA cm-2",
    "A g-1", "A mg-1", "mA mg-1", "A mgPGM-1", "A gcat-1", "mA cm-2ECSA", "mA cm-2geo", "mW cm-2",
    "W cm-2", "W", "mA h", "mA h g-1", "mA h gZn-1", "W h kg-1", "W h kgZn-1", "W h L-1", "kW h",
    "m2 g-1", "mF cm-2", "µF cm-2", "F g-1", "mF", "Ω", "Ω cm2", "kΩ", "S cm-1", "cm2", "m2",
    "mg cm-2", "µg cm-2", "mg", "g", "kg", "%", "wt%", "at.%", "mol%", "vol%", "ppm", "°C", "K",
    "rpm", "s", "min", "h", "days", "s-1", "h-1", "Hz", "cycles", "mol", "mol L-1", "M", "mM",
    "mol g-1 h-1", "mmol g-1 h-1", "mL min-1", "mL", "L", "eV", "meV", "kJ mol-1", "kcal mol-1",
    "J", "µB", "emu g-1", "T", "pH", "nm", "Å", "µm", "mm", "cm", "m", "cm-1", "MPa", "GPa", "bar",
    "atm", "C", "C cm-2", "mC cm-2", "°", "sites cm-2", "atoms nm-2", "e", "mV cycle-1",
  ]

  /// The known spellings of about the same letters, at most three of the nearest: `mA cm2-` →
  /// `mA cm-2`.
  static func candidates(for letters: [Unicode.Scalar]) -> [String] {
    let wanted = Array(SearchKey.key(of: UnitWords.text(letters.prefix(40))).utf8)
    guard !wanted.isEmpty else { return [] }
    var nearest = wanted.count < 3 ? 0 : (wanted.count < 5 ? 1 : 2)
    var found: [Int] = []
    for (index, key) in spellingKeys.enumerated() where abs(key.count - wanted.count) <= nearest {
      let distance = EditDistance.between(wanted, key)
      if distance < nearest { found = [] }
      guard distance <= nearest else { continue }
      nearest = distance
      found.append(index)
    }
    return found.prefix(3).map { knownSpellings[$0] }
  }

  private static let spellingKeys = knownSpellings.map { Array(SearchKey.key(of: $0).utf8) }
}

/// How many letters must be changed, added, left out or swapped.
enum EditDistance {
  static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var older = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1] + [Int](repeating: 0, count: right.count)
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var best = Swift.min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = Swift.min(best, older[column - 1] + 1)
        }
        current[column + 1] = best
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
