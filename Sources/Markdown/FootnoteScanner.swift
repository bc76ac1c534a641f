/// A part of the body that libcmark reads by itself: the body without its footnotes, or the text
/// of one footnote.
struct Section {
  /// Stretches of the body, one a line.
  var lines: [Range<Int>]

  func text(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for line in lines {
      text.append(contentsOf: bytes[line])
      text.append(.lineFeed)
    }
    return text
  }

  /// The body's offset of a place that libcmark reports.
  func offset(_ place: CommonMarkNode.Place) -> Int {
    guard let last = lines.last else { return 0 }
    guard place.line >= 1, place.line <= lines.count else { return last.upperBound }
    let line = lines[place.line - 1]
    return min(max(line.lowerBound, line.lowerBound + place.column - 1), line.upperBound)
  }

  func range(of node: CommonMarkNode) -> Range<Int> {
    let start = offset(node.start)
    var end = node.end
    end.column += 1
    return start..<max(start, offset(end))
  }
}

/// Takes the footnote definitions (`[^label]: text`, at the start of a line) out of a body.
struct FootnoteScanner {
  struct Definition {
    var label: String
    /// `[^label]`
    var labelRange: Range<Int>
    var section: Section
  }

  let body: BodyText
  /// Lines (from 1) within fenced code and HTML, where nothing is defined.
  let verbatim: [ClosedRange<Int>]

  /// Whether there can be any definition.
  static func isNeeded(for body: BodyText) -> Bool {
    body.lines.contains { label(at: $0, in: body.bytes) != nil }
  }

  func split() -> (main: Section, definitions: [Definition]) {
    var main = Section(lines: [])
    var definitions: [Definition] = []
    var number = 0
    var verbatim = verbatim[...]
    while number < body.lines.count {
      let line = body.lines[number]
      while let block = verbatim.first, block.upperBound < number + 1 { verbatim.removeFirst() }
      let isVerbatim = verbatim.first?.contains(number + 1) ?? false
      guard !isVerbatim, let label = Self.label(at: line, in: body.bytes) else {
        main.lines.append(line)
        number += 1
        continue
      }
      let end = end(ofDefinitionAt: number)
      definitions.append(definition(label, in: number..<end))
      // A definition ends a paragraph, so the lines round it must not grow together.
      main.lines.append(line.lowerBound..<line.lowerBound)
      number = end
    }
    return (main, definitions)
  }

  /// The range of `[^label]` if the line defines a footnote.
  private static func label(at line: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    guard line.count >= 5, bytes[line.lowerBound] == UInt8(ascii: "["),
      bytes[line.lowerBound + 1] == UInt8(ascii: "^")
    else { return nil }
    var offset = line.lowerBound + 2
    while offset < line.upperBound, Footnotes.isLabelByte(bytes[offset]) { offset += 1 }
    guard offset > line.lowerBound + 2, offset + 1 < line.upperBound,
      bytes[offset] == UInt8(ascii: "]"), bytes[offset + 1] == UInt8(ascii: ":")
    else { return nil }
    return line.lowerBound..<(offset + 1)
  }

  /// The line after the definition: it goes on over further lines of its paragraph, and over
  /// blank lines as long as indented text follows.
  private func end(ofDefinitionAt first: Int) -> Int {
    var end = first + 1
    var number = first + 1
    var afterBlank = false
    while number < body.lines.count {
      let line = body.lines[number]
      let indent = LineCursor(body.bytes, line: line).indent
      if indent.offset >= line.upperBound {
        afterBlank = true
      } else if indent.columns >= 4 {
        afterBlank = false
        end = number + 1
      } else {
        if afterBlank || startsBlock(line) { break }
        end = number + 1
      }
      number += 1
    }
    return end
  }

  /// Whether a line that is not indented ends the paragraph before it.
  private func startsBlock(_ line: Range<Int>) -> Bool {
    if Self.label(at: line, in: body.bytes) != nil { return true }
    let text = body.bytes[line].drop { $0.isBlank }
    switch text.first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      let after = text.dropFirst().first
      return after == nil || after == .space || after == .tab
        || text.dropFirst().first == text.first
    case UInt8(ascii: "`"): return text.starts(with: Array("```".utf8))
    case UInt8(ascii: "~"): return text.starts(with: Array("~~~".utf8))
    case UInt8(ascii: "{"): return text.starts(with: Array("{{".utf8))
    case UInt8(ascii: "1"): return text.starts(with: Array("1. ".utf8))
    default: return false
    }
  }

  private func definition(_ label: Range<Int>, in lines: Range<Int>) -> Definition {
    var section = Section(lines: [])
    for number in lines {
      let line = body.lines[number]
      if number == lines.lowerBound {
        let text = (label.upperBound + 1)..<line.upperBound
        let blanks = body.bytes[text].prefix { $0.isBlank }.count
        section.lines.append((text.lowerBound + blanks)..<text.upperBound)
      } else {
        var cursor = LineCursor(body.bytes, line: line)
        cursor.advance(min(4, cursor.indent.columns))
        section.lines.append(cursor.offset..<line.upperBound)
      }
    }
    let name = body.string((label.lowerBound + 2)..<(label.upperBound - 1))
    return Definition(label: name, labelRange: label, section: section)
  }
}
