import Charts
import Electrochemistry
import ReviewModel
import Testing

@testable import Figures

/// Equations of steps become chains of states.
@Suite struct ReactionStepsTests {
  @Test func anEquationIsReadAsStateAndSpecies() throws {
    let step = try #require(StepEquation("O2 + * + H+ + e- → *OOH", note: "Oxygen is bound."))
    #expect((step.before, step.after) == ("*", "*OOH"))
    #expect(step.incoming == ["O2", "H+", "e-"])
    #expect(step.outgoing == [])
    #expect(step.electrons == 1)
    #expect(step.name == "Oxygen is bound")
    let pair = try #require(StepEquation("2 *H → H2 + 2 *", note: "Tafel step, the alternative."))
    #expect((pair.before, pair.after, pair.beforeText) == ("*H", "*", "2 *H"))
    #expect(pair.outgoing == ["H2"])
    #expect(pair.name == "Tafel step")
    #expect(StepEquation("O2 + 4 e- + 2 H2O -> 4 OH-", note: nil)?.electrons == 4)
    #expect(StepEquation("O2 + 4e- ⇌ X", note: nil)?.electrons == 4)
  }

  @Test(arguments: ["", "→", "*OOH", "* →", "→ *", "a → b → c"])
  func whatIsNoEquationIsNone(text: String) {
    #expect(StepEquation(text, note: nil) == nil)
  }

  private func paths(_ equations: [String]) -> [StepPaths.Path] {
    StepPaths(equations.compactMap { StepEquation($0, note: nil) }).paths
  }

  @Test func stepsThatFollowEachOtherAreOneChain() {
    let found = paths([
      "O2 + * + H+ + e- → *OOH", "*OOH + H+ + e- → *O + H2O", "*O + H+ + e- → *OH",
      "*OH + H+ + e- → * + H2O",
    ])
    #expect(found.count == 1)
    #expect(found[0].isClosed)
    #expect(found[0].equations.map(\.after) == ["*OOH", "*O", "*OH", "*"])
  }

  @Test func alternativesBranchWhereTheirStateStands() {
    let found = paths([
      "H+ + e- + * → *H", "*H + H+ + e- → H2 + *", "2 *H → H2 + 2 *",
    ])
    #expect(found.map(\.column) == [0, 1])
    #expect(found.map(\.equations.count) == [2, 1])
    let peroxide = paths([
      "O2 + * + H+ + e- → *OOH", "*OOH + H+ + e- → *O + H2O", "*O + 2 H+ + 2 e- → * + H2O",
      "*OOH + H+ + e- → H2O2 + *",
    ])
    #expect(peroxide.map(\.column) == [0, 1])
    #expect(peroxide[1].equations.map(\.outgoing) == [["H2O2"]])
  }

  @Test func theStarMayStandBehind() {
    let found = paths(["O2 + * → OO*", "*OO + H+ + e- → OOH∗", "*OOH + e- → * + HO2-"])
    #expect(found.map(\.equations.count) == [3])
    #expect(found[0].isClosed)
  }

  @Test func stepsWithoutConnectionStandForThemselves() {
    let found = paths(["*A + e- → *B", "*C + e- → *D", "X → Y", "*B → *A"])
    #expect(found.map(\.equations.count) == [2, 1, 1])
    #expect(found[2].charted.states.count == 2)
  }

  @Test func theDiagramSaysHowManyElectrons() throws {
    let steps = ["H+ + e- + * → *H", "*H + H+ + e- → H2 + *"].map {
      Page.ReactionStep(medium: .acidic, equation: $0, note: nil)
    }
    let figure = ReactionStepsFigure(.her, steps: steps)
    #expect(figure.media == [.acidic])
    #expect(figure.diagram(.alkaline) == nil)
    let diagram = try #require(figure.diagram(.acidic))
    #expect(diagram.id == "steps-her-acidic")
    #expect(diagram.notes == ["2 electrons in 2 steps; the dashed site is the first again."])
    #expect(diagram.description.contains("H⁺ + e⁻"))
  }
}
