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
  package var range: SourceRange
  /// How many columns of `range` stand before the text itself (1 for a quotation mark).
  package var textOffset: Int

  package init(_ value: Value, range: SourceRange, textOffset: Int = 0) {
    self.value = value
    self.range = range
    self.textOffset = textOffset
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

/// Keys and values in the order they were written.
package struct RawMap: Sendable {
  package struct Item: Sendable {
    /// As written.
    package var key: String
    package var keyRange: SourceRange
    package var value: RawNode
  }

  package var items: [Item]
  package var range: SourceRange

  package init(items: [Item], range: SourceRange) {
    self.items = items
    self.range = range
  }

  /// The value of a key; `scan rate`, `scan_rate` and `scan-rate` are one key.
  package subscript(key: String) -> RawNode? {
    let wanted = Self.normalised(key)
    return items.first { Self.normalised($0.key) == wanted }?.value
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
