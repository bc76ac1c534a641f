/// Ions that are told from counts by a list: `SO42-` is sulfate, not SO with 42.
enum IonDictionary {
  /// The runs of a word with its sign, such as `SO42-`, `OH-`, `H3O+`, `e-`, `Cu2+`.
  /// `word` stands without the sign.
  static func runs(of word: String, sign: Unicode.Scalar) -> [TextRun]? {
    let isPlus = sign == "+"
    if let ion = (isPlus ? cations : anions)[word] {
      return ion.formula + [TextRun(ion.charge + (isPlus ? "+" : "−"), .superscript)]
    }
    return isPlus ? metalCation(word) : nil
  }

  /// Metal and at most one digit or δ: `Fe3`, `K`, `Coδ`.
  private static func metalCation(_ word: String) -> [TextRun]? {
    var symbol = word
    var charge = ""
    if let last = word.unicodeScalars.last, ("1"..."8").contains(last) || last == "δ" {
      charge = String(last)
      symbol.unicodeScalars.removeLast()
    }
    guard FormulaSymbols.isMetal(symbol) else { return nil }
    return [TextRun(symbol), TextRun(charge + "+", .superscript)]
  }

  private struct Ion {
    let formula: [TextRun]
    let charge: String
  }

  /// `O2-` is not here: oxide and superoxide are written alike, so it stays plain.
  private static let anions = table([
    ("OH", 1), ("HO2", 1), ("SO4", 2), ("HSO4", 1), ("SO3", 2), ("S2O8", 2), ("NO3", 1),
    ("NO2", 1), ("CO3", 2), ("HCO3", 1), ("PO4", 3), ("HPO4", 2), ("H2PO4", 1), ("ClO4", 1),
    ("ClO3", 1), ("ClO", 1), ("Cl", 1), ("Br", 1), ("BF4", 1), ("PF6", 1), ("BO3", 3),
    ("SCN", 1), ("HCOO", 1), ("CH3COO", 1), ("MoO4", 2), ("WO4", 2), ("VO3", 1), ("CrO4", 2),
    ("Cr2O7", 2), ("MnO4", 1), ("FeO4", 2), ("Zn(OH)4", 2), ("BH4", 1),
  ])

  private static let cations = table([("H", 1), ("D", 1), ("H3O", 1), ("NH4", 1)])

  private static func table(_ ions: [(String, Int)]) -> [String: Ion] {
    var table: [String: Ion] = ["e": Ion(formula: [TextRun("e")], charge: "")]
    for (formula, charge) in ions {
      let pieces =
        FormulaGrammar.parse(Array(formula.unicodeScalars)[...])?.pieces ?? [TextRun(formula)]
      let digits = charge > 1 ? String(charge) : ""
      table[formula + digits] = Ion(formula: pieces, charge: digits)
    }
    return table
  }
}
