package import Electrochemistry

/// A number of the review with the item it belongs to.
package struct SubjectNumber: Sendable {
  package var subject: Subject
  package var measurement: Measurement

  package init(subject: Subject, measurement: Measurement) {
    self.subject = subject
    self.measurement = measurement
  }
}

/// Numbers that were taken under the same conditions and may stand in one list; field.md 3.2.
///
/// What a source does not state makes a class of its own: unknown is not the same as equal.
package struct ComparabilityClass: Sendable {
  package struct Trait: Sendable, Hashable {
    /// `electrolyte`
    package var name: String
    /// `0.1 M KOH`; nil when not stated.
    package var value: String?
  }

  package var reaction: Reaction
  /// Without the reaction.
  package var traits: [Trait]
  package var slug: String
  package var members: [SubjectNumber]

  /// `0.1 M KOH, flat inert, iR not stated`
  package var title: String {
    traits.filter { !($0.name == "medium" && electrolyteSaysMedium) }
      .map { $0.value ?? "\($0.name) not stated" }.joined(separator: ", ")
  }

  /// Names of the traits that no source states.
  package var unknownTraits: [String] { traits.filter { $0.value == nil }.map(\.name) }

  private var electrolyteSaysMedium: Bool {
    traits.contains { $0.name == "electrolyte" && $0.value != nil }
  }

  package static let usualKeys = ["reaction", "medium", "electrolyte", "substrate", "iR"]

  /// - Parameter keys: what separates classes, in the words of review.yml.
  package static func classes(
    of numbers: [SubjectNumber], by keys: [String]
  ) -> [ComparabilityClass] {
    let keys = (keys.isEmpty ? usualKeys : keys).filter { $0 != "reaction" }
    var places: [Key: Int] = [:]
    var classes: [ComparabilityClass] = []
    // Few values come again and again.
    var spellings: [String: [String: String]] = [:]
    func compared(_ trait: String, _ value: String) -> String {
      if let known = spellings[trait]?[value] { return known }
      let spelling = Self.compared(trait, value)
      spellings[trait, default: [:]][value] = spelling
      return spelling
    }
    for number in numbers where number.measurement.record == .measurement {
      guard let reaction = number.measurement.reaction else { continue }
      let values = keys.map { value(of: $0, number.measurement) }
      let key = Key(
        reaction: reaction,
        values: zip(keys, values).map { trait, value in value.map { compared(trait, $0) } })
      if let place = places[key] {
        classes[place].members.append(number)
      } else {
        places[key] = classes.count
        let traits = zip(keys, values).map { Trait(name: $0, value: $1) }
        classes.append(.init(reaction: reaction, traits: traits, slug: "", members: [number]))
      }
    }
    ClassAddresses.set(&classes)
    return classes.sorted(by: precedes)
  }

  /// How two values of a trait are told apart: substrates in an author's words as names are, all
  /// else but for blanks and capitals. Signs and points decide there: −0.1 V is not 0.1 V.
  private static func compared(_ trait: String, _ value: String) -> String {
    let key = trait == "substrate" ? SearchKey.key(of: value) : ""
    guard key.isEmpty else { return key }
    return value.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private struct Key: Hashable {
    var reaction: Reaction
    var values: [String?]
  }

  private static func precedes(_ left: ComparabilityClass, _ right: ComparabilityClass) -> Bool {
    if left.reaction != right.reaction { return left.reaction.slug < right.reaction.slug }
    if left.members.count != right.members.count {
      return left.members.count > right.members.count
    }
    return left.slug < right.slug
  }

  private static func value(of key: String, _ measurement: Measurement) -> String? {
    switch key {
    case "medium": return measurement.electrolyte.medium?.name
    case "electrolyte":
      if case .named(let name, _) = measurement.electrolyte { return name }
      return nil
    case "substrate":
      let words = measurement.stated(.substrate) ?? measurement.stated(.substrateClass)
      return measurement.substrateClass?.name ?? words?.text
    case "iR": return correction(measurement.ohmicDrop)
    default:
      let wanted = SearchKey.key(of: key)
      let name = ConditionName.allCases.first { SearchKey.key(of: $0.rawValue) == wanted }
      return name.flatMap { measurement.stated($0)?.text }
    }
  }

  /// `95 %` and `90 %` are one class, as the field compares them: corrected by at least 80 %.
  private static func correction(_ drop: OhmicDrop) -> String? {
    switch drop {
    case .notStated: nil
    case .uncorrected: "no iR correction"
    case .corrected(nil): "iR corrected, percentage not stated"
    case .corrected(let percent?):
      percent >= 80 ? "iR corrected by 80 % or more" : "iR corrected by less than 80 %"
    }
  }
}
