import Diagnostics

/// Some of the files of a review, read one after the other.
struct ContentPart {
  private(set) var review = RawReview()
  private(set) var diagnostics: [Diagnostic] = []

  /// - Throws: `ContentFault` when a file can't be read from disk.
  init(
    _ entries: ArraySlice<ContentFiles.Entry>, _ files: ContentFiles, only paths: Set<String>?
  ) throws {
    for entry in entries {
      if let paths, !paths.contains(entry.path) {
        if let place = ContentPlace(path: entry.path) { review.unread(place) }
      } else {
        try read(entry, files)
      }
    }
  }

  private mutating func read(_ entry: ContentFiles.Entry, _ files: ContentFiles) throws {
    guard let place = ContentPlace(path: entry.path) else {
      diagnostics.append(ContentPlace.stranger(entry.path))
      return
    }
    if let problem = Self.refusal(of: entry, at: place) {
      review.unreadable.append(place.unreadable)
      diagnostics.append(problem)
      return
    }
    if let problem = place.idProblem(entry.path) { diagnostics.append(problem) }
    let bytes = try files.read(entry.path)
    guard let source = TextCheck.source(entry.path, bytes, &diagnostics) else {
      review.unreadable.append(place.unreadable)
      return
    }
    add(source, at: place)
  }

  /// Why a file is not even opened.
  private static func refusal(
    of entry: ContentFiles.Entry, at place: ContentPlace
  ) -> Diagnostic? {
    if entry.isLink {
      return Diagnostic(
        ReaderRules.link, at: .start(of: entry.path), "this is a symbolic link or a special file",
        help: "put the file itself here")
    }
    let limit = place.isSeries ? ContentReader.seriesLimit : ContentReader.textLimit
    guard entry.size > limit else { return nil }
    return Diagnostic(
      ReaderRules.fileTooLarge, at: .start(of: entry.path),
      "the file has \(entry.size >> 20) MB; \(limit >> 20) MB is the limit")
  }

  private mutating func add(_ source: SourceText, at place: ContentPlace) {
    switch place {
    case .review:
      review.review = item(.page, "review", source, wholeFile: true)
      if review.review == nil { review.unreadable.append(place.unreadable) }
    case .item(let kind, let id):
      if let item = item(kind, id, source, wholeFile: kind == .map) {
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
      if let yaml = yaml(source, part: all) {
        review.vocabulary.append(RawFile(id: id, folder: "", source: source, yaml: yaml))
      } else {
        review.unreadable.append(place.unreadable)
      }
    }
  }

  private mutating func yaml(_ source: SourceText, part: Range<Int>) -> RawNode? {
    let node = YAMLReader.read(source, part: part, diagnostics: &diagnostics)
    // Escapes can write what the check of the bytes has not seen.
    if let node, source.bytes[part].contains(UInt8(ascii: "\\")) {
      diagnostics += CharacterCheck.diagnostics(of: node)
    }
    return node
  }

  private mutating func item(
    _ kind: ItemKind, _ id: String, _ source: SourceText, wholeFile: Bool
  ) -> RawItem? {
    let end = source.bytes.count
    let parts =
      wholeFile
      ? FrontMatter.Parts(yaml: 0..<end, body: end..<end)
      : FrontMatter.split(source, diagnostics: &diagnostics)
    guard let parts, let node = yaml(source, part: parts.yaml) else { return nil }
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

extension RawReview {
  /// The files of another part behind those of this one.
  mutating func add(_ other: RawReview) {
    review = review ?? other.review
    items += other.items
    sources += other.sources
    series += other.series
    vocabulary += other.vocabulary
    unreadable += other.unreadable
    broken += other.broken
    unreadSeries += other.unreadSeries
  }
}
