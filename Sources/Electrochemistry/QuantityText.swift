extension NumberText {
  /// `0.90 V vs RHE`, `81.3 mA cm⁻²`, `310 ± 5 mV`, `> 1 nm`, `0.1–0.2 nm`, `310 [290, 330] mV`.
  package static func plain(_ quantity: Quantity) -> String {
    TextRun.plain(runs(quantity))
  }

  /// The same in ASCII, readable by `Quantity.parse`: `81.3 mA cm-2`, `310 +/- 5 mV`.
  package static func ascii(_ quantity: Quantity) -> String {
    var text = asciiMark(quantity.qualifier) + digits(quantity)
    switch quantity.uncertainty {
    case .symmetric(let spread): text += " +/- " + ascii(spread)
    case .asymmetric(let above, let below): text += " +\(ascii(above))/-\(ascii(below))"
    case .limits(let lower, let upper): text += " [\(ascii(lower)), \(ascii(upper))]"
    case nil: break
    }
    if let unit = quantity.unit, !unit.factors.isEmpty { text += " " + unit.ascii }
    if let scale = quantity.scale { text += " vs " + scale.name }
    return text
  }

  /// The digits of the value without mark, spread and unit.
  static func digits(_ quantity: Quantity) -> String {
    let lower = ascii(quantity.lowerNumber)
    return quantity.isRange ? lower + "-" + ascii(quantity.upperNumber) : lower
  }

  /// The typographic form with superscripts; the scale's name is formatted as a formula.
  package static func runs(_ quantity: Quantity) -> [TextRun] {
    var runs = valueRuns(quantity)
    if let unit = quantity.unit, !unit.factors.isEmpty {
      runs.append(TextRun(unit.hugsNumber ? "" : unitSeparator))
      runs += noBreak(unit.runs)
    }
    if let scale = quantity.scale {
      runs.append(TextRun(" vs "))
      runs += ChemicalFormula.runs(ofName: scale.name)
    }
    return TextRun.merged(runs)
  }

  /// The value without unit and scale, for columns that name the unit in their head.
  package static func valueRuns(_ quantity: Quantity) -> [TextRun] {
    var runs = [TextRun(mark(quantity.qualifier))]
    runs += Self.runs(quantity.lowerNumber)
    if quantity.isRange {
      runs.append(TextRun("–"))
      runs += Self.runs(quantity.upperNumber)
    }
    switch quantity.uncertainty {
    case .symmetric(let spread):
      runs.append(TextRun("\u{A0}±\u{A0}"))
      runs += Self.runs(spread)
    case .asymmetric(let above, let below):
      runs.append(TextRun("\u{A0}+"))
      runs += Self.runs(above)
      runs.append(TextRun("/−"))
      runs += Self.runs(below)
    case .limits(let lower, let upper):
      runs.append(TextRun("\u{A0}["))
      runs += Self.runs(lower)
      runs.append(TextRun(",\u{A0}"))
      runs += Self.runs(upper)
      runs.append(TextRun("]"))
    case nil: break
    }
    return TextRun.merged(runs)
  }

  private static func mark(_ qualifier: Quantity.Qualifier) -> String {
    qualifier == .exactly ? "" : qualifier.rawValue + "\u{A0}"
  }

  private static func asciiMark(_ qualifier: Quantity.Qualifier) -> String {
    switch qualifier {
    case .exactly: ""
    case .atLeast: ">= "
    case .atMost: "<= "
    case .greater, .less, .about: qualifier.rawValue + " "
    }
  }

  private static func noBreak(_ runs: [TextRun]) -> [TextRun] {
    runs.map { run in
      var view = String.UnicodeScalarView()
      for scalar in run.text.unicodeScalars { view.append(scalar == " " ? "\u{A0}" : scalar) }
      return TextRun(String(view), run.style)
    }
  }
}

extension PhysicalUnit {
  /// An angle's degree sign stands at the number; everything else has a space before it.
  var hugsNumber: Bool { factors.count == 1 && factors[0].symbol.text == "°" }
}
