package import Diagnostics

/// What is odd about the records of a review taken together: no year, one paper twice, a preprint
/// beside its article.
package enum SourceSetCheck {
  package static func check(_ sources: [Source]) -> [Diagnostic] {
    sources.compactMap(undated) + relations(sources) + twins(sources)
  }

  /// A record that somebody has looked up and that says nothing of its year.
  static func undated(_ source: Source) -> Diagnostic? {
    guard source.year == nil, !source.isUndated, !source.isPlaceholder,
      source.field("year") == nil, source.field("date") == nil
    else { return nil }
    return Diagnostic(
      BibliographyRules.missingYear, at: source.range,
      "the record “\(source.id)” has no year",
      help: "write year = {2023}, or year = {not known} if that is so")
  }

  private static func relations(_ sources: [Source]) -> [Diagnostic] {
    let ids = Set(sources.map(\.id))
    return sources.flatMap { source in
      [("preprint-of", source.preprintOf), ("superseded-by", source.supersededBy)]
        .compactMap { name, id -> Diagnostic? in
          guard let id, !ids.contains(id) || id == source.id else { return nil }
          return Diagnostic(
            BibliographyRules.unknownRelation, at: source.field(name)?.range ?? source.range,
            id == source.id
              ? "“\(name)” of “\(id)” names the source itself" : "there is no source “\(id)”",
            help: NearMiss.hint(for: id, in: ids.subtracting([source.id]))
              ?? "write the name of its file in Content/sources without the ending")
        }
    }
  }

  /// Words of which a record must hold one of these groups, in any case and without braces, to have
  /// nearly the title of the source. Only words of plain letters count; the others have many
  /// spellings.
  package static func titleWords(of source: Source) -> [[String]] {
    Title(source).keys.map { key in
      key.split(separator: " ").map(String.init).filter { word in
        word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      }
    }
  }

  private static func twins(_ sources: [Source]) -> [Diagnostic] {
    let titles = sources.map { Title($0) }
    var seen: [String: [Int]] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, title) in titles.enumerated() {
      var compared: Set<Int> = []
      for key in title.keys {
        for other in seen[key] ?? [] where compared.insert(other).inserted {
          guard title.isNear(titles[other]) else { continue }
          diagnostics += pair(sources[other], sources[index])
        }
        seen[key, default: []].append(index)
      }
    }
    return diagnostics
  }

  private static func pair(_ first: Source, _ second: Source) -> [Diagnostic] {
    // Two records with one DOI are reported by R39 already.
    if let doi = first.doi, doi == second.doi { return [] }
    if first.isPreprint != second.isPreprint {
      let preprint = first.isPreprint ? first : second
      let article = first.isPreprint ? second : first
      return isUnlinked(preprint, article) ? [unlinked(preprint, article)] : []
    }
    guard first.year == second.year, first.doi == nil || second.doi == nil,
      first.supersededBy != second.id, second.supersededBy != first.id
    else { return [] }
    return [
      Diagnostic(
        BibliographyRules.nearTwin, at: second.field("title")?.range ?? second.range,
        "the source “\(second.id)” has nearly the title of “\(first.id)”, and its year",
        help: "keep one record and let all entries name it; if they are two papers, give both"
          + " their DOI")
    ]
  }

  private static func isUnlinked(_ preprint: Source, _ article: Source) -> Bool {
    guard preprint.preprintOf == nil else { return false }
    guard let one = preprint.year, let other = article.year else { return true }
    return (0...4).contains(other - one)
  }

  private static func unlinked(_ preprint: Source, _ article: Source) -> Diagnostic {
    Diagnostic(
      BibliographyRules.unlinkedPreprint, at: preprint.field("title")?.range ?? preprint.range,
      "the preprint “\(preprint.id)” has the title of the article “\(article.id)”",
      help: "if it is the same work, add preprint-of = {\(article.id)}")
  }

  /// The words of a title that tell it from others.
  private struct Title {
    let words: [String]

    /// Words that come and go between two records of one paper.
    private static let fillers: Set<String> = [
      "a", "an", "the", "of", "on", "in", "for", "and", "with", "by", "to", "at", "via", "toward",
      "towards", "from",
    ]

    init(_ source: Source) {
      let text = (source.title ?? "").comparable
      words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        .filter { !Self.fillers.contains($0) }
    }

    /// Near twins share one of these: their first or their last two words.
    var keys: Set<String> {
      words.count < 3
        ? []
        : [words.prefix(2).joined(separator: " "), "… " + words.suffix(2).joined(separator: " ")]
    }

    func isNear(_ other: Title) -> Bool {
      if words.count != other.words.count {
        // A subtitle that one record leaves out.
        let (short, long) =
          words.count < other.words.count ? (words, other.words) : (other.words, words)
        return short.count >= 5 && Array(long.prefix(short.count)) == short
      }
      let differing = zip(words, other.words).filter { $0 != $1 }
      return differing.count <= 2 && differing.allSatisfy { Self.isSlip($0, $1) }
    }

    /// A slip of the pen, an American spelling, a plural; never another formula or number.
    private static func isSlip(_ one: String, _ other: String) -> Bool {
      let length = min(one.count, other.count)
      return length >= 4 && one.allSatisfy(\.isLetter) && other.allSatisfy(\.isLetter)
        && NearMiss.distance(between: one, and: other) <= (length < 7 ? 1 : 2)
    }
  }
}

extension String {
  /// Lower case, with small digits as digits.
  fileprivate var comparable: String {
    var scalars = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      if (0x2080...0x2089).contains(scalar.value), let digit = Unicode.Scalar(scalar.value - 0x2050)
      {
        scalars.append(digit)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
