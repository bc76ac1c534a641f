/// Which marks of a panel carry their name, which a number, and where.
struct PanelLabels: Sendable, Hashable {
  /// A number beside a mark, and the name it stands for in the key.
  struct Numbered: Sendable, Hashable {
    var number: Int
    var label: PlacedLabel
  }

  var names: [PlacedLabel] = []
  /// In reading order: band by band, the best first.
  var numbers: [Numbered] = []
  /// The names of ranges of reference, with their place in the panel's list.
  var baselines: [PlacedLabel] = []

  /// Above this many marks names would be noise: only the best of each category has one.
  static let mostMarksWithNames = 300
  static let mostNumbers = 60
}

extension PanelLabels {
  /// - Parameter obstacles: other things that no label may cover.
  init(
    _ panel: PerformanceMap.Panel, marks: PanelMarks, plot: Box, scale: LinearScale,
    measures: MapMeasures, limit: Int, obstacles: [Box]
  ) {
    var space = OccupiedSpace(bounds: plot.inset(by: 1))
    for box in obstacles { space.insert(box) }
    let targets = PanelLabels.targets(panel, marks, in: &space)
    let order = PanelLabels.order(panel, marks: marks)
    var placer = LabelPlacer(space: space, font: measures.labelFont)
    baselines = PanelLabels.baselines(panel, plot: plot, scale: scale, placer: &placer)
    // A density shows but the best few.
    let isCrowded = marks.placed.count > PanelLabels.mostMarksWithNames
    let most = min(limit, measures.mostNames, isCrowded ? order.firstRound : .max)
    let limit = max(0, most)
    // Where the best find no room the next ones may, but the search must end.
    let candidates = order.named.prefix(isCrowded ? limit : 4 * limit)
    let widest = min(160, plot.width * 0.55)
    for place in candidates where names.count < limit {
      let mark = panel.marks[marks.placed[place].index]
      let font = mark.isHighlighted ? measures.labelFont.bold : measures.labelFont
      let runs = mark.label.truncated(to: widest, in: font)
      let label = placer.place(
        runs, at: targets[place], reach: mark.isHighlighted ? .anywhere : .usual,
        isBold: mark.isHighlighted)
      if let label { names.append(label) }
    }
    let isNamed = Set(names.map(\.mark))
    let rest = targets.filter { target in
      !isNamed.contains(target.mark)
        && !panel.marks[marks.placed[target.mark].index].label.isEmpty
    }
    if rest.count <= PanelLabels.mostNumbers {
      number(rest, space: placer.space, font: measures.numberFont)
    }
  }

  /// Puts the marks into the space, with their bars, rings and arrows.
  private static func targets(
    _ panel: PerformanceMap.Panel, _ marks: PanelMarks, in space: inout OccupiedSpace
  ) -> [LabelPlacer.Target] {
    marks.placed.enumerated().map { place, placed in
      let mark = panel.marks[placed.index]
      let reach = mark.signs.isEmpty ? 0 : MarkLook.signGap + 1
      let radius = marks.radius * 1.25 + (mark.isHighlighted ? 4 : 1) + reach
      let ownBox = space.insert(Box(around: placed.centre, radius: radius))
      if let bar = placed.bar { space.insert(bar.bounds.inset(by: -2)) }
      if let openEnd = mark.openEnd {
        space.insert(openEnd.arrow(at: placed.centre, radius: marks.radius).box)
      }
      return LabelPlacer.Target(
        mark: place, centre: placed.centre, radius: mark.isHighlighted ? radius : marks.radius,
        ownBox: ownBox)
    }
  }

  /// At the right end, else at the left, above the range or below it, first where no edge of
  /// another range runs through; without room there is none, and the range keeps its tooltip.
  private static func baselines(
    _ panel: PerformanceMap.Panel, plot: Box, scale: LinearScale, placer: inout LabelPlacer
  ) -> [PlacedLabel] {
    let edges = panel.baselines.flatMap { [$0.lower, $0.upper] }.map(scale.position)
    return panel.baselines.enumerated().compactMap { index, baseline in
      let font = placer.font
      let runs = baseline.label.truncated(to: plot.width * 0.6, in: font)
      let width = font.width(of: runs)
      let ends = [scale.position(of: baseline.lower), scale.position(of: baseline.upper)]
      let above = (ends.min() ?? 0) - font.boxHeight - 1
      let below = (ends.max() ?? 0) + 1
      let places = [(above, true), (below, true), (above, false), (below, false)]
      let clear = places.filter { top, _ in
        !edges.contains { $0 > top && $0 < top + font.boxHeight }
      }
      for (top, isRight) in clear + places {
        let left = isRight ? plot.right - width - 3 : plot.left + 3
        let box = Box(left: left, top: top, width: width, height: font.boxHeight)
        guard placer.space.isFree(box) else { continue }
        placer.insert(box)
        return PlacedLabel(
          mark: index, runs: runs, box: box,
          baseline: Point(x: left, y: top + font.size * Font.ascent), anchor: .start, leader: nil)
      }
      return nil
    }
  }

  /// Every mark gets the room of the longest number first; the numbers follow in reading order.
  private mutating func number(
    _ targets: [LabelPlacer.Target], space: OccupiedSpace, font: Font
  ) {
    let widest = [TextRun(targets.count < 10 ? "0" : "00")]
    var placer = LabelPlacer(space: space, font: font)
    for target in targets {
      guard var label = placer.place(widest, at: target, reach: .short)
      else { continue }
      label.runs = [TextRun(String(numbers.count + 1))]
      numbers.append(Numbered(number: numbers.count + 1, label: label))
    }
  }

  /// Highlighted marks, then the best of each band, then the second of each, and so on.
  private static func order(
    _ panel: PerformanceMap.Panel, marks: PanelMarks
  ) -> (named: [Int], firstRound: Int) {
    var rounds: [Int] = []
    var rankInBand: [Int: Int] = [:]
    for mark in marks.placed {
      rounds.append(rankInBand[mark.band, default: 0])
      rankInBand[mark.band, default: 0] += 1
    }
    func isHighlighted(_ place: Int) -> Bool {
      panel.marks[marks.placed[place].index].isHighlighted
    }
    let places = marks.placed.indices.filter { !panel.marks[marks.placed[$0].index].label.isEmpty }
    let named = places.sorted { left, right in
      let leftRank = (isHighlighted(left) ? 0 : 1, rounds[left], left)
      return leftRank < (isHighlighted(right) ? 0 : 1, rounds[right], right)
    }
    return (named, named.count { isHighlighted($0) || rounds[$0] == 0 })
  }
}
