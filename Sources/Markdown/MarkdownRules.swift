package import Diagnostics

/// The rules of prose; each is declared beside its check.
package enum MarkdownRules {
  /// In the order of their codes.
  package static let all: [Rule] = [
    unknownSource, unknownEntry, unknownChart, malformedDirective, rawHTML, unsafeAddress,
    footnotes, limits, malformedCitation, malformedEntryLink, foreignImage, linkWithinLink,
    tableRow,
  ]
}
