package import Charts
package import Electrochemistry
package import ReviewModel

/// The steps of a reaction in one medium as a diagram that follows from their equations.
package struct ReactionStepsFigure: Sendable {
  private let reaction: Reaction
  private let steps: [Page.ReactionStep]

  package init(_ reaction: Reaction, steps: [Page.ReactionStep]) {
    self.reaction = reaction
    self.steps = steps
  }

  /// Media that have steps, in the usual order.
  package var media: [Medium] {
    Medium.allCases.filter { medium in steps.contains { $0.medium == medium } }
  }

  /// Nil where no step of the medium can be read as an equation.
  package func diagram(_ medium: Medium) -> StepDiagram? {
    let equations = steps.filter { $0.medium == medium }
      .compactMap { StepEquation($0.equation, note: $0.note) }
    guard !equations.isEmpty else { return nil }
    let paths = StepPaths(equations).paths
    let title = "\(reaction.rawValue) in \(medium.name) electrolyte, step by step"
    let words = paths.map { path in
      path.equations.map(\.plain).joined(separator: "; ")
    }
    var notes: [String] = []
    if let first = paths.first, first.isClosed {
      let electrons = first.equations.reduce(0) { $0 + $1.electrons }
      notes.append(
        "\(electrons) electrons in \(first.equations.count) steps; the dashed site is the first"
          + " again.")
    }
    return StepDiagram(
      id: "steps-\(reaction.slug)-\(medium.rawValue)", title: title,
      description: words.joined(separator: ". Or: ") + ".",
      paths: paths.map(\.charted), notes: notes)
  }
}

/// One step: what is bound to the surface before and after, what comes and what goes.
struct StepEquation: Sendable, Hashable {
  /// What the surface holds, without factors: `*OOH`. Equal states meet in a diagram.
  let before: String
  let after: String
  /// The same with factors, as written: `2 *H`.
  let beforeText: String
  let afterText: String
  let incoming: [String]
  let outgoing: [String]
  /// The beginning of the note, where it is short enough to be a name: `Volmer step`.
  let name: String
  let plain: String

  /// Nil for what has no arrow, or nothing on one side of it.
  init?(_ text: String, note: String?) {
    let sides = Self.sides(of: text)
    guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }) else { return nil }
    let (left, right) = (Self.split(sides[0]), Self.split(sides[1]))
    (beforeText, afterText) = (Self.state(left.bound), Self.state(right.bound))
    (before, after) = (Self.key(left.bound), Self.key(right.bound))
    (incoming, outgoing) = (left.free, right.free)
    let words = (note ?? "").prefix { !".,;:".contains($0) }
    name = words.utf8.count <= 24 ? String(words) : ""
    plain = ChemicalFormula.plain(prose: text)
  }

  /// e⁻ taken up or set free.
  var electrons: Int {
    (incoming + outgoing).reduce(0) { sum, species in
      let (factor, name) = Self.factor(of: species)
      return sum + (["e-", "e⁻", "e−"].contains(name) ? factor : 0)
    }
  }

  private static func sides(of text: String) -> [[String]] {
    var text = text
    for arrow in ["⇌", "⇄", "->", "=>"] { text = text.replacing(arrow, with: "→") }
    return text.split(separator: "→", omittingEmptySubsequences: false).map { side in
      side.replacing(" + ", with: "\n").split(separator: "\n")
        .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }
  }

  private static func split(_ species: [String]) -> (bound: [String], free: [String]) {
    (species.filter(isBound), species.filter { !isBound($0) })
  }

  private static func isBound(_ species: String) -> Bool {
    species.unicodeScalars.contains { $0 == "*" || $0 == "∗" }
  }

  /// `2 *H` is two of `*H`.
  private static func factor(of species: String) -> (Int, String) {
    let digits = species.prefix { $0.isASCII && $0.isNumber }
    let rest = species.dropFirst(digits.count)
    guard let factor = Int(digits), rest.first == " " || rest.first == "*" || rest.first == "e"
    else { return (1, species) }
    return (factor, String(rest.drop { $0 == " " }))
  }

  /// `H*` is `*H`.
  private static func starFirst(_ species: String) -> String {
    guard let last = species.last, last == "*" || last == "∗", species.count > 1 else {
      return species.replacing("∗", with: "*")
    }
    return "*" + species.dropLast()
  }

  /// Free sites beside bound species say nothing.
  private static func told(_ bound: [String]) -> [String] {
    let named = bound.filter { !["*", "∗"].contains(factor(of: $0).1) }
    return named.isEmpty ? Array(bound.prefix(1)) : named
  }

  private static func state(_ bound: [String]) -> String {
    bound.isEmpty ? "in solution" : told(bound).joined(separator: " + ")
  }

  private static func key(_ bound: [String]) -> String {
    bound.isEmpty
      ? "" : told(bound).map { starFirst(factor(of: $0).1) }.sorted().joined(separator: "+")
  }
}

/// Chains of steps: the first that is listed goes on as far as it leads; what is left over starts
/// where its state already stands, or for itself.
struct StepPaths {
  struct Path {
    var column: Int
    var equations: [StepEquation]
    var isClosed: Bool { equations.first?.before == equations.last?.after }

    var charted: StepDiagram.Path {
      let texts = [equations[0].beforeText] + equations.map(\.afterText)
      return StepDiagram.Path(
        column: column,
        states: texts.map { ChemicalFormula.runs(ofProse: $0).charted },
        arrows: equations.map { step in
          StepDiagram.Arrow(
            incoming: step.incoming.map { ChemicalFormula.runs(ofProse: $0).charted },
            outgoing: step.outgoing.map { ChemicalFormula.runs(ofProse: $0).charted },
            name: step.name)
        }, isClosed: isClosed)
    }
  }

  private(set) var paths: [Path] = []

  init(_ equations: [StepEquation]) {
    var left = equations
    var columns: [String: Int] = [:]
    while let first = left.first {
      left.removeFirst()
      let column = columns[first.before] ?? 0
      var chain = [first]
      while chain[chain.count - 1].after != chain[0].before,
        columns[chain[chain.count - 1].after] == nil || paths.isEmpty,
        let next = left.firstIndex(where: { $0.before == chain[chain.count - 1].after })
      {
        chain.append(left.remove(at: next))
      }
      for (place, step) in chain.enumerated() where columns[step.before] == nil {
        columns[step.before] = column + place
      }
      paths.append(Path(column: column, equations: chain))
    }
  }
}
