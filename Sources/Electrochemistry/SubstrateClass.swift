/// What carries the catalyst, as far as it decides which values may be compared; field.md 1.1.
package enum SubstrateClass: String, CaseIterable, Sendable, Hashable {
  /// Glassy carbon, gold or another smooth disk that does not work itself.
  case flatInert = "flat-inert"
  /// Carbon paper, cloth or felt: several times the geometric area, hardly active.
  case porousInert = "porous-inert"
  /// Nickel, iron or copper foam, steel mesh: large area, and active itself.
  case porousActive = "porous-active"
  case gasDiffusion = "gas-diffusion"
  /// Membrane electrode assembly or catalyst-coated membrane.
  case membraneElectrodeAssembly = "MEA"

  package var name: String {
    switch self {
    case .flatInert: "flat inert"
    case .porousInert: "porous inert"
    case .porousActive: "porous active"
    case .gasDiffusion: "gas diffusion electrode"
    case .membraneElectrodeAssembly: "membrane electrode assembly"
    }
  }

  package var isPorous: Bool { self != .flatInert }

  /// The class of a substrate in an author's words: `glassy carbon`, `GCE`, `Ni foam`, `carbon cloth`.
  /// Nil for words that name none of the usual substrates.
  package init?(named text: String) {
    let key = SearchKey.key(of: text)
    if let known = Self.byKey[key] {
      self = known
      return
    }
    for (words, found) in Self.words where words.contains(where: { Self.holds(key, $0) }) {
      self = found
      return
    }
    return nil
  }

  /// Search keys that name a class, in the order in which they are tried: those of up to four
  /// letters as the whole text, the others anywhere in it.
  package static var keys: [(words: [String], found: Self)] { words }

  /// The names of the classes themselves, and the commonest substrates.
  private static let byKey: [String: Self] = {
    var table: [String: Self] = ["glassycarbon": .flatInert, "nickelfoam": .porousActive]
    for found in Self.allCases { table[SearchKey.key(of: found.rawValue)] = found }
    return table
  }()

  /// Short codes must be the whole text; words may stand anywhere.
  private static func holds(_ key: String, _ word: String) -> Bool {
    word.utf8.count <= 4 ? key == word : SearchKey.holds(key, word)
  }

  /// Search keys of words, the more telling first: a gas diffusion layer is a carbon paper too, and
  /// a foam is active unless it is of carbon.
  private static let words: [([String], Self)] = [
    (
      ["mea", "ccm", "membraneelectrodeassembly", "catalystcoatedmembrane"],
      .membraneElectrodeAssembly
    ),
    (["gde", "gdl", "gasdiffusion"], .gasDiffusion),
    (
      [
        "nf", "nifoam", "nickelfoam", "cufoam", "copperfoam", "fefoam", "ironfoam", "nimesh",
        "nickelmesh", "nickelfelt", "nifelt", "steel", "ssm", "ssf", "nifefoam", "metalfoam",
        "cobaltfoam", "cofoam", "timesh", "titaniummesh", "titaniumfelt", "tifelt", "tifoam",
        "titaniumfoam", "coppermesh", "cumesh", "nickelfoil", "nifoil", "femesh",
        "ironmesh", "nickelnet", "nickelgauze", "nickelfibre", "nickelfiber", "nifemesh",
        "cobaltmesh", "titaniumfibre", "titaniumfiber", "ptl",
        "poroustransportlayer", "silverfoam", "agfoam", "brassmesh",
      ], .porousActive
    ),
    (
      [
        "cc", "cp", "cf", "cfp", "carbonpaper", "carboncloth", "carbonfelt", "carbonfibre",
        "carbonfiber", "graphitefelt", "carbonfoam", "carbonfabric", "graphitepaper", "torayp",
        "toraycarbon", "gp", "gf", "cfc", "graphitecloth", "graphitefibre", "graphitefiber",
        "graphitefoam", "graphenefoam", "carbonmesh", "carbonsponge", "carbontextile", "rvc",
        "reticulatedvitreouscarbon", "buckypaper", "carbonnanotubepaper",
      ], .porousInert
    ),
    (
      [
        "gc", "gce", "glassycarbon", "rde", "rrde", "golddisk", "gold", "audisk", "fto", "ito",
        "ptdisk", "graphiterod", "graphitedisk", "pyrolyticgraphite", "hopg", "gcdisk",
        "gcdisc", "gcelectrode", "gcrde", "gcrrde", "rdegc", "rrdegc", "rotatingdisk",
        "rotatingdisc", "rotatingringdisk", "rotatingringdisc", "vitreouscarbon", "carbondisk",
        "carbondisc", "graphitedisc", "graphiteplate", "graphiteelectrode", "pyrolyticcarbon",
        "golddisc", "goldelectrode", "goldfoil", "audisc", "auelectrode", "aufoil", "ptdisc",
        "ftoglass", "itoglass", "ftocoated", "itocoated", "fluorinedopedtin", "indiumtinoxide",
        "bdd", "borondopeddiamond", "screenprinted", "titaniumfoil", "titaniumplate",
        "titaniumsheet", "tifoil",
      ], .flatInert
    ),
  ]
}
