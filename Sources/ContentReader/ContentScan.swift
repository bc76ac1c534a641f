import OrderedWork

/// The text files of a review as bytes, to find those that speak of something without reading what
/// they say.
package struct ContentScan: Sendable {
  package final class Text: Sendable {
    package let path: String
    /// The folder below `Content/`, or empty for `review.yml`.
    package let folder: String
    package let id: String
    package let bytes: [UInt8]
    /// The text behind `name:` at the start of a line, without quotation marks.
    package let name: [UInt8]?
    /// The words of `aliases:`.
    package let aliases: Set<String>
    /// Whether it has a chart of the records of a comparability class.
    package let hasRecords: Bool

    init(path: String, folder: String, id: String, bytes: [UInt8]) {
      self.path = path
      self.folder = folder
      self.id = id
      self.bytes = bytes
      let isEntry = folder == ItemKind.catalyst.rawValue
      name = isEntry ? bytes.entryName : nil
      aliases = bytes.aliasWords
      hasRecords = !bytes.places(of: Array("{{chart records".utf8), first: true).isEmpty
    }
  }

  /// In the order of the list.
  package let texts: [Text]
  package let list: [ContentFiles.Entry]
  /// When it began, in nanoseconds since 1970.
  private let began: Int

  /// Data files are listed, not read: nothing in them leads anywhere.
  ///
  /// - Parameter old: an earlier scan of the same files. What has the size and the time it had then is
  ///   not read again.
  package init(_ files: ContentFiles, after old: ContentScan? = nil) throws {
    began = DiskClock.now
    let list = try files.list()
    let known = old.map(Self.settled) ?? [:]
    let chosen = list.filter(Self.isRead)
    let parts = OrderedWork.parts(of: chosen.count) { part in
      chosen[part].compactMap { known[$0] ?? Self.text($0, files) }
    }
    texts = Array(parts.joined())
    self.list = list
  }

  /// The scan again, with a new look at some files alone.
  ///
  /// - Parameter touched: paths of all files that may differ from what was read.
  package init(_ files: ContentFiles, after old: ContentScan, touched: [String]) {
    var list = old.list
    var texts = old.texts
    for path in touched {
      let entry = files.find(path)
      Self.put(entry, at: path, into: &list, path: \.path)
      let text = entry.flatMap { Self.isRead($0) ? Self.text($0, files) : nil }
      Self.put(text, at: path, into: &texts, path: \.path)
    }
    self.list = list
    self.texts = texts
    began = old.began
  }

  private static func put<Item>(
    _ item: Item?, at path: String, into items: inout [Item], path of: KeyPath<Item, String>
  ) {
    let place = items.place(of: path, by: of)
    let isThere = place < items.count && items[place][keyPath: of] == path
    items.replaceSubrange(place..<(isThere ? place + 1 : place), with: item.map { [$0] } ?? [])
  }

  private static func isRead(_ entry: ContentFiles.Entry) -> Bool {
    !entry.isLink && entry.size <= ContentReader.textLimit
      && !entry.path.hasPrefix("Content/data/")
  }

  /// Nil for a file that can't be read, a fault that the check itself reports.
  private static func text(_ entry: ContentFiles.Entry, _ files: ContentFiles) -> Text? {
    guard let place = ContentPlace(path: entry.path), let bytes = try? files.read(entry.path)
    else { return nil }
    let name = place.unreadable
    return Text(path: entry.path, folder: name.folder, id: name.id, bytes: bytes)
  }

  package func text(at path: String) -> Text? { texts.item(at: path, by: \.path) }

  package func entry(at path: String) -> ContentFiles.Entry? { list.item(at: path, by: \.path) }

  /// The texts of a scan by what was listed of them. A file that was written a moment before it was
  /// read may have been written again within the same tick of the disk's clock.
  private static func settled(_ old: ContentScan) -> [ContentFiles.Entry: Text] {
    var known: [ContentFiles.Entry: Text] = [:]
    known.reserveCapacity(old.texts.count)
    // Both are in the order of the list.
    var place = 0
    for text in old.texts {
      while place < old.list.count, old.list[place].path != text.path { place += 1 }
      guard place < old.list.count else { break }
      let entry = old.list[place]
      if entry.time > 0, entry.time < old.began - 1_000_000_000 { known[entry] = text }
    }
    return known
  }

  /// Everything that could be an id.
  package static func words(of bytes: [UInt8]) -> Set<String> {
    var words: Set<String> = []
    for word in bytes.split(whereSeparator: { !$0.isOfID }) {
      words.insert(String(decoding: word, as: UTF8.self))
    }
    return words
  }

  /// Paths whose files came, changed or went after another scan, with what stood in them then; of data
  /// files only size and time are compared, and what stood in them is not kept.
  package func changedPaths(since old: ContentScan) -> [(path: String, old: [UInt8]?)] {
    let (changed, before) = differences(from: old)
    return changed.compactMap { path in
      let bytes = old.text(at: path)?.bytes
      // Saved without a change.
      if let bytes, bytes == text(at: path)?.bytes { return nil }
      return (path, bytes ?? (before.contains(path) ? [] : nil))
    }
  }

  /// Paths that differ between two lists, which are sorted, and those of them that the old one had.
  private func differences(from old: ContentScan) -> (changed: [String], before: Set<String>) {
    var changed: [String] = []
    var gone: [String] = []
    var before: Set<String> = []
    var (new, past) = (0, 0)
    while new < list.count || past < old.list.count {
      if new < list.count, past < old.list.count, list[new].path == old.list[past].path {
        if list[new] != old.list[past] {
          changed.append(list[new].path)
          before.insert(list[new].path)
        }
        new += 1
        past += 1
      } else if past == old.list.count
        || new < list.count && list[new].path.precedesByBytes(old.list[past].path)
      {
        changed.append(list[new].path)
        new += 1
      } else {
        gone.append(old.list[past].path)
        before.insert(old.list[past].path)
        past += 1
      }
    }
    return (changed + gone, before)
  }

  /// What a path of content is about: `catalysts` and the entry's id, also for its data files.
  package static func subject(of path: String) -> (folder: String, id: String)? {
    guard let place = ContentPlace(path: path) else { return nil }
    if case .series(let catalyst, _) = place { return (ItemKind.catalyst.rawValue, catalyst) }
    let name = place.unreadable
    return (name.folder, name.id)
  }
}

