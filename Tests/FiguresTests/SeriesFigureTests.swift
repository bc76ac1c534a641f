import Charts
import Figures
import ReviewModel
import Testing

@Suite struct SeriesFigureTests {
  private func plot(
    _ columns: [(String, String)], _ rows: [[Double]], notes: [(String, String)] = []
  ) throws -> Plot {
    let series = DataSeries(
      catalystID: "a", id: "curve", path: "Content/data/a/curve.csv",
      columns: columns.map { .init(quantity: $0.0, unit: $0.1) }, rows: rows,
      notes: notes.map { .init(key: $0.0, text: $0.1) }, bytes: [])
    return try #require(SeriesFigure(series, of: SmallReview().review.catalysts[0]).plot)
  }

  @Test func drawsAPolarisationCurveFromItsColumns() throws {
    let plot = try plot(
      [("E", "V vs RHE"), ("j", "mA cm-2")], [[1.3, 0.1], [1.5, 8], [1.6, 30]],
      notes: [("reaction", "OER"), ("electrolyte", "1 M KOH"), ("source", "seed-1")])
    #expect(plot.x.title.plainText == "E / V vs RHE")
    #expect(plot.y.title.plainText == "j / mA cm−2")
    #expect(plot.curves.count == 1)
    #expect(plot.references == [.init(.y(10), label: [TextRun("10")])])
    #expect(plot.notes == ["OER; 1 M KOH"])
  }

  @Test func fitsTheSlopeOfATafelPlot() throws {
    let plot = try plot(
      [("j", "mA cm-2"), ("η", "mV")], [[0.1, 180], [1, 240], [10, 300], [0, 90]],
      notes: [("kind", "Tafel plot")])
    #expect(plot.x.kind == .logarithmic)
    #expect(plot.x.title.plainText == "|j| / mA cm−2")
    #expect(plot.curves[1].name.plainText == "fit: 60\u{A0}mV\u{A0}dec⁻¹")
    #expect(plot.notes.first?.contains("fitted here to all 3 points") == true)
  }

  @Test func aStabilityRunBeginsAtZeroAndTellsWhatIsKept() throws {
    let plot = try plot(
      [("t", "h"), ("current kept", "%")], [[1, 100], [10, 97], [20, 94]],
      notes: [("kind", "stability"), ("electrolyte change", "5, 15")])
    #expect(plot.x.startsAtZero)
    #expect(plot.references.map(\.line) == [.x(5), .x(15)])
    #expect(plot.notes == ["current kept: 94 % of its first value after 19 h, computed here."])
    let shift = try self.plot([("t", "h"), ("E", "V vs RHE")], [[0, 1.500], [24, 1.512]])
    #expect(shift.notes == ["E: +0.012 V over 24 h, computed here."])
  }

  @Test func aBatteryHasItsPowerAtTheRight() throws {
    let plot = try plot(
      [("j", "mA cm-2"), ("U", "V")], [[0, 1.45], [100, 1.2], [200, 0.9], [300, 0.5]],
      notes: [("kind", "Zn–air battery")])
    #expect(plot.right?.title.plainText == "P / mW cm−2")
    #expect(plot.curves.map(\.isOnRight) == [false, true])
    #expect(plot.curves[1].values.map(\.y) == [0, 120, 180, 150])
    #expect(plot.marks.map(\.isComputed) == [true])
    #expect(plot.marks.first?.label.plainText == "180 mW cm−2")
    #expect(
      plot.notes == [
        "Open-circuit voltage 1.45 V.",
        "Peak power density 180 mW cm⁻², computed here from voltage and current density.",
      ])
    let given = try self.plot(
      [("j", "A cm-2"), ("U", "V"), ("P", "mW cm-2")], [[0.1, 1.2, 118], [0.2, 0.9, 170]],
      notes: [("kind", "zinc-air battery")])
    #expect(given.marks.map(\.isComputed) == [false])
    #expect(given.notes == ["Peak power density 170 mW cm⁻²."])
  }

  @Test func marksTheLimitingStepOfAFreeEnergyDiagram() throws {
    let plot = try plot(
      [("electrons", ""), ("ΔG", "eV")],
      [[0, 0], [1, 1.21], [2, 2.55], [3, 4.12], [4, 4.92]],
      notes: [
        ("kind", "free-energy diagram"), ("reaction", "OER"), ("steps", "*, *OH, *O, *OOH, O2"),
      ])
    #expect(plot.curves.map(\.name.plainText) == ["U = 0 V", "U = 1.57 V", "U = 1.23 V"])
    #expect(plot.notes.first?.hasPrefix("Limiting step: 3, ΔG = 1.57 eV") == true)
    #expect(plot.texts.count == 5)
    #expect(abs((plot.curves[1].values.last?.y ?? 0) - (4.92 - 4 * 1.57)) < 1e-9)
  }

  @Test func turnsTheLevelsOfReductionTheOtherWay() throws {
    let plot = try plot(
      [("electrons", ""), ("ΔG", "eV")],
      [[0, 4.92], [1, 4.10], [2, 2.60], [3, 1.10], [4, 0]],
      notes: [("kind", "free-energy diagram"), ("reaction", "ORR")])
    // The smallest step downhill, 0.82 eV, is the first.
    #expect(plot.curves[1].name.plainText == "U = 0.82 V")
    #expect(plot.notes.first?.hasPrefix("Limiting step: 1") == true)
  }

  @Test func drawsEveryFurtherColumnAsACurve() throws {
    let plot = try plot(
      [("t", "h"), ("charge", "V"), ("discharge", "V")], [[0, 1.9, 1.2], [10, 1.95, 1.18]])
    #expect(plot.curves.map(\.name.plainText) == ["charge", "discharge"])
    #expect(plot.y.title.plainText == "V")
  }
}
