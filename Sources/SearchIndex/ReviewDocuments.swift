import Bibliography
import Electrochemistry
import Markdown
import OrderedWork
package import ReviewModel

/// The documents of a review, in the order in which equally good ones are shown.
package struct ReviewDocuments: Sendable {
  /// The address of an item: a class is `strategy/slug`.
  package typealias Address = @Sendable (_ kind: SearchDocument.Kind, _ id: String) -> String

  private let review: Review
  private let address: Address
  private let sources: [String: Source]
  private let strategies: [String: Strategy]
  private let mechanisms: [String: Mechanism]

  package init(_ review: Review, address: @escaping Address) {
    self.review = review
    self.address = address
    func table<Item>(_ items: [Item], _ id: (Item) -> String) -> [String: Item] {
      Dictionary(items.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    sources = table(review.sources) { $0.id }
    strategies = table(review.strategies) { $0.id }
    mechanisms = table(review.mechanisms) { $0.id }
  }

  /// Places of the entries in the order of their documents, which are the first.
  private var entries: [Int] {
    // By place: entries are large, and copies of them cost more than their words.
    Catalyst.Kind.allCases.flatMap { kind in
      review.catalysts.indices.filter { review.catalysts[$0].kind == kind }
    }
  }

  /// The documents after an edit of the text of some entries.
  ///
  /// - Parameters:
  ///   - old: those of the review before it.
  ///   - edited: ids of the entries.
  /// - Returns: the documents, and the places of those that have changed.
  package func all(
    after old: [SearchDocument], edited: Set<String>
  ) -> (documents: [SearchDocument], changed: Set<Int>) {
    var documents = old
    var changed: Set<Int> = []
    for (number, place) in entries.enumerated()
    where edited.contains(review.catalysts[place].id) && number < documents.count {
      documents[number] = entry(review.catalysts[place])
      changed.insert(number)
    }
    return (documents, changed)
  }

  package var all: [SearchDocument] {
    let catalysts = entries
    return each(of: catalysts) { entry(review.catalysts[$0]) } + review.mechanisms.map(mechanism)
      + review.strategies.flatMap { [strategy($0)] + classes(of: $0) }
      + reactions + elements + review.pages.map(text) + review.perspectives.map(perspective)
      + each(of: review.sources, source)
  }

  /// Of the many items, on several cores.
  private func each<Item: Sendable>(
    of items: [Item], _ document: @escaping @Sendable (Item) -> SearchDocument
  ) -> [SearchDocument] {
    OrderedWork.parts(of: items.count) { items[$0].map(document) }.flatMap(\.self)
  }

  // MARK: - Entries

  private func entry(_ catalyst: Catalyst) -> SearchDocument {
    var document = SearchDocument(
      kind: .entry, address: address(.entry, catalyst.id), name: catalyst.name)
    let strategy = catalyst.strategyID.flatMap { strategies[$0] }
    let design = catalyst.classID.flatMap { strategy?.designClass($0) }
    let mechanisms = catalyst.mechanismIDs.compactMap { self.mechanisms[$0] }
    let samples = Set(catalyst.measurements.compactMap(\.sample)).sorted()
    document.detail = [
      strategy?.name, design?.name, catalyst.metals.joined(separator: ", "),
      catalyst.kind == .sample ? nil : catalyst.kind.rawValue,
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    document.snippet = catalyst.summary ?? catalyst.prose.document.summary(limit: 140)
    document.add(formulae: [catalyst.name], .name)
    document.add(formulae: catalyst.aliases, .alias)
    document.add(formulae: samples, .alias)
    document.add(formulae: catalyst.sites, .site)
    document.add(texts: [catalyst.name], .name)
    document.add(texts: [catalyst.id], .alias)
    document.add(texts: catalyst.aliases, .alias)
    document.add(texts: samples, .alias)
    document.add(texts: catalyst.sites, .site)
    for symbol in catalyst.metals + catalyst.elements {
      if let element = Element.named(symbol) {
        document.add(texts: [symbol + " " + element.name], .site)
      }
    }
    document.add(texts: [strategy?.name, design?.name].compactMap(\.self), .heading)
    document.add(texts: mechanisms.map(\.name), .heading)
    document.add(texts: [catalyst.summary].compactMap(\.self), .summary)
    document.add(texts: [catalyst.support].compactMap(\.self), .note)
    document.add(texts: catalyst.notes, .note)
    document.texts += prose(catalyst.prose)
    for measurement in catalyst.measurements {
      document.add(texts: [measurement.quantityName], .note)
      document.add(texts: [measurement.deviceType].compactMap(\.self), .note)
    }
    document.elements = catalyst.metals + catalyst.elements
    document.facets = facets(catalyst, strategy, design, mechanisms)
    document.numbers = (catalyst.measurements + catalyst.derived).compactMap(number)
    return document
  }

  private func facets(
    _ catalyst: Catalyst, _ strategy: Strategy?, _ design: Strategy.DesignClass?,
    _ mechanisms: [Mechanism]
  ) -> [String] {
    var facets: [String] = []
    func add(_ name: String, _ values: [String?]) {
      for value in values {
        let key = value.map(SearchKey.key) ?? ""
        if !key.isEmpty { facets.append(name + ":" + key) }
      }
    }
    for metal in catalyst.metals { add("metal", [metal, Element.named(metal)?.name]) }
    add("element", catalyst.metals + catalyst.elements)
    add("strategy", [strategy?.id, strategy?.name])
    add("class", [design?.id, design?.name])
    for mechanism in mechanisms { add("mechanism", [mechanism.id, mechanism.name]) }
    add("support", [catalyst.support])
    for id in catalyst.sourceIDs {
      add("source", [id])
      add("year", [sources[id]?.year.map(String.init)])
    }
    for measurement in catalyst.measurements {
      add("reaction", [measurement.reaction?.rawValue])
      add("medium", [measurement.electrolyte.medium?.name])
      if case .named(let name, _) = measurement.electrolyte { add("electrolyte", [name]) }
    }
    return facets
  }

  private func number(_ measurement: Measurement) -> SearchDocument.Number? {
    guard let metric = measurement.metric, measurement.status != .withdrawn, measurement.isOnRHE
    else { return nil }
    let symbol = TextRun.plain(metric.symbol(at: measurement.at))
    let value = measurement.normalised
    guard let unit = metric.storageUnit, value.unit != nil else { return nil }
    let reaction = measurement.reaction
    return .init(
      field: SearchKey.key(of: symbol), unit: unit.ascii,
      value: NumberText.ascii(value.lowerNumber), reaction: reaction?.rawValue ?? "",
      electrolyte: measurement.electrolyte.name ?? "",
      medium: measurement.electrolyte.medium?.name ?? "",
      isComputed: measurement.kind == .computed || measurement.kind == .derived,
      isLowerBetter: (reaction.map { metric.direction(for: $0) } ?? metric.direction) == .lower,
      names: [SearchKey.key(of: metric.name), SearchKey.key(of: metric.symbolPlain)])
  }

  private func prose(_ prose: Prose) -> [(weight: SearchDocument.Weight, text: String)] {
    [(.prose, prose.document.plainText())]
  }

  // MARK: - Texts

  private func mechanism(_ item: Mechanism) -> SearchDocument {
    document(
      .mechanism, item.id, item.name, detail: "Mechanism", snippet: item.summary ?? item.definition,
      terms: item.terms, texts: [item.definition], item.prose)
  }

  private func strategy(_ item: Strategy) -> SearchDocument {
    document(
      .strategy, item.id, item.name, detail: "Strategy", snippet: item.summary ?? item.definition,
      terms: item.terms, texts: [item.definition] + item.advantages + item.drawbacks, item.prose)
  }

  private func classes(of strategy: Strategy) -> [SearchDocument] {
    strategy.classes.map { design in
      var document = SearchDocument(
        kind: .strategy, address: address(.strategy, "\(strategy.id)/\(design.slug)"),
        name: design.name)
      document.detail = "Class of \(strategy.name)"
      document.formulae = [(.name, design.name)]
      document.snippet = design.definition
      document.texts = [
        (.name, design.name), (.alias, design.id), (.heading, strategy.name),
        (.summary, design.definition),
      ]
      for type in design.types { document.texts.append((.site, type.name)) }
      return document
    }
  }

  private func document(
    _ kind: SearchDocument.Kind, _ id: String, _ name: String, detail: String, snippet: String,
    terms: [Term], texts: [String], _ prose: Prose
  ) -> SearchDocument {
    var document = SearchDocument(kind: kind, address: address(kind, id), name: name)
    document.detail = detail
    document.formulae = [(.name, name)]
    document.snippet = snippet
    document.texts =
      [(.name, name), (.alias, id)] + texts.map { (.summary, $0) }
      + terms.map { (.heading, $0.term) } + terms.map { (.note, $0.definition) } + self.prose(prose)
    return document
  }

  private var reactions: [SearchDocument] {
    [Reaction.orr, .oer, .her].map { reaction in
      let text = review.pages.first { $0.place == "reactions/\(reaction.slug)" }
      var document = SearchDocument(
        kind: .reaction, address: address(.reaction, reaction.slug),
        name: "\(reaction.name.prefix(1).uppercased())\(reaction.name.dropFirst())")
      document.detail = reaction.rawValue
      document.snippet = text?.summary ?? ""
      document.formulae = [(.name, reaction.rawValue), (.name, reaction.name)]
      document.texts =
        [(.name, reaction.name), (.alias, reaction.rawValue)]
        + (text.map { self.prose($0.prose) } ?? [])
      return document
    }
  }

  private var elements: [SearchDocument] {
    let named = Set(review.catalysts.flatMap { $0.metals + $0.elements })
    return Element.all.filter { named.contains($0.symbol) }.map { element in
      var document = SearchDocument(
        kind: .element, address: address(.element, element.symbol),
        name:
          "\(element.name.prefix(1).uppercased())\(element.name.dropFirst()) (\(element.symbol))")
      document.detail = "Element \(element.atomicNumber)"
      document.texts = [(.site, "\(element.name) \(element.symbol)")]
      document.formulae = [(.name, element.symbol), (.name, element.name)]
      // Who types a symbol finds its page before the entries that contain the element.
      document.elements = [element.symbol]
      return document
    }
  }

  private func text(_ page: Page) -> SearchDocument {
    var document = SearchDocument(
      kind: .text, address: address(.text, page.place ?? page.id), name: page.title)
    document.detail = "Text"
    document.formulae = [(.name, page.title)]
    document.snippet = page.summary ?? page.prose.document.summary(limit: 140)
    document.texts = [(.name, page.title), (.summary, page.summary ?? "")] + prose(page.prose)
    return document
  }

  private func perspective(_ item: Perspective) -> SearchDocument {
    var document = SearchDocument(
      kind: .text, address: address(.text, "perspectives") + "#" + item.id,
      name: item.challenge.title)
    document.detail = "\(item.challenge.code), \(item.perspective.code)"
    document.snippet = item.perspective.title
    document.texts =
      [
        (.name, item.challenge.title), (.heading, item.perspective.title),
        (.alias, "\(item.id) \(item.challenge.code) \(item.perspective.code)"),
        (.note, item.challenge.text ?? ""), (.note, item.perspective.text ?? ""),
      ] + prose(item.prose)
    return document
  }

  private func source(_ source: Source) -> SearchDocument {
    var document = SearchDocument(
      kind: .source, address: address(.source, source.id), name: source.title ?? label(source))
    document.detail = [
      source.title == nil ? nil : label(source), source.journal ?? source.journalAbbreviation,
      source.year.map(String.init),
    ].compactMap(\.self).joined(separator: " · ")
    let people = source.authors.map { "\($0.given) \($0.family)" }
    document.snippet = people.joined(separator: ", ")
    let journal = [source.journal, source.journalAbbreviation].compactMap(\.self)
    let texts: [(weight: SearchDocument.Weight, text: String?)] = [
      (.name, source.title), (.alias, source.id), (.alias, label(source)),
      (.site, people.joined(separator: " ")), (.heading, journal.joined(separator: " ")),
      (.site, source.year.map(String.init)), (.note, source.abstract),
    ]
    document.texts = texts.map { ($0.weight, $0.text ?? "") }
    if let doi = source.doi { document.formulae = [(SearchDocument.Weight.alias, doi)] }
    document.facets = source.year.map { ["year:\($0)"] } ?? []
    return document
  }

  /// First author and year, or the number of a reference that nobody has looked up yet.
  private func label(_ source: Source) -> String {
    source.shortLabel.prefix(1).uppercased() + source.shortLabel.dropFirst()
  }
}
