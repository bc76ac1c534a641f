import Electrochemistry
import Markup
import ReviewModel

/// The numbers of one quantity of a comparability class as two tables: ranked, and not ranked with
/// the reason.
struct RankTables {
  let context: SiteContext
  let links: Links
  let quantity: ComparedQuantity
  /// What a table is called beside others of the page: `overpotential η10`.
  let label: String

  private var cells: MeasurementCells {
    MeasurementCells(context: context, links: links, references: .none)
  }

  func ranked(_ writer: inout MarkupWriter) {
    guard !quantity.ranked.isEmpty else { return }
    let isDoubted = quantity.ranked.contains { $0.groupWithContested != nil }
    let shared = shared(by: quantity.ranked.map(\.number), &writer)
    let hasConditions = hasConditions(quantity.ranked.map(\.number), besides: shared)
    writer.table(
      "\(label), ranked", class: "numbers ranks",
      head: ["Rank group"] + (isDoubted ? ["With contested"] : []) + ["Entry", "Value"]
        + (hasConditions ? ["Conditions"] : []) + ["Kind", "Source"]
    ) { writer in
      for item in quantity.ranked.prefix(LongList.most) {
        writer.element("tr") { writer in
          writer.element("td", ["class": "rank"]) { $0.element("strong", text: item.group) }
          if isDoubted {
            writer.element("td", ["class": "rank"], text: item.groupWithContested ?? item.group)
          }
          number(item.number, why: nil, shared: hasConditions ? shared : nil, &writer)
        }
        writer.newline()
      }
    }
    cut(quantity.ranked.count, "values, the best", &writer)
    note(isDoubted: isDoubted, &writer)
  }

  func unranked(_ writer: inout MarkupWriter) {
    guard !quantity.unranked.isEmpty else { return }
    writer.element("h4", text: "Not ranked")
    if let obstacle = quantity.obstacle {
      writer.element(
        "p", text: "\(obstacle.sentenceCased). Its values are listed by size and not ranked.")
    }
    // A reason that all share stands above the table.
    let hasReasons = quantity.unranked.contains { $0.reason != quantity.obstacle }
    let shared = shared(by: quantity.unranked.map(\.number), &writer)
    let hasConditions = hasConditions(quantity.unranked.map(\.number), besides: shared)
    writer.table(
      "\(label), not ranked", class: "numbers ranks",
      head: ["Entry", "Value"] + (hasReasons ? ["Why"] : [])
        + (hasConditions ? ["Conditions"] : []) + ["Kind", "Source"]
    ) { writer in
      for item in quantity.unranked.prefix(LongList.most) {
        let why = item.reason == quantity.obstacle ? "–" : item.reason.sentenceCased
        writer.element("tr") {
          number(
            item.number, why: hasReasons ? why : nil, shared: hasConditions ? shared : nil, &$0)
        }
        writer.newline()
      }
    }
    cut(quantity.unranked.count, "values", &writer)
  }

  private func cut(_ all: Int, _ items: String, _ writer: inout MarkupWriter) {
    LongList.cut(
      min(all, LongList.most), of: all, items, SiteAddress("data/measurements.csv"), links, &writer)
  }

  /// - Parameter shared: conditions that stand above the table; nil if there is no column of them.
  private func number(
    _ number: SubjectNumber, why: String?, shared: [ExperimentalCondition]?,
    _ writer: inout MarkupWriter
  ) {
    writer.element("th", ["scope": "row"]) { cells.subject(number, &$0) }
    writer.element("td", ["class": "number"]) { cells.value(number.measurement, &$0) }
    if let why { writer.element("td", ["class": "words"]) { $0.sentence(why) } }
    if let shared {
      let hasOwn = hasConditions([number], besides: shared)
      writer.element("td", ["class": "settings"]) { writer in
        guard hasOwn else { return writer.text("–") }
        cells.conditions(own(number.measurement, besides: shared), &writer)
      }
    }
    writer.element("td") { cells.kind(number.measurement, &$0) }
    writer.element("td") { cells.source(number.measurement.locator, &$0) }
  }

  /// With the conditions that the source states and that do not stand above the table; the sample
  /// stands under the entry's name.
  private func own(
    _ measurement: Measurement, besides shared: [ExperimentalCondition]
  ) -> Measurement {
    var own = measurement
    own.sample = nil
    own.conditions.removeAll { $0.isNotStated || shared.contains($0) }
    return own
  }

  private func hasConditions(
    _ numbers: [SubjectNumber], besides shared: [ExperimentalCondition]
  ) -> Bool {
    numbers.contains { number in
      let own = own(number.measurement, besides: shared)
      return !own.conditions.isEmpty || own.role != nil || own.deviceType != nil
    }
  }

  /// Writes the conditions that all rows have alike, so that the rows show what differs.
  private func shared(
    by numbers: [SubjectNumber], _ writer: inout MarkupWriter
  ) -> [ExperimentalCondition] {
    guard var common = numbers.first?.measurement else { return [] }
    common = own(common, besides: [])
    common.role = nil
    common.deviceType = nil
    for number in numbers.dropFirst() {
      common.conditions.removeAll { !number.measurement.conditions.contains($0) }
    }
    guard !common.conditions.isEmpty else { return [] }
    writer.element("p", ["class": "under"]) { writer in
      writer.text(numbers.count == 1 ? "Conditions: " : "Alike for all: ")
      cells.conditions(common, &writer)
      writer.text(".")
    }
    return common.conditions
  }

  /// Why values share a group, and what the second letter says.
  private func note(isDoubted: Bool, _ writer: inout MarkupWriter) {
    guard quantity.ranked.count > 1 || isDoubted else { return }
    let same = NumberText.fixed(ComparabilityTolerance.sameSource, decimals: 0)
    let other = NumberText.fixed(ComparabilityTolerance.otherSource, decimals: 0)
    writer.element("p", ["class": "under"]) { writer in
      writer.text(
        "A group holds what can't be told from its best value: values closer than \(other) mV from"
          + " two works, or \(same) mV from one, or within their own uncertainty, share a rank. One"
          + " standard OER electrode spread over \(other) mV between laboratories (")
      writer.element(
        "a", ["href": "https://doi.org/10.1039/D3YA00340J"], text: "10.1039/D3YA00340J")
      writer.text(").")
      if isDoubted {
        writer.text(
          " The rank leaves contested values out; the second letter is the group that the entry"
            + " would have if they counted.")
      }
    }
  }
}
