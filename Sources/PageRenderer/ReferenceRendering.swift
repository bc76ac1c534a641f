import Bibliography
import Markup

/// What pages print of a source.
extension Source {
  /// As in a list of references.
  var referenceMarkup: Markup { Markup(text: id) }
  /// A few words for tables: first author and year.
  var label: String { id }
  var titleText: String { id }
  var numberText: String? { id.hasPrefix("seed-") ? String(id.dropFirst(5)) : nil }
  var yearText: String? { nil }
  var publisherText: String? { nil }
  var isUnverified: Bool { true }
  var doiText: String? { nil }
}

/// The sources as files for other programs.
enum BibliographyFiles {
  static func bibtex(_ sources: [Source]) -> [UInt8] { [] }
  static func ris(_ sources: [Source]) -> [UInt8] { [] }
  static func csl(_ sources: [Source]) -> [UInt8] { Array("[]\n".utf8) }
}