extension ContentScan.Text {
  /// Whether an id stands in it, not as a part of a longer one.
  package func mentions(_ id: String) -> Bool {
    bytes.contains(word: Array(id.utf8))
  }

  /// Everything that could be an id.
  package var words: Set<String> { ContentScan.words(of: bytes) }
}

extension Array {
  /// Where the item of a path stands, or would, in a list that is sorted by the bytes of paths.
  fileprivate func place(of path: String, by key: KeyPath<Element, String>) -> Int {
    var (start, end) = (0, count)
    while start < end {
      let middle = (start + end) / 2
      if self[middle][keyPath: key].precedesByBytes(path) {
        start = middle + 1
      } else {
        end = middle
      }
    }
    return start
  }

  func item(at path: String, by key: KeyPath<Element, String>) -> Element? {
    let place = place(of: path, by: key)
    return place < count && self[place][keyPath: key] == path ? self[place] : nil
  }
}

extension [UInt8] {
  /// Where a run of bytes stands.
  ///
  /// Horspool's search: what stands at the end of the window says how far it can be moved.
  package func places(of needle: [UInt8], first: Bool = false) -> [Int] {
    guard let last = needle.last, needle.count <= count else { return [] }
    var jumps = [Int](repeating: needle.count, count: 256)
    for (index, byte) in needle.dropLast().enumerated() {
      jumps[Int(byte)] = needle.count - 1 - index
    }
    var places: [Int] = []
    withUnsafeBufferPointer { hay in
      needle.withUnsafeBufferPointer { needle in
        jumps.withUnsafeBufferPointer { jumps in
          var end = needle.count - 1
          while end < hay.count {
            let byte = hay[end]
            if byte == last {
              let start = end - needle.count + 1
              var index = 0
              while index < needle.count - 1, hay[start + index] == needle[index] { index += 1 }
              if index == needle.count - 1 {
                places.append(start)
                if first { return }
              }
            }
            end += jumps[Int(byte)]
          }
        }
      }
    }
    return places
  }

  /// The text behind `name:` at the start of a line, without quotation marks.
  package var entryName: [UInt8]? {
    guard let place = places(of: Array("\nname:".utf8), first: true).first else { return nil }
    var line = self[(place + 6)...].prefix { $0 != UInt8(ascii: "\n") }
    let edges: Set<UInt8> = [0x20, 0x0D, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'")]
    while let first = line.first, edges.contains(first) { line.removeFirst() }
    while let last = line.last, edges.contains(last) { line.removeLast() }
    return Array(line)
  }

  /// The words of `aliases:`, up to the next key.
  package var aliasWords: Set<String> {
    guard let place = places(of: Array("\naliases:".utf8), first: true).first else { return [] }
    var end = place + 9
    while end < count {
      let isLineStart = self[end - 1] == UInt8(ascii: "\n")
      let byte = self[end]
      if isLineStart, byte != 0x20, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "]") { break }
      if isLineStart, byte == UInt8(ascii: "-"), end + 1 < count, self[end + 1] == byte { break }
      end += 1
    }
    return ContentScan.words(of: Array(self[(place + 9)..<end]))
  }

  fileprivate func contains(word: [UInt8]) -> Bool {
    places(of: word).contains { place in
      let end = place + word.count
      return (place == 0 || !self[place - 1].isOfID) && (end == count || !self[end].isOfID)
    }
  }
}

extension UInt8 {
  /// Letters, digits, hyphen.
  fileprivate var isOfID: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
