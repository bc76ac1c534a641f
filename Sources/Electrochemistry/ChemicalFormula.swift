/// Formulae in names and running text, formatted only where they surely are formulae; field.md 4.2.
package enum ChemicalFormula {
  /// A catalyst, electrolyte or electrode name with its counts as subscripts and charges as
  /// superscripts.
  package static func runs(ofName name: String) -> [TextRun] { [TextRun(name)] }

  /// Running text, in which only words that parse as a whole are touched.
  package static func runs(ofProse prose: String) -> [TextRun] { [TextRun(prose)] }

  /// The name with Unicode sub- and superscripts where they exist, for titles.
  package static func plain(_ name: String) -> String { TextRun.plain(runs(ofName: name)) }

  /// The name with `<sub>` and `<sup>`.
  package static func html(ofName name: String) -> String { TextRun.html(runs(ofName: name)) }
}
