import CYAML

/// A place in the file: line and column from 1, columns in Unicode scalars.
struct YAMLMark {
  var line: Int
  var column: Int
}

/// Why a text is no YAML that can be used.
enum YAMLProblem: Error {
  /// What is going on when a problem comes up, and where that began.
  struct Context {
    var text: String
    var mark: YAMLMark
  }

  case syntax(String, at: YAMLMark, in: Context?)
  /// A byte that must not stand in YAML, by its offset.
  case character(String, offset: Int)
  case duplicate(key: String, at: YAMLMark)
  case tooLarge(at: YAMLMark)
  case outOfMemory
}

/// One step of a YAML text.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, listStart, listEnd, mapStart, mapEnd
    /// - Parameter scalarCount: the length of the text in Unicode scalars.
    case text(String, scalarCount: Int)
    case alias(String)
  }

  var kind: Kind
  var mark: YAMLMark
  /// The name that an alias may call the value by.
  var anchor: String?
}

/// The events of libyaml, one after the other, behind values. This is the one file that sees its
/// pointers; none leaves it.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let firstLine: Int
  private let isReady: Bool

  /// - Parameters:
  ///   - bytes: must outlive the events.
  ///   - firstLine: the line of the file in which they start.
  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.firstLine = firstLine
    parser = .allocate(capacity: 1)
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard isReady, yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(
      kind: Self.kind(event), mark: mark(event.start_mark), anchor: Self.anchor(event))
  }

  private static func kind(_ event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_SCALAR_EVENT:
      // A text may hold NUL, written as an escape.
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length).withoutMark
      return .text(String(decoding: bytes, as: UTF8.self), scalarCount: bytes.scalarCount)
    case YAML_MAPPING_START_EVENT: return .mapStart
    case YAML_MAPPING_END_EVENT: return .mapEnd
    case YAML_SEQUENCE_START_EVENT: return .listStart
    case YAML_SEQUENCE_END_EVENT: return .listEnd
    case YAML_ALIAS_EVENT: return .alias(string(event.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return .streamStart
    default: return .streamEnd
    }
  }

  private static func anchor(_ event: yaml_event_t) -> String? {
    switch event.type {
    case YAML_SCALAR_EVENT: string(event.data.scalar.anchor)
    case YAML_SEQUENCE_START_EVENT: string(event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: string(event.data.mapping_start.anchor)
    default: nil
    }
  }

  private var problem: YAMLProblem {
    guard isReady, let text = parser.pointee.problem else { return .outOfMemory }
    let problem = String(cString: text)
    switch parser.pointee.error {
    case YAML_READER_ERROR:
      return .character(problem, offset: parser.pointee.problem_offset)
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      let context = parser.pointee.context.map {
        YAMLProblem.Context(text: String(cString: $0), mark: mark(parser.pointee.context_mark))
      }
      return .syntax(problem, at: mark(parser.pointee.problem_mark), in: context)
    default: return .outOfMemory
    }
  }

  private func mark(_ mark: yaml_mark_t) -> YAMLMark {
    YAMLMark(line: mark.line + firstLine, column: mark.column + 1)
  }

  private static func string(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// An invisible byte order mark comes with texts that were pasted; no value begins with one.
  fileprivate var withoutMark: UnsafeBufferPointer<UInt8> {
    let isMarked = count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
    return isMarked ? UnsafeBufferPointer(rebasing: self[3...]) : self
  }

  fileprivate var scalarCount: Int {
    var count = 0
    for byte in self where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
