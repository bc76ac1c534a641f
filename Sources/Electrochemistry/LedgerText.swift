/// Formulae with numbers in plain text: "−0.924 V + 0.103 V + 59.16 mV × 13.9".
enum LedgerText {
  /// The terms one after the other, then the product.
  static func sum(_ terms: [Quantity], _ product: String) -> String {
    var text = ""
    for term in terms {
      if text.isEmpty {
        text = bracketed(term, ifNegative: false)
      } else if term.isRange || term.lower >= 0 {
        text += " + " + bracketed(term, ifNegative: false)
      } else {
        text += " − " + NumberText.plain(term.bare.magnitude)
      }
    }
    guard !product.isEmpty else { return text }
    return text.isEmpty ? product : text + " + " + product
  }

  /// "59.16 mV × 13.9"
  static func product(_ slope: Quantity, _ pH: Quantity) -> String {
    NumberText.plain(slope) + " × "
      + bracketed(Quantity(lower: pH.lowerNumber, upper: pH.upperNumber), ifNegative: true)
  }

  static func difference(_ first: Quantity, _ second: Quantity) -> String {
    bracketed(first, ifNegative: false) + " − " + bracketed(second, ifNegative: true)
  }

  /// "−(−0.120 V)"
  static func opposite(_ value: Quantity) -> String {
    "−" + bracketed(value, ifNegative: true)
  }

  /// "1.229 V − 0.846 mV K⁻¹ × 35 K"; nothing at 25 °C.
  static func equilibrium(celsius: Double, decimals: Int) -> String {
    guard celsius != 25,
      let kelvin = Quantity(celsius - 25, decimals: decimals, unit: PhysicalUnit("K"))
    else { return "" }
    let space = NumberText.unitSeparator
    return "1.229\(space)V − 0.846\(space)mV\(space)K⁻¹ × " + bracketed(kelvin, ifNegative: true)
  }

  private static func bracketed(_ quantity: Quantity, ifNegative: Bool) -> String {
    let text = NumberText.plain(quantity.bare)
    return quantity.isRange || ifNegative && quantity.lowerNumber.isNegative ? "(\(text))" : text
  }
}

extension Quantity {
  /// As a step shows it: the spread and the scale stand elsewhere.
  var shown: Quantity {
    Quantity(qualifier: qualifier, lower: lowerNumber, upper: upperNumber, unit: unit)
  }

  /// The half width of the uncertainty with its printed digits.
  var halfWidthQuantity: Quantity? {
    guard let halfWidth, let number = widthNumber(of: halfWidth) else { return nil }
    return Quantity(lower: number, unit: unit)
  }

  private func widthNumber(of halfWidth: Double) -> PrintedNumber? {
    switch uncertainty {
    case .symmetric(let spread): spread
    case .asymmetric(let above, let below): above.value >= below.value ? above : below
    case .limits(let lower, let upper):
      PrintedNumber(halfWidth, decimals: max(lower.decimals, upper.decimals))
    case nil: nil
    }
  }
}
