/// What LaTeX commands stand for in Unicode.
enum LaTeXSymbols {
  /// Combining marks by accent command.
  static let accents: [String: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "\"": "\u{308}",
    "=": "\u{304}", ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}",
    "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
  ]

  static let words: [String: String] = [
    "ss": "ß", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
    "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘",
    "textquotedblleft": "“", "textquotedblright": "”", "textdegree": "°", "degree": "°",
    "circ": "°", "textmu": "µ", "textless": "<", "textgreater": ">", "textbackslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_", "textbar": "|",
    "textbraceleft": "{", "textbraceright": "}", "textdollar": "$", "ldots": "…", "dots": "…",
    "times": "×", "cdot": "·", "pm": "±", "mp": "∓", "approx": "≈", "sim": "∼", "leq": "≤",
    "geq": "≥", "le": "≤", "ge": "≥", "rightarrow": "→", "to": "→", "infty": "∞",
    "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "slash": "/", "texteuro": "€", "euro": "€",
    "ell": "ℓ", "langle": "⟨", "rangle": "⟩", "textellipsis": "…", "S": "§", "copyright": "©",
    "pounds": "£", "textsterling": "£", "textquotesingle": "'", "textquotedbl": "\"",
    "guillemotleft": "«", "guillemotright": "»", "textperiodcentered": "·", "bullet": "•",
    "textbullet": "•", "neq": "≠", "ne": "≠", "ll": "≪", "gg": "≫", "propto": "∝", "partial": "∂",
    "nabla": "∇", "sum": "∑", "int": "∫", "in": "∈", "leftarrow": "←", "leftrightarrow": "↔",
    "Rightarrow": "⇒", "rightleftharpoons": "⇌", "uparrow": "↑", "downarrow": "↓", "star": "⋆",
    "ast": "∗", "dagger": "†", "ddagger": "‡", "parallel": "∥", "perp": "⊥", "lbrace": "{",
    "rbrace": "}", "lbrack": "[", "rbrack": "]", "mho": "℧", "vartheta": "ϑ", "varrho": "ϱ",
    "varsigma": "ς", "Upsilon": "Υ", "hbar": "ħ", "textmd": "", "textquotestraightbase": "‚",
    "angstrom": "Å", "equiv": "≡", "prime": "′", "textregistered": "®", "texttrademark": "™",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π",
    "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]

  static let subscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "-": "₋", "−": "₋", "=": "₌", "(": "₍", ")": "₎", "x": "ₓ", "n": "ₙ",
    "m": "ₘ", "a": "ₐ", "e": "ₑ", "o": "ₒ", "h": "ₕ", "k": "ₖ", "l": "ₗ", "p": "ₚ", "s": "ₛ",
    "t": "ₜ", "i": "ᵢ", "r": "ᵣ", "u": "ᵤ", "v": "ᵥ", "j": "ⱼ",
  ]

  static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "-": "⁻", "−": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ",
    "°": "°", "∗": "*", "*": "*", "′": "′",
  ]
}
