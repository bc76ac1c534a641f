/// The elements that a name surely states: those of its tokens that can only be formulae.
///
/// Names are full of codes that read like formulae: NC is no nitrogen carbide, VC a carbon vacancy,
/// CF a felt. So a token counts only if it parses as a whole, has metals before non-metals, and
/// holds a count or is a plain binary or alloy such as CoP and NiFe.
package struct FormulaElements: Sendable, Hashable {
  package struct Formula: Sendable, Hashable {
    /// Symbols in the order of first appearance.
    package let elements: [String]
    package let hasCount: Bool
    /// A support or shell: it stands behind an `@`.
    package let isBehindAt: Bool
  }

  package let formulae: [Formula]
  /// The name is made of such formulae and separators and of nothing else.
  package let isPlain: Bool

  package init(name: String) {
    var name = name
    self = name.withUTF8 { Self(UTF8Text($0)) }
  }

  private init(_ text: UTF8Text) {
    guard text[0] != UInt8(ascii: "\\"), !text.isLonger(than: 1000),
      !FormulaFormatter.hasFraction(text)
    else {
      formulae = []
      isPlain = false
      return
    }
    var tokens = FormulaTokens(text)
    var found: [Formula] = []
    var isPlain = true
    var isBehindAt = false
    while let part = tokens.next() {
      guard part.isToken else {
        if text[part.range.lowerBound] == UInt8(ascii: "@") { isBehindAt = true }
        continue
      }
      let core = FormulaEdges.core(of: text, in: part.range)
      let body = FormulaEdges.withoutFacet(text, in: core)
      if let units = FormulaUnits(text.part(body)), units.areSure {
        found.append(
          Formula(
            elements: units.elements, hasCount: units.hasCount, isBehindAt: isBehindAt))
      } else {
        isPlain = false
      }
    }
    formulae = found
    self.isPlain = isPlain && !found.isEmpty
  }
}

/// The symbols of one token with what counts them.
private struct FormulaUnits {
  private struct Unit {
    let element: Element
    var isCounted: Bool
  }

  private var units: [Unit] = []
  private let lastCount: FormulaParse.Count?
  let hasCount: Bool

  /// Nil for what is no formula, and for formulae with placeholders or ligands.
  init?(_ text: UTF8Text) {
    var pieces: [FormulaPiece] = []
    guard let parse = FormulaGrammar.parse(text, into: &pieces) else { return nil }
    hasCount = parse.hasCount
    lastCount = parse.lastCount
    var open: [Int] = []
    var counted: Range<Int> = 0..<0
    for piece in pieces {
      switch piece.kind {
      case .count: for index in counted { units[index].isCounted = true }
      case .opening: open.append(units.count)
      case .closing: counted = (open.popLast() ?? 0)..<units.count
      case .symbol:
        let symbol = String(decoding: text.part(piece.range).buffer, as: UTF8.self)
        guard let element = Element.named(symbol) else { return nil }
        units.append(Unit(element: element, isCounted: false))
        counted = (units.count - 1)..<units.count
      }
    }
  }

  var elements: [String] {
    var seen: Set<String> = []
    return units.map(\.element.symbol).filter { seen.insert($0).inserted }
  }

  /// Whether the token can only be a formula.
  var areSure: Bool {
    guard units.count > 1 else { return isSureAlone }
    guard metalsComeFirst else { return false }
    guard units.contains(where: \.element.isMetal) else { return isCoordination }
    let loose = units.filter { !$0.isCounted && !$0.element.isMetal && !Self.isWater($0.element) }
    guard loose.count <= 1 else { return false }
    guard !hasCount else { return true }
    // Without a count, two single letters are a code: KB, VC, WN.
    return units.contains { $0.element.isMetal && $0.element.symbol.utf8.count == 2 }
      && (loose.isEmpty || units.filter { !$0.element.isMetal }.count == 1)
  }

  /// `Fe1`, `Pt3`, `Cux`; not `P25`, `Fe20`.
  private var isSureAlone: Bool {
    guard let only = units.first, only.isCounted, only.element.symbol.utf8.count == 2 else {
      return false
    }
    if case .integer(let count) = lastCount { return count <= 4 }
    return true
  }

  /// Hydrogen may stand first, as in H2PtCl6.
  private var metalsComeFirst: Bool {
    var isBehindMetals = false
    for (index, unit) in units.enumerated() {
      if unit.element.isMetal {
        if isBehindMetals { return false }
      } else if index > 0 || unit.element.symbol != "H" {
        isBehindMetals = true
      }
    }
    return true
  }

  /// Neighbours of a site, `N3S1`, or a compound such as C3N4: everything counted, no hydrogen.
  private var isCoordination: Bool {
    elements.count > 1 && units.allSatisfy { $0.isCounted && $0.element.symbol != "H" }
  }

  private static func isWater(_ element: Element) -> Bool {
    element.symbol == "O" || element.symbol == "H"
  }
}
