import Markup
import ReviewModel

/// The page of a mechanism.
struct MechanismPage {
  let context: SiteContext

  func page(_ mechanism: Mechanism, previous: Mechanism?, next: Mechanism?) -> PageContent {
    var page = PageContent(
      .mechanism, at: .mechanism(mechanism.id), title: mechanism.name,
      description: mechanism.summary ?? mechanism.definition)
    page.eyebrow = "Mechanism"
    page.crumbs = [.init(name: "Mechanisms", address: .mechanisms)]
    page.contentPath = mechanism.path
    page.report = ReportRequest(.mechanism, id: mechanism.id)
    let links = page.links
    let references = ReferenceList(
      [mechanism.locator.sourceID] + mechanism.measurements.map(\.locator.sourceID)
        + mechanism.prose.citations)
    let text = TextPieces(context: context, links: links, references: references)
    if let summary = mechanism.summary { page.set("lead", .paragraph(summary)) }
    page.set("definition", text.definition(mechanism.definition, mechanism.locator))
    page.set("prose", text.prose(mechanism.prose))
    page.set("terms", text.terms(mechanism.terms))
    page.set(
      "properties",
      text.properties(
        mechanism.measurements,
        of: Subject(kind: .mechanism, id: mechanism.id, name: mechanism.name)))
    let table = CatalystTable(context: context, links: links)
    let examples = mechanism.examples.compactMap { context.catalysts[$0] }
    page.set("examples", table.markup(examples, label: "Examples"))
    let others = (context.byMechanism[mechanism.id] ?? [])
      .filter { !mechanism.examples.contains($0.id) }
    page.set("catalysts", table.markup(others, label: "Further entries that name it"))
    page.set("references", references.list)
    func step(_ other: Mechanism) -> Neighbours.Step {
      .init(name: context.name(other.name), address: .mechanism(other.id))
    }
    page.set("neighbours", Neighbours.markup(previous.map(step), next.map(step), links))
    return page
  }
}
