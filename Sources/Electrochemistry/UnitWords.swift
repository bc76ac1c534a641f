/// Takes joined unit words apart: `mAcm` is mA and cm, `mgPGM` is mg of PGM.
enum UnitWords {
  struct Parts: Sendable {
    var symbols: [UnitSymbol]
    var qualifier: String?
  }

  /// Nil if some letters remain. The longest reading of each word wins; one quantity does not stand
  /// twice in a joined word, so that `cmm` is a slip and not cm times m.
  static func split(_ run: ArraySlice<Unicode.Scalar>) -> Parts? {
    if let symbol = UnitTable.symbol(run) ?? spelledOut(run) {
      return Parts(symbols: [symbol], qualifier: nil)
    }
    guard run.count <= 12 else { return nil }
    return split(run, depth: 0)
  }

  private static func split(_ run: ArraySlice<Unicode.Scalar>, depth: Int) -> Parts? {
    guard depth < 4 else { return nil }
    for end in stride(from: run.endIndex, to: run.startIndex, by: -1) {
      guard let symbol = UnitTable.symbol(run[run.startIndex..<end]),
        symbol.joins || symbol.takesQualifier
      else { continue }
      let rest = run[end...]
      if rest.isEmpty { return Parts(symbols: [symbol], qualifier: nil) }
      if symbol.takesQualifier, UnitTable.qualifiers.contains(ByteWord(rest)) {
        return Parts(symbols: [symbol], qualifier: text(rest))
      }
      if symbol.joins, let others = split(rest, depth: depth + 1),
        others.symbols.allSatisfy({ $0.vector != symbol.vector })
      {
        return Parts(symbols: [symbol] + others.symbols, qualifier: others.qualifier)
      }
    }
    return nil
  }

  /// Whole words in any case: `Hours`, `CYCLES`.
  private static func spelledOut(_ run: ArraySlice<Unicode.Scalar>) -> UnitSymbol? {
    guard let word = ByteWord(run), word.count >= 4 else { return nil }
    return UnitTable.symbol(word.lowercased)
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
