/// Where the states and arrows of a step diagram stand.
struct StepDiagramPlan {
  struct State {
    var box: Box
    var runs: [TextRun]
    /// The first state again: its frame is dashed.
    var isReturn: Bool
  }

  struct Text {
    var runs: [TextRun]
    var origin: Point
    var anchor: Canvas.Anchor
    var isName = false
  }

  let diagram: StepDiagram
  let layout: ChartLayout
  let width: Double
  let heading: ChartHeading
  private(set) var states: [State] = []
  private(set) var arrows: [Segment] = []
  private(set) var texts: [Text] = []
  private(set) var notes: [(text: String, origin: Point)] = []
  private(set) var height = 0.0

  static let stateFont = Font(size: 14, isBold: true)
  static let font = Font(size: 12.5)
  private static let stateHeight = 30.0
  private static let widestState = 110.0
  /// Arrows of one row where chains run across.
  private static let mostAcross = 4

  init(_ diagram: StepDiagram, layout: ChartLayout, form: ChartForm) {
    self.diagram = diagram
    self.layout = layout
    width = layout == .wide ? 760 : layout.width
    heading = ChartHeading(form.isStandalone ? diagram.title : "", width: width)
    height = heading.bottom + 6
    for path in diagram.paths where !path.arrows.isEmpty {
      if layout == .wide { addAcross(path) } else { addDown(path) }
    }
    for note in diagram.notes {
      for line in Self.font.fittedLines(of: note, width: width - 4, maximumLines: 3) {
        notes.append((line, Point(x: 0, y: height + Self.font.size)))
        height += Self.font.lineHeight
      }
    }
    height += 6
  }

  private func runs(_ state: [TextRun]) -> [TextRun] {
    state.truncated(to: Self.widestState - 16, in: Self.stateFont)
  }

  private mutating func addState(_ runs: [TextRun], middle: Point, isReturn: Bool) -> Box {
    let half = max(Self.stateFont.width(of: runs) / 2 + 8, 22)
    let box = Box(
      left: middle.x - half, top: middle.y - Self.stateHeight / 2, right: middle.x + half,
      bottom: middle.y + Self.stateHeight / 2)
    states.append(State(box: box, runs: runs, isReturn: isReturn))
    return box
  }

  /// Species one after the other, each with its sign, in lines no wider than there is room.
  private static func lines(_ species: [[TextRun]], sign: String, width: Double) -> [[TextRun]] {
    var lines: [[TextRun]] = []
    for item in species {
      let longer = (lines.last ?? []) + [TextRun(" \(sign) ")] + item
      if !lines.isEmpty, font.width(of: longer) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(([TextRun(sign + " ")] + item).truncated(to: width, in: font))
      }
    }
    return lines
  }

  // MARK: - Across

  /// A chain from left to right, in rows of four arrows.
  private mutating func addAcross(_ path: StepDiagram.Path) {
    let indent = path.column < Self.mostAcross ? path.column : 0
    var first = 0
    var column = indent
    while first < path.arrows.count {
      let count = min(path.arrows.count - first, max(1, Self.mostAcross - column))
      addRow(path, first: first, count: count, column: column)
      first += count
      column = 0
    }
  }

  private mutating func addRow(
    _ path: StepDiagram.Path, first: Int, count: Int, column: Int
  ) {
    let margin = Self.widestState / 2
    let pitch = (width - 2 * margin) / Double(Self.mostAcross)
    let halves = (first...(first + count)).map { index in
      max(Self.stateFont.width(of: runs(path.states[index])) / 2 + 8, 22)
    }
    let rooms = (0..<count).map { pitch - halves[$0] - halves[$0 + 1] - 16 }
    let labels = (0..<count).map { index in
      let arrow = path.arrows[first + index]
      return (
        above: Self.lines(arrow.incoming, sign: "+", width: rooms[index]),
        below: Self.lines(arrow.outgoing, sign: "−", width: rooms[index]),
        name: Self.font.width(of: arrow.name) <= rooms[index] + 20 ? arrow.name : ""
      )
    }
    let line = Self.font.lineHeight
    let hasNames = labels.contains { !$0.name.isEmpty }
    let up = Double(labels.map(\.above.count).max() ?? 0) + (hasNames ? 1 : 0)
    let down = Double(labels.map(\.below.count).max() ?? 0)
    let middle = height + max(up * line + 6, Self.stateHeight / 2)
    for index in 0...count {
      let state = first + index
      let x = margin + Double(column + index) * pitch
      _ = addState(
        runs(path.states[state]), middle: Point(x: x, y: middle),
        isReturn: path.isClosed && state == path.states.count - 1)
    }
    for index in 0..<count {
      let left = margin + Double(column + index) * pitch + halves[index] + 4
      let right = margin + Double(column + index + 1) * pitch - halves[index + 1] - 4
      arrows.append(Segment(start: Point(x: left, y: middle), end: Point(x: right, y: middle)))
      let x = (left + right) / 2 - 2
      let above = labels[index].above
      for (row, runs) in above.enumerated() {
        let y = middle - 7 - Double(above.count - 1 - row) * line
        texts.append(Text(runs: runs, origin: Point(x: x, y: y), anchor: .middle))
      }
      if !labels[index].name.isEmpty {
        let y = middle - 9 - Double(above.count) * line
        texts.append(
          Text(
            runs: [TextRun(labels[index].name)], origin: Point(x: x, y: y), anchor: .middle,
            isName: true))
      }
      for (row, runs) in labels[index].below.enumerated() {
        let y = middle + 6 + Self.font.size + Double(row) * line
        texts.append(Text(runs: runs, origin: Point(x: x, y: y), anchor: .middle))
      }
    }
    height = middle + max(down * line + 10, Self.stateHeight / 2) + 14
  }

  // MARK: - Down

  /// A chain from above to below, with the species at the right of each arrow.
  private mutating func addDown(_ path: StepDiagram.Path) {
    let x = Self.widestState / 2 + 2
    let textLeft = x + 16
    let room = width - textLeft - 4
    var middle = height + Self.stateHeight / 2
    _ = addState(runs(path.states[0]), middle: Point(x: x, y: middle), isReturn: false)
    for (index, arrow) in path.arrows.enumerated() {
      let name = Self.font.fittedLines(of: arrow.name, width: room, maximumLines: 1)
      let lines =
        Self.lines(arrow.incoming, sign: "+", width: room)
        + Self.lines(arrow.outgoing, sign: "−", width: room)
      let start = middle + Self.stateHeight / 2 + 3
      let length = max(34, Double(lines.count + name.count) * Self.font.lineHeight + 10)
      arrows.append(
        Segment(start: Point(x: x, y: start), end: Point(x: x, y: start + length)))
      var baseline =
        start + (length - Double(lines.count + name.count) * Self.font.lineHeight) / 2
        + Self.font.size
      for word in name {
        texts.append(
          Text(
            runs: [TextRun(word)], origin: Point(x: textLeft, y: baseline), anchor: .start,
            isName: true))
        baseline += Self.font.lineHeight
      }
      for runs in lines {
        texts.append(Text(runs: runs, origin: Point(x: textLeft, y: baseline), anchor: .start))
        baseline += Self.font.lineHeight
      }
      middle = start + length + 3 + Self.stateHeight / 2
      _ = addState(
        runs(path.states[index + 1]), middle: Point(x: x, y: middle),
        isReturn: path.isClosed && index == path.arrows.count - 1)
    }
    height = middle + Self.stateHeight / 2 + 18
  }
}
