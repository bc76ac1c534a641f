package import ContentReader
package import Diagnostics
package import Electrochemistry
package import ReviewModel

/// What the cells of a column are.
package enum ColumnRole: Sendable, Hashable {
  /// A key of the entry: `name`, `metals`, `source`, …
  case entry(String)
  /// A key of every number of the row: `reaction`, `electrolyte`, `where`, `sample`, …
  case number(String)
  case condition(ConditionName)
  /// A number of this metric, in this unit where a cell gives none.
  case metric(Value)
  /// The standard deviation of that metric.
  case deviation(Metric)
  /// A word of the source's record: `doi`, `title`, `authors`, `year`, `journal`.
  case record(String)
  /// How much of an element there is: the composition, column by column.
  case content(String)
  case left

  package struct Value: Sendable, Hashable {
    package var metric: Metric
    package var at: String?
    package var unit: String?
    package var reaction: String?
  }
}

/// Which column is what: by the words of the header, and by a map file where those don't say.
package struct ColumnMap: Sendable {
  package private(set) var roles: [ColumnRole] = []
  /// What stands in every row that does not say it: `reaction: OER`.
  package private(set) var defaults: [String: String] = [:]
  /// Of conditions whose cells give none.
  private(set) var units: [ConditionName: String] = [:]
  /// Key → word of a cell → word of the review.
  private var words: [String: [String: String]] = [:]
  /// Headers that are not known, with what they may mean.
  package private(set) var unknown: [(header: String, hint: String?)] = []
  /// Headers that the map names and the table lacks.
  package private(set) var absent: [String] = []
  package private(set) var diagnostics: [Diagnostic] = []

  static let entryKeys = [
    "name", "aliases", "kind", "strategy", "class", "class reason", "metals", "elements", "sites",
    "support", "mechanisms", "source", "summary", "note", "composition", "text",
  ]
  static let numberKeys = [
    "reaction", "electrolyte", "concentration", "where", "sample", "kind of value", "scale", "at",
  ]
  static let recordKeys = ["doi", "title", "authors", "year", "journal"]

  /// Other words that spreadsheets use for keys, by search key.
  private static let synonyms: [String: ColumnRole] = [
    "catalyst": .entry("name"), "catalystname": .entry("name"), "material": .entry("name"),
    "samplename": .entry("name"), "samplecode": .entry("name"), "rxn": .number("reaction"),
    "figtable": .number("where"), "fig": .number("where"), "table": .number("where"),
    "page": .number("where"), "substrateused": .condition(.substrate),
    "electrode": .condition(.substrate), "remark": .left, "remarks": .left, "entry": .left,
    "formula": .entry("composition"), "chemicalformula": .entry("composition"),
    "catalystcomposition": .entry("composition"), "reference": .record("doi"),
    "year": .record("year"), "publicationyear": .record("year"), "articletitle": .record("title"),
    "author": .record("authors"), "firstauthor": .record("authors"), "id": .left, "no": .left,
    "number": .left, "ircompensated": .condition(.ohmicDrop), "figure": .number("where"),
    "location": .number("where"),
    "ircorrection": .condition(.ohmicDrop), "ircompensation": .condition(.ohmicDrop),
    "ircorrected": .condition(.ohmicDrop), "ircomp": .condition(.ohmicDrop),
    "ircorr": .condition(.ohmicDrop), "rpm": .condition(.rotation),
    "rotationrate": .condition(.rotation), "rotationspeed": .condition(.rotation),
    "scanrate": .condition(.scanRate), "massloading": .condition(.loading),
    "catalystloading": .condition(.loading), "temp": .condition(.temperature),
    "ref": .condition(.referenceElectrode), "counter": .condition(.counterElectrode),
    "n": .condition(.repeats), "replicates": .condition(.repeats),
    "medium": .number("electrolyte"), "comment": .left, "comments": .left,
    "electrolyteconcentration": .number("concentration"), "molarity": .number("concentration"),
    "electrolyteconc": .number("concentration"), "conc": .number("concentration"),
  ]

  /// - Parameters:
  ///   - header: of the table.
  ///   - map: the map file; nil for none.
  package init(_ header: [String], map: RawMap?, vocabulary: Vocabulary) {
    let extra = vocabulary.metricNames
    var given: [String: ColumnRole] = [:]
    if let map { given = read(map, extra) }
    let namesDOI = header.contains { $0.lowercased() == "doi" }
    for name in header {
      if let role = given.removeValue(forKey: SearchKey.key(of: name)) {
        roles.append(role)
        noteUnit(role, name)
      } else if let role = Self.role(of: name, extra),
        // Beside a column of DOIs, a “reference” is anything, often the electrode.
        !(namesDOI && role == .record("doi") && name.lowercased() != "doi")
      {
        roles.append(role)
        noteUnit(role, name)
      } else {
        roles.append(.left)
        if !name.isEmpty { unknown.append((name, Self.hint(for: name))) }
      }
    }
    absent = given.keys.sorted()
    nameBySample()
  }

  /// In a table without names, the samples are the catalysts.
  private mutating func nameBySample() {
    let names: Set<ColumnRole> = [.entry("name"), .entry("composition")]
    guard names.isDisjoint(with: roles), defaults["name"] == nil,
      let index = roles.firstIndex(of: .number("sample"))
    else { return }
    roles[index] = .entry("name")
  }

  private mutating func noteUnit(_ role: ColumnRole, _ header: String) {
    guard case .condition(let name) = role, units[name] == nil,
      let unit = Self.split(header).unit ?? Self.tail(of: header, fits: name.dimensions)?.unit,
      PhysicalUnit(unit) != nil
    else { return }
    units[name] = unit
  }

  /// The word of the review for the word of a cell.
  func word(_ text: String, of key: String) -> String {
    words[key]?[SearchKey.key(of: text)] ?? text
  }

  // MARK: The header

  /// `η10 (mV)`, `Tafel slope / mV dec-1`, `loading [mg cm-2]`, `eta10_mV`, `SD of overpotential`.
  static func role(of header: String, _ extra: [String: Metric]) -> ColumnRole? {
    let (name, unit) = split(header)
    if let element = content(name, unit) { return .content(element) }
    if let role = plainRole(of: name, unit: unit, extra) { return role }
    guard unit == nil else { return nil }
    for (head, tail) in tails(of: header) {
      switch plainRole(of: head, unit: nil, extra) {
      case .metric(var value):
        for words in tail {
          guard case .success(let quantity) = Quantity.parse("1 " + words), quantity.unit != nil,
            value.metric.accepts(quantity)
          else { continue }
          value.unit = words
          return .metric(value)
        }
      case .condition(let condition):
        if Self.tail(of: header, fits: condition.dimensions) != nil { return .condition(condition) }
      case .number("concentration"):
        if tail.contains(where: { $0 == "M" || $0 == "mol L-1" || $0 == "mol/L" }) {
          return .number("concentration")
        }
      default: break
      }
    }
    return nil
  }

  /// `Fe (wt%)`, `N at.%`: a symbol with a share, before FE and n are taken for metrics.
  private static func content(_ name: String, _ unit: String?) -> String? {
    let words = name.split(separator: " ", maxSplits: 1).map(String.init)
    guard let symbol = words.first, Element.named(symbol) != nil,
      let share = unit ?? (words.count > 1 ? words[1] : nil), unit == nil || words.count == 1
    else { return nil }
    let plain = share.lowercased().filter { !" .-_".contains($0) }
    return ["wt%", "at%", "mol%", "wt", "at", "ppm", "µgg1", "mgg1"].contains(plain) ? symbol : nil
  }

  private static func plainRole(
    of name: String, unit: String?, _ extra: [String: Metric]
  ) -> ColumnRole? {
    let key = SearchKey.key(of: name)
    if let deviation = deviation(name, extra) { return deviation }
    let plain = name.lowercased()
    if recordKeys.contains(plain) { return .record(plain) }
    if entryKeys.contains(plain) { return .entry(plain) }
    if numberKeys.contains(plain) { return .number(plain) }
    if let condition = ConditionName.allCases.first(where: { SearchKey.key(of: $0.rawValue) == key }
    ) {
      return .condition(condition)
    }
    if let (reaction, rest) = reaction(name), var value = value(rest, unit, extra) {
      value.reaction = reaction
      return .metric(value)
    }
    if let value = value(name, unit, extra) { return .metric(value) }
    if name.split(whereSeparator: { " _-".contains($0) }).last?.lowercased() == "doi" {
      return .record("doi")
    }
    return synonyms[key]
  }

  /// The unit of a column may hold what the metric is taken at: `Overpotential (mV @ 10 mA cm-2)`.
  private static func value(
    _ name: String, _ unit: String?, _ extra: [String: Metric]
  ) -> ColumnRole.Value? {
    let parts = (unit ?? "").split(separator: "@", maxSplits: 1).map { trimmed($0) }
    let words = parts.count == 2 ? "\(name) @ \(parts[1])" : name
    guard let found = Metric.resolve(words, extraSynonyms: extra) else { return nil }
    return ColumnRole.Value(
      metric: found.metric, at: found.at.map(NumberText.ascii),
      unit: parts.count == 2 ? parts[0] : unit, reaction: nil)
  }

  /// The unit in brackets, or behind ` / `.
  static func split(_ header: String) -> (name: String, unit: String?) {
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)] {
      guard let end = header.lastIndex(of: close), let start = header[..<end].firstIndex(of: open)
      else { continue }
      let rest = header[header.index(after: end)...]
      guard rest.allSatisfy(\.isWhitespace) || rest.contains("@") || rest.contains(" at ") else {
        continue
      }
      return (
        trimmed(header[..<start] + rest), trimmed(header[header.index(after: start)..<end])
      )
    }
    let parts = header.split(separator: " / ", maxSplits: 1)
    if parts.count == 2 { return (trimmed(parts[0]), trimmed(parts[1])) }
    return (trimmed(header[...]), nil)
  }

  /// `tafel_slope_mV_dec`, `η10/mV`, `scan rate mV/s`: where the unit may begin, the longest first,
  /// with the ways it can be read.
  private static func tails(of header: String) -> [(name: String, units: [String])] {
    let separators: Set<Character> = ["_", " ", "/"]
    return header.indices.filter { separators.contains(header[$0]) }.map { place in
      let tail = trimmed(header[header.index(after: place)...])
      let spaced = tail.replacing("_", with: " ")
      // `mV_dec` lost its stroke, `mV_dec-1` did not need one.
      let stroked = tail.replacing("_", with: "/")
      return (
        trimmed(header[..<place]).replacing("_", with: " "),
        tail.hasSuffix("-1") || tail.hasSuffix("-2") || spaced.contains(" vs ")
          ? [spaced] : [stroked, spaced]
      )
    }
  }

  private static func tail(
    of header: String, fits dimensions: [Dimension]
  ) -> (name: String, unit: String)? {
    for (name, units) in tails(of: header) {
      for words in units {
        if let unit = PhysicalUnit(words), dimensions.contains(unit.dimension) {
          return (name, words)
        }
      }
    }
    return nil
  }

  private static func deviation(_ name: String, _ extra: [String: Metric]) -> ColumnRole? {
    let words = name.split { " _-".contains($0) }.map { $0.lowercased() }
    let marks: Set<String> = [
      "sd", "std", "stdev", "sigma", "error", "±", "uncertainty", "deviation",
    ]
    let fillers: Set<String> = ["of", "standard"]
    guard words.contains(where: marks.contains) else { return nil }
    let rest = name.split { " _".contains($0) }.filter {
      !marks.contains($0.lowercased()) && !fillers.contains($0.lowercased())
    }.joined(separator: " ")
    return Metric.resolve(rest, extraSynonyms: extra).map { .deviation($0.metric) }
  }

  /// `OER overpotential`
  private static func reaction(_ name: String) -> (String, String)? {
    let words = name.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let reaction = Reaction(named: words[0]) else { return nil }
    return (reaction.rawValue, words[1])
  }

  private static func hint(for header: String) -> String? {
    let known =
      entryKeys + numberKeys + recordKeys + ConditionName.allCases.map(\.rawValue)
      + Metric.allCases.map(\.name)
    return NearMiss.nearest(to: split(header).name, in: known)
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  // MARK: The map file

  private mutating func read(_ map: RawMap, _ extra: [String: Metric]) -> [String: ColumnRole] {
    var given: [String: ColumnRole] = [:]
    for item in map.items {
      guard case .map(let group) = item.value.value else {
        report(item.value.range, "“\(item.key)” is \(item.value.typeName), not a group of keys")
        continue
      }
      switch item.key {
      case "columns":
        for column in group.items {
          if let role = role(column.value, extra) { given[SearchKey.key(of: column.key)] = role }
        }
      case "defaults":
        for item in group.items { defaults[item.key] = Self.text(item.value) }
      case "values":
        for key in group.items {
          guard case .map(let pairs) = key.value.value else { continue }
          for pair in pairs.items {
            words[key.key, default: [:]][SearchKey.key(of: pair.key)] = pair.value.text ?? ""
          }
        }
      default:
        report(
          item.keyRange, "a map has no group “\(item.key)”",
          help: "it has columns, defaults and values")
      }
    }
    return given
  }

  private static func text(_ node: RawNode) -> String {
    if case .list(let items) = node.value {
      return items.compactMap(\.text).joined(separator: ", ")
    }
    return node.text ?? ""
  }

  /// `name`, `{metric: η10, unit: mV, reaction: OER}`, `ignore`
  private mutating func role(_ node: RawNode, _ extra: [String: Metric]) -> ColumnRole? {
    if let text = node.text {
      if text == "ignore" { return .left }
      if let role = Self.role(of: text, extra) { return role }
      report(
        node.range, "“\(text)” is nothing that a column can be",
        help: Self.hint(for: text).map { "did you mean “\($0)”?" }
          ?? "write a key of an entry, a condition, a metric, doi, or ignore")
      return nil
    }
    guard case .map(let map) = node.value else {
      report(node.range, "a column is one word, or {metric: …, unit: …}")
      return nil
    }
    if let name = map["deviation of"]?.text,
      let metric = Metric.resolve(name, extraSynonyms: extra)?.metric
    {
      return .deviation(metric)
    }
    if let name = map["condition"]?.text,
      case .condition(let condition)? = Self.role(of: name, extra)
    {
      units[condition] = map["unit"]?.text
      return .condition(condition)
    }
    guard let name = map["metric"]?.text else {
      report(
        node.range, "the column names no metric and no condition",
        help: "write {metric: η10, unit: mV}, or {condition: loading, unit: mg cm-2}")
      return nil
    }
    guard let found = Metric.resolve(name, extraSynonyms: extra) else {
      report(
        node.range, "“\(name)” is no metric that Tafel knows",
        help: NearMiss.nearest(to: name, in: Metric.allCases.map(\.name)).map {
          "did you mean “\($0)”?"
        })
      return nil
    }
    return .metric(
      .init(
        metric: found.metric, at: map["at"]?.text ?? found.at.map(NumberText.ascii),
        unit: map["unit"]?.text, reaction: map["reaction"]?.text))
  }

  private mutating func report(_ range: SourceRange, _ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic(TableImportRules.badMap, at: range, message, help: help))
  }
}
