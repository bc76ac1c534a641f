import Electrochemistry
import Markup
import ReviewModel

/// How the potentials of an entry came to RHE, step by step.
struct ConversionPart {
  let links: Links
  let catalyst: Catalyst

  var markup: Markup {
    let rows = catalyst.measurements.filter { $0.conversion != nil }
    guard !rows.isEmpty else { return .empty }
    return Markup { writer in
      for row in rows { conversion(of: row, &writer) }
    }
  }

  /// The anchor of a number's ledger.
  static func anchor(_ measurement: Measurement) -> String {
    "ledger-" + (measurement.id.split(separator: ":").last.map(String.init) ?? "")
  }

  private func conversion(of row: Measurement, _ writer: inout MarkupWriter) {
    writer.element("h3", ["id": Self.anchor(row)]) { writer in
      if let reaction = row.reaction {
        writer.element("span", ["class": "reaction"], text: reaction.rawValue)
        writer.text(" ")
      }
      writer.text((row.metric?.name ?? row.quantityName).sentenceCased + ": ")
      writer.runs(NumberText.runs(row.normalised))
    }
    switch row.conversion {
    case .converted(let ledger)?:
      table(ledger, row, &writer)
    case .recomputed(let ledger)?:
      writer.element("p") { writer in
        writer.text("The source converted this value; recomputed from what it measured it is ")
        writer.element("span", ["class": "value"]) { $0.runs(NumberText.runs(ledger.result)) }
        writer.text(".")
      }
      table(ledger, row, &writer)
    case .refused(let refusal, let reached)?:
      reason("Not converted", refusal, &writer)
      if let reached { table(reached, row, &writer) }
    case .notRecomputed(let refusal)?:
      reason("The conversion of the source can't be followed", refusal, &writer)
    case nil: break
    }
  }

  private func reason(_ lead: String, _ refusal: ConversionRefusal, _ writer: inout MarkupWriter) {
    writer.element("p", ["class": "refusal"]) { writer in
      writer.element("strong", text: lead + ": ")
      writer.sentence(refusal.reason)
      writer.text(".")
    }
  }

  private func table(
    _ ledger: ConversionLedger, _ row: Measurement, _ writer: inout MarkupWriter
  ) {
    writer.table(
      "steps of the conversion of \(row.metric?.name ?? row.quantityName)", class: "ledger",
      head: ["Step", "Working", "Value", "Basis"]
    ) { writer in
      for (index, step) in ledger.steps.enumerated() {
        let isLast = index == ledger.steps.count - 1
        writer.element("tr", ["class": isLast ? "result" : nil]) { writer in
          cells(step, isLast ? ledger.result : nil, &writer)
        }
        writer.newline()
      }
    }
  }

  /// - Parameter result: the final value, which stands in the last row as everywhere else.
  private func cells(
    _ step: ConversionLedger.Step, _ result: Quantity?, _ writer: inout MarkupWriter
  ) {
    writer.element("th", ["scope": "row"]) { $0.sentence(step.label.sentenceCased) }
    writer.element("td", ["class": "working"]) { writer in
      if step.text.isEmpty { writer.text("–") } else { writer.sentence(step.text) }
    }
    writer.element("td", ["class": "number"]) { writer in
      if let result {
        writer.element("span", ["class": "value"]) { $0.runs(NumberText.runs(result)) }
        return
      }
      guard let value = step.value else {
        writer.text("–")
        return
      }
      writer.runs(NumberText.runs(value))
      guard let spread = step.uncertainty else { return }
      writer.text("\u{A0}±\u{A0}")
      writer.runs(NumberText.runs(spread))
    }
    writer.element("td", ["class": "words"]) { writer in
      writer.badge(step.basis.rawValue, step.basis == .assumed ? "assumed" : "basis")
      if let source = step.source {
        writer.element("span", ["class": "under"]) { $0.sentence(source) }
      }
    }
  }
}
