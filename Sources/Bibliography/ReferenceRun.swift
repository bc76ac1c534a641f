/// A stretch of a printed reference in one style.
package struct ReferenceRun: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    case normal
    case italic
    case bold
  }

  package var text: String
  package var style: Style
  /// Where the text leads: `https://doi.org/…` or an `http(s)` address.
  package var link: String?

  package init(_ text: String, _ style: Style = .normal, link: String? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }

  static func italic(_ text: String) -> ReferenceRun { ReferenceRun(text, .italic) }
  static func bold(_ text: String) -> ReferenceRun { ReferenceRun(text, .bold) }
}

/// Pieces of a reference put one behind the other; a separator is only written between two pieces
/// that are there.
struct ReferenceLine {
  private(set) var runs: [ReferenceRun] = []

  var isEmpty: Bool { runs.isEmpty }

  mutating func add(_ piece: [ReferenceRun], after separator: String = ", ") {
    let piece = piece.filter { !$0.text.isEmpty }
    if piece.isEmpty { return }
    if let last = runs.last?.text {
      append(ReferenceRun(Self.fitting(separator, behind: last)))
    }
    for run in piece { append(run) }
  }

  mutating func add(_ text: String?, after separator: String = ", ") {
    if let text { add([ReferenceRun(text)], after: separator) }
  }

  /// The full stop at the end, if none stands there yet.
  mutating func stop() {
    guard let last = runs.last?.text.last, !".?!".contains(last) else { return }
    append(ReferenceRun("."))
  }

  /// No full stop behind another full stop, question or exclamation mark.
  private static func fitting(_ separator: String, behind text: String) -> String {
    guard let last = text.last, ".?!".contains(last), separator.hasPrefix(".") else {
      return separator
    }
    return String(separator.dropFirst())
  }

  private mutating func append(_ run: ReferenceRun) {
    if let last = runs.last, last.style == run.style, last.link == run.link {
      runs[runs.count - 1].text += run.text
    } else if !run.text.isEmpty {
      runs.append(run)
    }
  }
}
