import Charts

/// Step diagrams with invented steps.
enum StepExamples {
  private static func species(_ text: String) -> [TextRun] { Examples.formula(text) }

  private static func arrow(_ incoming: [String], _ outgoing: [String] = [], _ name: String = "")
    -> StepDiagram.Arrow
  {
    .init(incoming: incoming.map(species), outgoing: outgoing.map(species), name: name)
  }

  private static func diagram(_ id: String, _ paths: [StepDiagram.Path]) -> StepDiagram {
    StepDiagram(
      id: id, title: "ORR in acidic electrolyte, step by step", description: "Steps.",
      paths: paths, notes: ["4 electrons in 4 steps; the dashed site is the first again."])
  }

  static let ring = diagram(
    "ring",
    [
      .init(
        column: 0, states: ["*", "*OOH", "*O", "*OH", "*"].map(species),
        arrows: [
          arrow(["O2", "H+", "e-"]), arrow(["H+", "e-"], ["H2O"]), arrow(["H+", "e-"]),
          arrow(["H+", "e-"], ["H2O"]),
        ], isClosed: true)
    ])

  static let branch = diagram(
    "branch",
    [
      .init(
        column: 0, states: ["*", "*H", "*"].map(species),
        arrows: [
          arrow(["H+", "e-"], [], "Volmer step"), arrow(["H+", "e-"], ["H2"], "Heyrovsky step"),
        ], isClosed: true),
      .init(
        column: 1, states: ["2 *H", "2 *"].map(species),
        arrows: [arrow([], ["H2"], "Tafel step")], isClosed: false),
    ])

  static let long = diagram(
    "long",
    [
      .init(
        column: 0, states: (0...10).map { species("*S\($0)") },
        arrows: (0..<10).map { _ in arrow(["O2", "H2O", "H2O2", "e-"], ["OH-", "HO2-"]) },
        isClosed: false)
    ])

  static let hostile = diagram(
    "hostile",
    [
      .init(
        column: 7,
        states: ["", String(repeating: "*C6H12O6", count: 12), "<b>&\"*</b>"].map(species),
        arrows: [
          arrow([String(repeating: "NaBH4", count: 20)], [], String(repeating: "name ", count: 30)),
          arrow((0..<12).map { "X\($0)" }, (0..<12).map { "Y\($0)" }),
        ], isClosed: false),
      .init(column: 0, states: [species("*")], arrows: [], isClosed: true),
    ])
}
