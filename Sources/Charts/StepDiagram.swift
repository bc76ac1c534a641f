/// The steps of a reaction as chains of states with arrows between them.
package struct StepDiagram: Sendable, Hashable {
  /// What happens between two states.
  package struct Arrow: Sendable, Hashable {
    /// What is taken up, each species for itself: H⁺, e⁻.
    package var incoming: [[TextRun]]
    /// What is set free.
    package var outgoing: [[TextRun]]
    /// `Volmer step`; empty where it has no name.
    package var name: String

    package init(incoming: [[TextRun]], outgoing: [[TextRun]], name: String = "") {
      self.incoming = incoming
      self.outgoing = outgoing
      self.name = name
    }
  }

  /// A chain: one state more than arrows.
  package struct Path: Sendable, Hashable {
    /// How many states of the first chain stand before the first of this one.
    package var column: Int
    package var states: [[TextRun]]
    package var arrows: [Arrow]
    /// The last state is the first again.
    package var isClosed: Bool

    package init(column: Int, states: [[TextRun]], arrows: [Arrow], isClosed: Bool) {
      self.column = column
      self.states = states
      self.arrows = arrows
      self.isClosed = isClosed
    }
  }

  package var id: String
  package var title: String
  package var description: String
  package var paths: [Path]
  package var notes: [String]

  package init(
    id: String, title: String, description: String, paths: [Path], notes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.paths = paths
    self.notes = notes
  }
}
