/// Gives every heading of a document an anchor of its own.
struct Anchors {
  private var uses: [String: Int] = [:]

  /// A stable, unique anchor of lower-case ASCII letters, digits and hyphens: `Half-wave
  /// potential` becomes `half-wave-potential`, a second one `half-wave-potential-2`.
  mutating func anchor(for text: String) -> String {
    let slug = Self.slug(of: text)
    guard var number = uses[slug] else {
      uses[slug] = 1
      return slug
    }
    var anchor: String
    repeat {
      number += 1
      anchor = "\(slug)-\(number)"
    } while uses[anchor] != nil
    uses[slug] = number
    uses[anchor] = 1
    return anchor
  }

  /// The text as an anchor, not yet unique.
  static func slug(of text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII, UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit {
        slug.unicodeScalars.append(scalar)
      } else if let letters = letters(for: scalar) {
        slug += letters
      } else if !isMark(scalar), !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    if slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { return "section" }
    // `fn-` and `fnref-` belong to footnotes.
    return slug.hasPrefix("fn-") || slug.hasPrefix("fnref-") ? "section-\(slug)" : slug
  }

  /// Accents of their own and apostrophes leave no gap.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value) || scalar == "'" || scalar == "’"
  }

  private static func letters(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2080...0x2089: String(scalar.value - 0x2080)
    case 0x2070, 0x2074...0x2079: String(scalar.value - 0x2070)
    default: table[scalar]
    }
  }

  private static let table: [Unicode.Scalar: String] = [
    "¹": "1", "²": "2", "³": "3",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta",
    "η": "eta", "θ": "theta", "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu",
    "π": "pi", "ρ": "rho", "σ": "sigma", "ς": "sigma", "τ": "tau", "φ": "phi", "χ": "chi",
    "ψ": "psi", "ω": "omega", "∆": "delta",
    "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "æ": "ae", "ç": "c", "è": "e",
    "é": "e", "ê": "e", "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o",
    "ó": "o", "ô": "o", "õ": "o", "ö": "o", "ø": "o", "œ": "oe", "ß": "ss", "ù": "u", "ú": "u",
    "û": "u", "ü": "u", "ý": "y", "ÿ": "y", "č": "c", "ł": "l", "š": "s", "ž": "z",
  ]
}
