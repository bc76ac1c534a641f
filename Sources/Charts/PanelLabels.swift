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

  /// Above this many marks names would be noise: only the best of each category has one.
  static let mostMarksWithNames = 300
  static let mostNumbers = 40
  /// A number must stand close to its mark; it has no leader line.
  static let numberReach = 6.0
}

extension PanelLabels {
  /// - Parameter obstacles: other things that no label may cover.
  init(
    _ panel: PerformanceMap.Panel, marks: PanelMarks, plot: Box, measures: MapMeasures,
    limit: Int, obstacles: [Box]
  ) {
    var space = OccupiedSpace(bounds: plot.inset(by: 1))
    for box in obstacles { space.insert(box) }
    for mark in marks.placed {
      space.insert(Box(around: mark.centre, radius: marks.radius * 1.25 + 1))
      if let bar = mark.bar { space.insert(bar.bounds.inset(by: -2)) }
    }
    let order = PanelLabels.order(panel, marks: marks)
    let isCrowded = marks.placed.count > PanelLabels.mostMarksWithNames
    let named = order.named.prefix(isCrowded ? order.firstRound : max(limit, 0))
    var placer = LabelPlacer(space: space, font: measures.labelFont)
    let widest = min(160, plot.width * 0.55)
    for place in named {
      let mark = panel.marks[marks.placed[place].index]
      let font = mark.isHighlighted ? measures.labelFont.bold : measures.labelFont
      let label = placer.place(
        mark.label.truncated(to: widest, in: font), mark: place, at: marks.placed[place].centre,
        radius: marks.radius, isBold: mark.isHighlighted)
      if let label { names.append(label) }
    }
    let rest = marks.placed.indices.filter { place in !names.contains { $0.mark == place } }
    if rest.count <= PanelLabels.mostNumbers {
      number(rest, marks, space: placer.space, font: measures.numberFont)
    }
  }

  /// Every mark gets the room of the longest number first; the numbers follow in reading order.
  private mutating func number(
    _ places: [Int], _ marks: PanelMarks, space: OccupiedSpace, font: Font
  ) {
    let widest = [TextRun(places.count < 10 ? "0" : "00")]
    var placer = LabelPlacer(space: space, font: font)
    for place in places {
      let label = placer.place(
        widest, mark: place, at: marks.placed[place].centre, radius: marks.radius,
        reach: PanelLabels.numberReach)
      guard var label else { continue }
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
    func isHighlighted(_ place: Int) -> Bool { panel.marks[marks.placed[place].index].isHighlighted }
    let places = marks.placed.indices.filter { !panel.marks[marks.placed[$0].index].label.isEmpty }
    let named = places.sorted { left, right in
      let leftRank = (isHighlighted(left) ? 0 : 1, rounds[left], left)
      return leftRank < (isHighlighted(right) ? 0 : 1, rounds[right], right)
    }
    return (named, named.count { isHighlighted($0) || rounds[$0] == 0 })
  }
}
