package import Diagnostics

extension MarkdownRules {
  package static let malformedDirective = Rule(
    "T204", .error, "malformed directive",
    meaning: "A chart, or a summary of numbers, is placed by a directive that stands in a paragraph"
      + " of its own: its name, then key=value words, with double quotes round values of several"
      + " words. A count, a median or a range may stand in a sentence.",
    bad: "{{chart composition highlight = fen3p1}}",
    good: "{{chart composition highlight=fen3p1 title=\"Bifunctional catalysts\"}}")
}

/// Reads the directives of a paragraph that begins with two braces, and numbers within a text.
struct ChartDirectiveReader {
  private static let help =
    "write {{chart name}} or {{chart name key=value key=\"two words\"}} on lines of their own"

  let text: FlatText
  /// Nil where no places are asked for.
  let body: BodyText?
  var offset: Int
  private(set) var fault: Diagnostic?

  init(_ text: FlatText, in body: BodyText?, from offset: Int = 0) {
    self.text = text
    self.body = body
    self.offset = offset
  }

  /// Whether a paragraph is one of directives, and not a sentence that begins with a number.
  static func isNeeded(for text: FlatText) -> Bool {
    text.bytes.starts(with: Array("{{".utf8)) && inlineWord(in: text, at: 0) == nil
  }

  static func misplaced(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      MarkdownRules.malformedDirective, at: range,
      "a directive must stand in a paragraph of its own, found it within a text",
      help: "\(help), with an empty line before and after; for the braces themselves, write \\{{")
  }

  /// All directives of the paragraph; nil with a `fault` if it holds anything else.
  mutating func read() -> [LineDirective]? {
    var directives: [LineDirective] = []
    skipSpace()
    while offset < text.bytes.count {
      guard let directive = directive() else { return nil }
      directives.append(directive)
      skipSpace()
    }
    return directives
  }

  private mutating func directive() -> LineDirective? {
    let start = offset
    guard skip("{{") else {
      return reject(start..<text.bytes.count, "expected {{chart …}} or {{summary …}} only")
    }
    skipSpace()
    let word = word()
    if let found = NumberDirective.Word(rawValue: text.string(word)), !found.isInline {
      return number(found, word, from: start).map { .summary($0.directive) }
    }
    guard text.string(word) == "chart" else {
      return reject(
        nonEmpty(word),
        "“\(text.string(word))” is no directive; there are chart, summary, count, median and range")
    }
    return chart(from: start).map { .chart($0) }
  }

  private mutating func chart(from start: Int) -> ChartDirective? {
    skipSpace()
    let name = self.word()
    guard !name.isEmpty else { return reject(start..<offset, "the chart's name is missing") }
    guard let parameters = parameters(from: start) else { return nil }
    return ChartDirective(
      name: text.string(name), parameters: parameters, nameRange: range(name),
      range: range(start..<offset))
  }

  /// All that stands up to the closing braces.
  mutating func parameters(from start: Int) -> [ChartDirective.Parameter]? {
    var parameters: [ChartDirective.Parameter] = []
    skipSpace()
    while !skip("}}") {
      guard offset < text.bytes.count else {
        return reject(start..<(start + 2), "this directive has no closing }}")
      }
      guard let parameter = parameter() else { return nil }
      if parameters.contains(where: { $0.key == parameter.key }) {
        return reject(parameter.range, "“\(parameter.key)” is given twice")
      }
      parameters.append(parameter)
      skipSpace()
    }
    return parameters
  }

  private mutating func parameter() -> ChartDirective.Parameter? {
    let start = offset
    let key = word()
    guard !key.isEmpty, offset < text.bytes.count, text.bytes[offset] == UInt8(ascii: "=") else {
      let end = max(offset, start + 1)
      return reject(start..<end, "expected key=value, found “\(text.string(start..<end))”")
    }
    offset += 1
    let value: Range<Int>
    if offset < text.bytes.count, text.bytes[offset] == UInt8(ascii: "\"") {
      guard let quoted = quoted() else {
        return reject(start..<text.bytes.count, "a quotation mark is not closed")
      }
      value = quoted
    } else {
      value = bareValue()
      guard !value.isEmpty else {
        return reject(start..<offset, "“\(text.string(key))” has no value")
      }
    }
    return .init(
      key: text.string(key), value: text.string(value), range: range(start..<offset))
  }

  private mutating func quoted() -> Range<Int>? {
    let start = offset + 1
    guard let end = text.bytes[start...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    offset = end + 1
    return start..<end
  }

  private mutating func bareValue() -> Range<Int> {
    let start = offset
    while offset < text.bytes.count, !text.bytes[offset].isSpace, !isAt("}}") { offset += 1 }
    return start..<offset
  }

  mutating func word() -> Range<Int> {
    let start = offset
    while offset < text.bytes.count {
      let byte = text.bytes[offset]
      guard byte.isLetter || byte.isDigit || byte >= 0x80 || "-_/+.".utf8.contains(byte) else {
        break
      }
      offset += 1
    }
    return start..<offset
  }

  mutating func skipSpace() {
    while offset < text.bytes.count, text.bytes[offset].isSpace { offset += 1 }
  }

  private func isAt(_ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { text.bytes[offset...].starts(with: $0) }
  }

  mutating func skip(_ mark: StaticString) -> Bool {
    guard isAt(mark) else { return false }
    offset += mark.utf8CodeUnitCount
    return true
  }

  func range(_ flat: Range<Int>) -> SourceRange {
    body?.range(text.origins(of: flat)) ?? .start(of: "")
  }

  private func nonEmpty(_ flat: Range<Int>) -> Range<Int> {
    flat.isEmpty ? flat.lowerBound..<min(flat.lowerBound + 1, text.bytes.count) : flat
  }

  private mutating func reject<T>(_ flat: Range<Int>, _ message: String) -> T? {
    reject(range(flat), message)
  }

  private mutating func reject<T>(_ place: SourceRange, _ message: String) -> T? {
    fault = Diagnostic(MarkdownRules.malformedDirective, at: place, message, help: Self.help)
    return nil
  }
}
