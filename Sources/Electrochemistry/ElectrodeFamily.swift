/// The kinds of reference electrode whose offset depends on their filling.
package enum ElectrodeFamily: Sendable, Hashable {
  case silverChloride
  case calomel
  case mercuryOxide
  case mercurySulfate

  /// The family that a name speaks of, with or without a filling.
  package init?(named name: String) {
    let key = SearchKey.key(of: name)
    // SCE names its filling: it is of the family, but lacks nothing.
    if key.hasPrefix("sce") || key.hasPrefix("saturatedcalomel") {
      self = .calomel
      return
    }
    guard let found = Self.words.first(where: { key.hasPrefix($0.0) }) else { return nil }
    self = found.1
  }

  /// Whether the name says the kind of electrode and nothing of its filling.
  package static func lacksFilling(_ name: String) -> Bool {
    var key = SearchKey.key(of: name)
    if key.hasSuffix("fillingnotstated") { return true }
    for word in ["referenceelectrode", "electrode", "reference"]
    where key.hasSuffix(word) {
      key.removeLast(word.count)
    }
    return words.contains { $0.0 == key }
  }

  private static let words: [(String, Self)] = [
    ("agagcl", .silverChloride), ("silversilverchloride", .silverChloride),
    ("hghgo", .mercuryOxide), ("mercurymercuryoxide", .mercuryOxide),
    ("mercurymercuricoxide", .mercuryOxide), ("mmo", .mercuryOxide),
    ("hghg2so4", .mercurySulfate), ("mercurymercuroussulfate", .mercurySulfate),
    ("mercurymercuroussulphate", .mercurySulfate), ("mse", .mercurySulfate),
    ("hghg2cl2", .calomel), ("calomel", .calomel),
  ]
}
