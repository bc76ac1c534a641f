/// Formulae in names and running text, formatted only where they surely are formulae; field.md 4.2.
///
/// Names are stored as plain text and formatted on output. A word with a backslash before it stays
/// plain.
package enum ChemicalFormula {
  /// A catalyst, electrolyte or electrode name with its counts as subscripts and charges as
  /// superscripts: `Co1-xS` becomes Co, ₁₋ₓ, S. Hyphens and dashes are kept as given. Nil if the
  /// name stays as it is.
  package static func formatted(name: String) -> FormattedText? {
    var output = FormattedText()
    return append(name, to: &output) ? output : nil
  }

  /// Running text, in which only words that parse as a whole and hold a metal, a known molecule,
  /// a symbol of the field or a unit behind a number are touched. Nil if it stays as it is. Never
  /// call it for code, addresses or the titles of references.
  package static func formatted(prose: String) -> FormattedText? {
    ProseFormatter.formatted(prose)
  }

  /// The runs of `formatted(name:)`, or of the name as it is.
  package static func runs(ofName name: String) -> [TextRun] {
    runs(formatted(name: name), or: name)
  }

  /// The runs of `formatted(prose:)`, or of the text as it is.
  package static func runs(ofProse prose: String) -> [TextRun] {
    runs(formatted(prose: prose), or: prose)
  }

  private static func runs(_ formatted: FormattedText?, or text: String) -> [TextRun] {
    formatted?.textRuns ?? (text.isEmpty ? [] : [TextRun(text)])
  }

  /// The name with Unicode sub- and superscripts where they exist, for titles.
  package static func plain(_ name: String) -> String { formatted(name: name)?.plain ?? name }

  /// Running text with Unicode sub- and superscripts where they exist.
  package static func plain(prose: String) -> String { formatted(prose: prose)?.plain ?? prose }

  /// The name for `aria-label`: "Fe N 4".
  package static func spoken(_ name: String) -> String {
    var output = FormattedText(joinsNeighbours: false)
    let isChanged = append(name, to: &output)
    return SpokenFormula.text(of: isChanged ? output.textRuns : [TextRun(name)])
  }

  /// The name as HTML with `<sub>` and `<sup>`.
  package static func html(ofName name: String) -> String { TextRun.html(runs(ofName: name)) }

  /// Running text as HTML.
  package static func html(ofProse prose: String) -> String { TextRun.html(runs(ofProse: prose)) }

  /// False if the name is not formatted.
  private static func append(_ name: String, to output: inout FormattedText) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      let text = UTF8Text(bytes)
      guard mayHoldFormula(bytes), !text.isLonger(than: 1000) else { return false }
      output.reserve(bytes.count + 8)
      if text[0] == UInt8(ascii: "\\") {
        output.append(text.part(1..<text.end))
        return true
      }
      return FormulaFormatter.append(text, care: .name, to: &output)
    }
  }

  /// Whether there is a digit, variable or sign at all.
  private static func mayHoldFormula(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.contains { byte in
      switch byte {
      case 48...57, UInt8(ascii: "x")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "\\"), 0x80...:
        true
      default: false
      }
    }
  }
}
