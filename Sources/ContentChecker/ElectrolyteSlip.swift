import Diagnostics

/// Finds the electrolyte of the vocabulary that was meant: `KOH 0.1M`, `O2-saturated 0.1 M KOH`.
struct ElectrolyteSlip {
  let help: String
  /// Nil where more than the spelling differs.
  let replacement: String?

  init(_ text: String, known: [String]) {
    if Self.unsaid.contains(text.lowercased()) {
      help = "write electrolyte: not stated"
      replacement = "not stated"
      return
    }
    let words = Self.words(text)
    let same = known.first { Self.words($0).sorted() == words.sorted() }
    if let name = same ?? NearMiss.replacement(for: text, in: known) {
      help = "write electrolyte: \(name)"
      replacement = name
      return
    }
    replacement = nil
    let within = known.filter { name in
      let parts = Self.words(name)
      return parts.count > 1 && parts.allSatisfy(words.contains)
    }
    // A longer name says more: the mixture before one of its parts.
    if let name = within.max(by: { $0.utf8.count < $1.utf8.count }) {
      help =
        "write electrolyte: \(name), and what stands beside it in its own place (gas: O2 under"
        + " conditions, more in note)"
      return
    }
    help =
      "write one such as 0.1 M KOH, a medium (alkaline, acidic, neutral) or not stated; a new one is"
      + " added to Content/vocabulary/electrolytes.yml as “- name: \(text)” with its medium and pH"
  }

  private static let unsaid: Set<String> = [
    "n/a", "na", "n.a.", "-", "–", "?", "none", "unknown", "not given", "not reported",
    "not mentioned", "not specified",
  ]

  /// Concentration, unit and formulae apart, without case: `KOH 0.1M` and `0.1 M KOH` have the same.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { " -/·_,;()+".contains($0) || $0 == "\u{A0}" }.flatMap { word in
      let digits = word.prefix { ("0"..."9").contains($0) || $0 == "." }
      let rest = word.dropFirst(digits.count)
      let parts = digits.isEmpty || rest.isEmpty ? [word] : [digits, rest]
      // Letter and digit of one shape: K0H, H2S04.
      return parts.map { part in
        part.contains(where: \.isLetter) ? String(part.map { $0 == "0" ? "o" : $0 }) : String(part)
      }
    }
  }
}
