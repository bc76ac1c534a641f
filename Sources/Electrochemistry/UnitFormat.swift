extension PhysicalUnit {
  /// For plain text: `mA cm⁻²`, `A mgPGM⁻¹`.
  package var plain: String {
    join(factors.map { TextRun.plain($0.runs) }, " ")
  }

  /// For files that must be ASCII: `mA cm-2`, `ohm`, `ug`.
  package var ascii: String {
    join(
      factors.map { factor in
        let power = factor.power == 1 ? "" : String(factor.power)
        let qualifier = factor.qualifier ?? ""
        return factor.qualifierFollows
          ? factor.symbol.ascii + power + qualifier : factor.symbol.ascii + qualifier + power
      }, " ")
  }

  /// The code of the Unified Code for Units of Measure: `mA.cm-2`, `mV/{decade}`.
  package var ucum: String {
    var text = ""
    for factor in factors {
      let annotated = factor.symbol.ucum.unicodeScalars.first == "{"
      let slashed = annotated && factor.power < 0
      if !text.isEmpty || slashed { text += slashed ? "/" : "." }
      let power = slashed ? -factor.power : factor.power
      text += factor.symbol.ucum + (power == 1 ? "" : String(power))
      if let qualifier = factor.qualifier { text += "{\(qualifier)}" }
    }
    return text
  }

  /// Text with superscript powers and subscript "of what", for HTML and SVG.
  package var runs: [TextRun] {
    var runs: [TextRun] = []
    for (index, factor) in factors.enumerated() {
      if index > 0 { runs.append(TextRun(" ")) }
      runs += factor.runs
    }
    return TextRun.merged(runs)
  }

  private func join(_ parts: [String], _ separator: String) -> String {
    var text = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { text += separator }
      text += part
    }
    return text
  }
}

extension UnitFactor {
  /// "Of what" follows the power of an area (cm⁻²_ECSA) but precedes that of a mass (mg_PGM⁻¹).
  var qualifierFollows: Bool { symbol.vector == UnitVector(length: 1) }

  var runs: [TextRun] {
    let base = TextRun(symbol.text)
    let below = qualifier.map { [TextRun($0, .subscript)] } ?? []
    let minus = power < 0 ? "−" : ""
    let above = power == 1 ? [] : [TextRun(minus + String(abs(power)), .superscript)]
    return [base] + (qualifierFollows ? above + below : below + above)
  }
}
