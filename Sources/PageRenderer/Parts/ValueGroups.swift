import Electrochemistry
import Figures
import Markup
import ReviewModel

/// Numbers of one quantity: what may stand in one table.
struct ValueGroup {
  var name: String
  var symbol: [TextRun]
  var numbers: [SubjectNumber]

  /// By metric and current density, in the order of the field's metrics; within a group by
  /// name.
  static func groups(of numbers: [SubjectNumber]) -> [ValueGroup] {
    var groups: [(rank: Int, at: Double, key: String, group: ValueGroup)] = []
    var places: [String: Int] = [:]
    for number in numbers {
      let measurement = number.measurement
      let symbol = measurement.metric?.symbol(at: measurement.at) ?? []
      let name = measurement.metric?.name ?? measurement.quantityName
      let key = name + TextRun.plain(symbol)
      if let place = places[key] {
        groups[place].group.numbers.append(number)
        continue
      }
      places[key] = groups.count
      let rank = measurement.metric.flatMap(Metric.allCases.firstIndex) ?? Metric.allCases.count
      let group = ValueGroup(
        name: name, symbol: TextRun.plain(symbol) == name ? [] : symbol, numbers: [number])
      groups.append((rank, measurement.at?.value ?? 0, key, group))
    }
    return groups.sorted { ($0.rank, $0.at, $0.key) < ($1.rank, $1.at, $1.key) }
      .map { $0.group.sorted }
  }

  /// By name: numbers of different conditions are no ranking, not even by the order they stand in.
  private var sorted: ValueGroup {
    var group = self
    group.numbers = numbers.enumerated().sorted { left, right in
      let a = left.element.subject.name
      let b = right.element.subject.name
      return a != b
        ? a.utf8.lexicographicallyPrecedes(b.utf8) : left.offset < right.offset
    }.map(\.element)
    return group
  }

  /// By electrolyte, the fullest first; what is not stated comes last.
  var byElectrolyte: [(name: String, numbers: [SubjectNumber])] {
    var groups: [(name: String, numbers: [SubjectNumber])] = []
    for number in numbers {
      let name = number.measurement.electrolyte.name ?? "not stated"
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].numbers.append(number)
      } else {
        groups.append((name, [number]))
      }
    }
    return groups.sorted { left, right in
      let isLeftUnknown = left.name == "not stated"
      if isLeftUnknown != (right.name == "not stated") { return !isLeftUnknown }
      if left.numbers.count != right.numbers.count {
        return left.numbers.count > right.numbers.count
      }
      return left.name < right.name
    }
  }

  func heading(_ writer: inout MarkupWriter) {
    writer.element("h3", ["id": anchor]) { writer in
      writer.text(name.sentenceCased)
      if !symbol.isEmpty {
        writer.text(" ")
        writer.element("span", ["class": "symbol"]) { $0.runs(symbol) }
      }
    }
  }

  /// What its table is called beside those of other current densities: `overpotential η10`.
  var label: String { symbol.isEmpty ? name : name + " " + TextRun.plain(symbol) }

  var anchor: String { SearchKey.slug(of: name + " " + symbol.map(\.text).joined()) }
}
