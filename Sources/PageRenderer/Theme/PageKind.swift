/// The kinds of pages, each with a template of its own.
package enum PageKind: String, Sendable, Hashable, CaseIterable {
  case home
  case catalysts
  case catalyst
  case strategies
  case strategy
  case designClass = "class"
  case mechanisms
  case mechanism
  case reactions
  case reaction
  case comparability
  case elements
  case element
  case perspectives
  case timeline
  case maps
  case map
  case sources
  case source
  case data
  case changes
  case search
  case compare
  case contribute
  case diagnostics
  case diagnostic
  case page
  case notFound = "not-found"
  case redirect

  /// Ready-made pieces that the template of the kind may place, besides those of every page.
  package var fragments: [String] {
    switch self {
    case .home:
      [
        "lead", "prose", "maps", "counts", "strategies", "mechanisms", "reactions", "references",
        "citation", "more",
      ]
    case .catalysts, .elements, .sources, .reactions, .strategies, .mechanisms, .maps:
      ["lead", "prose", "list", "references", "citation", "more"]
    case .catalyst:
      [
        "lead", "facts", "notes", "measurements", "devices", "properties", "claims",
        "conversions", "derived", "completeness", "remarks", "standing", "series", "prose",
        "comparedWith", "related", "references", "citation", "neighbours",
      ]
    case .strategy:
      [
        "lead", "definition", "balance", "classes", "maps", "prose", "terms", "properties",
        "catalysts", "references", "neighbours",
      ]
    case .designClass: ["lead", "definition", "types", "catalysts", "references", "neighbours"]
    case .mechanism:
      [
        "lead", "definition", "prose", "terms", "properties", "examples", "catalysts",
        "references", "neighbours",
      ]
    case .reaction: ["lead", "prose", "steps", "values", "classes", "references"]
    case .comparability: ["lead", "conditions", "values", "more"]
    case .element: ["lead", "catalysts", "neighbours"]
    case .perspectives: ["lead", "prose", "list", "references"]
    case .timeline: ["lead", "prose", "figure", "list", "references"]
    case .map: ["lead", "figure", "downloads", "citation", "notes", "values", "neighbours"]
    case .source: ["lead", "record", "values", "citedBy", "neighbours"]
    case .data: ["lead", "prose", "downloads", "columns", "terms", "references", "citation"]
    case .changes: ["lead", "feeds", "list"]
    case .compare: ["lead", "form", "entries", "more"]
    case .search: ["lead", "form", "elements", "entries", "mechanisms", "more"]
    case .contribute: ["lead", "form", "prose", "references"]
    case .diagnostics: ["lead", "levels", "list"]
    case .diagnostic: ["lead", "facts", "examples", "limits", "acceptance", "neighbours"]
    case .page: ["lead", "prose", "properties", "references"]
    case .notFound: ["lead", "more"]
    case .redirect: ["lead"]
    }
  }

  /// Ready-made pieces of every page.
  package static let sharedFragments = [
    "head", "navigation", "breadcrumbs", "heading", "footer", "edit", "licenceLink", "report",
  ]
  /// Plain texts of every page.
  package static let sharedTexts = [
    "lang", "title", "description", "root", "home", "siteTitle", "siteSubtitle", "kind",
    "version", "date", "licence", "eyebrow", "search",
  ]
}
