import Bibliography
import ContentReader
import Diagnostics
import ReviewModel

/// Keys of `review.yml`.
enum AboutCheck {
  static func read(
    _ item: RawItem, _ names: KnownNames, diagnostics: inout [Diagnostic]
  ) -> About? {
    var fields = FieldReader(item.keys, noun: "review.yml")
    defer { diagnostics += fields.finish() }
    if let schema = fields.requiredText("schema", example: "1"), schema.text != "1" {
      fields.report(
        Diagnostic(
          CheckRules.unknownSchema, at: schema.range, "schema \(schema.text) is unknown",
          help: "write schema: 1", fixes: [Mend.replacing(schema, with: "1")]))
    }
    let title = fields.requiredText("title", example: "Asymmetrically tailored electrocatalysts")
    let description = fields.requiredText("description", example: "one or two sentences")
    let version = fields.requiredText("version", example: "0.1.0")
    let date = readDate(&fields)
    let licence = fields.requiredText("licence", example: "CC-BY-4.0")
    var about = About(
      title: title?.text ?? "", description: description?.text ?? "", version: version?.text ?? "",
      date: date ?? "", licence: licence?.text ?? "")
    about.subtitle = fields.text("subtitle")?.text
    about.baseURL = fields.text("base url").map { $0.text.hasSuffix("/") ? $0.text : $0.text + "/" }
    about.repository = fields.text("repository").map { url in
      url.text.hasSuffix("/") ? String(url.text.dropLast()) : url.text
    }
    about.branch = fields.text("branch")?.text ?? "main"
    about.sourceID = fields.source("source", names)
    about.doi = doi(&fields)
    about.referenceStyle = style(&fields)
    about.authors = authors(&fields)
    about.reactions = fields.texts("reactions").map(\.text)
    about.comparability = comparability(&fields)
    return title == nil || description == nil || date == nil ? nil : about
  }

  private static func readDate(_ fields: inout FieldReader) -> String? {
    fields.require("date", example: "2026-11-23")
    return fields.date("date")
  }

  private static func doi(_ fields: inout FieldReader) -> String? {
    guard let word = fields.text("doi") else { return nil }
    if let doi = DOI.bare(word.text) { return doi }
    fields.report(
      Diagnostic(
        BibliographyRules.badDOI, at: word.range, "“\(word.text)” is not a DOI",
        help: "write the DOI of the review itself, for instance 10.5281/zenodo.1234567"))
    return nil
  }

  private static func style(_ fields: inout FieldReader) -> ReferenceStyle {
    guard let word = fields.text("references") else { return .rsc }
    let known = ReferenceStyle.allCases.map(\.rawValue)
    let name = fields.known(
      word, among: known, rule: CheckRules.unknownWord, name: "style of references")
    return name.flatMap(ReferenceStyle.init(rawValue:)) ?? .rsc
  }

  private static func authors(_ fields: inout FieldReader) -> [About.Author] {
    fields.groups("authors").compactMap { map in
      var reader = FieldReader(map, noun: "the author")
      let person = PersonReader.read(&reader)
      for diagnostic in reader.finish() { fields.report(diagnostic) }
      return person.map { .init(name: $0.name, orcid: $0.orcid) }
    }
  }

  private static func comparability(_ fields: inout FieldReader) -> [String] {
    guard let map = fields.group("comparability") else { return [] }
    var reader = FieldReader(map, noun: "the group “comparability”")
    let known = ComparabilityClass.usualKeys + ConditionName.allCases.map(\.rawValue)
    let by = reader.texts("by").compactMap { word in
      reader.known(
        word, among: known, rule: CheckRules.unknownWord,
        name: "property that separates comparability classes")
    }
    for diagnostic in reader.finish() { fields.report(diagnostic) }
    return by
  }
}

/// ISO 8601 calendar dates.
enum CalendarDate {
  static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}

/// ORCID identifiers with their check digit (ISO 7064, MOD 11-2).
enum ORCID {
  static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts.allSatisfy({ $0.utf8.count == 4 }) else { return false }
    let digits = parts.joined().utf8.map { Int($0) }
    var total = 0
    for digit in digits.dropLast() {
      guard (48...57).contains(digit) else { return false }
      total = (total + digit - 48) * 2
    }
    let check = (12 - total % 11) % 11
    return digits.last == (check == 10 ? 88 : 48 + check)
  }
}
