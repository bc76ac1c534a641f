import Electrochemistry
import Markup
import ReviewModel

/// Numbers that Tafel computed from an entry's own.
struct DerivedPart {
  let links: Links
  let catalyst: Catalyst

  var markup: Markup {
    guard !catalyst.derived.isEmpty else { return .empty }
    let cells = Dictionary(
      catalyst.measurements.enumerated().map { ($1.id, $0 + 1) },
      uniquingKeysWith: { first, _ in first })
    return Markup { writer in
      writer.table(
        "values derived here", class: "numbers",
        head: ["Quantity", "Value", "Relation", "From", "Note"]
      ) { writer in
        for row in catalyst.derived { self.row(row, cells, &writer) }
      }
    }
  }

  private func row(
    _ row: Measurement, _ places: [String: Int], _ writer: inout MarkupWriter
  ) {
    writer.element("tr", ["id": "m-" + Self.number(of: row.id)]) { writer in
      writer.element("th", ["scope": "row"]) { writer in
        MeasurementCells.quantity(row, &writer)
      }
      writer.element("td", ["class": "number"]) { writer in
        writer.element("span", ["class": "value"]) { $0.runs(NumberText.runs(row.normalised)) }
        writer.text(" ")
        writer.badge("derived here", "derived")
      }
      writer.element("td", ["class": "working"]) { writer in
        guard let derivation = row.derivation else { return }
        writer.runs(derivation.relation)
        writer.element("span", ["class": "under"], text: derivation.working)
      }
      writer.element("td") { writer in
        writer.joined(row.derivation?.from ?? [], by: ", ") { id, writer in
          writer.element(
            "a", ["href": "#m-" + Self.number(of: id)], text: "number \(places[id] ?? 0)")
        }
      }
      writer.element("td", ["class": "words"]) { writer in
        if row.notes.isEmpty { writer.text("–") }
        writer.joined(row.notes, by: " ") { $1.sentence($0) }
      }
    }
    writer.newline()
  }

  private static func number(of id: String) -> String {
    id.split(separator: ":").last.map(String.init) ?? ""
  }
}
