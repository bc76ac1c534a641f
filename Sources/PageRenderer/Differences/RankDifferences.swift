import Electrochemistry
import Figures
import OrderedWork
import ReviewModel

/// Ranks and records that a change moves.
enum RankDifferences {
  typealias Ranks = ReviewDifference.Ranks

  private struct Key: Hashable {
    var address: SiteAddress
    var quantity: String
  }

  private struct Table {
    var found: ComparabilityClass
    var quantity: ComparedQuantity
  }

  static func all(
    _ before: SiteContext, _ after: SiteContext, renamed: [String: String]
  ) -> [Ranks] {
    let changed = changes(before, after, renamed)
    let old = tables(before, Set(changed.keys))
    let new = tables(after, Set(changed.keys))
    let keys = Set(old.keys).union(new.keys).sorted {
      ($0.address.path, $0.quantity) < ($1.address.path, $1.quantity)
    }
    return keys.compactMap { key in
      guard let any = new[key] ?? old[key] else { return nil }
      let was = contenders(old[key]?.quantity, renamed)
      let now = contenders(new[key]?.quantity, [:])
      let ids = Set(was.keys).union(now.keys)
      // Those whose own numbers changed come first; the others only made room.
      let own = changed[key.address] ?? []
      let order = ids.sorted {
        let (one, other) = (own.contains(subject(of: $0)), own.contains(subject(of: $1)))
        return one == other ? $0 < $1 : one
      }
      let moves = order.compactMap { id -> Ranks.Move? in
        let (one, other) = (was[id], now[id])
        guard one?.group != other?.group else { return nil }
        return Ranks.Move(
          name: other?.name ?? one?.name ?? id, before: one?.group, after: other?.group)
      }
      let recordBefore = record(old[key]?.quantity, renamed)
      let recordAfter = record(new[key]?.quantity, [:])
      guard !moves.isEmpty || recordBefore != recordAfter else { return nil }
      return Ranks(
        reaction: any.found.reaction, title: any.found.title, quantity: key.quantity,
        address: key.address, moves: moves, recordBefore: recordBefore, recordAfter: recordAfter,
        count: (was.count, now.count))
    }
  }

  /// Classes whose numbers are not the same in both, with the items whose numbers they are.
  private static func changes(
    _ before: SiteContext, _ after: SiteContext, _ renamed: [String: String]
  ) -> [SiteAddress: Set<String>] {
    func members(
      _ context: SiteContext, _ renamed: [String: String]
    ) -> [SiteAddress: Set<Member>] {
      Dictionary(
        context.comparability.map { found in
          (found.address, Set(found.members.map { Member($0, renamed) }))
        }, uniquingKeysWith: { first, _ in first })
    }
    let old = members(before, renamed)
    let new = members(after, [:])
    var changes: [SiteAddress: Set<String>] = [:]
    for address in Set(old.keys).union(new.keys) {
      let moved = (old[address] ?? []).symmetricDifference(new[address] ?? [])
      if !moved.isEmpty { changes[address] = Set(moved.map(\.subject)) }
    }
    return changes
  }

  /// Without the sample.
  private static func subject(of id: String) -> String {
    String(id.prefix { $0 != " " })
  }

  private struct Member: Hashable {
    var subject: String
    var measurement: Measurement

    init(_ number: SubjectNumber, _ renamed: [String: String]) {
      subject = renamed[number.subject.id] ?? number.subject.id
      measurement = number.measurement
      measurement.id = ""
      measurement.derivation = nil
    }
  }

  private static func tables(
    _ context: SiteContext, _ addresses: Set<SiteAddress>
  ) -> [Key: Table] {
    var tables: [Key: Table] = [:]
    for found in context.comparability where addresses.contains(found.address) {
      for quantity in context.compared(found) where quantity.obstacle == nil {
        tables[Key(address: found.address, quantity: name(quantity))] = Table(
          found: found, quantity: quantity)
      }
    }
    return tables
  }

  /// `half-wave potential E1/2`
  private static func name(_ quantity: ComparedQuantity) -> String {
    let details = TextRun.plain(quantity.specification)
    return "\(quantity.metric.name) \(TextRun.plain(quantity.symbol))"
      + (details.isEmpty ? "" : " \(details)")
  }

