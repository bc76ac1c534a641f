import Electrochemistry
import Markup
import ReviewModel

/// Quantities for which an entry has more than one value: all stand, and how far they lie apart is
/// said.
struct ClaimsPart {
  let catalyst: Catalyst

  var markup: Markup {
    let groups = ClaimGroup.groups(of: catalyst.measurements)
    guard !groups.isEmpty else { return .empty }
    return Markup { writer in
      writer.element("ul", ["class": "claims"]) { writer in
        for group in groups {
          writer.element("li") { self.group(group, &$0) }
        }
      }
    }
  }

  private func group(_ group: ClaimGroup, _ writer: inout MarkupWriter) {
    guard let first = group.members.first else { return }
    writer.element("strong") { MeasurementCells.shortQuantity(first, &$0) }
    if let name = first.electrolyte.name, first.electrolyte != .notStated {
      writer.text(" in ")
      writer.name(name)
    }
    if let sample = first.sample {
      writer.text(" of ")
      writer.name(sample)
    }
    writer.text(": " + .count(group.members.count, "value", "values"))
    let sources = Set(group.members.map(\.locator.sourceID)).count
    if sources > 1 { writer.text(" from \(sources) sources") }
    if let (lower, upper) = group.span {
      writer.text(", from ")
      writer.runs(NumberText.runs(lower.normalised))
      writer.text(" to ")
      writer.runs(NumberText.runs(upper.normalised))
    }
    for (status, word) in [(Measurement.Status.contested, "contested"), (.withdrawn, "withdrawn")] {
      let count = group.members.count { $0.status == status }
      if count > 0 { writer.text("; \(count) \(word)") }
    }
    writer.text(". ")
    writer.joined(group.members, by: ", ") { member, writer in
      let number = member.id.split(separator: ":").last.map(String.init) ?? ""
      writer.element("a", ["href": "#m-\(number)"], text: "number \(number)")
    }
  }
}
