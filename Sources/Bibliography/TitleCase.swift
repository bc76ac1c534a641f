/// Titles as ACS prints them.
enum TitleCase {
  /// Words that stay small inside a title.
  private static let small: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on",
    "onto", "or", "over", "per", "so", "than", "the", "to", "up", "via", "vs", "with", "yet",
  ]

  /// “Iron single atoms on α-Co₃O₄ for the reduction of oxygen” → “Iron Single Atoms on α-Co₃O₄
  /// for the Reduction of Oxygen”. Words with a capital, a digit or a letter beyond ASCII are left
  /// as the authors wrote them: most are formulae.
  static func apply(_ title: String) -> String {
    var isFirst = true
    return title.split(separator: " ").map { word in
      defer { isFirst = word.hasSuffix(":") || word.hasSuffix("?") }
      return raised(word, isFirst: isFirst)
    }.joined(separator: " ")
  }

  private static func raised(_ word: Substring, isFirst: Bool) -> String {
    var isFirst = isFirst
    return word.split(separator: "-", omittingEmptySubsequences: false).map { part in
      defer { isFirst = false }
      let letters = part.filter { $0.isLetter || $0.isNumber }
      let isPlain = letters.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      guard isPlain, isFirst || !small.contains(letters) else { return String(part) }
      return capitalised(part)
    }.joined(separator: "-")
  }

  private static func capitalised(_ part: Substring) -> String {
    guard let index = part.firstIndex(where: \.isLetter) else { return String(part) }
    return part[..<index] + part[index].uppercased() + part[part.index(after: index)...]
  }
}
