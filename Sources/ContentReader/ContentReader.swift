package import Diagnostics

/// Reads the folder of a review: bytes to keys and values, all faults of syntax at once.
package enum ContentReader {
  /// - Parameter paths: the files to read; nil for all. Of the others only the names are known.
  /// - Throws: `ContentFault` when the folder itself can't be read.
  package static func read(
    _ files: ContentFiles, only paths: Set<String>? = nil, diagnostics: inout [Diagnostic]
  ) throws -> RawReview {
    var review = RawReview()
    for entry in try files.list() {
      if let paths, !paths.contains(entry.path) {
        if let place = ContentPlace(path: entry.path) { review.unread(place) }
        continue
      }
      var found: [Diagnostic] = []
      try read(entry, files, into: &review, diagnostics: &found)
      diagnostics += found
    }
    if review.review == nil, !diagnostics.contains(where: { $0.range.path == reviewPath }) {
      diagnostics.append(
        Diagnostic(
          ReaderRules.noReview, at: .start(of: reviewPath), "there is no Content/review.yml",
          help: "write one with schema, title, version, date, licence and authors"))
    }
    return review
  }

  static let reviewPath = "Content/review.yml"
  static let textLimit = 8 << 20
  static let seriesLimit = 64 << 20

  private static func read(
    _ entry: ContentFiles.Entry, _ files: ContentFiles, into review: inout RawReview,
    diagnostics: inout [Diagnostic]
  ) throws {
    guard let place = ContentPlace(path: entry.path) else {
      diagnostics.append(ContentPlace.stranger(entry.path))
      return
    }
    if entry.isLink {
      review.unreadable.append(place.unreadable)
      diagnostics.append(
        Diagnostic(
          ReaderRules.link, at: .start(of: entry.path), "this is a symbolic link or a special file",
          help: "put the file itself here"))
      return
    }
    let limit = place.isSeries ? seriesLimit : textLimit
    guard entry.size <= limit else {
      review.unreadable.append(place.unreadable)
      diagnostics.append(
        Diagnostic(
          ReaderRules.fileTooLarge, at: .start(of: entry.path),
          "the file has \(entry.size >> 20) MB; \(limit >> 20) MB is the limit"))
      return
    }
    if let problem = place.idProblem(entry.path) { diagnostics.append(problem) }
    let bytes = try files.read(entry.path)
    guard let source = TextCheck.source(entry.path, bytes, &diagnostics) else {
      review.unreadable.append(place.unreadable)
      return
    }
    add(source, at: place, to: &review, diagnostics: &diagnostics)
  }

  private static func add(
    _ source: SourceText, at place: ContentPlace, to review: inout RawReview,
    diagnostics: inout [Diagnostic]
  ) {
    switch place {
    case .review:
      review.review = item(.page, "review", source, wholeFile: true, &diagnostics)
      if review.review == nil { review.unreadable.append(place.unreadable) }
    case .item(let kind, let id):
      let whole = kind == .map
      if let item = item(kind, id, source, wholeFile: whole, &diagnostics) {
        review.items.append(item)
      } else {
        review.unreadable.append(place.unreadable)
        review.broken.append(source)
      }
    case .source(let id):
      review.sources.append(RawFile(id: id, folder: "", source: source))
    case .series(let catalyst, let id):
      review.series.append(RawFile(id: id, folder: catalyst, source: source))
    case .vocabulary(let id):
      let all = 0..<source.bytes.count
      if let yaml = YAMLReader.read(source, part: all, diagnostics: &diagnostics) {
        review.vocabulary.append(RawFile(id: id, folder: "", source: source, yaml: yaml))
      } else {
        review.unreadable.append(place.unreadable)
      }
    }
  }

  private static func item(
    _ kind: ItemKind, _ id: String, _ source: SourceText, wholeFile: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> RawItem? {
    let parts =
      wholeFile
      ? FrontMatter.Parts(
        yaml: 0..<source.bytes.count, body: source.bytes.count..<source.bytes.count)
      : FrontMatter.split(source, diagnostics: &diagnostics)
    guard let parts, let node = YAMLReader.read(source, part: parts.yaml, diagnostics: &diagnostics)
    else { return nil }
    FrontMatterSlips.check(source, part: parts.yaml, diagnostics: &diagnostics)
    guard case .map(let keys) = node.value else {
      diagnostics.append(
        Diagnostic(
          ReaderRules.badYAML, at: node.range,
          "the front matter is \(node.typeName), not a group of “key: value” lines",
          help: "write name: …, then one key a line"))
      return nil
    }
    return RawItem(kind: kind, id: id, source: source, keys: keys, body: parts.body)
  }
}
