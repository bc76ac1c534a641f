import Markup
import ReviewModel

/// Pieces that pages of texts share: definitions, prose, terms, numbers of their own.
struct TextPieces {
  let context: SiteContext
  let links: Links
  let references: ReferenceList

  func definition(_ text: String, _ locator: Locator) -> Markup {
    Markup { writer in
      writer.element("p", ["class": "definition"]) { writer in
        writer.sentence(text)
        writer.text(" ")
        MeasurementCells(context: context, links: links, references: references)
          .source(locator, &writer)
      }
    }
  }

  func prose(_ prose: Prose) -> Markup {
    ProseRenderer(context: context, links: links, references: references).markup(prose)
  }

  func terms(_ terms: [Term]) -> Markup {
    guard !terms.isEmpty else { return .empty }
    return Markup { writer in
      writer.element("dl", ["class": "terms"]) { writer in
        for term in terms {
          writer.fact(term.term) { writer in
            writer.sentence(term.definition)
            if let place = term.place {
              writer.element("span", ["class": "where"], text: place)
            }
          }
        }
      }
    }
  }

  func properties(_ measurements: [Measurement], of subject: Subject) -> Markup {
    MeasurementTable(
      context: context, links: links, references: references,
      columns: [.quantity, .value, .at, .electrolyte, .conditions, .kind, .source, .note],
      hasAnchors: true
    ).markup(
      measurements.map { SubjectNumber(subject: subject, measurement: $0) },
      label: "Numbers of this text")
  }
}

extension PageContent {
  /// Puts a text of the content onto a made page, with the sources it cites.
  mutating func place(_ text: Page, _ context: SiteContext) {
    contentPath = text.path
    let references = ReferenceList(text.prose.citations)
    let pieces = TextPieces(context: context, links: links, references: references)
    set("prose", pieces.prose(text.prose))
    set("references", references.list)
  }
}
