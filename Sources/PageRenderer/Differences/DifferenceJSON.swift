import Diagnostics
import Electrochemistry
import ReviewModel

/// A difference for programs.
struct DifferenceJSON {
  static func bytes(_ difference: ReviewDifference) -> [UInt8] {
    JSONValue.object([
      ("schemaVersion", .number("1")),
      ("entries", .list(difference.entries.map(entry))),
      ("sources", .list(difference.sources.map(source))),
      ("files", .list(difference.files.map(file))),
      ("ranks", .list(difference.ranks.map(ranks))),
      ("maps", .list(difference.maps.map(map))),
      ("newDiagnostics", .list(difference.newDiagnostics.map(diagnostic))),
      ("mendedDiagnostics", .list(difference.mendedDiagnostics.map(diagnostic))),
      ("pages", .list(DifferencePages.all(difference).map(JSONValue.text))),
    ]).bytes
  }

  private static func entry(_ entry: ReviewDifference.Entry) -> JSONValue {
    .object([
      ("kind", .text(entry.kind.rawValue)), ("id", .text(entry.id)),
      ("oldID", entry.kind == .renamed ? .optional(entry.before?.id) : nil),
      ("name", .text(entry.after?.name ?? entry.before?.name ?? "")),
      ("fields", .list(entry.fields.map(field))),
      ("values", .list(entry.numbers.map(number))),
      ("textChanges", .flag(entry.prose != nil)),
    ])
  }

  private static func field(_ field: ReviewDifference.Field) -> JSONValue {
    .object([
      ("name", .text(field.name)), ("before", value(field.before)),
      ("after", value(field.after)),
    ])
  }

  private static func number(_ number: ReviewDifference.Number) -> JSONValue {
    let any = number.after ?? number.before
    let kind =
      number.before == nil
      ? "added" : number.after == nil ? "removed" : number.isWithdrawn ? "withdrawn" : "changed"
    return .object([
      ("kind", .text(kind)), ("reaction", .optional(any?.reaction?.rawValue)),
      ("quantity", .optional(any?.metric?.name ?? any?.quantityName)),
      ("before", number.before.map(value)), ("after", number.after.map(value)),
      ("fields", .list(number.fields.map(field))),
    ])
  }

  private static func value(_ number: Measurement) -> JSONValue {
    .object([
      ("value", .text(NumberText.ascii(number.value))),
      ("normalised", .text(NumberText.ascii(number.normalised))),
      ("electrolyte", .optional(number.electrolyte.name)),
      ("status", .text(number.status.rawValue)), ("reason", .optional(number.reason)),
      ("source", .text(number.locator.sourceID)), ("where", .optional(number.locator.place)),
    ])
  }

  private static func source(_ source: ReviewDifference.Source) -> JSONValue {
    .object([
      ("kind", .text(source.kind.rawValue)), ("id", .text(source.id)),
      ("fields", .list(source.fields.map(field))),
    ])
  }

  private static func file(_ file: ReviewDifference.File) -> JSONValue {
    .object([("kind", .text(file.kind.rawValue)), ("path", .text(file.path))])
  }

  private static func ranks(_ ranks: ReviewDifference.Ranks) -> JSONValue {
    func record(_ record: ReviewDifference.Ranks.Record?) -> JSONValue? {
      record.map { .object([("name", .text($0.name)), ("value", value($0.value))]) }
    }
    return .object([
      ("reaction", .text(ranks.reaction.rawValue)), ("class", .text(ranks.title)),
      ("quantity", .text(ranks.quantity)), ("page", .text(ranks.address.canonical)),
      (
        "moves",
        .list(
          ranks.moves.map {
            .object([
              ("name", .text($0.name)), ("before", .optional($0.before)),
              ("after", .optional($0.after)),
            ])
          })
      ),
      ("recordBefore", record(ranks.recordBefore)), ("recordAfter", record(ranks.recordAfter)),
    ])
  }

  private static func map(_ map: ReviewDifference.Map) -> JSONValue {
    .object([
      ("id", .text(map.id)),
      (
        "marks",
        .list(
          map.marks.map {
            .object([
              ("entry", .text($0.id)), ("panel", .text($0.panel)), ("before", value($0.before)),
              ("after", value($0.after)),
            ])
          })
      ),
    ])
  }

  /// With plain blanks between number and unit.
  private static func value(_ text: String?) -> JSONValue? {
    text.map { text in
      .text(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : String($0) }.joined())
    }
  }

  private static func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("path", .text(diagnostic.range.path)), ("line", .count(diagnostic.range.line)),
      ("severity", .text(diagnostic.severity.rawValue)), ("code", .text(diagnostic.rule.code)),
      ("message", .text(diagnostic.message)),
    ])
  }
}

/// How a difference is printed.
package enum DifferenceForm: String, Sendable, CaseIterable {
  case markdown, html, json
}

/// Compares two states of a review.
package enum DifferencePrinter {
  package static func bytes(
    _ before: ReviewState, _ after: ReviewState, as form: DifferenceForm, theme: Theme,
    options: RenderOptions
  ) -> [UInt8] {
    let difference = ReviewDifference(before, after, theme: theme, options: options)
    switch form {
    case .markdown:
      return Array(DifferenceMarkdown.text(DifferenceWords.paper(difference)).utf8)
    case .html: return DifferenceHTML.bytes(difference, DifferenceWords.paper(difference))
    case .json: return DifferenceJSON.bytes(difference)
    }
  }
}
