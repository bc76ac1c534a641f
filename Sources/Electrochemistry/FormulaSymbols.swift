/// The words that formulae are made of.
enum FormulaSymbols {
  /// x, y, z and δ, which stand for numbers.
  static func isVariable(_ value: UInt32) -> Bool {
    (0x78...0x7A).contains(value) || value == 0x3B4
  }

  /// How many bytes the variable at a place has; 0 if there is none.
  static func variableLength(in text: UTF8Text, at index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "x")...UInt8(ascii: "z"): 1
    case 0xCE: text[index + 1] == 0xB4 ? 2 : 0
    default: 0
    }
  }

  /// The longest element symbol, placeholder or ligand at a place.
  static func longest(in text: UTF8Text, at start: Int) -> ByteWord? {
    var best: ByteWord?
    var word = ByteWord()
    for index in start..<min(start + 5, text.end) {
      guard ByteClass.isLetter(text[index]) else { break }
      word.append(text[index])
      guard let kind = kinds[word], kind.contains(.symbol) else { continue }
      // T stands for the surface groups of MXenes only, always as Tx.
      if kind.contains(.surfaceGroup), text[index + 1] != UInt8(ascii: "x") { continue }
      best = word
    }
    return best
  }

  /// Whether a symbol is a metal or stands for one.
  static func isMetal(_ symbol: ByteWord) -> Bool { kinds[symbol]?.contains(.metal) ?? false }

  /// Whether a token of one symbol may have a count of its own: ligands may not.
  static func isLigand(_ symbol: ByteWord) -> Bool { kinds[symbol]?.contains(.ligand) ?? false }

  private struct Kind: OptionSet {
    let rawValue: UInt8

    /// Stands in formulae. The short-lived elements from polonium on do not: in a name `No`, `At`
    /// or `Pa` is something else.
    static let symbol = Kind(rawValue: 1)
    static let metal = Kind(rawValue: 2)
    static let ligand = Kind(rawValue: 4)
    static let surfaceGroup = Kind(rawValue: 8)
  }

  private static let kinds: WordTable<Kind> = {
    let elements = Element.all.map { element in
      let isUsual =
        element.atomicNumber < 84 || element.symbol == "Th" || element.symbol == "U"
      return (element.symbol, Kind(isUsual ? [.symbol] : []).union(element.isMetal ? .metal : []))
    }
    return WordTable(
      elements + ligands.map { ($0, [.symbol, .ligand]) }
        + ["M", "Ln", "RE", "TM"].map { ($0, [.symbol, .metal]) }
        + [("A", .symbol), ("T", [.symbol, .surfaceGroup])])
  }()

  private static let ligands = [
    "acac", "Pc", "TPP", "TCPP", "bpy", "tpy", "phen", "HITP", "HHTP", "BHT", "BTC", "BDC", "THQ",
    "salen", "OAc", "Ph", "Me", "Et", "Cp", "cod", "en", "py", "Py", "mIm",
    // Not ligands but marks of what a site is: atomic cluster, nanoparticles, single atoms.
    "ac", "NPs", "SAs",
  ]

  /// Molecules of one element, which may stand alone with their count.
  static let loneMolecules = WordTable(set: [
    "H2", "O2", "N2", "O3", "F2", "I2", "D2", "S8", "P4", "C60", "C70",
  ])

  /// Formulae without a metal that running text may contain; other words of non-metal letters with
  /// a digit are labels there.
  static let molecules = WordTable(set: [
    "H2O", "H2O2", "D2O", "D2O2", "HO2", "H3O", "CO2", "N2O", "NO2", "NO3", "N2O4", "NH2", "NH3",
    "NH4", "N2H4", "NH4Cl", "NH4F", "NH4OH", "CH4", "CH3", "C2H2", "C2H4", "C2H6", "C3H8", "CH3OH",
    "CH3CN", "C2H5OH", "CH3COOH", "HCO3", "CO3", "H2CO3", "H2SO4", "HSO4", "SO2", "SO3", "SO4",
    "H2S", "SF6", "CS2", "HNO3", "HClO4", "ClO4", "ClO2", "H3PO4", "H2PO4", "HPO4", "PO4", "PH3",
    "P2O5", "POx", "SOx", "NOx", "COx", "PF6", "BF4", "BO3", "B2O3", "H3BO3", "B4C", "BH4", "C3N4",
    "C3N5", "C2N", "C3N", "SiO2", "SiOx", "SiC", "Si3N4", "SeO2", "TeO2", "As2O3", "CCl4", "CF3",
    "CF2", "CHCl3", "CH2Cl2", "CO(NH2)2", "(NH4)2SO4", "(NH4)2S2O8", "(NH4)2HPO4", "CSx", "CNx",
    "NCN", "N2H4H2O", "ABO3", "A2BO4", "AB2O4", "ABOx",
  ])
}
