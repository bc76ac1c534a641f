/// Somebody who has worked on an entry.
package struct Contributor: Sendable, Hashable {
  /// What they did for it.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Found and entered values.
    case data
    case text
    /// Compared the entry with its sources.
    case review
    /// Digitised curves or drew figures.
    case figures
    case correction

    /// As pages print it.
    package var phrase: String {
      switch self {
      case .data: "entered the data"
      case .text: "wrote the text"
      case .review: "checked it against the sources"
      case .figures: "digitised figures"
      case .correction: "corrected it"
      }
    }
  }

  package var name: String
  package var orcid: String?
  package var roles: [Role]

  package init(name: String, orcid: String?, roles: [Role]) {
    self.name = name
    self.orcid = orcid
    self.roles = roles
  }
}
