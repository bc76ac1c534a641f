package import Electrochemistry

/// How a number was computed here from other numbers of the entry.
package struct Derivation: Sendable, Hashable {
  /// The relation in symbols: Δ*E* = *E*_j10 − *E*_1/2.
  package var relation: [TextRun]
  /// The numbers in it: `1.539 V − 0.90 V`.
  package var working: String
  /// Ids of the numbers it rests on.
  package var from: [String]

  package init(relation: [TextRun], working: String, from: [String]) {
    self.relation = relation
    self.working = working
    self.from = from
  }
}
