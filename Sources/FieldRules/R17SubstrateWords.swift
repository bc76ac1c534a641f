import Electrochemistry

/// What the words for a substrate say besides its class.
struct SubstrateWords {
  let named: SubstrateClass?
  private let words: [String]
  private let key: String

  init(_ text: String) {
    named = SubstrateClass(named: text)
    words = RuleRow.wordList(text)
    key = SearchKey.key(of: text)
  }

  /// Bodies that no one can take for flat.
  var namesOpenBody: Bool {
    Self.openCodes.contains(key)
      || words.contains { word in Self.openBodies.contains { Self.has(word, $0) } }
  }

  /// A smooth electrode is named too: `glassy carbon, polished on cloth`.
  var namesDisk: Bool {
    words.contains { Self.disks.contains($0) } || key.hasPrefix("glassycarbon")
      || key.hasSuffix("glassycarbon")
  }

  /// Smooth bodies of a metal, for which there is no class of their own.
  var namesFlatBody: Bool { words.contains { Self.flatBodies.contains($0) } }

  /// A foam, mesh or foil of nickel, iron or copper itself, which dissolves in acid. On carbon or
  /// titanium they are the catalyst.
  var isBaseMetalBody: Bool {
    if key == "nf" || words.contains("nf") { return true }
    guard !words.contains(where: { Self.carriers.contains($0) }) else { return false }
    let hasMetal = words.contains { word in
      Self.baseMetals.contains(word)
        || Self.bodies.contains {
          word.hasSuffix($0) && Self.baseMetals.contains(String(word.dropLast($0.utf8.count)))
        }
    }
    return hasMetal && words.contains { word in Self.bodies.contains { Self.has(word, $0) } }
  }

  /// `foam`, `foams`, `nickelfoam`, `foamed`.
  private static func has(_ word: String, _ body: String) -> Bool {
    body == "net" ? word == "net" : word.hasSuffix(body) || word.hasPrefix(body)
  }

  private static let openBodies = ["foam", "felt", "mesh", "cloth", "gauze", "sponge", "net"]
  private static let openCodes: Set<String> = ["nf", "cc", "ssm", "ssf"]
  private static let disks: Set<String> = ["gc", "gce", "rde", "rrde", "hopg"]
  private static let flatBodies: Set<String> = [
    "foil", "plate", "sheet", "wire", "rod", "film", "block", "coin",
  ]
  private static let bodies = openBodies + ["foil", "plate", "sheet", "wire"]
  private static let carriers: Set<String> = [
    "carbon", "graphite", "graphene", "ti", "titanium", "steel", "gc", "gce",
  ]
  private static let baseMetals: Set<String> = [
    "ni", "nickel", "fe", "iron", "cu", "copper", "nife", "feni", "nicu", "cuni",
  ]
}
