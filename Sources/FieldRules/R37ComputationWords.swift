/// Words by which a technique or a note says that a value was computed.
enum ComputationWords {
  private static let theory = [
    "dft", "first principles", "ab initio", "density functional", "molecular dynamics",
  ]

  private static let weak = [
    "calculated", "calculation", "calculations", "computed", "computation", "computational",
    "theory", "theoretical", "simulated", "simulation", "simulations",
  ]

  /// A value that is calculated from one of these was measured.
  private static let experiment = [
    "rde", "rrde", "lsv", "cv", "ca", "cp", "eis", "gcd", "voltammetry", "voltammogram",
    "chronoamperometry", "chronopotentiometry", "impedance", "polarisation", "polarization",
    "levich", "tafel", "ring", "disk", "current", "charge", "loading", "faraday", "curve",
    "measured", "measurement", "measurements", "experiment", "experiments", "experimental",
    "galvanostatic", "chromatography", "titration", "xps", "icp",
  ]

  /// A note with one of these sets the measured value beside a calculation.
  private static let comparison = [
    "agree", "agrees", "agreement", "consistent", "compare", "compared", "comparison", "support",
    "supports", "supported", "explain", "explains", "explained", "confirm", "confirms", "confirmed",
    "predict", "predicts", "predicted", "suggest", "suggests", "show", "shows", "reveal", "reveals",
    "unlike", "whereas", "while", "but", "not", "no", "than", "attributed", "attributes", "line",
    "beside", "also", "separate", "other",
  ]

  private static let origins = [
    "from dft", "by dft", "with dft", "dft value", "dft result", "dft calculated", "dft computed",
    "dft calculation", "dft calculations", "a density functional", "density functional theory",
    "first principles", "ab initio", "computed value", "calculated value", "theoretical value",
    "theoretical overpotential", "from theory", "by theory", "from calculations",
    "from a calculation", "from the calculations", "by calculation",
  ]

  /// One of these stands in every phrase above that speaks of a calculation; most texts have none.
  private static let stems = [
    "dft", "principles", "initio", "functional", "dynamics", "calculat", "comput", "theor",
    "simulat",
  ].map { Array($0.utf8) }

  /// `DFT`, `first-principles calculation`, `theory`; not `RRDE, calculated from the ring current`.
  static func areTechnique(_ text: String) -> Bool {
    guard mayBeCalculation(text) else { return false }
    let words = Phrase(text)
    return words.contains(theory + weak) && !words.contains(experiment)
  }

  /// A sentence that gives a calculation as the origin of the value.
  static func areOrigin(_ note: String) -> Bool {
    guard mayBeCalculation(note) else { return false }
    return note.split(whereSeparator: { ".;:".contains($0) }).contains { sentence in
      let words = Phrase(String(sentence))
      if words.contains(["computed not measured", "calculated not measured"]) { return true }
      return words.contains(origins) && !words.contains(experiment + comparison)
        || words.text == " dft " || words.text == " computed " || words.text == " calculated "
    }
  }

  /// A bit for each letter that a stem begins with.
  private static let firstLetters = stems.reduce(UInt32(0)) { $0 | bit($1[0]) }
  private static let secondLetters = stems.reduce(UInt32(0)) { $0 | bit($1[1]) }

  /// The same for both cases of a letter.
  private static func bit(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte & 0x1F) }

  private static func mayBeCalculation(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start + 1 < bytes.count {
        if firstLetters & bit(bytes[start]) != 0, secondLetters & bit(bytes[start + 1]) != 0,
          stems.contains(where: { isThere($0, bytes[start...]) })
        {
          return true
        }
        start += 1
      }
      return false
    }
  }

  private static func isThere(_ stem: [UInt8], _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.count >= stem.count
      && stem.indices.allSatisfy { rest[rest.startIndex + $0] | 0x20 == stem[$0] }
  }

  /// The words of a text in lower case with one blank round each.
  private struct Phrase {
    let text: String

    init(_ text: String) {
      let words = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      self.text = " " + words.joined(separator: " ") + " "
    }

    func contains(_ phrases: [String]) -> Bool {
      phrases.contains { text.contains(" \($0) ") }
    }
  }
}
