import Diagnostics
import Mustache

/// Reads templates and finds what is wrong with them, with file and line.
struct TemplateCheck {
  let sources: [String: SourceText]
  private let tags: [String: [TemplateTag]]

  /// - Parameter sources: by name, without folder and ending.
  init(_ sources: [String: SourceText]) {
    self.sources = sources
    tags = sources.mapValues(TemplateTags.tags)
  }

  func library(diagnostics: inout [Diagnostic]) -> MustacheLibrary {
    var library = MustacheLibrary()
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      if leadsToItself(name) {
        diagnostics.append(
          Diagnostic(
            ThemeRules.endlessPartial, at: .start(of: source.path),
            "the partials of “\(name)” lead back to it", help: "take one of the partials out"))
        continue
      }
      checkTags(name, diagnostics: &diagnostics)
      do {
        library.register(
          try MustacheTemplate(string: String(decoding: source.bytes, as: UTF8.self)), named: name)
      } catch let error as MustacheTemplate.ParserError {
        diagnostics.append(TemplateCheck.fault(error, in: source))
      } catch {
        diagnostics.append(
          Diagnostic(
            ThemeRules.badTemplate, at: .start(of: source.path), "the template can't be read"))
      }
    }
    return library
  }

  private static func fault(
    _ error: MustacheTemplate.ParserError, in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      ThemeRules.badTemplate,
      at: SourceRange(
        path: source.path, line: max(error.context.lineNumber, 1),
        column: max(error.context.columnNumber, 1)),
      "the template can't be read here: \(words(error.error))",
      help: "close every tag with }} (or }}}) and every {{#section}} with {{/section}}")
  }

  private static func words(_ error: any Error) -> String {
    guard let error = error as? MustacheTemplate.Error else { return "the file ends inside a tag" }
    switch error {
    case .sectionCloseNameIncorrect: return "the section that ends here is not the one that is open"
    case .unfinishedName: return "a tag is not closed"
    case .expectedSectionEnd: return "a section has no end"
    default: return "a tag that Mustache does not know"
    }
  }

  private func leadsToItself(_ name: String) -> Bool {
    var seen: Set<String> = []
    var open = partials(of: name)
    while let next = open.popLast() {
      if next == name { return true }
      if seen.insert(next).inserted { open += partials(of: next) }
    }
    return false
  }

  private func partials(of name: String) -> [String] {
    (tags[name] ?? []).filter { $0.form == .partial }.map(\.name)
  }

  /// The names that a template may use: those of the kinds that it is made for, or of all kinds
  /// if it is a partial.
  private func checkTags(_ name: String, diagnostics: inout [Diagnostic]) {
    let kind = PageKind(rawValue: name)
    let fragments = Set(
      PageKind.sharedFragments + (kind?.fragments ?? PageKind.allCases.flatMap(\.fragments)))
    let texts = Set(PageKind.sharedTexts)
    for tag in tags[name] ?? [] {
      if let fault = fault(tag, fragments: fragments, texts: texts) { diagnostics.append(fault) }
    }
  }

  private func fault(
    _ tag: TemplateTag, fragments: Set<String>, texts: Set<String>
  ) -> Diagnostic? {
    switch tag.form {
    case .other: return nil
    case .partial:
      guard sources[tag.name] == nil else { return nil }
      return Diagnostic(
        ThemeRules.missingTemplate, at: tag.range, "there is no template “\(tag.name)”",
        help: NearMiss.hint(for: tag.name, in: sources.keys.sorted()))
    case .text where fragments.contains(tag.name):
      return Diagnostic(
        ThemeRules.rawText, at: tag.range, "“\(tag.name)” is a ready-made piece of HTML",
        help: "write {{{\(tag.name)}}}")
    case .fragment where texts.contains(tag.name):
      return Diagnostic(
        ThemeRules.rawText, at: tag.range, "“\(tag.name)” is plain text and must be escaped",
        help: "write {{\(tag.name)}}")
    case .text, .fragment, .section:
      guard !fragments.contains(tag.name), !texts.contains(tag.name) else { return nil }
      let known = (fragments.union(texts)).sorted()
      return Diagnostic(
        ThemeRules.unknownName, at: tag.range, "this page has nothing called “\(tag.name)”",
        help: NearMiss.hint(for: tag.name, in: known)
          ?? "known here: \(known.joined(separator: ", "))")
    }
  }
}
