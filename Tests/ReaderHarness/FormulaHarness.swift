import Electrochemistry

/// Names of substances to runs of text, HTML, speech and search keys.
enum FormulaHarness {
  static func fault(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    for html in [ChemicalFormula.html(ofName: text), ChemicalFormula.html(ofProse: text)] {
      if let fault = HarmlessHTML.fault(in: html) { return fault }
    }
    _ = ChemicalFormula.plain(text)
    _ = ChemicalFormula.spoken(text)
    let slug = SearchKey.slug(of: text)
    guard slug.utf8.allSatisfy(isSlugByte) else { return "the slug “\(slug)”" }
    let key = SearchKey.key(of: text)
    return SearchKey.key(of: key) == key ? nil : "the key “\(key)” has another key"
  }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
