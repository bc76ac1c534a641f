/// Ions that are told from counts by a list: `SO42-` is sulfate, not SO with 42.
enum IonDictionary {
  enum Kind {
    case metal, other
  }

  /// Appends a word with its sign, such as `SO42-`, `OH-`, `H3O+`, `e-`, `Cu2+`, and says what it
  /// is; nil, and nothing appended, for what is no ion. `word` stands without the sign.
  static func append(
    _ word: UTF8Text, isPlus: Bool, to output: inout FormattedText
  ) -> Kind? {
    if let length = (isPlus ? cations : anions)[word.word] {
      let end = word.start + length
      appendFormula(word.part(word.start..<end), to: &output)
      output.append(charge: word.part(end..<word.end), isPlus: isPlus)
      return .other
    }
    guard isPlus, let length = metalLength(word) else { return nil }
    let end = word.start + length
    output.append(word.part(word.start..<end))
    output.append(charge: word.part(end..<word.end), isPlus: true)
    return .metal
  }

  private static func appendFormula(_ formula: UTF8Text, to output: inout FormattedText) {
    var pieces: [FormulaPiece] = []
    if FormulaGrammar.parse(formula, into: &pieces) != nil {
      output.append(pieces, of: formula)
    } else {
      output.append(formula)
    }
  }

  /// The length of the symbol before at most one digit or δ: `Fe3`, `K`, `Coδ`.
  private static func metalLength(_ word: UTF8Text) -> Int? {
    let last = word.character(before: word.end)
    let isCharge = (0x31...0x38).contains(last.value) || last.value == 0x3B4
    let end = isCharge ? word.end - last.length : word.end
    let symbol = word.part(word.start..<end)
    return symbol.word.map(FormulaSymbols.isMetal) ?? false ? symbol.count : nil
  }

  /// Ions without their sign, with the length of the formula before the charge. `O2-` is not here:
  /// oxide and superoxide are written alike, so it stays plain.
  private static let anions = table([
    ("OH", 1), ("HO2", 1), ("SO4", 2), ("HSO4", 1), ("SO3", 2), ("S2O8", 2), ("NO3", 1),
    ("NO2", 1), ("CO3", 2), ("HCO3", 1), ("PO4", 3), ("HPO4", 2), ("H2PO4", 1), ("ClO4", 1),
    ("ClO3", 1), ("ClO", 1), ("Cl", 1), ("Br", 1), ("BF4", 1), ("PF6", 1), ("BO3", 3),
    ("SCN", 1), ("HCOO", 1), ("CH3COO", 1), ("MoO4", 2), ("WO4", 2), ("VO3", 1), ("CrO4", 2),
    ("Cr2O7", 2), ("MnO4", 1), ("FeO4", 2), ("Zn(OH)4", 2), ("BH4", 1),
  ])

  private static let cations = table([("H", 1), ("D", 1), ("H3O", 1), ("NH4", 1)])

  private static func table(_ ions: [(formula: String, charge: Int)]) -> WordTable<Int> {
    WordTable(
      [("e", 1)]
        + ions.map { formula, charge in
          (formula + (charge > 1 ? String(charge) : ""), formula.utf8.count)
        })
  }
}
