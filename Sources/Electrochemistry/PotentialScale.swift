/// What a potential is measured against.
package enum PotentialScale: Sendable, Hashable {
  /// Reversible hydrogen electrode.
  case rhe
  /// Standard hydrogen electrode. NHE is not the same and stays an `electrode`.
  case she
  /// Another electrode in the words of the author: `Hg/HgO (1 M KOH)`, `Zn2+/Zn`.
  case electrode(String)

  /// Reads what stands after `vs`.
  package init(named text: String) {
    switch SearchKey.key(of: text) {
    case "rhe", "therhe", "reversiblehydrogenelectrode": self = .rhe
    case "she", "theshe", "standardhydrogenelectrode": self = .she
    default: self = .electrode(text)
    }
  }

  /// `RHE`, `SHE` or the author's words.
  package var name: String {
    switch self {
    case .rhe: "RHE"
    case .she: "SHE"
    case .electrode(let name): name
    }
  }
}
