/// Text in runs of one style, all in one buffer of UTF-8: what `TextRun`s are made of, for writers
/// that take bytes.
package struct FormattedText: Sendable {
  private struct Run {
    var end: Int
    let style: TextRun.Style
  }

  private var bytes: [UInt8] = []
  private var runs: [Run] = []
  /// Whether neighbours of one style become one run. Speech needs them apart.
  private let joinsNeighbours: Bool

  init(joinsNeighbours: Bool = true) { self.joinsNeighbours = joinsNeighbours }

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
    runs.reserveCapacity(8)
  }

  mutating func append(_ text: UTF8Text, _ style: TextRun.Style = .normal) {
    guard !text.isEmpty else { return }
    join(text)
    endRun(style)
  }

  mutating func append(_ text: StaticString, _ style: TextRun.Style = .normal) {
    join(text)
    endRun(style)
  }

  /// Bytes of a run that is not at its end.
  private mutating func join(_ text: UTF8Text) { bytes.append(contentsOf: text.buffer) }

  private mutating func join(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ run: TextRun) {
    guard !run.text.isEmpty else { return }
    bytes.append(contentsOf: run.text.utf8)
    endRun(run.style)
  }

  /// The runs of another text.
  mutating func append(_ other: Self) {
    let offset = bytes.count
    bytes.append(contentsOf: other.bytes)
    for run in other.runs { extend(to: offset + run.end, run.style) }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }

  private mutating func endRun(_ style: TextRun.Style) { extend(to: bytes.count, style) }

  private mutating func extend(to end: Int, _ style: TextRun.Style) {
    if joinsNeighbours, let last = runs.last, last.style == style {
      runs[runs.count - 1].end = end
    } else {
      runs.append(Run(end: end, style: style))
    }
  }

  /// Each run in its order, as UTF-8 that is valid during the call.
  package func forEach(_ body: (TextRun.Style, UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      for run in runs {
        body(run.style, UnsafeBufferPointer(rebasing: buffer[start..<run.end]))
        start = run.end
      }
    }
  }

  package var textRuns: [TextRun] {
    var result: [TextRun] = []
    result.reserveCapacity(runs.count)
    forEach { style, text in
      result.append(TextRun(String(decoding: text, as: UTF8.self), style))
    }
    return result
  }

  /// Plain text with Unicode sub- and superscripts where all characters of a run have them.
  package var plain: String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count * 2)
    forEach { ScriptForms.append($1, in: $0, to: &plain) }
    return String(decoding: plain, as: UTF8.self)
  }
}

extension FormattedText {
  /// The symbols, counts and brackets of a formula. The minus of a count is a true one.
  mutating func append(_ pieces: [FormulaPiece], of text: UTF8Text) {
    for piece in pieces {
      if piece.kind == .count {
        append(count: text.part(piece.range))
      } else {
        append(text.part(piece.range))
      }
    }
  }

  private mutating func append(count: UTF8Text) {
    var start = count.start
    var index = count.start
    while index < count.end {
      let character = count.character(at: index)
      if ScalarClass.isMinus(character.value) {
        join(count.part(start..<index))
        join("−")
        start = index + character.length
      }
      index += character.length
    }
    join(count.part(start..<index))
    endRun(.subscript)
  }

  /// The digits of a charge, with its sign behind them.
  mutating func append(charge: UTF8Text, isPlus: Bool) {
    join(charge)
    join(isPlus ? "+" : "−")
    endRun(.superscript)
  }
}
