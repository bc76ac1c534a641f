package import Electrochemistry
package import Markdown

/// Which entries and numbers a directive such as `{{median metric=E1/2 reaction=ORR}}` asks for.
///
/// What is misspelt is left out here; `NumberCheck` reports it where it stands.
package struct NumberQuery: Sendable, Hashable {
  /// What `{{count …}}` counts.
  package enum Subject: String, CaseIterable, Sendable {
    case entries, values, sources
  }

  /// What may stand behind the word, as `key=value`.
  package enum Parameter: String, CaseIterable, Sendable {
    /// `sample` (default), `material class`, `benchmark`, `all`.
    case kind
    case strategy
    /// A class of that strategy, or `strategy/class`; `unassigned`.
    case designClass = "class"
    case reaction
    case device
    case metric
    case at
    /// Hours or cycles, where a metric may be given in both.
    case unit
    case medium
    case electrolyte
    /// What the source does not state.
    case missing
    /// The rows of a summary.
    case grouping = "by"
  }

  /// A thing that a fair comparison needs and a source may leave out.
  package enum Gap: String, CaseIterable, Sendable {
    /// No electrolyte by name, at most a medium.
    case electrolyte
    /// Neither electrolyte nor medium.
    case medium
    case substrate, loading
    case ohmicDrop = "iR"
    /// The potential scale had to be assumed.
    case scale
    /// Of the source.
    case year
    case doi
  }

  /// What a row of a summary holds.
  package enum Grouping: String, CaseIterable, Sendable {
    case designClass = "class"
    case strategy, medium, electrolyte
  }

  /// The word for what has no class, or no strategy.
  package static let unassigned = "unassigned"

  /// Nil for entries of every kind.
  package var kind: Catalyst.Kind? = .sample
  package var strategyID: String?
  package var classID: String?
  package var reaction: Reaction?
  package var device: String?
  /// Reaction or device, metric and what belongs to it; nil where no metric is asked for.
  package var panel: PerformanceMapDeclaration.Panel?
  package var medium: Medium?
  /// A name of the vocabulary.
  package var electrolyte: String?
  package var gaps: [Gap]
  package var grouping: Grouping

  package init(_ directive: NumberDirective, vocabulary: Vocabulary) {
    func value(_ parameter: Parameter) -> String? { directive.value(of: parameter.rawValue) }
    if let word = value(.kind) { kind = Catalyst.Kind(rawValue: word) }
    (strategyID, classID) = Self.design(strategy: value(.strategy), class: value(.designClass))
    reaction = value(.reaction).flatMap { Reaction(named: $0) }
    device = value(.device)
    medium = value(.medium).flatMap { Medium(named: $0) }
    electrolyte = value(.electrolyte)
    gaps = (value(.missing) ?? "").split(separator: ",").compactMap { Gap(rawValue: String($0)) }
    grouping = value(.grouping).flatMap(Grouping.init) ?? .designClass
    let metric = value(.metric).flatMap {
      Metric.resolve($0, extraSynonyms: vocabulary.metricNames)
    }
    let at = value(.at).flatMap { try? Quantity.parse($0).get() } ?? metric?.at
    panel = metric.flatMap { found in
      let process =
        reaction.map(PerformanceMapDeclaration.Panel.Process.reaction)
        ?? device.map(PerformanceMapDeclaration.Panel.Process.device)
      let unit = found.metric.storageUnit == nil ? PhysicalUnit(value(.unit) ?? "h") : nil
      return process.map {
        .init($0, metric: found.metric, at: at, medium: medium, ownUnit: unit)
      }
    }
  }

  /// `size/single-atom+cluster` names both; `unassigned` is no id.
  private static func design(
    strategy: String?, class word: String?
  ) -> (strategy: String?, class: String?) {
    let parts = (word ?? "").split(separator: "/", maxSplits: 1).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : (strategy, word)
  }
}
