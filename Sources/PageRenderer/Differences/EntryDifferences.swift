import Diagnostics
import Electrochemistry
import ReviewModel

/// Entries that came, changed, got another id or went.
enum EntryDifferences {
  typealias Entry = ReviewDifference.Entry
  typealias Field = ReviewDifference.Field

  static func all(_ before: ReviewState, _ after: ReviewState) -> [Entry] {
    let old = Dictionary(
      before.review.catalysts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(
      after.review.catalysts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var gone = before.review.catalysts.filter { new[$0.id] == nil }
    var entries: [Entry] = []
    for catalyst in after.review.catalysts {
      if let earlier = old[catalyst.id] {
        let entry = entry(.changed, earlier, catalyst, before, after)
        if !entry.fields.isEmpty || !entry.numbers.isEmpty || entry.prose != nil {
          entries.append(entry)
        }
      } else if let index = place(of: catalyst, among: gone, before, after) {
        entries.append(entry(.renamed, gone.remove(at: index), catalyst, before, after))
      } else {
        var entry = Entry(kind: .added, after: catalyst)
        entry.numbers = catalyst.measurements.map { .init(after: $0, fields: []) }
        entries.append(entry)
      }
    }
    for catalyst in gone {
      var entry = Entry(kind: .removed, before: catalyst)
      entry.numbers = catalyst.measurements.map { .init(before: $0, fields: []) }
      entries.append(entry)
    }
    let order: [ReviewDifference.Kind] = [.added, .renamed, .changed, .removed]
    return entries.sorted {
      (order.firstIndex(of: $0.kind) ?? 0, $0.id) < (order.firstIndex(of: $1.kind) ?? 0, $1.id)
    }
  }

  /// Which of the entries that are gone an entry was: it says so, has its name, or most of its lines.
  private static func place(
    of catalyst: Catalyst, among gone: [Catalyst], _ before: ReviewState, _ after: ReviewState
  ) -> Int? {
    gone.firstIndex { catalyst.formerIDs.contains($0.id) }
      ?? gone.firstIndex { $0.name == catalyst.name }
      ?? gone.firstIndex { earlier in
        likeness(before.texts[earlier.path], after.texts[catalyst.path]) >= 0.6
      }
  }

  private static func likeness(_ one: [UInt8]?, _ other: [UInt8]?) -> Double {
    guard let one, let other else { return 0 }
    var counts: [ArraySlice<UInt8>: Int] = [:]
    let left = one.split(separator: 0x0A)
    let right = other.split(separator: 0x0A)
    for line in left { counts[line, default: 0] += 1 }
    var same = 0
    for line in right where counts[line, default: 0] > 0 {
      counts[line, default: 0] -= 1
      same += 1
    }
    return Double(same) / Double(max(left.count, right.count, 1))
  }

  private static func entry(
    _ kind: ReviewDifference.Kind, _ old: Catalyst, _ new: Catalyst, _ before: ReviewState,
    _ after: ReviewState
  ) -> Entry {
    var entry = Entry(kind: kind, before: old, after: new)
    entry.fields = fields(old, new)
    entry.numbers = NumberDifferences.all(old.measurements, new.measurements)
    let body = TextDifference(
      from: SourceText(path: old.path, bytes: prose(before.texts[old.path])),
      to: SourceText(path: new.path, bytes: prose(after.texts[new.path])))
    entry.prose = body.isEmpty ? nil : body
    return entry
  }

  /// What stands behind the front matter.
  private static func prose(_ file: [UInt8]?) -> [UInt8] {
    guard let file else { return [] }
    var fences = 0
    var start = 0
    while start < file.count {
      let end = file[start...].firstIndex(of: 0x0A) ?? file.count
      if file[start..<end].starts(with: Array("---".utf8)) { fences += 1 }
      start = end + 1
      if fences == 2 { return start < file.count ? Array(file[start...]) : [] }
    }
    return []
  }

  private static func fields(_ old: Catalyst, _ new: Catalyst) -> [Field] {
    let pairs: [(String, String?, String?)] = [
      ("id", old.id, new.id), ("name", old.name, new.name),
      ("other names", list(old.aliases), list(new.aliases)),
      ("kind", old.kind.rawValue, new.kind.rawValue),
      ("strategy", old.strategyID ?? "unassigned", new.strategyID ?? "unassigned"),
      ("class", old.classID ?? "unassigned", new.classID ?? "unassigned"),
      ("reason of the class", old.classReason, new.classReason), ("type", old.typeID, new.typeID),
      ("metals", list(old.metals), list(new.metals)),
      ("elements", list(old.elements), list(new.elements)),
      ("sites", list(old.sites), list(new.sites)), ("support", old.support, new.support),
      ("mechanisms", list(old.mechanismIDs), list(new.mechanismIDs)),
      ("source", old.sourceID, new.sourceID),
      ("compared with", list(old.comparedWith), list(new.comparedWith)),
      ("milestone", old.milestone.map(milestone), new.milestone.map(milestone)),
      ("contributors", list(old.contributors.map(\.name)), list(new.contributors.map(\.name))),
      ("summary", old.summary, new.summary), ("notes", list(old.notes), list(new.notes)),
      ("accepted", acceptances(old), acceptances(new)),
    ]
    return pairs.filter { $0.1 != $0.2 }.map { Field(name: $0.0, before: $0.1, after: $0.2) }
  }

  private static func list(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private static func milestone(_ milestone: Catalyst.Milestone) -> String {
    [String(milestone.year), milestone.text, milestone.place].compactMap(\.self)
      .joined(separator: ", ")
  }

  private static func acceptances(_ catalyst: Catalyst) -> String? {
    list(
      catalyst.acceptances.map { "\($0.codes.joined(separator: " ")): \($0.reason)" })
  }
}

/// Numbers of an entry that came, changed or went.
enum NumberDifferences {
  typealias Number = ReviewDifference.Number
  typealias Field = ReviewDifference.Field

  /// Numbers have no names; two states of one number share what it is about.
  static func all(_ old: [Measurement], _ new: [Measurement]) -> [Number] {
    var left = old.map(plain)
    var right = new.map(plain)
    // What is the same needs no partner.
    for number in right {
      guard let index = left.firstIndex(of: number) else { continue }
      left.remove(at: index)
      if let own = right.firstIndex(of: number) { right.remove(at: own) }
    }
    var numbers: [Number] = []
    for key in [Key.strict, Key.loose] {
      var rest: [Measurement] = []
      for number in right {
        if let index = left.firstIndex(where: { key($0) == key(number) }) {
          let partner = left.remove(at: index)
          numbers.append(
            Number(before: partner, after: number, fields: fields(partner, number)))
        } else {
          rest.append(number)
        }
      }
      right = rest
    }
    numbers += right.map { Number(after: $0, fields: []) }
    numbers += left.map { Number(before: $0, fields: []) }
    return numbers
  }

  /// Without its place in the entry.
  private static func plain(_ measurement: Measurement) -> Measurement {
    var plain = measurement
    plain.id = ""
    return plain
  }

  private enum Key {
    static func strict(_ number: Measurement) -> [String] {
      loose(number) + [
        number.electrolyte.name ?? "", number.sample ?? "", number.locator.sourceID,
        number.at.map(NumberText.ascii) ?? "",
      ]
    }

    static func loose(_ number: Measurement) -> [String] {
      [
        number.record.rawValue, number.reaction?.rawValue ?? "", number.quantityName,
        number.deviceType ?? "", number.role ?? "",
      ]
    }
  }

  private static func fields(_ old: Measurement, _ new: Measurement) -> [Field] {
    var pairs: [(String, String?, String?)] = [
      ("value", NumberText.plain(old.value), NumberText.plain(new.value)),
      ("vs RHE", converted(old), converted(new)),
      ("status", status(old), status(new)),
      ("reason", old.reason, new.reason),
      ("at", old.at.map(NumberText.plain), new.at.map(NumberText.plain)),
      ("electrolyte", old.electrolyte.name, new.electrolyte.name),
      ("scale", scale(old), scale(new)), ("sample", old.sample, new.sample),
      ("kind", old.kind.rawValue, new.kind.rawValue), ("printed", old.printed, new.printed),
      ("source", old.locator.sourceID, new.locator.sourceID),
      ("where", old.locator.place, new.locator.place),
      ("raw value", old.raw.map(NumberText.plain), new.raw.map(NumberText.plain)),
      ("notes", old.notes.joined(separator: " "), new.notes.joined(separator: " ")),
    ]
    for name in ConditionName.allCases {
      func text(_ number: Measurement) -> String? {
        number.conditions.first { $0.name == name }?.text
      }
      pairs.append((name.rawValue, text(old), text(new)))
    }
    return pairs.filter { $0.1 != $0.2 }.map {
      Field(
        name: $0.0, before: $0.1?.isEmpty == true ? nil : $0.1,
        after: $0.2?.isEmpty == true ? nil : $0.2)
    }
  }

  private static func converted(_ number: Measurement) -> String? {
    guard case .converted = number.conversion, number.value.scale != .rhe else { return nil }
    return NumberText.plain(number.normalised)
  }

  private static func status(_ number: Measurement) -> String { number.status.rawValue }

  private static func scale(_ number: Measurement) -> String? {
    number.isScaleAssumed ? "assumed" : nil
  }
}
