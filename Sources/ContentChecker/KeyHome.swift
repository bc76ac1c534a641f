import ReviewModel

/// Where a key belongs that stands in the wrong group.
enum KeyHome {
  private static let rows: Set<String> = [
    "reaction", "metric", "value", "printed", "raw", "scale", "at", "electrolyte", "where",
    "uncertainty", "qualifier", "sample",
  ]

  /// - Parameter noun: the group as messages name it: "the catalyst", "the measurement".
  static func help(for key: String, in noun: String) -> String? {
    let isCondition = ConditionName.allCases.contains { $0.rawValue == key }
    switch noun {
    case "the measurement", "the device result", "the property":
      return isCondition
        ? "\(key) is one of the conditions: write it below “conditions:”, two columns further in"
        : nil
    case "the catalyst":
      if isCondition {
        return "\(key) belongs to a measurement, below its “conditions:”"
      }
      return rows.contains(key)
        ? "\(key) belongs to a row of measurements, which starts with “- reaction: …”" : nil
    case "the group “conditions”":
      return rows.contains(key)
        ? "\(key) belongs to the measurement itself: begin it in the column of “conditions”" : nil
    default: return nil
    }
  }

  /// The key of Tafel's for another word of the same thing.
  static func synonym(of key: String) -> String? { synonyms[key.lowercased()] }

  private static let synonyms: [String: String] = [
    "location": "where", "place": "where", "figure": "where", "page": "where", "table": "where",
    "reference": "source", "ref": "source", "doi": "source", "citation": "source",
    "comment": "note", "remark": "note", "title": "name", "category": "class",
    "ir correction": "iR", "ir compensation": "iR", "ir drop": "iR",
    "mass loading": "loading", "catalyst loading": "loading", "speed": "rotation",
    "rotation speed": "rotation", "rotation rate": "rotation", "rpm": "rotation",
    "sweep rate": "scan rate", "electrode": "substrate", "current density": "at", "j": "at",
    "error": "uncertainty", "metal": "metals", "element": "elements", "site": "sites",
    "carrier": "support",
  ]
}

/// The word that a key takes, for another of the same meaning.
enum WordHome {
  static func word(for text: String) -> String? { words[text] }

  private static let words: [String: String] = [
    "dft": "computed", "calculated": "computed", "theoretical": "computed", "theory": "computed",
    "simulated": "computed", "experimental": "measured", "experiment": "measured",
    "digitized": "digitised", "disputed": "contested", "doubtful": "contested",
    "retracted": "withdrawn", "about": "~", "approx": "~", "approximately": "~", "ca.": "~",
    "material": "material class", "catalyst": "sample", "reference": "benchmark",
  ]
}
