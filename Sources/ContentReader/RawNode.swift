package import Diagnostics

/// A YAML value with the place it stands at. Scalars are the text as written: nothing is turned
/// into a number, a date or a truth value.
package struct RawNode: Sendable {
  package enum Value: Sendable {
    case text(String)
    case list([RawNode])
    case map(RawMap)
  }

  package var value: Value
  /// How many columns of `range` stand before the text itself (1 for a quotation mark).
  package var textOffset: Int { Int(offset) }
  package var range: SourceRange { place.range(in: path) }

  private let offset: UInt8
  fileprivate let place: Place
  private let path: String

  package init(_ value: Value, range: SourceRange, textOffset: Int = 0) {
    self.value = value
    offset = UInt8(clamping: textOffset)
    place = Place(range)
    path = range.path
  }

  /// In one line, without the detour over a range.
  init(
    _ value: Value, path: String, line: Int, column: Int, endColumn: Int, textOffset: Int = 0
  ) {
    self.value = value
    offset = UInt8(clamping: textOffset)
    place = Place(line: line, column: column, endColumn: endColumn)
    self.path = path
  }

  /// What a chemist would call the type of this value.
  package var typeName: String {
    switch value {
    case .text: "a text"
    case .list: "a list"
    case .map: "a group of keys"
    }
  }

  package var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// An empty text or YAML's `null`, `~`.
  package var isBlank: Bool {
    guard let text else { return false }
    return text.isEmpty || (textOffset == 0 && (text == "~" || text == "null"))
  }

  /// The place of a stretch of the text, counted in Unicode scalars from its start.
  package func range(of scalars: Range<Int>) -> SourceRange {
    guard range.line == range.endLine else { return range }
    var part = range
    part.column = range.column + textOffset + scalars.lowerBound
    part.endColumn = range.column + textOffset + scalars.upperBound
    return part
  }
}

/// Where a value stands. Entries have hundreds of values: a place takes a third of the room of a
/// `SourceRange`, and copying it touches no counter.
private struct Place: Sendable {
  let line: Int32
  let column: Int32
  let endLine: Int32
  let endColumn: Int32

  init(_ range: SourceRange) {
    line = Int32(clamping: range.line)
    column = Int32(clamping: range.column)
    endLine = Int32(clamping: range.endLine)
    endColumn = Int32(clamping: range.endColumn)
  }

  init(line: Int, column: Int, endColumn: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    endLine = self.line
    self.endColumn = Int32(clamping: endColumn)
  }

  func range(in path: String) -> SourceRange {
    SourceRange(
      path: path, line: Int(line), column: Int(column), endLine: Int(endLine),
      endColumn: Int(endColumn))
  }
}

/// Keys and values in the order they were written.
package struct RawMap: Sendable {
  package struct Item: Sendable {
    /// As written.
    package let key: String
    package let value: RawNode
    package var keyRange: SourceRange { keyPlace.range(in: value.range.path) }

    fileprivate let code: UInt32
    private let keyPlace: Place

    /// - Parameter keyRange: in the file of the value.
    package init(key: String, keyRange: SourceRange, value: RawNode) {
      self.key = key
      self.value = value
      code = RawMap.code(of: key)
      keyPlace = Place(keyRange)
    }

    init(key: RawNode, value: RawNode) {
      self.key = key.text ?? ""
      self.value = value
      code = RawMap.code(of: self.key)
      keyPlace = key.place
    }
  }

  /// A map is handed about more often than it is looked into: one reference, not a copy.
  private final class Storage: Sendable {
    let items: [Item]
    let range: SourceRange

    init(_ items: [Item], _ range: SourceRange) {
      self.items = items
      self.range = range
    }
  }

  private let storage: Storage

  package var items: [Item] { storage.items }
  package var range: SourceRange { storage.range }

  package init(items: [Item], range: SourceRange) {
    storage = Storage(items, range)
  }

  /// The value of a key; `scan rate`, `scan_rate` and `scan-rate` are one key.
  package subscript(key: String) -> RawNode? {
    index(of: key).map { storage.items[$0].value }
  }

  /// Where the item with a key stands among `items`.
  package func index(of key: String) -> Int? {
    let code = Self.code(of: key)
    let items = storage.items
    // Comparing numbers is enough for nearly all keys; no item is copied.
    for index in items.indices where items[index].code == code {
      if items[index].key == key || Self.normalised(items[index].key) == Self.normalised(key) {
        return index
      }
    }
    return nil
  }

  /// The same for keys that are one key.
  private static func code(of key: String) -> UInt32 {
    var code: UInt32 = 2_166_136_261
    for byte in key.utf8 {
      let isBlank = byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      code = (code ^ UInt32(isBlank ? UInt8(ascii: " ") : byte)) &* 16_777_619
    }
    return code
  }

  package static func normalised(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }) else {
      return key
    }
    return String(
      decoding: key.utf8.map {
        $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0
      }, as: UTF8.self)
  }
}
