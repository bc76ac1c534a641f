import Bibliography
import Diagnostics
import Electrochemistry
import FieldRules
import ReviewModel

/// What the form for new entries reads: `contribute/form.json`. Everything that the content, the
/// vocabulary or the rules decide stands here and not in the script; Documentation/Form.md describes
/// the members.
struct FormFile {
  static let address = SiteAddress("contribute/form.json")
  /// Changes when a member changes its meaning.
  static let version = 1

  let context: SiteContext

  private var review: Review { context.review }

  var file: RenderedFile {
    RenderedFile(path: Self.address.path, bytes: value.compactBytes + [0x0A], kind: .data)
  }

  private var value: JSONValue {
    .object([
      ("formVersion", .count(Self.version)), ("host", host), ("keys", keys),
      ("strategies", strategies), ("mechanisms", named(review.mechanisms.map { ($0.id, $0.name) })),
      ("entryKinds", words(Catalyst.Kind.allCases.map(\.rawValue))),
      ("roles", pairs(Contributor.Role.allCases.map { ($0.rawValue, $0.phrase) })),
      ("numberKinds", words(Self.numberKinds)),
      ("reactions", named(Reaction.allCases.map { ($0.rawValue, $0.name) })),
      ("media", media), ("electrolytes", .list(review.vocabulary.electrolytes.map(electrolyte))),
      ("metrics", .list(Metric.allCases.map(metric))),
      ("conditions", .list(ConditionName.allCases.map(condition))),
      ("substrates", substrates), ("elements", words(Element.all.map(\.symbol))),
      ("metals", words(metals)), ("devices", words(devices)), ("sources", sources),
      ("entries", pairs(review.catalysts.map { ($0.id, $0.name) })), ("otherIDs", words(otherIDs)),
      ("reading", FormReading.value), ("lines", FormReading.lines),
      ("covers", .list(FormRules.coverage.map(coverage))),
    ])
  }

  private func words(_ words: [String]) -> JSONValue { .list(words.map(JSONValue.text)) }

  private func pairs(_ pairs: [(String, String)]) -> JSONValue {
    .list(pairs.map { words([$0.0, $0.1]) })
  }

  private func named(_ items: [(String, String)]) -> JSONValue {
    .list(items.map { .object([("id", .text($0.0)), ("name", .text($0.1))]) })
  }

  // MARK: Where the files go

  /// Addresses longer than this are refused by hosts before they reach a form.
  private static let longestLink = 7000

  private var host: JSONValue {
    let about = review.about
    return .object([
      ("repository", .optional(about.repository)), ("branch", .text(about.branch)),
      ("entries", .text("Content/catalysts")), ("sources", .text("Content/sources")),
      ("longestLink", .count(Self.longestLink)),
      ("editorLine", .optional(about.baseURL.map { EntrySchema.editorLine(base: $0) })),
    ])
  }

  private var keys: JSONValue {
    .object(
      EntrySchema(review: review).keys.map { group in
        (group.group, pairs(group.keys.map { ($0.name, $0.meaning) }))
      })
  }

  // MARK: Words of the review

  private var strategies: JSONValue {
    .list(
      review.strategies.map { strategy in
        .object([
          ("id", .text(strategy.id)), ("name", .text(strategy.name)),
          (
            "classes",
            .list(
              strategy.classes.map { found in
                .object([
                  ("id", .text(found.id)), ("name", .text(found.name)),
                  ("types", named(found.types.map { ($0.id, $0.name) })),
                ])
              })
          ),
        ])
      })
  }

  /// Metals that entries of the review list already, to pick from.
  private var metals: [String] {
    let used = Set(review.catalysts.flatMap(\.metals))
    return Element.all.map(\.symbol).filter(used.contains)
  }

  private var devices: [String] {
    Set(review.catalysts.flatMap(\.measurements).compactMap(\.deviceType)).sorted()
  }

  private var sources: JSONValue {
    .list(
      review.sources.map { source in
        words([source.id, source.shortLabel, source.title ?? "", source.doi ?? ""])
      })
  }

  /// Ids that are no entry's, but can't be one's either.
  private var otherIDs: [String] {
    (review.strategies.map(\.id) + review.mechanisms.map(\.id) + review.perspectives.map(\.id)
      + review.pages.map(\.id)).sorted()
  }

  private func coverage(_ coverage: FormRules.Coverage) -> JSONValue {
    .object([
      ("code", .text(coverage.code)),
      ("title", .optional(context.options.rules.first { $0.code == coverage.code }?.title)),
      ("part", .optional(coverage.part)),
    ])
  }
}

// MARK: - Words of the field

extension FormFile {
  private static let numberKinds = Measurement.Kind.allCases.filter { $0 != .derived }
    .map(\.rawValue)

  private var media: JSONValue {
    .list(
      Medium.allCases.map { medium in
        .object([("name", .text(medium.name)), ("keys", words(medium.keys))])
      })
  }

  private func electrolyte(_ entry: Vocabulary.ElectrolyteEntry) -> JSONValue {
    .object([
      ("name", .text(entry.name)), ("medium", .text(entry.medium.name)),
      ("pH", entry.pH.map { .number($0.value.description) }),
      (
        "pHRange",
        entry.pHRange.map {
          .list([.number($0.lower.description), .number($0.upper.description)])
        }
      ),
      ("synonyms", words(entry.synonyms)),
    ])
  }

  private func metric(_ metric: Metric) -> JSONValue {
    .object([
      ("id", .text(metric.rawValue)), ("name", .text(metric.name)),
      ("symbol", .list(metric.symbolRuns.map(Self.run))),
      ("unit", .optional(metric.storageUnit?.ascii)),
      ("dimensions", words(metric.dimensions.map(\.rawValue))),
      ("needsScale", .flag(metric.needsScale)),
      ("needsCurrentDensity", .flag(metric.needsCurrentDensity)),
      ("needsPotential", .flag(metric.needsPotential)),
      ("onlyReaction", .optional(metric.onlyReaction?.rawValue)),
      ("isOfDevice", .flag(metric.isDeviceMetric)),
    ])
  }

  /// A blank, `_`, `^` or `/` before the text: plain, below, above, italic.
  private static func run(_ run: TextRun) -> JSONValue {
    let mark =
      switch run.style {
      case .normal: " "
      case .subscript: "_"
      case .superscript: "^"
      case .italic: "/"
      }
    return .text(mark + run.text)
  }

  /// Those of a polarisation curve, which decide on most numbers, come first in the form.
  private static let usual: Set<ConditionName> = [
    .substrate, .loading, .rotation, .scanRate, .ohmicDrop, .pH, .temperature, .window,
  ]

  private func condition(_ name: ConditionName) -> JSONValue {
    .object([
      ("name", .text(name.rawValue)), ("example", .text(name.example)),
      ("dimensions", words(name.dimensions.map(\.rawValue))),
      ("isUsual", .flag(Self.usual.contains(name))),
    ])
  }

  private var substrates: JSONValue {
    .object([
      ("classes", words(SubstrateClass.allCases.map(\.rawValue))),
      (
        "words",
        .list(
          SubstrateClass.keys.map { .list([words($0.words), .text($0.found.rawValue)]) })
      ),
    ])
  }
}
