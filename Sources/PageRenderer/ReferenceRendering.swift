import Bibliography
import Markup

/// What pages print of a source.
extension Source {
  /// As in a list of references.
  var referenceMarkup: Markup { ReferenceStyle.rsc.markup(self) }
  /// A few words for tables: first author and year, or the number of the reference.
  var label: String { shortLabel.prefix(1).uppercased() + shortLabel.dropFirst() }
}

/// The sources as files for other programs.
enum BibliographyFiles {
  /// The records as they stand in the content, in the order of the review.
  static func bibtex(_ sources: [Source]) -> [UInt8] {
    var text = ""
    for source in sources {
      text += "@\(source.type){\(source.id),\n"
      for field in source.fields { text += "  \(field.name) = {\(field.raw)},\n" }
      text += "}\n\n"
    }
    return Array(text.utf8)
  }
}
