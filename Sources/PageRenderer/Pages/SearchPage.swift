import Electrochemistry
import Markup
import ReviewModel
import SearchIndex

/// The search page, and the files that its script reads. Without script it is a list of all
/// elements, entries and mechanisms.
struct SearchPage {
  let context: SiteContext

  /// For browsers that offer the site's search in their own field.
  static let description = SiteAddress("opensearch.xml")

  var page: PageContent {
    var page = PageContent(
      .search, at: .search, title: "Search",
      description: "Search the review by formula, word, element or number.")
    let links = page.links
    page.set("form") { form(&$0) }
    page.set("elements") { writer in
      let elements = ElementPages(context: context).elements
      writer.markup(PeriodicTable(elements, of: context, links).markup)
    }
    let entries = context.review.catalysts.sorted(by: Self.precedes)
    page.set("entries") { writer in
      writer.element("ul", ["class": "search-entries"]) { writer in
        for catalyst in entries.prefix(LongList.most) {
          writer.element("li") {
            $0.nameLink(catalyst.name, to: links.to(.catalyst(catalyst.id)))
          }
        }
      }
      LongList.cut(
        min(entries.count, LongList.most), of: entries.count, "entries",
        SiteAddress("data/catalysts.csv"), links, &writer)
    }
    page.set("mechanisms") { writer in
      writer.element("ul", ["class": "inline-list"]) { writer in
        for mechanism in context.review.mechanisms {
          writer.element("li") {
            $0.element(
              "a", ["href": links.to(.mechanism(mechanism.id))], text: mechanism.name)
          }
        }
      }
    }
    return page
  }

  private static func precedes(_ left: Catalyst, _ right: Catalyst) -> Bool {
    let a = SearchKey.key(of: left.name)
    let b = SearchKey.key(of: right.name)
    return a == b ? left.id < right.id : a < b
  }

  private func form(_ writer: inout MarkupWriter) {
    writer.element(
      "form", ["class": "search-form", "id": "search", "role": "search"]
    ) { writer in
      writer.element("label", ["for": "q"], text: "Formula, word, element or number")
      writer.void(
        "input",
        [
          "id": "q", "name": "q", "type": "search", "autocomplete": "off", "spellcheck": "false",
          "maxlength": "200",
        ])
    }
    writer.element("p", ["class": "under search-examples"]) { writer in
      writer.text("For instance ")
      let examples = [
        "FeN4", "S1N3", "Pt Ni", "eta10 < 250 mV in 1 M KOH", "E1/2 > 0.9 metal:Fe",
        "reaction:OER year>=2022", "vacancy",
      ]
      for (place, example) in examples.enumerated() {
        if place > 0 { writer.text(", ") }
        writer.element("code", text: example)
      }
      writer.text(".")
    }
    writer.element("div", ["id": "results"], text: "")
  }
}

/// The index, and the description for browsers where the site's address is known.
struct SearchFiles {
  let context: SiteContext

  static let folder = "search/index/"

  var all: [RenderedFile] {
    var files = context.search.files.map {
      RenderedFile(path: Self.folder + $0.path, bytes: $0.bytes, kind: .data)
    }
    if let baseURL = context.baseURL {
      files.append(
        RenderedFile(
          path: SearchPage.description.path, bytes: openSearch(baseURL), kind: .data))
    }
    return files
  }

  /// Those that differ from the files of an earlier index.
  func changed(since old: SearchIndex) -> [RenderedFile] {
    let known = Dictionary(uniqueKeysWithValues: old.files.map { ($0.path, $0.bytes) })
    return context.search.files.filter { known[$0.path] != $0.bytes }
      .map { RenderedFile(path: Self.folder + $0.path, bytes: $0.bytes, kind: .data) }
  }

  /// Paths of files that an earlier index had.
  func gone(since old: SearchIndex) -> [String] {
    let present = Set(context.search.files.map(\.path))
    return old.files.map(\.path).filter { !present.contains($0) }.map { Self.folder + $0 }
  }

  /// - Parameter old: of the site before an edit of the texts of some entries.
  static func index(_ review: Review, after old: SearchIndex?, edited: Set<String>) -> SearchIndex {
    let documents = ReviewDocuments(review) { kind, id in Self.address(kind, id).canonical }
    guard let old else { return SearchIndex(documents.all, synonyms: review.vocabulary.synonyms) }
    let next = documents.all(after: old.documents, edited: edited)
    return SearchIndex(old, documents: next.documents, changed: next.changed)
  }

  private static func address(_ kind: SearchDocument.Kind, _ id: String) -> SiteAddress {
    switch kind {
    case .entry: return .catalyst(id)
    case .mechanism: return .mechanism(id)
    case .strategy:
      let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
      return parts.count > 1 ? .designClass(parts[0], slug: parts[1]) : .strategy(id)
    case .reaction, .element:
      return SiteAddress(folder: (kind == .reaction ? "reactions/" : "elements/") + id)
    case .text: return id == "home" ? .home : SiteAddress(folder: id)
    case .source: return .source(id)
    }
  }

  private func openSearch(_ base: String) -> [UInt8] {
    var writer = MarkupWriter()
    writer.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.element(
      "OpenSearchDescription", ["xmlns": "http://a9.com/-/spec/opensearch/1.1/"]
    ) { writer in
      writer.element("ShortName", text: String(context.review.about.title.prefix(16)))
      writer.element("Description", text: context.review.about.description)
      writer.element("InputEncoding", text: "UTF-8")
      writer.empty(
        "Url",
        [
          "type": "text/html", "method": "get",
          "template": base + SiteAddress.search.canonical + "?q={searchTerms}",
        ])
    }
    writer.newline()
    return writer.markup.bytes
  }
}
