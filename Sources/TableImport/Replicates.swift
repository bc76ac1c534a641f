import Electrochemistry
import ReviewModel

extension [EntryDraft] {
  /// Rows alike in all but the value are replicates: their mean stands with its standard deviation.
  ///
  /// - Returns: what became of them, in words.
  mutating func mergeReplicates(fileName: String) -> [String] {
    var notes: [String] = []
    for index in indices {
      var groups: [EntryDraft.Number: [EntryDraft.Number]] = [:]
      var order: [EntryDraft.Number] = []
      for number in self[index].numbers {
        var key = number
        key.value = ""
        if key.place?.hasPrefix(fileName) == true { key.place = nil }
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(number)
      }
      self[index].numbers = order.flatMap { key in
        let group = groups[key] ?? []
        guard group.count > 1, let merged = Self.merged(group) else { return group }
        notes.append(
          "\(self[index].name): \(group.count) replicates of the \(key.metric) became \(merged.value)"
        )
        return [merged]
      }
    }
    return notes
  }

  /// Nil where the values are in different units, or no plain numbers.
  private static func merged(_ group: [EntryDraft.Number]) -> EntryDraft.Number? {
    let parsed = group.compactMap { number -> Quantity? in
      guard case .success(let quantity) = Quantity.parse(number.value), !quantity.isRange,
        quantity.uncertainty == nil, quantity.qualifier == .exactly
      else { return nil }
      return quantity
    }
    guard parsed.count == group.count, let first = parsed.first, var merged = group.first,
      parsed.allSatisfy({ $0.unit == first.unit && $0.scale == first.scale })
    else { return nil }
    let values = parsed.map(\.lower)
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    let deviation = (squares / Double(values.count - 1)).squareRoot()
    if merged.conditions[.repeats] == nil { merged.conditions[.repeats] = String(group.count) }
    if values.allSatisfy({ $0 == mean }) { return merged }
    let decimals = parsed.map(\.decimals).max() ?? 0
    let tail = group[0].value.drop { $0.isNumber || $0 == "." || $0 == "-" || $0 == "−" }
    merged.value =
      "\(NumberText.ascii(mean, decimals: decimals)) ±"
      + " \(NumberText.ascii(deviation, decimals: decimals))\(tail)"
    let all = group.map(\.value).joined(separator: ", ")
    let note =
      "Mean and standard deviation of the replicates \(all), computed when the table was taken in."
    merged.note = [merged.note, note].compactMap(\.self).joined(separator: " ")
    return merged
  }
}
