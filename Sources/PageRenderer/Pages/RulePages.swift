import Diagnostics
import Markup

/// What Tafel checks: the list of all codes, and a page for each.
struct RulePages {
  let context: SiteContext

  private var rules: [Rule] { context.options.rules }

  /// A build that was told no rules has none of these pages.
  var all: [PlannedPage] {
    guard !rules.isEmpty else { return [] }
    return [PlannedPage(.diagnostics) { index }]
      + rules.withNeighbours.map { previous, rule, next in
        PlannedPage(.diagnostic(rule.code)) { page(rule, previous: previous, next: next) }
      }
  }

  private var index: PageContent {
    var page = PageContent(
      .diagnostics, at: .diagnostics, title: "What Tafel checks",
      description: "Every entry is checked before it is published. Each check has a code; its page"
        + " says why it matters and what to write instead.")
    let links = page.links
    page.set("lead", .paragraph(page.description))
    page.set("levels") { writer in
      writer.element("dl", ["class": "terms levels"]) { writer in
        for level in Severity.allCases {
          writer.element("div") { writer in
            writer.element("dt") { $0.level(level) }
            writer.element("dd", text: level.consequence)
          }
        }
      }
    }
    let groups = RuleFamily.groups(of: rules)
    page.set("list") { writer in
      writer.element("ul", ["class": "class-list"]) { writer in
        for group in groups { jump(group.family, group.rules.count, &writer) }
      }
      for group in groups { family(group.family, group.rules, links, &writer) }
    }
    return page
  }

  private func jump(_ family: RuleFamily, _ count: Int, _ writer: inout MarkupWriter) {
    writer.element("li") { writer in
      writer.element("a", ["href": "#" + family.rawValue], text: family.title)
      writer.text(" ")
      writer.element("span", ["class": "count"], text: String(count))
    }
  }

  private func family(
    _ family: RuleFamily, _ own: [Rule], _ links: Links, _ writer: inout MarkupWriter
  ) {
    let hasFieldRules = own.contains { $0.fieldRule != nil }
    let head = ["Code", "What it finds", "Level"] + (hasFieldRules ? ["Field rule"] : [])
    writer.element("section", ["aria-labelledby": family.rawValue]) { writer in
      writer.element("h2", ["id": family.rawValue], text: family.title)
      writer.element("p", ["class": "about"], text: family.about)
      if family == .field, let version = context.options.thresholdsVersion {
        writer.element(
          "p", ["class": "under"], text: "Table of thresholds: version \(version).")
      }
      let name = hasFieldRules ? "rules of-field" : "rules"
      writer.table(family.title, class: name, head: head) { writer in
        for rule in own {
          writer.element("tr") { writer in
            writer.element("th", ["scope": "row"]) { writer in
              writer.element("a", ["href": links.to(.diagnostic(rule.code))], text: rule.code)
            }
            writer.element("td") { $0.ruleProse(rule.title) }
            writer.element("td") { $0.levels(rule) }
            if hasFieldRules { writer.element("td", text: rule.fieldRule ?? "") }
          }
          writer.newline()
        }
      }
    }
  }

  private func page(_ rule: Rule, previous: Rule?, next: Rule?) -> PageContent {
    var page = PageContent(
      .diagnostic, at: .diagnostic(rule.code), title: "\(rule.code): \(rule.title)",
      heading: Markup { writer in
        writer.text(rule.code + ": ")
        writer.ruleProse(rule.title)
      },
      description: ProseSpan.spans(of: rule.meaning).map(\.text).joined())
    page.eyebrow = "Check"
    page.crumbs = [.init(name: "What Tafel checks", address: .diagnostics)]
    let links = page.links
    page.set("lead") { $0.element("p") { $0.ruleProse(rule.meaning) } }
    let parts = RuleParts(rule: rule, rules: rules, links: links)
    page.set("facts", parts.facts)
    page.set("examples", parts.examples)
    page.set("limits", parts.limits)
    page.set("acceptance", parts.acceptance)
    func step(_ other: Rule) -> Neighbours.Step {
      .init(name: context.name("\(other.code): \(other.title)"), address: .diagnostic(other.code))
    }
    page.set("neighbours", Neighbours.markup(previous.map(step), next.map(step), links))
    return page
  }
}
