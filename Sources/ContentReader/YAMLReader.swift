package import Diagnostics
import Yams

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
    let text = String(decoding: source.bytes[part], as: UTF8.self)
    let firstLine = source.position(of: part.lowerBound).line
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else {
        let range = source.range(part.lowerBound..<part.lowerBound)
        return RawNode(.map(RawMap(items: [], range: range)), range: range)
      }
      var walk = YAMLWalk(source: source, lineOffset: firstLine - 1)
      let raw = walk.convert(node, depth: 0)
      if let problem = walk.problem { diagnostics.append(problem) }
      return walk.problem == nil ? raw : nil
    } catch let error as YamlError {
      diagnostics.append(YAMLFault.diagnostic(error, source: source, lineOffset: firstLine - 1))
    } catch {
      diagnostics.append(
        Diagnostic(
          ReaderRules.badYAML, at: source.range(part.lowerBound..<part.lowerBound),
          "the front matter can't be read as YAML"))
    }
    return nil
  }
}

/// Turns the nodes of Yams into ours, bounded in depth and number.
private struct YAMLWalk {
  let source: SourceText
  let lineOffset: Int
  var count = 0
  var problem: Diagnostic?

  init(source: SourceText, lineOffset: Int) {
    self.source = source
    self.lineOffset = lineOffset
  }

  mutating func convert(_ node: Node, depth: Int) -> RawNode {
    count += 1
    let start = place(node.mark)
    guard count <= YAMLReader.nodeLimit, depth <= YAMLReader.depthLimit else {
      if problem == nil {
        problem = Diagnostic(
          ReaderRules.yamlTooLarge, at: start,
          "the front matter holds more than \(YAMLReader.nodeLimit) values or more than"
            + " \(YAMLReader.depthLimit) levels",
          help: "split the entry; YAML aliases (*name) count each time they are used")
      }
      return RawNode(.text(""), range: start)
    }
    switch node {
    case .scalar(let scalar): return text(scalar, start)
    case .mapping(let mapping): return map(mapping, start, depth)
    case .sequence(let sequence):
      var items: [RawNode] = []
      for item in sequence where problem == nil { items.append(convert(item, depth: depth + 1)) }
      return RawNode(.list(items), range: start)
    case .alias: return RawNode(.text(""), range: start)
    }
  }

  private mutating func map(_ mapping: Node.Mapping, _ start: SourceRange, _ depth: Int) -> RawNode
  {
    var items: [RawMap.Item] = []
    for (key, value) in mapping where problem == nil {
      let keyNode = convert(key, depth: depth + 1)
      items.append(
        RawMap.Item(
          key: keyNode.text ?? "", keyRange: keyNode.range, value: convert(value, depth: depth + 1))
      )
    }
    return RawNode(.map(RawMap(items: items, range: start)), range: start)
  }

  private func text(_ scalar: Node.Scalar, _ start: SourceRange) -> RawNode {
    var range = start
    let offset = source.offset(line: start.line, column: start.column)
    let first = offset < source.bytes.count ? source.bytes[offset] : 0
    let quoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let line = source.line(start.line).unicodeScalars.count
    let length = scalar.string.unicodeScalars.count + (quoted ? 2 : 0)
    range.endColumn = min(start.column + length, max(line + 1, start.column))
    return RawNode(.text(scalar.string), range: range, textOffset: quoted ? 1 : 0)
  }

  private func place(_ mark: Mark?) -> SourceRange {
    SourceRange(
      path: source.path, line: (mark?.line ?? 1) + lineOffset, column: mark?.column ?? 1)
  }
}
