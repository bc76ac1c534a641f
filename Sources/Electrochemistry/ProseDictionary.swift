/// Words of running text that are set with sub- and superscripts though they are no formulae; rule 8
/// of field.md 4.2.
enum ProseDictionary {
  /// English words that are also element symbols: `In2` in a sentence is no indium.
  static let words: Set<String> = ["In", "As", "At", "No", "He", "Be", "Am", "Re"]

  /// The runs of a word, nil if it is not in the dictionary. `next` is the word behind it, which
  /// decides about `eg`.
  static func runs(of word: String, next: () -> String) -> [TextRun]? {
    if let runs = fixed[word] { return runs }
    if word == "eg" || word == "eg-" { return orbitals.contains(next()) ? eg(word) : nil }
    if word.hasPrefix("eg-"), orbitals.contains(String(word.dropFirst(3))) { return eg(word) }
    return numbered(word) ?? freeEnergy(word) ?? adsorbate(word) ?? reactant(word)
  }

  /// `2H2O`, `4e-`, `2H+`: a coefficient before a known molecule or ion.
  private static func reactant(_ word: String) -> [TextRun]? {
    guard let first = word.utf8.first, isDigit(first), word.utf8.count <= 16 else { return nil }
    let coefficient = word.prefix { ("1"..."9").contains($0) || $0 == "0" }
    let species = String(word.dropFirst(coefficient.count))
    guard coefficient.count <= 2, let last = species.unicodeScalars.last else { return nil }
    let lead = TextRun(String(coefficient))
    if last == "+" || ScalarClass.isMinus(last) {
      let ion = String(species.unicodeScalars.dropLast())
      return IonDictionary.runs(of: ion, sign: last == "+" ? "+" : "-").map { [lead] + $0 }
    }
    guard
      FormulaSymbols.molecules.contains(species) || FormulaSymbols.loneMolecules.contains(species)
    else { return nil }
    return FormulaGrammar.parse(Array(species.unicodeScalars)[...]).map { [lead] + $0.pieces }
  }

  private static let fixed: [String: [TextRun]] = [
    "t2g": [TextRun("t", .italic), TextRun("2g", .subscript)],
    "*": [TextRun("∗")],
    "sp2": [TextRun("sp"), TextRun("2", .superscript)],
    "sp3": [TextRun("sp"), TextRun("3", .superscript)],
    "dz2": [TextRun("d"), TextRun("z²", .subscript)],
    "dx2-y2": [TextRun("d"), TextRun("x²−y²", .subscript)],
    "E1/2": quantity("E", "1/2"),
    "E½": quantity("E", "1/2"),
    "jk": quantity("j", "k"),
    "j0": quantity("j", "0"),
    "jL": quantity("j", "L"),
    "Cdl": quantity("C", "dl"),
    "Rct": quantity("R", "ct"),
    "Eonset": quantity("E", "onset"),
    "Ecell": quantity("E", "cell"),
    "ΔE": [TextRun("Δ"), TextRun("E", .italic)],
    "ΔG": [TextRun("Δ"), TextRun("G", .italic)],
    "ΔE1/2": [TextRun("Δ"), TextRun("E", .italic), TextRun("1/2", .subscript)],
    "CO2RR": [TextRun("CO"), TextRun("2", .subscript), TextRun("RR")],
    "O2•-": [TextRun("O"), TextRun("2", .subscript), TextRun("•−", .superscript)],
  ]

  private static let orbitals: Set<String> = [
    "orbital", "orbitals", "occupancy", "occupation", "occupations", "filling", "fillings",
    "electron", "electrons", "states", "state",
  ]

  private static func quantity(_ letter: String, _ below: String) -> [TextRun] {
    [TextRun(letter, .italic), TextRun(below, .subscript)]
  }

  private static func eg(_ word: String) -> [TextRun] {
    [TextRun("e", .italic), TextRun("g", .subscript), TextRun(String(word.dropFirst(2)))]
  }

  /// `η10`, `Ej10`, `Ej=10`: symbol and current density in mA cm⁻².
  private static func numbered(_ word: String) -> [TextRun]? {
    for (prefix, symbol, lead) in numberedSymbols where word.hasPrefix(prefix) {
      let digits = word.dropFirst(prefix.count)
      guard !digits.isEmpty, digits.utf8.count <= 5, digits.utf8.allSatisfy({ isDigit($0) })
      else { continue }
      return symbol + [TextRun(lead + digits, .subscript)]
    }
    return nil
  }

  private static let numberedSymbols: [(String, [TextRun], String)] = [
    ("η", [TextRun("η")], ""), ("Ej=", [TextRun("E", .italic)], "j="),
    ("Ej", [TextRun("E", .italic)], "j"),
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// `ΔG*OOH` and `ΔGOOH*`.
  private static func freeEnergy(_ word: String) -> [TextRun]? {
    guard word.hasPrefix("ΔG"), let species = species(in: String(word.dropFirst(2))) else {
      return nil
    }
    return [TextRun("Δ"), TextRun("G", .italic), TextRun(species, .subscript)]
  }

  /// `*OOH` and `OOH*` with the asterisk operator U+2217.
  private static func adsorbate(_ word: String) -> [TextRun]? {
    guard let text = species(in: word) else { return nil }
    let letters = Array(text.unicodeScalars)
    return FormulaFormatter.pieces(of: letters, care: .name) ?? [TextRun(text)]
  }

  private static func species(in word: String) -> String? {
    let stars: Set<Unicode.Scalar> = ["*", "∗"]
    var letters = Array(word.unicodeScalars)
    let isBefore = letters.first.map(stars.contains) ?? false
    let isBehind = letters.last.map(stars.contains) ?? false
    guard isBefore != isBehind, letters.count > 1 else { return nil }
    if isBefore { letters.removeFirst() } else { letters.removeLast() }
    let name = UnitWords.text(letters)
    guard adsorbates.contains(name) else { return nil }
    return isBefore ? "∗" + name : name + "∗"
  }

  private static let adsorbates: Set<String> = [
    "O", "OH", "OOH", "O2", "H", "H2", "H2O", "H2O2", "HO2", "OO", "CO", "CO2", "COOH", "CHO",
    "COH", "OCHO", "HCOO", "N", "N2", "NH", "NH2", "NH3", "NNH", "NO", "NO2", "NO3", "C", "S", "Cl",
    "HOOH", "O-O",
  ]
}
