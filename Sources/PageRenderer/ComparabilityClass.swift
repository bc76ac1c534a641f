import Electrochemistry
import ReviewModel

/// Numbers that were taken under the same conditions and may stand in one list.
///
/// What a source does not state makes a class of its own: unknown is not the same as equal.
struct ComparabilityClass: Sendable {
  struct Trait: Sendable, Hashable {
    /// `electrolyte`
    var name: String
    /// `0.1 M KOH`; nil when not stated.
    var value: String?
  }

  var reaction: Reaction
  /// Without the reaction.
  var traits: [Trait]
  var slug: String
  var members: [SubjectNumber]

  /// `0.1 M KOH, glassy carbon, iR not stated`
  var title: String {
    traits.filter { !($0.name == "medium" && electrolyteSaysMedium) }
      .map { $0.value ?? "\($0.name) not stated" }.joined(separator: ", ")
  }

  private var electrolyteSaysMedium: Bool {
    traits.contains { $0.name == "electrolyte" && $0.value != nil }
  }

  /// - Parameter keys: what separates classes, in the words of review.yml.
  static func classes(of numbers: [SubjectNumber], by keys: [String]) -> [ComparabilityClass] {
    let keys = keys.isEmpty ? ["reaction", "medium", "electrolyte", "substrate", "iR"] : keys
    var places: [String: Int] = [:]
    var classes: [ComparabilityClass] = []
    for number in numbers where number.measurement.record == .measurement {
      guard let reaction = number.measurement.reaction else { continue }
      let traits = keys.filter { $0 != "reaction" }
        .map { Trait(name: $0, value: value(of: $0, number.measurement)) }
      let slug = slug(traits)
      let key = reaction.slug + "/" + slug
      if let place = places[key] {
        classes[place].members.append(number)
      } else {
        places[key] = classes.count
        classes.append(.init(reaction: reaction, traits: traits, slug: slug, members: [number]))
      }
    }
    return classes.sorted { left, right in
      if left.reaction != right.reaction { return left.reaction.slug < right.reaction.slug }
      if left.members.count != right.members.count {
        return left.members.count > right.members.count
      }
      return left.slug < right.slug
    }
  }

  private static func value(of key: String, _ measurement: Measurement) -> String? {
    switch key {
    case "medium": return measurement.electrolyte.medium?.name
    case "electrolyte":
      if case .named(let name, _) = measurement.electrolyte { return name }
      return nil
    default:
      let wanted = SearchKey.key(of: key)
      let text = measurement.conditions.first { SearchKey.key(of: $0.name.rawValue) == wanted }?
        .text
      guard let text, SearchKey.key(of: text) != "notstated" else { return nil }
      return key == "iR" ? correction(text) : text
    }
  }

  /// `95 %` and `90 %` are one class, as the field compares them: corrected by at least 80 %.
  private static func correction(_ text: String) -> String {
    if SearchKey.key(of: text) == "none" { return "no iR correction" }
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let percentage = Double(digits) else { return "iR " + text }
    return percentage >= 80 ? "iR corrected by 80 % or more" : "iR corrected by less than 80 %"
  }

  private static func slug(_ traits: [Trait]) -> String {
    traits.map { trait in
      trait.value.map(SearchKey.slug) ?? SearchKey.slug(of: trait.name) + "-unknown"
    }.joined(separator: "-")
  }
}
