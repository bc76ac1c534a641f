/// The lines below a panel: how many values it shows, and the names behind the numbers.
struct PanelCaption: Sendable, Hashable {
  struct KeyEntry: Sendable, Hashable {
    var number: Int
    var runs: [TextRun]
    var href: String?
    var origin: Point
  }

  var left: Double
  var lines: [String]
  var linesTop: Double
  var entries: [KeyEntry]
  var font: Font
  var bottom: Double

  private static let numberWidth = 20.0
  private static let columnGap = 12.0

  init(_ plan: PanelPlan, top: Double) {
    let font = plan.measures.quietFont
    self.font = font
    left = plan.origin.x
    linesTop = top
    let width = plan.measures.panelWidth
    let lines = PanelCaption.sentences(plan).flatMap { sentence in
      font.fittedLines(of: sentence, width: width, maximumLines: 2)
    }
    self.lines = lines
    let keyTop = top + Double(lines.count) * font.lineHeight + 6
    entries = PanelCaption.key(plan, top: keyTop, font: font)
    let lastBaseline = entries.map(\.origin.y).max()
    bottom = lastBaseline.map { $0 + font.size * Font.descent } ?? keyTop
  }

  private static func sentences(_ plan: PanelPlan) -> [String] {
    var sentences: [String] = []
    let drawn = plan.marks.counts.reduce(0, +)
    var first = "\(plan.panel.counts?.shown ?? drawn) shown"
    if let missing = plan.panel.counts?.missing, missing > 0 {
      first += ", \(missing) without this value"
    }
    if plan.marks.undrawableCount > 0 {
      first += ", \(plan.marks.undrawableCount) that cannot be drawn"
    }
    sentences.append(first)
    if plan.marks.isDense {
      let marks = plan.marks.placed.count
      return sentences + ["too many for a mark each: areas, and \(marks) of the best as marks"]
        + plan.panel.notes
    }
    let named = plan.labels.names.count
    let numbered = plan.labels.numbers.count
    if numbered > 0 || named < drawn {
      sentences.append(
        numbered > 0 ? "\(named) named, \(numbered) numbered" : "\(named) of \(drawn) named")
    }
    return sentences + plan.panel.notes
  }

  private static func key(_ plan: PanelPlan, top: Double, font: Font) -> [KeyEntry] {
    let numbers = plan.labels.numbers
    guard !numbers.isEmpty else { return [] }
    let columns = max(2, Int((plan.measures.panelWidth / 170).rounded(.down)))
    let rows = (numbers.count + columns - 1) / columns
    let columnWidth =
      (plan.measures.panelWidth - columnGap * Double(columns - 1)) / Double(columns)
    return numbers.enumerated().map { place, numbered in
      let mark = plan.panel.marks[plan.marks.placed[numbered.label.mark].index]
      let x = plan.origin.x + Double(place / rows) * (columnWidth + columnGap)
      let y = top + Double(place % rows) * (font.lineHeight + 2) + font.size
      return KeyEntry(
        number: numbered.number,
        runs: mark.label.truncated(to: columnWidth - numberWidth, in: font), href: mark.href,
        origin: Point(x: x, y: y))
    }
  }
}
