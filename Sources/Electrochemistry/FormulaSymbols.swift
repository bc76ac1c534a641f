/// The words that formulae are made of.
enum FormulaSymbols {
  static let variables: Set<Unicode.Scalar> = ["x", "y", "z", "δ"]

  /// The longest element symbol, placeholder or ligand at the start.
  static func longest(in letters: ArraySlice<Unicode.Scalar>) -> String? {
    guard let first = letters.first, ScalarClass.isASCIILetter(first) else { return nil }
    var best: String?
    var text = ""
    for (length, scalar) in letters.prefix(5).enumerated() {
      guard ScalarClass.isASCIILetter(scalar) else { break }
      text.unicodeScalars.append(scalar)
      guard symbols.contains(text) else { continue }
      // T stands for the surface groups of MXenes only, always as Tx.
      if text == "T", letters.dropFirst(length + 1).first != "x" { continue }
      best = text
    }
    return best
  }

  /// Whether a symbol is a metal or stands for one.
  static func isMetal(_ symbol: String) -> Bool { metals.contains(symbol) }

  /// Whether a token of one symbol may have a count of its own: ligands may not.
  static func isLigand(_ symbol: String) -> Bool { ligands.contains(symbol) }

  static let placeholders: Set<String> = ["M", "A", "T", "Ln", "RE", "TM"]

  private static let ligands: Set<String> = [
    "acac", "Pc", "TPP", "TCPP", "bpy", "tpy", "phen", "HITP", "HHTP", "BHT", "BTC", "BDC", "THQ",
    "salen", "OAc", "Ph", "Me", "Et", "Cp", "cod", "en", "py", "Py", "mIm",
    // Not ligands but marks of what a site is: atomic cluster, nanoparticles, single atoms.
    "ac", "NPs", "SAs",
  ]

  private static let metals: Set<String> = Set(
    Element.all.filter(\.isMetal).map(\.symbol) + ["M", "Ln", "RE", "TM"])

  /// Elements that compounds are made of. The short-lived ones from polonium on are left out: in a
  /// name `No`, `At` or `Pa` is something else.
  private static let symbols: Set<String> = Set(
    Element.all.filter { $0.atomicNumber < 84 || $0.symbol == "Th" || $0.symbol == "U" }
      .map(\.symbol)
  )
  .union(placeholders).union(ligands)

  /// Molecules of one element, which may stand alone with their count.
  static let loneMolecules: Set<String> = [
    "H2", "O2", "N2", "O3", "F2", "I2", "D2", "S8", "P4", "C60", "C70",
  ]

  /// Formulae without a metal that running text may contain; other words of non-metal letters with
  /// a digit are labels there.
  static let molecules: Set<String> = [
    "H2O", "H2O2", "D2O", "D2O2", "HO2", "H3O", "CO2", "N2O", "NO2", "NO3", "N2O4", "NH2", "NH3",
    "NH4", "N2H4", "NH4Cl", "NH4F", "NH4OH", "CH4", "CH3", "C2H2", "C2H4", "C2H6", "C3H8", "CH3OH",
    "CH3CN", "C2H5OH", "CH3COOH", "HCO3", "CO3", "H2CO3", "H2SO4", "HSO4", "SO2", "SO3", "SO4",
    "H2S", "SF6", "CS2", "HNO3", "HClO4", "ClO4", "ClO2", "H3PO4", "H2PO4", "HPO4", "PO4", "PH3",
    "P2O5", "POx", "SOx", "NOx", "COx", "PF6", "BF4", "BO3", "B2O3", "H3BO3", "B4C", "BH4", "C3N4",
    "C3N5", "C2N", "C3N", "SiO2", "SiOx", "SiC", "Si3N4", "SeO2", "TeO2", "As2O3", "CCl4", "CF3",
    "CF2", "CHCl3", "CH2Cl2", "CO(NH2)2", "(NH4)2SO4", "(NH4)2S2O8", "(NH4)2HPO4", "CSx", "CNx",
    "NCN", "N2H4H2O", "ABO3", "A2BO4", "AB2O4", "ABOx",
  ]
}
