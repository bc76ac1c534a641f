import Electrochemistry
package import Bibliography

/// The facts about the review itself.
package struct About: Sendable, Hashable {
  package struct Author: Sendable, Hashable {
    package var name: String
    package var orcid: String?

    package init(name: String, orcid: String?) {
      self.name = name
      self.orcid = orcid
    }
  }

  package var title: String
  package var subtitle: String?
  package var description: String
  package var version: String
  /// ISO 8601: what the content covers up to.
  package var date: String
  package var licence: String
  /// With a slash at the end, or nil.
  package var baseURL: String?
  package var repository: String?
  package var branch: String
  package var authors: [Author]
  package var sourceID: String?
  /// Of the review itself: bare, lower case.
  package var doi: String?
  package var referenceStyle: ReferenceStyle
  package var reactions: [String]
  package var comparability: [String]

  package init(title: String, description: String, version: String, date: String, licence: String) {
    self.title = title
    self.description = description
    self.version = version
    self.date = date
    self.licence = licence
    branch = "main"
    referenceStyle = .rsc
    authors = []
    reactions = []
    comparability = []
  }
}

/// Everything that is published, valid and in its final order.
package struct Review: Sendable {
  package var about: About
  /// By id.
  package var catalysts: [Catalyst]
  /// By order, then id; so are the next four.
  package var strategies: [Strategy]
  package var mechanisms: [Mechanism]
  package var perspectives: [Perspective]
  package var pages: [Page]
  package var maps: [PerformanceMapDeclaration]
  /// Numbers within an id in natural order: `seed-9` before `seed-10`.
  package var sources: [Source]
  package var series: [DataSeries]
  package var vocabulary: Vocabulary

  package init(about: About) {
    self.about = about
    catalysts = []
    strategies = []
    mechanisms = []
    perspectives = []
    pages = []
    maps = []
    sources = []
    series = []
    vocabulary = Vocabulary()
  }
}

extension Review {
  package func strategy(_ id: String?) -> Strategy? { strategies.first { $0.id == id } }

  package func mechanism(_ id: String) -> Mechanism? { mechanisms.first { $0.id == id } }

  /// The text that belongs on a made page.
  package func text(placedOn place: String) -> Page? { pages.first { $0.place == place } }

  /// All texts of the review.
  package var allProse: [Prose] {
    catalysts.map(\.prose) + strategies.map(\.prose) + mechanisms.map(\.prose)
      + perspectives.map(\.prose) + pages.map(\.prose)
  }

  /// Every number of the review with the item it belongs to: catalysts first, then the rest.
  package var allMeasurements: [SubjectNumber] {
    var all: [SubjectNumber] = []
    func add(_ kind: SubjectKind, _ id: String, _ name: String, _ list: [Measurement]) {
      let subject = Subject(kind: kind, id: id, name: name)
      for measurement in list {
        all.append(SubjectNumber(subject: subject, measurement: measurement))
      }
    }
    for item in catalysts { add(.catalyst, item.id, item.name, item.measurements) }
    for item in strategies { add(.strategy, item.id, item.name, item.measurements) }
    for item in mechanisms { add(.mechanism, item.id, item.name, item.measurements) }
    for item in perspectives {
      add(.perspective, item.id, item.challenge.title, item.measurements)
    }
    for item in pages { add(.page, item.id, item.title, item.measurements) }
    return all
  }
}

extension Review {
  /// The numbers that comparability classes are made of: all that sources state, and what follows
  /// from them where an entry states no overpotential or bifunctional index itself.
  package var comparedNumbers: [SubjectNumber] {
    var numbers = allMeasurements
    for catalyst in catalysts {
      let subject = Subject(kind: .catalyst, id: catalyst.id, name: catalyst.name)
      for value in catalyst.derived {
        guard let metric = value.metric, metric == .overpotential || metric == .bifunctionalIndex
        else { continue }
        let identity = QuantityIdentity(metric, value)
        let isStated = catalyst.measurements.contains {
          $0.metric == metric && $0.reaction == value.reaction && $0.sample == value.sample
            && QuantityIdentity(metric, $0) == identity
        }
        if !isStated { numbers.append(SubjectNumber(subject: subject, measurement: value)) }
      }
    }
    return numbers
  }
}

/// The item that a number belongs to.
package struct Subject: Sendable, Hashable {
  package var kind: SubjectKind
  package var id: String
  package var name: String

  package init(kind: SubjectKind, id: String, name: String) {
    self.kind = kind
    self.id = id
    self.name = name
  }
}
