import Diagnostics
import FieldRules
import Markup
import ReviewModel

/// The page for contributors: the form for a new entry, and the text on how to do without it.
struct ContributePage {
  let context: SiteContext

  var page: PageContent {
    let text = context.review.text(placedOn: "contribute")
    var page = PageContent(
      .contribute, at: .contribute, title: text?.title ?? "Contribute",
      description: text?.summary ?? "How to add or correct an entry.")
    page.contentPath = text?.path
    page.set("lead", .paragraph(page.description))
    let links = page.links
    page.set("form") { form(links, &$0) }
    if let text { page.place(text, context) }
    return page
  }

  /// The script fills the empty place; the sentences stand with and without it.
  private func form(_ links: Links, _ writer: inout MarkupWriter) {
    writer.element("div", ["class": "form-about"]) { writer in
      writer.element(
        "p",
        text: "The form asks for the facts of one catalyst, says at each field what is wrong with"
          + " it, and makes the file of the entry. It is kept in this browser until you start anew"
          + " and sends nothing anywhere.")
      writer.element("p") { writer in
        writer.text(
          "It checks what it can by itself. The full check runs when the file is proposed, on the"
            + " pull request. The form needs a script; without it, ")
        alternatives(&writer)
        writer.text(".")
      }
    }
    writer.element(
      "div",
      [
        "id": "entry-form", "data-source": links.to(FormFile.address),
        "data-rules": links.to(.diagnostics),
      ]
    ) { _ in }
    writer.element("details", ["class": "form-coverage"]) { writer in
      writer.element("summary", text: "What the form checks, and what it leaves to the full check")
      checks(links, &writer)
    }
  }

  private func alternatives(_ writer: inout MarkupWriter) {
    let about = context.review.about
    guard let repository = about.repository else {
      writer.text("copy the example further down into a new file")
      return
    }
    writer.text("copy the example further down into ")
    writer.element(
      "a", ["href": "\(repository)/new/\(about.branch)/Content/catalysts"], text: "a new file")
    writer.text(", or ")
    writer.element(
      "a", ["href": "\(repository)/issues/new?template=new-catalyst.yml"],
      text: "name the catalyst in an issue")
    writer.text(" and leave the rest to others")
  }

  // MARK: Coverage

  private func checks(_ links: Links, _ writer: inout MarkupWriter) {
    let rules = Dictionary(
      context.options.rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    writer.element("p", text: "At the fields of the form:")
    writer.element("ul", ["class": "form-codes"]) { writer in
      for item in FormRules.coverage {
        guard let rule = rules[item.code] else { continue }
        code(rule, item.part, links, &writer)
      }
    }
    let covered = Set(FormRules.coverage.map(\.code))
    let others = context.options.rules.filter { !covered.contains($0.code) && isOfEntries($0) }
    guard !others.isEmpty else { return }
    writer.element(
      "p",
      text: "On the pull request alone, besides the rest of those above and all that concerns"
        + " potentials against another electrode than RHE:")
    writer.element("ul", ["class": "form-codes"]) { writer in
      for rule in others { code(rule, nil, links, &writer) }
    }
  }

  /// Rules of prose, numbers and references between items. What else there is can't come from the
  /// form, or is no matter of an entry.
  private func isOfEntries(_ rule: Rule) -> Bool {
    ["T143", "T2", "T5"].contains { rule.code.hasPrefix($0) }
  }

  private func code(
    _ rule: Rule, _ part: String?, _ links: Links, _ writer: inout MarkupWriter
  ) {
    writer.element("li") { writer in
      writer.element("a", ["href": links.to(.diagnostic(rule.code))], text: rule.code)
      writer.text(" " + rule.title + (part.map { " (\($0))" } ?? ""))
    }
  }
}
