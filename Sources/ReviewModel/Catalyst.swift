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

  private struct Facts: Sendable, Equatable {
    var id: String
    var path: String
    var name: String
    var aliases: [String]
    var kind: Kind
    var strategyID: String?
    var classID: String?
    var classReason: String?
    var typeID: String?
    var metals: [String]
    var elements: [String]
    var sites: [String]
    var support: String?
    var mechanismIDs: [String]
    var sourceID: String
    var comparedWith: [String]
    var milestone: Milestone?
    var contributors: [Contributor] = []
    var summary: String?
    var notes: [String]
    var measurements: [Measurement]
    var derived: [Measurement]
    var acceptances: [Acceptance]
    var remarks: [Remark]
    var prose: Prose
  }

  private var facts: Shared<Facts>

  package var id: String {
    get { facts.value.id }
    set { facts.value.id = newValue }
  }
  package var path: String {
    get { facts.value.path }
    set { facts.value.path = newValue }
  }
  package var name: String {
    get { facts.value.name }
    set { facts.value.name = newValue }
  }
  package var aliases: [String] {
    get { facts.value.aliases }
    set { facts.value.aliases = newValue }
  }
  package var kind: Kind {
    get { facts.value.kind }
    set { facts.value.kind = newValue }
  }
  /// Nil when unassigned.
  package var strategyID: String? {
    get { facts.value.strategyID }
    set { facts.value.strategyID = newValue }
  }
  /// Nil when unassigned.
  package var classID: String? {
    get { facts.value.classID }
    set { facts.value.classID = newValue }
  }
  package var classReason: String? {
    get { facts.value.classReason }
    set { facts.value.classReason = newValue }
  }
  /// A type within the class, such as `p-n`.
  package var typeID: String? {
    get { facts.value.typeID }
    set { facts.value.typeID = newValue }
  }
  /// Element symbols, in the order of the entry.
  package var metals: [String] {
    get { facts.value.metals }
    set { facts.value.metals = newValue }
  }
  package var elements: [String] {
    get { facts.value.elements }
    set { facts.value.elements = newValue }
  }
  package var sites: [String] {
    get { facts.value.sites }
    set { facts.value.sites = newValue }
  }
  package var support: String? {
    get { facts.value.support }
    set { facts.value.support = newValue }
  }
  package var mechanismIDs: [String] {
    get { facts.value.mechanismIDs }
    set { facts.value.mechanismIDs = newValue }
  }
  package var sourceID: String {
    get { facts.value.sourceID }
    set { facts.value.sourceID = newValue }
  }
  package var comparedWith: [String] {
    get { facts.value.comparedWith }
    set { facts.value.comparedWith = newValue }
  }
  package var milestone: Milestone? {
    get { facts.value.milestone }
    set { facts.value.milestone = newValue }
  }
  /// Who has worked on the entry, in the order it names them.
  package var contributors: [Contributor] {
    get { facts.value.contributors }
    set { facts.value.contributors = newValue }
  }
  package var summary: String? {
    get { facts.value.summary }
    set { facts.value.summary = newValue }
  }
  package var notes: [String] {
    get { facts.value.notes }
    set { facts.value.notes = newValue }
  }
  package var measurements: [Measurement] {
    get { facts.value.measurements }
    set { facts.value.measurements = newValue }
  }
  /// What follows from them by the relations of the field.
  package var derived: [Measurement] {
    get { facts.value.derived }
    set { facts.value.derived = newValue }
  }
  /// Warnings that the entry accepts, with the reason it gives.
  package var acceptances: [Acceptance] {
    get { facts.value.acceptances }
    set { facts.value.acceptances = newValue }
  }
  /// What the rules of the field ask about the entry, accepted or open.
  package var remarks: [Remark] {
    get { facts.value.remarks }
    set { facts.value.remarks = newValue }
  }
  package var prose: Prose {
    get { facts.value.prose }
    set { facts.value.prose = newValue }
  }

  package init(id: String, path: String, name: String, kind: Kind, sourceID: String, prose: Prose) {
    facts = Shared(
      Facts(
        id: id,
        path: path,
        name: name,
        aliases: [],
        kind: kind,
        metals: [],
        elements: [],
        sites: [],
        mechanismIDs: [],
        sourceID: sourceID,
        comparedWith: [],
        notes: [],
        measurements: [],
        derived: [],
        acceptances: [],
        remarks: [],
        prose: prose))
  }
}

extension Catalyst {
  /// What has become of an entry since an earlier state of it.
  package enum Change: Sendable, Hashable {
    case none
    /// Its prose, its notes or what the rules of the field remark: what only its own page, the data
    /// and the search index hold.
    case text
    case facts
  }

  package func change(since old: Catalyst) -> Change {
    if facts == old.facts { return .none }
    var other = self
    other.prose = old.prose
    other.notes = old.notes
    other.remarks = old.remarks
    return other.facts == old.facts && sourceIDs == old.sourceIDs ? .text : .facts
  }

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
