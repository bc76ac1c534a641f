import Electrochemistry
import ReviewModel

/// The front matter of an entry as a JSON Schema (draft 7, which editors know best), with the words
/// of this review: editors complete keys and choices and mark what can't stand.
package struct EntrySchema {
  let review: Review

  static let address = SiteAddress("data/schema/entry.schema.json")

  var bytes: [UInt8] {
    JSONValue.object(
      [
        ("$schema", .text("http://json-schema.org/draft-07/schema#")),
        ("title", .text("Entry of “\(review.about.title)”")),
        ("description", .text("Front matter of Content/catalysts/<id>.md.")),
        ("type", .text("object")), ("required", .texts(["name", "metals", "source"])),
        (
          "anyOf",
          .list([
            .object([("required", .texts(["strategy", "class"]))]),
            .object([
              (
                "properties",
                .object([("kind", .object([("const", .text("benchmark"))]))])
              ), ("required", .texts(["kind"])),
            ]),
          ])
        ),
        ("allOf", .list(review.strategies.map(classes))), ("definitions", definitions),
      ] + members(entryKeys)
    ).bytes
  }

  // MARK: Keys

  /// The keys of the entry and of the rows below it in the order in which files have them, each with
  /// what it means.
  var keys: [(group: String, keys: [(name: String, meaning: String)])] {
    [("entry", entryKeys), ("measurement", measurementKeys), ("device", deviceKeys)].map {
      (group: $0.0, keys: $0.1.map { ($0.name, Self.meaning(of: $0.value)) })
    }
  }

  /// By this line editors complete and check the keys below.
  package static func editorLine(base: String) -> String {
    "# yaml-language-server: $schema=\(base)\(address.path)\n"
  }

  private static func meaning(of value: JSONValue) -> String {
    guard case .object(let members) = value,
      case .text(let text)? = members.first(where: { $0.0 == "description" })?.1
    else { return "" }
    return text
  }

  private typealias Key = (name: String, value: JSONValue)

  private var entryKeys: [Key] {
    [
      ("name", text("The name as the source prints it: FeN3P1–Fe2P@NC.")),
      ("aliases", texts("Other names, and former ids, which become redirects.")),
      ("kind", choice("A sample if nothing is said.", Catalyst.Kind.allCases.map(\.rawValue))),
      (
        "strategy",
        choice("The design strategy.", review.strategies.map(\.id) + ["unassigned"])
      ),
      ("class", text("A class of the strategy, or unassigned.")),
      ("class reason", text("Needed where strategy or class is unassigned.")),
      ("type", text("A type that the class declares.")),
      ("metals", list("Active metals, [] if none.", reference("element"))),
      ("elements", list("The other elements that matter.", reference("element"))),
      ("sites", texts("Coordination of the active sites, as printed.")),
      ("support", text("What carries the active phase.")),
      (
        "mechanisms",
        list(
          "Mechanisms that the source names.",
          choice("A mechanism of this review.", review.mechanisms.map(\.id)))
      ),
      ("source", sourceID("The name of the source's file in Content/sources, without its ending.")),
      ("compared with", texts("Entries measured beside it in the same source.")),
      (
        "milestone",
        group(
          "A place on the timeline.",
          [
            ("year", text("Four digits.")), ("text", text("What was new.")),
            ("where", text("Where the source says so.")),
          ])
      ),
      (
        "contributors",
        rows(
          "Who has worked on the entry.",
          row(
            [
              ("name", text("Given name and family name.")),
              ("orcid", text("0000-0002-1825-0097")),
              (
                "roles",
                list("What they did.", choice("A role.", Contributor.Role.allCases.map(\.rawValue)))
              ),
            ], required: ["name"]))
      ),
      ("summary", text("One sentence for lists and search.")),
      ("note", texts("What the reader must know about the entry.")),
      ("accept", reference("acceptance")), ("accept reason", text("Why the warnings stand.")),
      ("measurements", rows("Numbers of an electrode.", reference("measurement"))),
      ("devices", rows("Numbers of a device.", reference("device"))),
      ("properties", rows("Any other number with a unit.", reference("property"))),
    ]
  }

  /// Which classes an entry of a strategy may have, their parts in any order.
  private func classes(of strategy: Strategy) -> JSONValue {
    let ids = strategy.classes.flatMap { Self.orders(of: $0.id.split(separator: "+")) }
    let isOfStrategy = JSONValue.object([
      ("properties", .object([("strategy", .object([("const", .text(strategy.id))]))])),
      ("required", .texts(["strategy"])),
    ])
    let known = JSONValue.object([("enum", .texts(ids + ["unassigned"]))])
    return .object([
      ("if", isOfStrategy),
      ("then", .object([("properties", .object([("class", known)]))])),
    ])
  }

  private static func orders(of parts: [Substring]) -> [String] {
    guard parts.count > 1 else { return parts.map(String.init) }
    return parts.indices.flatMap { index in
      var rest = parts
      let first = rest.remove(at: index)
      return orders(of: rest).map { "\(first)+\($0)" }
    }
  }

  private var rowKeys: [Key] {
    [
      (
        "value",
        pattern(
          // A digit, and no comma between digits.
          "^(?!.*[0-9],[0-9]).*[0-9]",
          "Number and unit, with a decimal point; a potential with its scale: 0.90 V vs RHE.")
      ),
      ("printed", text("What the source printed, if it is not value to the letter.")),
      ("raw", text("What was measured, where the source converted it itself.")),
      ("scale", choice("assumed: the source does not name it.", ["assumed", "stated"])),
      ("at", text("The current density, potential or overpotential of the value.")),
      (
        "electrolyte",
        usual(
          "A name of the vocabulary.",
          review.vocabulary.electrolytes.map(\.name) + [
            "alkaline", "acidic", "neutral", "not stated",
          ])
      ),
      ("where", text("Section, figure, table or page of the source.")),
      ("sample", text("If it is a variant and not the entry's own sample.")),
      ("source", sourceID("If it is not the entry's.")),
      (
        "kind",
        choice(
          "measured if nothing is said.",
          Measurement.Kind.allCases.filter { $0 != .derived }.map(\.rawValue))
      ),
      ("qualifier", choice("Before the number.", Self.qualifiers)),
      ("uncertainty", text("0.005 V, +10/-5 mV, or limits 290–330 mV.")),
      (
        "status", choice("current if nothing is said.", Measurement.Status.allCases.map(\.rawValue))
      ),
      ("reason", text("Needed for contested and withdrawn.")),
      ("by", text("Who doubts the value.")),
      ("date", text("When: 2026-11-23.")), ("note", texts("What else must be known.")),
      ("accept", reference("acceptance")), ("accept reason", text("Why the warnings stand.")),
      ("conditions", reference("conditions")),
    ]
  }

  private var measurementKeys: [Key] { [reaction, metric] + rowKeys }

  private var deviceKeys: [Key] {
    [
      ("type", text("Zn–air battery, water electrolyser, …")), metric, reaction,
      ("role", text("What the catalyst does in it.")),
    ] + rowKeys
  }

  private var reaction: Key {
    ("reaction", choice("Which reaction.", Reaction.allCases.map(\.rawValue)))
  }

  private var metric: Key {
    ("metric", usual("A metric, or its symbol (E1/2, η10, …).", Metric.allCases.map(\.name)))
  }

  private static let qualifiers = [">", "<", "~", "≈", "≥", "≤", ">=", "<="]

  private var definitions: JSONValue {
    .object([
      (
        "text",
        .object([("type", .texts(["string", "number", "boolean"]))])
      ),
      (
        "element",
        .object([("type", .text("string")), ("pattern", .text("^[A-Z][a-z]?$"))])
      ),
      (
        "acceptance",
        .object([
          ("description", .text("Codes of warnings that stand, with a reason.")),
          ("type", .texts(["array", "string"])),
        ])
      ),
      (
        "conditions",
        group(
          "How it was measured.",
          ConditionName.allCases.map { ($0.rawValue, text("For instance \($0.example).")) })
      ),
      (
        "measurement",
        row(measurementKeys, required: ["reaction", "metric", "value", "electrolyte"])
      ),
      (
        "device",
        row(deviceKeys, required: ["type", "metric", "value"])
      ),
      (
        "property",
        row(
          [
            ("quantity", text("Specific surface area, magnetic moment, …")),
            reaction,
          ] + rowKeys, required: ["quantity", "value"])
      ),
    ])
  }

  // MARK: Pieces

  private func text(_ description: String) -> JSONValue {
    .object([
      ("description", .text(description)), ("type", .texts(["string", "number", "boolean"])),
    ])
  }

  /// One text, or a list of them.
  private func texts(_ description: String) -> JSONValue {
    .object([
      ("description", .text(description)),
      (
        "anyOf",
        .list([
          reference("text"),
          .object([("type", .text("array")), ("items", reference("text"))]),
        ])
      ),
    ])
  }

  private func choice(_ description: String, _ words: [String]) -> JSONValue {
    .object([("description", .text(description)), ("enum", .texts(words))])
  }

  /// Words to choose from, where others may stand too: synonyms and symbols.
  private func usual(_ description: String, _ words: [String]) -> JSONValue {
    .object([
      ("description", .text(description)),
      (
        "anyOf",
        .list([
          .object([("enum", .texts(words))]), .object([("type", .text("string"))]),
        ])
      ),
    ])
  }

  private func pattern(_ pattern: String, _ description: String) -> JSONValue {
    .object([
      ("description", .text(description)), ("type", .texts(["string", "number"])),
      ("pattern", .text(pattern)),
    ])
  }

  private func sourceID(_ description: String) -> JSONValue {
    pattern("^[a-z0-9]+(-[a-z0-9]+)*$", description)
  }

  private func list(_ description: String, _ items: JSONValue) -> JSONValue {
    .object([
      ("description", .text(description)), ("type", .text("array")), ("items", items),
    ])
  }

  private func rows(_ description: String, _ items: JSONValue) -> JSONValue {
    list(description, items)
  }

  private func row(_ keys: [Key], required: [String]) -> JSONValue {
    .object([("type", .text("object")), ("required", .texts(required))] + members(keys))
  }

  private func group(_ description: String, _ keys: [Key]) -> JSONValue {
    .object([("description", .text(description)), ("type", .text("object"))] + members(keys))
  }

  private func reference(_ name: String) -> JSONValue {
    .object([("$ref", .text("#/definitions/\(name)"))])
  }

  /// `scan_rate` and `scan-rate` are the key `scan rate`.
  private func members(_ keys: [Key]) -> [(String, JSONValue?)] {
    let spaced = keys.filter { $0.name.contains(" ") }
    return [
      ("properties", .object(keys.map { ($0.name, $0.value) })),
      (
        "patternProperties",
        spaced.isEmpty
          ? nil
          : .object(
            spaced.map { ("^" + $0.name.replacing(" ", with: "[ _-]") + "$", $0.value) })
      ),
      ("additionalProperties", .flag(false)),
    ]
  }
}
