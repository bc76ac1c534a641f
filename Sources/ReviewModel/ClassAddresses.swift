import Electrochemistry

/// The part of an address that each comparability class of a reaction has for itself.
///
/// Traits can be words of an author, so slugs of different classes may be alike, empty, or longer
/// than a file system takes.
enum ClassAddresses {
  /// Letters that one trait, and all together, may take; a name of a folder holds 255.
  private static let longestTrait = 60
  private static let longest = 200

  static func set(_ classes: inout [ComparabilityClass]) {
    var taken: [Reaction: Set<String>] = [:]
    // By their words and not by their members: a new number must not move an address.
    let order = classes.indices.sorted { left, right in
      words(classes[left]).lexicographicallyPrecedes(words(classes[right]))
    }
    for place in order {
      let wanted = slug(classes[place].traits)
      var found = wanted
      var count = 1
      while taken[classes[place].reaction, default: []].contains(found) {
        count += 1
        found = "\(wanted)-\(count)"
      }
      taken[classes[place].reaction, default: []].insert(found)
      classes[place].slug = found
    }
  }

  /// Stated before not stated.
  private static func words(_ found: ComparabilityClass) -> [UInt8] {
    found.traits.flatMap { Array(($0.value ?? "\u{10FFFF}").utf8) + [0] }
  }

  private static func slug(_ traits: [ComparabilityClass.Trait]) -> String {
    let parts = traits.map { trait in
      let name = SearchKey.slug(of: trait.name)
      guard let value = trait.value else { return name + "-unknown" }
      let slug = SearchKey.slug(of: value)
      return slug.isEmpty ? name + "-in-other-letters" : start(of: slug, longestTrait)
    }
    return start(of: parts.joined(separator: "-"), longest)
  }

  private static func start(of slug: String, _ length: Int) -> String {
    let start = slug.prefix(length)
    return String(start.last == "-" ? start.dropLast() : start)
  }
}
