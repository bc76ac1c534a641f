package import Charts
import Electrochemistry
package import ReviewModel

/// The values of one quantity of a comparability class by year, with the records as a step line.
package struct RecordFigure: Sendable {
  private let quantity: ComparedQuantity
  private let records: RecordProgression
  private let years: [String: Int]

  /// - Parameter years: publication years of sources, by id.
  package init(_ quantity: ComparedQuantity, _ records: RecordProgression, years: [String: Int]) {
    self.quantity = quantity
    self.records = records
    self.years = years
  }

  /// Nil where fewer than two years have a value: there is no course to draw.
  package func plot(id: String, title: String, links: FigureLinks) -> Plot? {
    let dated = quantity.standing.compactMap { item in
      years[item.measurement.locator.sourceID].map { (year: $0, item: item) }
    }
    guard Set(dated.map(\.year)).count > 1 else { return nil }
    let metric = quantity.metric
    let unit = (metric.storageUnit?.plain ?? "") + (metric.needsScale ? " vs RHE" : "")
    let best = Set(records.steps.map(\.number.measurement.id))
    var plot = Plot(
      id: id, title: title,
      description: description(dated.count, unit),
      x: .init(title: [Charts.TextRun("year of publication")], kind: .whole),
      y: .init(
        title: quantity.symbol.charted + [Charts.TextRun(" / " + unit)],
        direction: quantity.direction.charted, decimals: metric.decimals))
    plot.curves = [
      .init(
        name: [Charts.TextRun("record")], kind: .step, style: 4,
        values: records.steps.map {
          .init(Double($0.year), $0.number.measurement.normalised.value)
        })
    ]
    // Records first: their names are placed first.
    plot.marks =
      (dated.filter { best.contains($0.item.measurement.id) }
      + dated.filter { !best.contains($0.item.measurement.id) }).map { year, item in
        mark(year, item, isRecord: best.contains(item.measurement.id), links)
      }
    (plot.fills, plot.signs) = MarkMeaning.used(in: dated.lazy.map(\.item.measurement))
    let missing = quantity.standing.count - dated.count
    plot.notes = [
      "\(dated.count) shown"
        + (missing > 0 ? ", \(missing) of sources without a year" : "")
        + ". The line joins the best values; values closer than 50 mV of two works can't be told"
        + " apart."
    ]
    return plot
  }

  private func description(_ count: Int, _ unit: String) -> String {
    let steps = records.steps.map { step in
      let value = NumberText.fixed(
        step.number.measurement.normalised.value, decimals: quantity.metric.decimals)
      return "\(step.year) \(value) \(unit)"
    }
    return "\(count) values by year. Records: \(steps.joined(separator: ", "))."
  }

  private func mark(
    _ year: Int, _ item: SubjectNumber, isRecord: Bool, _ links: FigureLinks
  ) -> Plot.Mark {
    let measurement = item.measurement
    let name = measurement.sample ?? item.subject.name
    var mark = Plot.Mark(
      id: measurement.id, value: .init(Double(year), measurement.normalised.value),
      style: isRecord ? 4 : 99, fill: MarkMeaning.fill(of: measurement),
      label: isRecord ? ChemicalFormula.runs(ofName: name).charted : [],
      href: links.catalyst(item.subject.id),
      tooltip: [
        ChemicalFormula.plain(name),
        "\(Electrochemistry.TextRun.plain(quantity.symbol)) = \(NumberText.plain(measurement.normalised))",
      ] + MarkMeaning.lines(of: measurement, years: years))
    mark.signs = MarkMeaning.signs(of: measurement)
    mark.facts = MarkFacts(subject: item.subject.id, words: ["year=\(year)"])
    return mark
  }
}
