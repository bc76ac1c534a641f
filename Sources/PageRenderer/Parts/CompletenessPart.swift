import Electrochemistry
import Markup
import ReviewModel

/// How many of the fourteen things that a fair comparison needs the source reports, number by
/// number.
struct CompletenessPart {
  let catalyst: Catalyst

  var markup: Markup {
    let groups = self.groups
    guard !groups.isEmpty else { return .empty }
    return Markup { writer in
      writer.table(
        "what the sources report", class: "completeness",
        head: ["Number", "Reported", "Missing", "Would help most"]
      ) { writer in
        for (numbers, completeness) in groups { row(numbers, completeness, &writer) }
      }
    }
  }

  /// Numbers that report the same stand in one row.
  private var groups: [(numbers: [Measurement], completeness: Completeness)] {
    var groups: [(numbers: [Measurement], completeness: Completeness)] = []
    for measurement in catalyst.measurements {
      guard let found = Completeness(of: measurement, among: catalyst.measurements) else {
        continue
      }
      if let place = groups.firstIndex(where: { $0.completeness == found }) {
        groups[place].numbers.append(measurement)
      } else {
        groups.append(([measurement], found))
      }
    }
    return groups
  }

  private func row(
    _ numbers: [Measurement], _ completeness: Completeness, _ writer: inout MarkupWriter
  ) {
    writer.element("tr") { writer in
      writer.element("th", ["scope": "row"]) { writer in
        writer.joined(numbers, by: "; ") { number, writer in
          writer.element("a", ["href": "#m-\(number.id.split(separator: ":").last ?? "")"]) {
            MeasurementCells.shortQuantity(number, &$0)
          }
        }
      }
      writer.element("td", ["class": "number"]) { writer in
        writer.element("span", ["class": "value"], text: String(completeness.count))
        writer.text(" of \(Completeness.total)")
        if !completeness.notApplicable.isEmpty {
          let names = completeness.notApplicable.map(\.name).joined(separator: ", ")
          writer.element("span", ["class": "under"], text: "\(names) does not apply")
        }
      }
      writer.element("td", ["class": "words"]) { writer in
        writer.text(
          completeness.missing.isEmpty
            ? "nothing" : completeness.missing.map(\.name).joined(separator: ", "))
      }
      writer.element("td", ["class": "words"]) { writer in
        writer.text(
          completeness.mostWanted.isEmpty
            ? "–" : completeness.mostWanted.map(\.name).joined(separator: ", "))
      }
    }
    writer.newline()
  }
}
