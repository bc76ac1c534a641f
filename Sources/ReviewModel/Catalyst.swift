import Electrochemistry

/// A catalyst, a class of material or a benchmark.
package struct Catalyst: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case sample
    case materialClass = "material class"
    case benchmark
  }

  /// A place on the timeline of the field.
  package struct Milestone: Sendable, Hashable {
    package var year: Int
    package var text: String?
    package var place: String?

    package init(year: Int, text: String?, place: String?) {
      self.year = year
      self.text = text
      self.place = place
    }
  }

  package var id: String
  package var path: String
  package var name: String
  package var aliases: [String]
  package var kind: Kind
  /// Nil when unassigned.
  package var strategyID: String?
  /// Nil when unassigned.
  package var classID: String?
  package var classReason: String?
  /// A type within the class, such as `p-n`.
  package var typeID: String?
  /// Element symbols, in the order of the entry.
  package var metals: [String]
  package var elements: [String]
  package var sites: [String]
  package var support: String?
  package var mechanismIDs: [String]
  package var sourceID: String
  package var comparedWith: [String]
  package var milestone: Milestone?
  package var summary: String?
  package var notes: [String]
  package var measurements: [Measurement]
  /// What follows from them by the relations of the field.
  package var derived: [Measurement]
  /// Warnings that the entry accepts, with the reason it gives.
  package var acceptances: [Acceptance]
  /// What the rules of the field ask about the entry, accepted or open.
  package var remarks: [Remark]
  package var prose: Prose

  package init(id: String, path: String, name: String, kind: Kind, sourceID: String, prose: Prose) {
    self.id = id
    self.path = path
    self.name = name
    self.kind = kind
    self.sourceID = sourceID
    self.prose = prose
    aliases = []
    metals = []
    elements = []
    sites = []
    mechanismIDs = []
    comparedWith = []
    notes = []
    measurements = []
    derived = []
    acceptances = []
    remarks = []
  }
}

extension Catalyst {
  /// Ids of all sources behind the entry: its own, those of its numbers, those its prose cites.
  package var sourceIDs: [String] {
    var seen: Set<String> = []
    return ([sourceID] + measurements.map(\.locator.sourceID) + prose.citations)
      .filter { seen.insert($0).inserted }
  }

  /// Aliases of the form of an id are former addresses of the entry.
  package var formerIDs: [String] {
    aliases.filter { $0 != id && SearchKey.slug(of: $0) == $0 }
  }
}
