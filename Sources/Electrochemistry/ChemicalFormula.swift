/// Formulae in names and running text, formatted only where they surely are formulae; field.md 4.2.
///
/// Names are stored as plain text and formatted on output. A word with a backslash before it stays
/// plain.
package enum ChemicalFormula {
  /// A catalyst, electrolyte or electrode name with its counts as subscripts and charges as
  /// superscripts: `Co1-xS` becomes Co, ₁₋ₓ, S. Hyphens and dashes are kept as given.
  package static func runs(ofName name: String) -> [TextRun] {
    TextRun.merged(pieces(ofName: name))
  }

  /// Running text, in which only words that parse as a whole and hold a metal, a known molecule,
  /// a symbol of the field or a unit behind a number are touched. Never call it for code, addresses
  /// or the titles of references.
  package static func runs(ofProse prose: String) -> [TextRun] {
    guard let pieces = ProseFormatter.pieces(of: prose) else {
      return prose.isEmpty ? [] : [TextRun(prose)]
    }
    return TextRun.merged(pieces)
  }

  /// The name with Unicode sub- and superscripts where they exist, for titles.
  package static func plain(_ name: String) -> String { TextRun.plain(runs(ofName: name)) }

  /// The name for `aria-label`: "Fe N 4".
  package static func spoken(_ name: String) -> String {
    SpokenFormula.text(of: pieces(ofName: name))
  }

  /// The name as HTML with `<sub>` and `<sup>`.
  package static func html(ofName name: String) -> String { TextRun.html(runs(ofName: name)) }

  /// Running text as HTML.
  package static func html(ofProse prose: String) -> String { TextRun.html(runs(ofProse: prose)) }

  private static func pieces(ofName name: String) -> [TextRun] {
    guard !name.isEmpty else { return [] }
    guard mayHoldFormula(name) else { return [TextRun(name)] }
    let letters = Array(name.unicodeScalars)
    guard letters.count <= 1000 else { return [TextRun(name)] }
    if letters[0] == "\\" { return [TextRun(UnitWords.text(letters.dropFirst()))] }
    return FormulaFormatter.pieces(of: letters, care: .name) ?? [TextRun(name)]
  }

  /// Whether there is a digit, variable or sign at all.
  private static func mayHoldFormula(_ name: String) -> Bool {
    name.utf8.contains { byte in
      switch byte {
      case 48...57, UInt8(ascii: "x")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "\\"), 0x80...:
        true
      default: false
      }
    }
  }
}
