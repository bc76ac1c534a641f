extension PlotPlan {
  /// Lines of reference inside the plot, each with its name at the end where it covers nothing.
  static func references(
    _ plot: Plot, _ scales: (x: PlotScale, y: PlotScale), _ box: Box, _ font: Font
  ) -> [PlacedReference] {
    var taken: [Box] = []
    return plot.references.compactMap { reference in
      guard let segment = segment(of: reference.line, scales, box) else { return nil }
      let size = font.width(of: reference.label)
      guard size > 0 else {
        return PlacedReference(segment: segment, label: [], labelBox: nil)
      }
      let labelBox: Box
      switch reference.line {
      case .y:
        labelBox = Box(
          left: box.right - size - 4, top: segment.start.y - font.boxHeight - 2, width: size,
          height: font.boxHeight)
      case .x:
        let fits = segment.start.x + size + 8 < box.right
        labelBox = Box(
          left: fits ? segment.start.x + 4 : segment.start.x - size - 4, top: box.top + 3,
          width: size, height: font.boxHeight)
      case .slope:
        let end = segment.end.x > segment.start.x ? segment.end : segment.start
        labelBox = Box(
          left: min(end.x - size - 6, box.right - size - 2),
          top: min(max(end.y + 6, box.top + 2), box.bottom - font.boxHeight), width: size,
          height: font.boxHeight)
      }
      // A name that would cover another is left out; its line stays.
      guard box.contains(labelBox), !taken.contains(where: labelBox.intersects) else {
        return PlacedReference(segment: segment, label: [], labelBox: nil)
      }
      taken.append(labelBox)
      return PlacedReference(segment: segment, label: reference.label, labelBox: labelBox)
    }
  }

  /// The part of a line that lies in the plot; nil where none does.
  private static func segment(
    of line: Plot.RuleLine, _ scales: (x: PlotScale, y: PlotScale), _ box: Box
  ) -> Segment? {
    switch line {
    case .x(let value):
      guard PlotScale.isDrawable(value, scales.x.kind) else { return nil }
      let x = scales.x.position(of: value)
      guard x >= box.left, x <= box.right else { return nil }
      return Segment(start: Point(x: x, y: box.top), end: Point(x: x, y: box.bottom))
    case .y(let value):
      guard PlotScale.isDrawable(value, scales.y.kind) else { return nil }
      let y = scales.y.position(of: value)
      guard y >= box.top, y <= box.bottom else { return nil }
      return Segment(start: Point(x: box.left, y: y), end: Point(x: box.right, y: y))
    case .slope(let slope, let intercept):
      guard scales.x.kind != .logarithmic, scales.y.kind != .logarithmic, slope != 0 else {
        return nil
      }
      let xs = scales.x.domain
      let ys = scales.y.domain
      // Where the line enters and leaves the range of both axes.
      let ends = [
        xs.lowerBound, xs.upperBound, (ys.lowerBound - intercept) / slope,
        (ys.upperBound - intercept) / slope,
      ].sorted().filter { value in
        let y = intercept + slope * value
        return value >= xs.lowerBound - 1e-9 && value <= xs.upperBound + 1e-9
          && y >= ys.lowerBound - 1e-9 && y <= ys.upperBound + 1e-9
      }
      guard let first = ends.first, let last = ends.last, last > first else { return nil }
      func point(_ value: Double) -> Point {
        Point(
          x: scales.x.position(of: value), y: scales.y.position(of: intercept + slope * value))
      }
      return Segment(start: point(first), end: point(last))
    }
  }

  /// Names beside their marks, the first of the list first, as many as have room.
  static func labels(
    _ plot: Plot, _ marks: [Placed], _ references: [PlacedReference], _ box: Box, font: Font,
    radius: Double
  ) -> [PlacedLabel] {
    guard marks.count <= 300 else { return [] }
    var space = OccupiedSpace(bounds: box.inset(by: 2))
    var own: [Int] = []
    for mark in marks { own.append(space.insert(Box(around: mark.centre, radius: radius + 1))) }
    for reference in references { if let box = reference.labelBox { space.insert(box) } }
    var placer = LabelPlacer(space: space, font: font)
    var labels: [PlacedLabel] = []
    for (place, mark) in marks.enumerated() where labels.count < mostLabels {
      let runs = plot.marks[mark.index].label
      guard !runs.isEmpty else { continue }
      let target = LabelPlacer.Target(
        mark: place, centre: mark.centre, radius: radius, ownBox: own[place])
      if let label = placer.place(runs, at: target, reach: .usual) { labels.append(label) }
    }
    return labels
  }
}
