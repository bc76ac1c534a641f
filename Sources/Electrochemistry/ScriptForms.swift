/// The sub- and superscript characters that Unicode has.
enum ScriptForms {
  /// Appends a run; as it is if it has one character without a form (y, z, δ, capitals below).
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, in style: TextRun.Style, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    let isMapped =
      switch style {
      case .normal, .italic: false
      case .subscript: appendMapped(text, below, to: &bytes)
      case .superscript: appendMapped(text, above, to: &bytes)
      }
    guard !isMapped else { return }
    bytes.removeSubrange(start...)
    bytes.append(contentsOf: text)
  }

  private static func appendMapped(
    _ text: UnsafeBufferPointer<UInt8>, _ forms: [[UInt8]], to bytes: inout [UInt8]
  ) -> Bool {
    var index = 0
    while index < text.count {
      var byte = text[index]
      if isMinus(text, at: index) {
        byte = UInt8(ascii: "-")
        index += 2
      }
      guard byte < 0x80, !forms[Int(byte)].isEmpty else { return false }
      bytes.append(contentsOf: forms[Int(byte)])
      index += 1
    }
    return true
  }

  /// U+2212.
  private static func isMinus(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] == 0xE2 && text[index + 1] == 0x88 && text[index + 2] == 0x92
  }

  private static let below = table(
    "0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
  private static let above = table("0123456789+-=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ")

  /// The bytes of the form of each ASCII character, none where there is no form.
  private static func table(_ plain: String, _ forms: String) -> [[UInt8]] {
    var table = [[UInt8]](repeating: [], count: 128)
    for (byte, form) in zip(plain.utf8, forms.unicodeScalars) {
      table[Int(byte)] = Array(String(form).utf8)
    }
    return table
  }
}
