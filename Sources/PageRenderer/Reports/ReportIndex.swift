import Electrochemistry
import Markup
import ReviewModel

/// The index of a book: catalysts with their other names, elements, terms.
struct ReportIndex {
  let context: SiteContext

  var lines: [Report.IndexLine] {
    let sorted = (catalysts + elements + terms).enumerated()
      .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element)
    // Spellings that differ by a dash or a case are one word of the index.
    return sorted.reduce(into: [Line]()) { lines, line in
      if lines.last?.key == line.key {
        lines[lines.count - 1].places += line.places
      } else {
        lines.append(line)
      }
    }
    .map { Report.IndexLine(name: $0.name, places: $0.places) }
  }

  private struct Line {
    var key: String
    var name: Markup
    var places: [SiteAddress]

    init(_ plain: String, _ name: Markup, _ places: [SiteAddress]) {
      key = SearchKey.key(of: plain)
      self.name = name
      self.places = places
    }
  }

  private var catalysts: [Line] {
    context.review.catalysts.flatMap { catalyst in
      ([catalyst.name] + catalyst.aliases.filter { !catalyst.formerIDs.contains($0) }).map { name in
        Line(
          ChemicalFormula.plain(name), Markup { $0.name(name) }, [.catalyst(catalyst.id)])
      }
    }
  }

  private var elements: [Line] {
    ElementPages(context: context).elements.compactMap { element in
      let places = (context.byElement[element.symbol] ?? []).map { SiteAddress.catalyst($0.id) }
      guard !places.isEmpty else { return nil }
      let name = "\(element.name) (\(element.symbol))"
      return Line(name, Markup(text: name), places)
    }
  }

  private var terms: [Line] {
    var places: [String: [SiteAddress]] = [:]
    for strategy in context.review.strategies {
      for term in strategy.terms { places[term.term, default: []].append(.strategy(strategy.id)) }
      places[strategy.name, default: []].append(.strategy(strategy.id))
      for design in strategy.classes {
        places[design.name, default: []].append(.designClass(strategy.id, slug: design.slug))
      }
    }
    for mechanism in context.review.mechanisms {
      for term in mechanism.terms {
        places[term.term, default: []].append(.mechanism(mechanism.id))
      }
      places[mechanism.name, default: []].append(.mechanism(mechanism.id))
    }
    return places.sorted { $0.key < $1.key }.map { Line($0.key, Markup(text: $0.key), $0.value) }
  }
}
