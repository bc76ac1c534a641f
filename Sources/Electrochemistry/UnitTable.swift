/// All unit words that are understood.
enum UnitTable {
  /// The unit that a whole word means, with every spelling and every prefix that it takes.
  static func symbol(_ letters: ArraySlice<Unicode.Scalar>) -> UnitSymbol? {
    if let word = ByteWord(letters), letters.allSatisfy(isCommon) { return words[word] }
    return spellings[UnitWords.text(letters)]
  }

  static func symbol(_ word: ByteWord) -> UnitSymbol? { words[word] }

  /// What `words` compares as `String` does: of other characters some are written in two ways, such
  /// as the Å of A and a ring.
  private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 || UnitAlphabet.isLetter(scalar)
  }

  /// Every spelling, with every prefix that the unit takes, to its meaning.
  static let spellings: [String: UnitSymbol] = {
    var table: [String: UnitSymbol] = [:]
    for unit in units {
      for spelling in unit.spellings { table[spelling] = unit.symbol() }
      for prefix in unit.prefixes.unicodeScalars {
        let symbol = unit.symbol(prefix: prefix)
        for spelling in unit.spellings where spelling.unicodeScalars.count <= 4 {
          table[String(prefix) + spelling] = symbol
          if prefix == "µ" { table["u" + spelling] = symbol }
        }
      }
    }
    return table
  }()

  private static let words = WordTable(spellings.map { ($0.key, $0.value) })

  /// What a mass, an area or a site is counted of: "A mgPGM-1", "mA cm-2ECSA".
  static let qualifierWords =
    [
      "cat", "catalyst", "PGM", "NM", "metal", "geo", "ECSA", "ecsa", "real", "BET", "active",
      "site", "noble", "Pt+Ir", "ink", "electrode", "total", "Metal", "GEO", "Cat", "disk",
    ] + Element.all.map(\.symbol)

  static let qualifiers = WordTable(set: qualifierWords)

  /// A unit without prefix and the prefixes it takes.
  private struct Unit {
    var spellings: [String]
    var ucum: String
    var ascii: String
    var vector: UnitVector
    var mantissa: Double
    var exponent: Int
    var prefixes: String
    var offset: Double
    var joins: Bool

    init(
      _ spellings: String, _ vector: UnitVector, _ mantissa: Double = 1, _ exponent: Int = 0,
      prefixes: String = "", ucum: String? = nil, ascii: String? = nil, offset: Double = 0,
      joins: Bool = false
    ) {
      self.spellings = spellings.split(separator: "|").map(String.init)
      self.ucum = ucum ?? self.spellings[0]
      self.ascii = ascii ?? self.spellings[0]
      self.vector = vector
      self.mantissa = mantissa
      self.exponent = exponent
      self.prefixes = prefixes
      self.offset = offset
      self.joins = joins
    }

    func symbol(prefix: Unicode.Scalar? = nil) -> UnitSymbol {
      let mark = prefix.map(String.init) ?? ""
      let asciiMark = mark == "µ" ? "u" : mark
      return UnitSymbol(
        text: mark + spellings[0], ucum: asciiMark + ucum, ascii: asciiMark + ascii,
        vector: vector, mantissa: mantissa, exponent: exponent + UnitTable.power(of: prefix),
        offset: offset, joins: joins)
    }
  }

  private static func power(of prefix: Unicode.Scalar?) -> Int {
    switch prefix {
    case "f": -15
    case "p": -12
    case "n": -9
    case "µ": -6
    case "m": -3
    case "c": -2
    case "d": -1
    case "k": 3
    case "M": 6
    case "G": 9
    case "T": 12
    default: 0
    }
  }

  private static let units = electrical + mechanical + chemical + counted

  private static let electrical: [Unit] = [
    Unit("V|volt|volts|Volt|Volts", .volt, prefixes: "nµmkM", joins: true),
    Unit("A|amp|amps|ampere|amperes", UnitVector(current: 1), prefixes: "pnµmk", joins: true),
    Unit("C|coulomb|coulombs", UnitVector(time: 1, current: 1), prefixes: "nµmk", joins: true),
    Unit("W|watt|watts", .watt, prefixes: "nµmkMG", joins: true),
    Unit("J|joule|joules", .joule, prefixes: "µmkMG", joins: true),
    Unit("F|farad", .farad, prefixes: "pnµm", joins: true),
    Unit(
      "Ω|ohm|ohms|Ohm|Ohms|OHM", .ohm, prefixes: "µmkMG", ucum: "Ohm", ascii: "ohm", joins: true),
    Unit("S|siemens", UnitVector.none.times(.ohm, power: -1), prefixes: "nµm", joins: true),
    Unit("eV", .joule, 1.602176634, -19, prefixes: "mk", joins: true),
    Unit(
      "e|e-|electron charge|elementary charge", UnitVector(time: 1, current: 1), 1.602176634, -19,
      ucum: "[e]"),
    Unit("T|tesla", UnitVector(mass: 1, time: -2, current: -1), prefixes: "µm"),
    Unit("Oe", UnitVector(length: -1, current: 1), 79.57747154594767, 0, prefixes: "k"),
    Unit(
      "µB|uB|mu_B|muB|Bohr magneton|Bohr magnetons", UnitVector(length: 2, current: 1),
      9.2740100657, -24, ucum: "{muB}", ascii: "uB"),
    Unit("emu", UnitVector(length: 2, current: 1), 1, -3, prefixes: "m", ucum: "{emu}"),
    Unit("Hz", UnitVector(time: -1), prefixes: "mkMG"),
  ]

  private static let mechanical: [Unit] = [
    Unit("m|metre|metres|meter|meters", UnitVector(length: 1), prefixes: "fpnµmcdk", joins: true),
    Unit(
      "Å|Ang|angstrom|Angstrom|angstroms", UnitVector(length: 1), 1, -10, ucum: "Ao", ascii: "Ang"),
    Unit("g|gram|grams", UnitVector(mass: 1), 1, -3, prefixes: "pnµmk", joins: true),
    Unit("s|sec|secs|second|seconds", UnitVector(time: 1), prefixes: "fpnµm", joins: true),
    Unit("min|mins|minute|minutes", UnitVector(time: 1), 60, joins: true),
    Unit("h|hr|hrs|hour|hours", UnitVector(time: 1), 3600, joins: true),
    Unit("d|day|days", UnitVector(time: 1), 86400),
    Unit("week|weeks", UnitVector(time: 1), 604800, ucum: "wk"),
    Unit("month|months", UnitVector(time: 1), 2_629_800, ucum: "mo"),
    Unit("year|years|yr|yrs", UnitVector(time: 1), 31_557_600, ucum: "a"),
    Unit("L|l|litre|litres|liter|liters", UnitVector(length: 3), 1, -3, prefixes: "nµmd"),
    Unit(
      "sccm", UnitVector(length: 3, time: -1), 1.0 / 60, -6, ucum: "mL.min-1{standard}"),
    Unit("N|newton", UnitVector(mass: 1, length: 1, time: -2), prefixes: "nµmk"),
    Unit("Pa|pascal", pascal, prefixes: "µmkMG"),
    Unit("bar|bars", pascal, 1, 5, prefixes: "m"),
    Unit("atm|atmospheres", pascal, 101325),
    Unit("Torr|torr|mmHg", pascal, 133.32236842105263, 0, ucum: "mm[Hg]"),
    Unit("K|kelvin", UnitVector(temperature: 1), prefixes: "m"),
    Unit(
      "°C|oC|ºC|degC|deg C|℃|degrees Celsius", UnitVector(temperature: 1), ucum: "Cel",
      ascii: "degC", offset: 273.15),
    Unit("rad|radian|radians", UnitVector(angle: 1), prefixes: "m"),
    Unit(
      "°|deg|degree|degrees", UnitVector(angle: 1), 0.017453292519943295, ucum: "deg", ascii: "deg"),
    Unit("rev|r|revolution|revolutions", UnitVector(angle: 1), 6.283185307179586, ucum: "{rev}"),
    Unit(
      "rpm|RPM|Rpm|rev/min|r/min|r.p.m.", UnitVector(time: -1, angle: 1), 0.10471975511965977,
      ucum: "{rev}/min"),
  ]

  private static let pascal = UnitVector(mass: 1, length: -1, time: -2)

  private static let chemical: [Unit] = [
    Unit("mol|mole|moles", UnitVector(amount: 1), prefixes: "pnµmk", joins: true),
    Unit(
      "M|molar", UnitVector(length: -3, amount: 1), 1, 3, prefixes: "nµm", ucum: "mol.L-1"),
    Unit("cal", .joule, 4.184, 0, prefixes: "k"),
    Unit("pH", UnitVector(acidity: 1), ucum: "[pH]"),
    Unit("%|percent|per cent|pct", .none, 1, -2),
    Unit("wt%|wt.%|weight%|mass%|wt.-%|wt-%", .none, 1, -2, ucum: "%{wt}"),
    Unit("at.%|at%|atom%|atomic%|at.-%|at-%", .none, 1, -2, ucum: "%{at}"),
    Unit("mol%|mol.%|mol-%", .none, 1, -2, ucum: "%{mol}"),
    Unit("vol%|vol.%|vol-%", .none, 1, -2, ucum: "%{vol}"),
    Unit("ppm", .none, 1, -6, ucum: "[ppm]"),
    Unit("ppb", .none, 1, -9, ucum: "[ppb]"),
    Unit("‰|permille", .none, 1, -3, ucum: "[ppth]", ascii: "permille"),
    Unit("times|fold", .none, ucum: "{times}"),
  ]

  private static let counted: [Unit] = [
    Unit("dec|decade|decades", UnitVector(decade: 1), ucum: "{decade}", joins: true),
    Unit("cycles|cycle", UnitVector(count: 1), ucum: "{cycles}"),
    Unit("sites|site", UnitVector(count: 1), ucum: "{sites}"),
    Unit("atoms|atom", UnitVector(count: 1), ucum: "{atoms}"),
    Unit("electrons|electron", UnitVector(count: 1), ucum: "{electrons}"),
  ]
}
