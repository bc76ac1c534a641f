package import Diagnostics

/// Reads YAML with every position kept.
package enum YAMLReader {
  /// More values than any entry needs; an alias bomb ends here.
  static let nodeLimit = 20_000
  static let depthLimit = 24

  /// - Parameters:
  ///   - source: the whole file.
  ///   - part: the bytes that hold YAML.
  /// - Returns: the value, or nil after a diagnostic. An empty document is an empty map.
  package static func read(
    _ source: SourceText, part: Range<Int>, diagnostics: inout [Diagnostic]
  ) -> RawNode? {
    let start = source.range(part.lowerBound..<part.lowerBound)
    do throws(YAMLProblem) {
      let node = try compose(source, part, firstLine: start.line)
      return node ?? RawNode(.map(RawMap(items: [], range: start)), range: start)
    } catch {
      diagnostics.append(YAMLFault.diagnostic(error, source: source, part: part))
      return nil
    }
  }

  private static func compose(
    _ source: SourceText, _ part: Range<Int>, firstLine: Int
  ) throws(YAMLProblem) -> RawNode? {
    // The closure hands its error on as a value: the standard library's forgets its type.
    let result = source.bytes.withUnsafeBufferPointer { bytes -> Result<RawNode?, YAMLProblem> in
      let events = YAMLEvents(UnsafeBufferPointer(rebasing: bytes[part]), firstLine: firstLine)
      var composer = YAMLComposer(events, source)
      do throws(YAMLProblem) {
        return .success(try composer.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

/// Turns events into values, bounded in depth and number.
private struct YAMLComposer: ~Copyable {
  private var events: YAMLEvents
  private let source: SourceText
  private let path: String
  private var anchors: [String: RawNode] = [:]
  private var count = 0
  private var line = LineCursor()

  init(_ events: consuming YAMLEvents, _ source: SourceText) {
    self.events = events
    self.source = source
    path = source.path
  }

  /// The one document of the text; nil where there is none.
  mutating func document() throws(YAMLProblem) -> RawNode? {
    _ = try events.next()
    guard case .documentStart = try events.next().kind else { return nil }
    let node = try node(events.next(), depth: 0)
    _ = try events.next()
    let end = try events.next()
    guard case .streamEnd = end.kind else {
      throw .syntax(
        "but found another document", at: end.mark,
        in: .init(text: "expected a single document in the stream", mark: end.mark))
    }
    return node
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLProblem) -> RawNode {
    if case .alias(let name) = event.kind { return try aliased(name, event.mark, depth) }
    try count(depth, at: event.mark)
    let node: RawNode
    switch event.kind {
    case .text(let text, let scalarCount): node = self.text(text, scalarCount, at: event.mark)
    case .mapStart: node = try map(from: event.mark, depth)
    default: node = try list(from: event.mark, depth)
    }
    if let anchor = event.anchor { anchors[anchor] = node }
    return node
  }

  private mutating func list(from start: YAMLMark, _ depth: Int) throws(YAMLProblem) -> RawNode {
    var items: [RawNode] = []
    while true {
      let event = try events.next()
      if case .listEnd = event.kind { return RawNode(.list(items), range: range(start)) }
      items.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func map(from start: YAMLMark, _ depth: Int) throws(YAMLProblem) -> RawNode {
    var items: [RawMap.Item] = []
    while true {
      let event = try events.next()
      if case .mapEnd = event.kind { break }
      let key = try node(event, depth: depth + 1)
      let value = try node(events.next(), depth: depth + 1)
      items.append(RawMap.Item(key: key, value: value))
    }
    let map = RawMap(items: items, range: range(start))
    if let key = map.repeatedKey {
      throw .duplicate(
        key: key.key, at: YAMLMark(line: key.keyRange.line, column: key.keyRange.column))
    }
    return RawNode(.map(map), range: map.range)
  }

  /// What stands behind an anchor counts each time it is used.
  private mutating func aliased(
    _ name: String, _ mark: YAMLMark, _ depth: Int
  ) throws(YAMLProblem) -> RawNode {
    guard let node = anchors[name] else {
      throw .syntax("found undefined alias", at: mark, in: nil)
    }
    try recount(node, depth: depth)
    return node
  }

  private mutating func recount(_ node: RawNode, depth: Int) throws(YAMLProblem) {
    try count(depth, at: YAMLMark(line: node.range.line, column: node.range.column))
    switch node.value {
    case .text: break
    case .list(let items):
      for item in items { try recount(item, depth: depth + 1) }
    case .map(let map):
      for item in map.items {
        try count(
          depth + 1, at: YAMLMark(line: item.keyRange.line, column: item.keyRange.column))
        try recount(item.value, depth: depth + 1)
      }
    }
  }

  private mutating func count(_ depth: Int, at mark: YAMLMark) throws(YAMLProblem) {
    count += 1
    guard count <= YAMLReader.nodeLimit, depth <= YAMLReader.depthLimit else {
      throw .tooLarge(at: mark)
    }
  }

  private mutating func text(
    _ text: String, _ scalarCount: Int, at start: YAMLMark
  ) -> RawNode {
    line.move(to: start, in: source)
    let first = line.offset < source.bytes.count ? source.bytes[line.offset] : 0
    let quoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let end = start.column + scalarCount + (quoted ? 2 : 0)
    return RawNode(
      .text(text), path: path, line: start.line, column: start.column,
      endColumn: min(end, max(line.scalarCount + 1, start.column)), textOffset: quoted ? 1 : 0)
  }

  private func range(_ mark: YAMLMark) -> SourceRange {
    SourceRange(path: path, line: mark.line, column: mark.column)
  }
}

/// A place that moves along a line, so that a line of many values is walked once.
private struct LineCursor {
  private var mark = YAMLMark(line: 0, column: 1)
  /// Of the byte at the place.
  private(set) var offset = 0
  /// The length of the line.
  private(set) var scalarCount = 0

  mutating func move(to other: YAMLMark, in source: SourceText) {
    if other.line != mark.line || other.column < mark.column {
      if other.line != mark.line { scalarCount = source.scalarCount(ofLine: other.line) }
      mark = YAMLMark(line: other.line, column: 1)
      offset = source.offset(ofLine: other.line)
    }
    offset = source.offset(other.column - mark.column, scalarsAfter: offset)
    mark = other
  }
}

extension RawMap {
  /// The second use of the key that stands twice; of several the first in the text.
  fileprivate var repeatedKey: Item? {
    // Comparing each with each is the quickest way for the few keys of an entry.
    let isRepeated =
      items.count > 24
      ? Set(items.lazy.map(\.key)).count < items.count
      : items.indices.contains { index in
        items[..<index].contains { $0.key == items[index].key }
      }
    guard isRepeated else { return nil }
    var seen: Set<String> = []
    // Lists and groups have no text as keys; whoever asks for keys refuses that one.
    return items.first { !$0.key.isEmpty && !seen.insert($0.key).inserted }
  }
}
