/// Words of running text that are set with sub- and superscripts though they are no formulae; rule 8
/// of field.md 4.2.
enum ProseDictionary {
  /// English words that are also element symbols: `In2` in a sentence is no indium.
  static let words = WordTable(set: ["In", "As", "At", "No", "He", "Be", "Am", "Re"])

  /// The longest of `isFixed`, in bytes.
  static let longestFixed = 6

  /// Whether a word without digit or sign is in the dictionary.
  static func isFixed(_ word: UTF8Text) -> Bool { fixed[word.word] != nil || word.equals("eg") }

  /// Appends a word; false, and nothing appended, if it is not in the dictionary. `next` is the word
  /// behind it, which decides about `eg`.
  static func append(
    _ word: UTF8Text, next: () -> UTF8Text, to output: inout FormattedText
  ) -> Bool {
    if word.count <= longestFixed, let runs = fixed[word.word] {
      for run in runs { output.append(run) }
      return true
    }
    if word.equals("eg") || word.equals("eg-") {
      return orbitals.contains(next().word) && appendOrbital(word, &output)
    }
    if word.hasPrefix("eg-"), orbitals.contains(word.part((word.start + 3)..<word.end).word) {
      return appendOrbital(word, &output)
    }
    return appendNumbered(word, &output) || appendFreeEnergy(word, &output)
      || appendAdsorbate(word, &output) || appendReactant(word, &output)
  }

  /// `2H2O`, `4e-`, `2H+`: a coefficient before a known molecule or ion.
  private static func appendReactant(_ word: UTF8Text, _ output: inout FormattedText) -> Bool {
    guard word.count <= 16 else { return false }
    var start = word.start
    while ByteClass.isDigit(word[start]) { start += 1 }
    guard start - word.start == 1 || start - word.start == 2, start < word.end else { return false }
    let species = word.part(start..<word.end)
    let last = species.character(before: species.end)
    var formatted = FormattedText()
    if last.value == 0x2B || ScalarClass.isMinus(last.value) {
      let ion = species.part(start..<(species.end - last.length))
      guard IonDictionary.append(ion, isPlus: last.value == 0x2B, to: &formatted) != nil else {
        return false
      }
    } else {
      var pieces: [FormulaPiece] = []
      guard isMolecule(species), FormulaGrammar.parse(species, into: &pieces) != nil else {
        return false
      }
      formatted.append(pieces, of: species)
    }
    output.append(word.part(word.start..<start))
    output.append(formatted)
    return true
  }

  private static func isMolecule(_ species: UTF8Text) -> Bool {
    FormulaSymbols.molecules.contains(species.word)
      || FormulaSymbols.loneMolecules.contains(species.word)
  }

  private static let fixed = WordTable<[TextRun]>([
    ("t2g", [TextRun("t", .italic), TextRun("2g", .subscript)]),
    ("*", [TextRun("∗")]),
    ("sp2", [TextRun("sp"), TextRun("2", .superscript)]),
    ("sp3", [TextRun("sp"), TextRun("3", .superscript)]),
    ("dz2", [TextRun("d"), TextRun("z²", .subscript)]),
    ("dx2-y2", [TextRun("d"), TextRun("x²−y²", .subscript)]),
    ("E1/2", quantity("E", "1/2")),
    ("E½", quantity("E", "1/2")),
    ("jk", quantity("j", "k")),
    ("j0", quantity("j", "0")),
    ("jL", quantity("j", "L")),
    ("Cdl", quantity("C", "dl")),
    ("Rct", quantity("R", "ct")),
    ("Eonset", quantity("E", "onset")),
    ("Ecell", quantity("E", "cell")),
    ("ΔE", [TextRun("Δ"), TextRun("E", .italic)]),
    ("ΔG", [TextRun("Δ"), TextRun("G", .italic)]),
    ("ΔE1/2", [TextRun("Δ"), TextRun("E", .italic), TextRun("1/2", .subscript)]),
    ("CO2RR", [TextRun("CO"), TextRun("2", .subscript), TextRun("RR")]),
    ("O2•-", [TextRun("O"), TextRun("2", .subscript), TextRun("•−", .superscript)]),
  ])

  private static let orbitals = WordTable(set: [
    "orbital", "orbitals", "occupancy", "occupation", "occupations", "filling", "fillings",
    "electron", "electrons", "states", "state",
  ])

  private static func quantity(_ letter: String, _ below: String) -> [TextRun] {
    [TextRun(letter, .italic), TextRun(below, .subscript)]
  }

  private static func appendOrbital(_ word: UTF8Text, _ output: inout FormattedText) -> Bool {
    output.append("e", .italic)
    output.append("g", .subscript)
    output.append(word.part((word.start + 2)..<word.end))
    return true
  }

  /// `η10`, `Ej10`, `Ej=10`: symbol and current density in mA cm⁻².
  private static func appendNumbered(_ word: UTF8Text, _ output: inout FormattedText) -> Bool {
    let isEta = word.hasPrefix("η")
    guard isEta || word.hasPrefix("Ej") else { return false }
    let lead = word.start + (isEta ? 2 : 1)
    let hasSign = !isEta && word[lead + 1] == UInt8(ascii: "=")
    let digits = (isEta ? lead : lead + (hasSign ? 2 : 1))..<word.end
    guard !digits.isEmpty, digits.count <= 5, digits.allSatisfy({ ByteClass.isDigit(word[$0]) })
    else { return false }
    output.append(word.part(word.start..<lead), isEta ? .normal : .italic)
    output.append(word.part(lead..<word.end), .subscript)
    return true
  }

  /// `ΔG*OOH` and `ΔGOOH*`.
  private static func appendFreeEnergy(_ word: UTF8Text, _ output: inout FormattedText) -> Bool {
    guard word.hasPrefix("ΔG"), let species = species(in: word.part((word.start + 3)..<word.end))
    else { return false }
    output.append("Δ")
    output.append("G", .italic)
    species.withUnsafeBufferPointer { output.append(UTF8Text($0), .subscript) }
    return true
  }

  /// `*OOH` and `OOH*` with the asterisk operator U+2217.
  private static func appendAdsorbate(_ word: UTF8Text, _ output: inout FormattedText) -> Bool {
    guard let species = species(in: word) else { return false }
    // Where no part of it is a formula, the pieces are plain ones.
    species.withUnsafeBufferPointer {
      _ = FormulaFormatter.append(UTF8Text($0), care: .name, to: &output)
    }
    return true
  }

  /// An adsorbate with its star, which becomes U+2217.
  private static func species(in word: UTF8Text) -> [UInt8]? {
    let first = word.character(at: word.start)
    let last = word.character(before: word.end)
    guard isStar(first.value) != isStar(last.value), word.count > first.length else { return nil }
    let isBefore = isStar(first.value)
    let name =
      isBefore ? (word.start + first.length)..<word.end : word.start..<(word.end - last.length)
    guard adsorbates.contains(word.part(name).word) else { return nil }
    let star = Array("∗".utf8)
    return isBefore ? star + word.part(name).buffer : word.part(name).buffer + star
  }

  private static func isStar(_ value: UInt32) -> Bool { value == 0x2A || value == 0x2217 }

  private static let adsorbates = WordTable(set: [
    "O", "OH", "OOH", "O2", "H", "H2", "H2O", "H2O2", "HO2", "OO", "CO", "CO2", "COOH", "CHO",
    "COH", "OCHO", "HCOO", "N", "N2", "NH", "NH2", "NH3", "NNH", "NO", "NO2", "NO3", "C", "S", "Cl",
    "HOOH", "O-O",
  ])
}
