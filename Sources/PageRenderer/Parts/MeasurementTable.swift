import Electrochemistry
import Figures
import Markup
import ReviewModel

/// Numbers as a table. Which columns stand depends on the page: what the page is about is not
/// repeated in every row.
struct MeasurementTable {
  enum Column: Hashable, CaseIterable {
    case subject, quantity, value, printed, at, electrolyte, conditions, kind, source, place, note

    var title: String {
      switch self {
      case .subject: "Entry"
      case .quantity: "Quantity"
      case .value: "Value"
      case .printed: "As printed"
      case .at: "At"
      case .electrolyte: "Electrolyte"
      case .conditions: "Conditions"
      case .kind: "Kind"
      case .source: "Source"
      case .place: "Where"
      case .note: "Note"
      }
    }
  }

  let context: SiteContext
  let links: Links
  var references = ReferenceList.none
  var columns: [Column]
  /// Rows can be linked to, by the number behind the colon of their id.
  var hasAnchors = false

  func markup(_ numbers: [SubjectNumber], label: String) -> Markup {
    guard !numbers.isEmpty else { return .empty }
    return markup([Group(name: Markup.empty, numbers: numbers)], label: label)
  }

  /// Rows that belong together under a line of their own.
  struct Group {
    var name: Markup
    var numbers: [SubjectNumber]
  }

  /// One table, so that the columns of all groups stand below each other.
  func markup(_ groups: [Group], label: String) -> Markup {
    let all = groups.flatMap(\.numbers)
    guard !all.isEmpty else { return .empty }
    let shown = columns.filter { column in all.contains { isFilled(column, $0) } }
    return Markup { writer in
      writer.table(label, class: "numbers", head: shown.map(\.title)) { writer in
        for (index, group) in groups.enumerated() {
          if index > 0 { writer.literal("</tbody><tbody>") }
          self.group(group, shown, &writer)
        }
      }
    }
  }

  private func group(_ group: Group, _ shown: [Column], _ writer: inout MarkupWriter) {
    if !group.name.isEmpty {
      writer.element("tr", ["class": "group"]) { writer in
        writer.element("th", ["scope": "rowgroup", "colspan": String(shown.count)]) {
          $0.markup(group.name)
        }
      }
    }
    for number in group.numbers {
      let compared = hasAnchors ? ComparedRow(number.measurement) : nil
      writer.element(
        "tr",
        [
          "id": hasAnchors ? anchor(number) : nil, "data-quantity": compared?.quantity,
          "data-conditions": compared?.conditions,
        ]
      ) { writer in
        for (index, column) in shown.enumerated() {
          cell(column, number, isHead: index == 0, &writer)
        }
      }
      writer.newline()
    }
  }

  private func anchor(_ number: SubjectNumber) -> String {
    "m-" + (number.measurement.id.split(separator: ":").last.map(String.init) ?? "")
  }

  /// Notes and conditions that no row has need no column; what an experiment must state does.
  private func isFilled(_ column: Column, _ number: SubjectNumber) -> Bool {
    let measurement = number.measurement
    return switch column {
    case .note: !measurement.notes.isEmpty || measurement.reason != nil
    case .conditions:
      !measurement.conditions.isEmpty || measurement.sample != nil
        || measurement.role != nil || measurement.deviceType != nil
    case .at: measurement.condition != .none
    case .electrolyte: measurement.electrolyte != .notGiven
    default: true
    }
  }

  private func cell(
    _ column: Column, _ number: SubjectNumber, isHead: Bool, _ writer: inout MarkupWriter
  ) {
    let body: (inout MarkupWriter) -> Void = { content(column, number, &$0) }
    if isHead {
      writer.element("th", ["scope": "row"], body)
    } else {
      let name: String? =
        switch column {
        case .value, .printed: "number"
        case .note: "words"
        case .conditions: "settings"
        case .at, .electrolyte: "short"
        default: nil
        }
      writer.element("td", ["class": name], body)
    }
  }

  private func content(
    _ column: Column, _ number: SubjectNumber, _ writer: inout MarkupWriter
  ) {
    let measurement = number.measurement
    let cells = MeasurementCells(context: context, links: links, references: references)
    switch column {
    case .subject: cells.subject(number, &writer)
    case .quantity: cells.quantity(measurement, &writer)
    case .value: cells.value(measurement, &writer)
    case .printed: cells.printed(measurement, &writer)
    case .at: cells.condition(measurement, &writer)
    case .electrolyte: cells.electrolyte(measurement, &writer)
    case .conditions: cells.conditions(measurement, &writer)
    case .kind: cells.kind(measurement, &writer)
    case .source: cells.source(measurement.locator, &writer)
    case .place: writer.text(measurement.locator.place ?? "–")
    case .note: cells.notes(measurement, &writer)
    }
  }
}
