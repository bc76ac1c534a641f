/// When which file of the content came, changed or went, as the repository tells it.
package struct ReviewHistory: Sendable, Hashable {
  package struct Change: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
      case added
      case changed
      case removed
    }

    package var kind: Kind
    /// Relative to the root of the review: `Content/catalysts/fe-n-c.md`.
    package var path: String

    package init(kind: Kind, path: String) {
      self.kind = kind
      self.path = path
    }
  }

  /// All changes of one day, each file once, sorted by path.
  package struct Day: Sendable, Hashable {
    /// ISO 8601, in UTC: `2026-11-23`.
    package var date: String
    /// Of the last change: `2026-11-23T08:15:00Z`.
    package var time: String
    package var changes: [Change]

    package init(date: String, time: String, changes: [Change]) {
      self.date = date
      self.time = time
      self.changes = changes
    }
  }

  /// The latest first.
  package var days: [Day]

  package init(days: [Day]) { self.days = days }

  /// The day of the last change of each file.
  package var lastChanged: [String: String] {
    var dates: [String: String] = [:]
    for day in days {
      for change in day.changes where dates[change.path] == nil { dates[change.path] = day.date }
    }
    return dates
  }
}

extension ReviewHistory.Change {
  /// What a span of time did to a file in the end; nil where it came and went.
  ///
  /// - Parameter kinds: the latest first.
  package static func net(_ kinds: [Kind]) -> Kind? {
    let wasThere = kinds.last != .added
    let isThere = kinds.first != .removed
    return switch (wasThere, isThere) {
    case (true, true): .changed
    case (true, false): .removed
    case (false, true): .added
    case (false, false): nil
    }
  }
}
