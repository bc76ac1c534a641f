import CMark

/// A node as libcmark found it, copied out. Nodes come in document order; the children of a node
/// are the nodes after it whose `depth` is greater.
struct CommonMarkNode {
  enum Kind {
    case quote
    case list(start: Int?, isTight: Bool)
    case item
    case code(String, info: String)
    case html(String)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case text(String)
    case softBreak
    case lineBreak
    case inlineCode(String)
    case inlineHTML(String)
    case emphasis
    case strong
    case link(url: String, title: String)
    case image(url: String, title: String)
  }

  /// Lines from 1, columns in bytes from 1; `end` is the last byte itself. Both are 0 where libcmark
  /// keeps no place (line breaks).
  struct Place {
    var line: Int
    var column: Int
  }

  var kind: Kind
  /// 1 for the children of the document.
  var depth: Int
  var start: Place
  var end: Place
}

/// libcmark, behind values. This is the one file that sees its pointers; none leaves it.
enum CommonMarkParser {
  struct Result {
    var nodes: [CommonMarkNode] = []
    /// Something was nested deeper than the limit and left out (blocks) or lifted (inlines).
    var isTooDeep = false
  }

  /// The block structure; what stands inside paragraphs and headings is not looked at.
  static func blocks(of bytes: some Collection<UInt8>, depthLimit: Int) -> Result {
    parse(bytes) { root in
      walk(root, from: 0) { node, type, depth, result in
        guard depth <= depthLimit else {
          result.isTooDeep = true
          return .skip
        }
        guard let kind = blockKind(node, type) else { return .skip }
        result.nodes.append(copied(node, kind, depth))
        switch kind {
        case .paragraph, .heading, .code, .html, .thematicBreak: return .skip
        default: return .enter
        }
      }
    }
  }

  /// The paragraphs at the top from line `line` on, with what is in them.
  static func inlines(of bytes: some Collection<UInt8>, from line: Int, depthLimit: Int) -> Result {
    parse(bytes) { root in
      walk(root, from: line) { node, type, depth, result in
        if depth == 1 {
          guard type == CMARK_NODE_PARAGRAPH else { return .skip }
          result.nodes.append(copied(node, .paragraph, depth))
          return .enter
        }
        guard let kind = inlineKind(node, type) else { return .skip }
        guard depth <= depthLimit || isLeaf(kind) else {
          result.isTooDeep = true
          return .lift
        }
        result.nodes.append(copied(node, kind, depth))
        return .enter
      }
    }
  }

  private enum Step {
    case enter
    case skip
    /// Takes the children without the node.
    case lift
  }

  private static func parse(
    _ bytes: some Collection<UInt8>, _ read: (OpaquePointer) -> Result
  ) -> Result {
    let root = bytes.withContiguousStorageIfAvailable { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_SOURCEPOS)
      }
    }
    guard let root = root ?? nil else { return Result() }
    defer { cmark_node_free(root) }
    return read(root)
  }

  /// Visits the nodes below `root` in document order without recursion, whatever their depth.
  private static func walk(
    _ root: OpaquePointer, from line: Int,
    _ visit: (OpaquePointer, cmark_node_type, Int, inout Result) -> Step
  ) -> Result {
    var result = Result()
    var depth = 1
    var lifted: [Int] = []
    var next = cmark_node_first_child(root)
    while let node = next, Int(cmark_node_get_start_line(node)) < line {
      next = cmark_node_next(node)
    }
    while let node = next {
      let step = visit(node, cmark_node_get_type(node), depth - lifted.count, &result)
      if step != .skip, let child = cmark_node_first_child(node) {
        if step == .lift { lifted.append(depth) }
        depth += 1
        next = child
        continue
      }
      next = following(node, depth: &depth, lifted: &lifted)
    }
    return result
  }

  /// The node after `node` and its children; nil at the end.
  private static func following(
    _ node: OpaquePointer, depth: inout Int, lifted: inout [Int]
  ) -> OpaquePointer? {
    var node = node
    while depth > 0 {
      if let sibling = cmark_node_next(node) { return sibling }
      guard let parent = cmark_node_parent(node) else { return nil }
      node = parent
      depth -= 1
      if lifted.last == depth { lifted.removeLast() }
    }
    return nil
  }

  private static func copied(
    _ node: OpaquePointer, _ kind: CommonMarkNode.Kind, _ depth: Int
  ) -> CommonMarkNode {
    CommonMarkNode(
      kind: kind, depth: depth,
      start: .init(
        line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node))),
      end: .init(
        line: Int(cmark_node_get_end_line(node)), column: Int(cmark_node_get_end_column(node))))
  }

  private static func blockKind(
    _ node: OpaquePointer, _ type: cmark_node_type
  ) -> CommonMarkNode.Kind? {
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .code(text(cmark_node_get_literal(node)), info: text(cmark_node_get_fence_info(node)))
    case CMARK_NODE_HTML_BLOCK: .html(text(cmark_node_get_literal(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: nil
    }
  }

  private static func inlineKind(
    _ node: OpaquePointer, _ type: cmark_node_type
  ) -> CommonMarkNode.Kind? {
    switch type {
    case CMARK_NODE_TEXT: .text(text(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .inlineCode(text(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: .inlineHTML(text(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(url: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(url: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    default: nil
    }
  }

  private static func isLeaf(_ kind: CommonMarkNode.Kind) -> Bool {
    switch kind {
    case .emphasis, .strong, .link, .image: false
    default: true
    }
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    return String(cString: pointer)
  }
}
