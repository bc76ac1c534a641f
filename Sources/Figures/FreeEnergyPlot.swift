import Charts
import Electrochemistry
import ReviewModel

/// Levels of free energy along a reaction, at U = 0 and, for the oxygen reactions, at the limiting
/// and the equilibrium potential; field.md 5.
///
/// The first column counts the electrons passed, the second is the free energy in eV.
struct FreeEnergyPlot {
  private let series: DataSeries

  init(_ series: DataSeries) { self.series = series }

  func plot(id: String, title: String, description: String) -> Plot {
    let columns = series.columns.map(PlotColumn.init)
    let levels = series.rows.map { Plot.Value($0[0], $0[1]) }
    var plot = Plot(
      id: id, title: title, description: description,
      x: .init(title: columns[0].title.charted, decimals: 0),
      y: .init(title: columns[1].title.charted, decimals: 2))
    plot.curves = [.init(name: Self.name(0), kind: .levels, style: 0, values: levels)]
    plot.texts = names(levels)
    guard let reaction, let steps, let limit = limitingPotential(reaction, steps) else {
      return plot
    }
    for (place, potential) in [limit, 1.23].enumerated() {
      plot.curves.append(
        .init(
          name: Self.name(potential), kind: .levels, style: place + 1,
          values: levels.map { .init($0.x, $0.y + shift(reaction) * potential * $0.x) }))
    }
    let step = steps.limitingStep
    let size = NumberText.fixed(steps.steps[step], decimals: 2)
    plot.notes.append(
      "Limiting step: \(step + 1), ΔG = \(size) eV; limiting potential"
        + " \(NumberText.fixed(limit, decimals: 2)) V, computed here from the levels.")
    return plot
  }

  private var reaction: Reaction? {
    guard let named = series.note("reaction").flatMap({ Reaction(named: $0) }),
      named == .oer || named == .orr
    else { return nil }
    return named
  }

  /// Differences of neighbouring levels.
  private var steps: FreeEnergySteps? {
    let values = series.rows.map { $0[1] }
    return FreeEnergySteps(zip(values, values.dropFirst()).map { $1 - $0 })
  }

  private func limitingPotential(_ reaction: Reaction, _ steps: FreeEnergySteps) -> Double? {
    reaction == .oer
      ? steps.limitingPotentialOfEvolution : steps.limitingPotentialOfReduction
  }

  /// Evolution gives electrons up, reduction takes them in.
  private func shift(_ reaction: Reaction) -> Double { reaction == .oer ? -1 : 1 }

  private static func name(_ potential: Double) -> [Charts.TextRun] {
    [
      Charts.TextRun("U", .italic),
      Charts.TextRun(
        " = \(NumberText.fixed(potential, decimals: potential == 0 ? 0 : 2)) V"),
    ]
  }

  /// The intermediates of the note `steps`, one over each level at U = 0.
  private func names(_ levels: [Plot.Value]) -> [Plot.Text] {
    let words = (series.note("steps") ?? "").split(separator: ",").map {
      String($0).trimmedBlanks
    }
    guard words.count == levels.count else { return [] }
    return zip(levels, words).map { level, word in
      Plot.Text(level, ChemicalFormula.runs(ofProse: word).charted)
    }
  }
}

extension String {
  fileprivate var trimmedBlanks: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