  private static func contenders(
    _ quantity: ComparedQuantity?, _ renamed: [String: String]
  ) -> [String: (name: String, group: String)] {
    var contenders: [String: (name: String, group: String)] = [:]
    for ranked in quantity?.ranked ?? [] {
      contenders[id(ranked.number, renamed)] = (name(ranked.number), ranked.group)
    }
    return contenders
  }

  private static func record(
    _ quantity: ComparedQuantity?, _ renamed: [String: String]
  ) -> Ranks.Record? {
    (quantity?.ranked.first).map { best in
      Ranks.Record(
        name: name(best.number), value: NumberText.plain(best.number.measurement.normalised),
        id: id(best.number, renamed))
    }
  }

  private static func id(_ number: SubjectNumber, _ renamed: [String: String]) -> String {
    let id = renamed[number.subject.id] ?? number.subject.id
    return id + (number.measurement.sample.map { " \($0)" } ?? "")
  }

  private static func name(_ number: SubjectNumber) -> String {
    ChemicalFormula.plain(number.subject.name)
      + (number.measurement.sample.map { " (\(ChemicalFormula.plain($0)))" } ?? "")
  }
}

/// Marks of performance maps that a change moves.
enum MapDifferences {
  typealias Map = ReviewDifference.Map

  private struct Mark: Hashable {
    var id: String
    var name: String
    var panel: String
    var value: String
    var place: Int
  }

  static func all(
    _ before: SiteContext, _ after: SiteContext, renamed: [String: String]
  ) -> [Map] {
    let old = Dictionary(
      before.review.maps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(
      after.review.maps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(old.keys).union(new.keys).sorted()
    return OrderedWork.results(of: ids.count) { number -> Map? in
      let id = ids[number]
      let was = old[id].map { marks(before.figure($0), renamed) } ?? []
      let now = new[id].map { marks(after.figure($0), [:]) } ?? []
      let moved = moved(was, now)
      guard !moved.isEmpty || old[id] == nil || new[id] == nil else { return nil }
      return Map(
        id: id, title: (new[id] ?? old[id])?.title ?? id, marks: moved, isNew: old[id] == nil,
        isGone: new[id] == nil)
    }.compactMap(\.self)
  }

  private static func marks(_ figure: MapFigure, _ renamed: [String: String]) -> [Mark] {
    figure.panels.flatMap { panel -> [Mark] in
      var places: [String: Int] = [:]
      return panel.values.map { value in
        let id = renamed[value.catalyst.id] ?? value.catalyst.id
        let key = id + (value.measurement.sample ?? "")
        places[key, default: 0] += 1
        return Mark(
          id: id, name: ChemicalFormula.plain(value.name),
          panel: name(of: panel),
          value: NumberText.plain(value.measurement.normalised), place: places[key, default: 0])
      }
    }
  }

  /// `ORR E1/2`
  static func name(of panel: MapFigure.Panel) -> String {
    panel.title + " " + TextRun.plain(panel.declaration.symbol)
  }

  private static func moved(_ was: [Mark], _ now: [Mark]) -> [Map.Mark] {
    struct Key: Hashable {
      let id: String
      let panel: String
      let value: String

      init(_ mark: Mark) {
        id = mark.id
        panel = mark.panel
        value = mark.value
      }
    }
    // Mostly the same marks stand in the same order.
    let same = zip(was, now).prefix { Key($0) == Key($1) }.count
    var rest = Array(was.dropFirst(same))
    var new: [Mark] = []
    for mark in now.dropFirst(same) {
      if let index = rest.firstIndex(where: { Key($0) == Key(mark) }) {
        rest.remove(at: index)
      } else {
        new.append(mark)
      }
    }
    var moved: [Map.Mark] = []
    for mark in new {
      let index = rest.firstIndex { $0.id == mark.id && $0.panel == mark.panel }
      let old = index.map { rest.remove(at: $0) }
      moved.append(
        Map.Mark(
          id: mark.id, name: mark.name, panel: mark.panel, before: old?.value, after: mark.value))
    }
    moved += rest.map {
      Map.Mark(id: $0.id, name: $0.name, panel: $0.panel, before: $0.value, after: nil)
    }
    return moved.sorted { ($0.panel, $0.name, $0.id) < ($1.panel, $1.name, $1.id) }
  }
}
