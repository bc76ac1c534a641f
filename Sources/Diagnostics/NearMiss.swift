/// Finds the word somebody meant.
package enum NearMiss {
  /// The candidate nearest to `word`, if one is near enough to be worth suggesting.
  ///
  /// Case, dashes and spaces do not count as differences; otherwise at most a third of the letters
  /// may differ (insertions, deletions, substitutions, neighbours swapped). Ties go to the
  /// candidate that sorts first.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    allNearest(to: word, in: candidates).first
  }

  /// All candidates that are equally near, sorted: more than one is a choice that only the author can
  /// make.
  package static func allNearest(
    to word: String, in candidates: some Sequence<String>
  ) -> [String] {
    let wanted = folded(word)
    var best = Int.max
    var found: Set<String> = []
    for candidate in candidates {
      let other = folded(candidate)
      let limit = min(best, max(1, max(wanted.count, other.count) / 3))
      guard abs(wanted.count - other.count) <= limit else { continue }
      let distance = distance(wanted, other)
      guard distance <= limit else { continue }
      if distance < best { found = [] }
      best = distance
      found.insert(candidate)
    }
    return found.sorted()
  }

  /// `did you mean “x”?`, `did you mean “x” or “y”?`, or nothing.
  package static func hint(for word: String, in candidates: some Sequence<String>) -> String? {
    let near = allNearest(to: word, in: candidates).prefix(3).map { "“\($0)”" }
    return near.isEmpty ? nil : "did you mean \(near.joined(separator: " or "))?"
  }

  /// The one candidate that can be put in without asking: no other is as near, and no digit differs,
  /// as 0.3 for 0.1 or 2023 for 2024 is no slip of the hand but another thing.
  package static func replacement(
    for word: String, in candidates: some Sequence<String>
  ) -> String? {
    let near = allNearest(to: word, in: candidates)
    guard near.count == 1, digits(near[0]) == digits(word) else { return nil }
    return near[0]
  }

  private static func digits(_ word: String) -> [UInt8] {
    word.utf8.filter { (0x30...0x39).contains($0) }
  }

  private static func folded(_ word: String) -> [UInt32] {
    word.lowercased().unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x20, 0x2D, 0x5F, 0x2010...0x2015, 0x2212, 0xA0, 0x202F: nil
      default: scalar.value
      }
    }
  }

  /// How many letters are added, left out, changed or swapped between two words.
  package static func distance(between one: String, and other: String) -> Int {
    distance(one.unicodeScalars.map(\.value), other.unicodeScalars.map(\.value))
  }

  /// Optimal string alignment distance.
  private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var value = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          value = min(value, beforeLast[j - 2] + 1)
        }
        row.append(value)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
