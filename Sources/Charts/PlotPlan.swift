/// Where everything of a plot stands, before anything is drawn.
struct PlotPlan {
  let plot: Plot
  let layout: ChartLayout
  let heading: ChartHeading
  let legend: Legend
  let box: Box
  let x: PlotScale
  let y: PlotScale
  let rightScale: PlotScale?
  /// The marks that are drawn one by one.
  let marks: [Placed]
  /// All of them, where there are too many for that.
  let bins: BinnedPoints?
  let labels: [PlacedLabel]
  let references: [PlacedReference]
  let noteLines: [String]
  let width: Double
  let height: Double

  struct Placed {
    var index: Int
    var centre: Point
  }

  struct PlacedReference {
    var segment: Segment
    var label: [TextRun]
    var labelBox: Box?
  }

  static func tickFont(_ layout: ChartLayout) -> Font { Font(size: layout == .wide ? 13 : 12) }
  static func axisFont(_ layout: ChartLayout) -> Font { Font(size: layout == .wide ? 14 : 12.5) }
  static func labelFont(_ layout: ChartLayout) -> Font { Font(size: layout == .wide ? 13 : 11.5) }

  /// Above this nobody reads names in a chart; the table has them.
  static let mostLabels = 20
  /// How many marks stay visible where squares stand for the rest.
  static let bestOfDense = 12

  var radius: Double { marks.count > 150 ? 3.5 : 5 }

  init(_ plot: Plot, layout: ChartLayout, form: ChartForm) {
    self.plot = plot
    self.layout = layout
    width = layout == .wide ? 760 : layout.width
    heading = ChartHeading(form.isStandalone ? plot.title : "", width: width)
    legend = Legend(
      Self.legendItems(plot), at: Point(x: 0, y: heading.bottom + 2), width: width,
      font: Self.labelFont(layout))
    let axisFont = Self.axisFont(layout)
    let top = legend.bottom + 12 + axisFont.lineHeight + 6
    let numbers = Self.numbers(of: plot)
    let left = Self.room(for: numbers.map(\.y), plot.y, layout)
    let onRight = Self.rightNumbers(of: plot)
    let right = width - (plot.right.map { Self.room(for: onRight, $0, layout) } ?? 12)
    let across = right - left
    let tall = plot.hasEqualScales ? across * 0.8 : (layout == .wide ? 380 : 280)
    box = Box(left: left, top: top, right: right, bottom: top + tall)
    let scales = Self.scales(plot, numbers, box, layout)
    x = scales.x
    y = scales.y
    let ends = (box.top, box.bottom)
    let rightScale = plot.right.map {
      PlotScale(onRight, axis: $0, from: ends.1, to: ends.0, count: 7)
    }
    self.rightScale = rightScale
    let placed = Self.placed(plot, scales, rightScale)
    let isDense = placed.count > PanelMarks.mostMarks
    bins = isDense ? BinnedPoints(placed.map(\.centre), in: box) : nil
    // A figure names its best marks first.
    marks =
      isDense
      ? placed.enumerated().filter { item in
        item.offset < Self.bestOfDense || plot.marks[item.element.index].isHighlighted
      }.map(\.element) : placed
    references = Self.references(plot, scales, box, Self.labelFont(layout))
    labels = Self.labels(
      plot, marks, references, box, font: Self.labelFont(layout),
      radius: marks.count > 150 ? 3.5 : 5)
    let notesTop = box.bottom + 8 + Self.tickFont(layout).lineHeight + axisFont.lineHeight + 10
    let noteWidth = width - 4
    let dense =
      isDense
      ? ["Squares are as large as there are values in them; \(marks.count) stand as marks."]
      : []
    noteLines = (plot.notes + dense).flatMap {
      Self.labelFont(layout).fittedLines(of: $0, width: noteWidth, maximumLines: 4)
    }
    height = notesTop + Double(noteLines.count) * Self.labelFont(layout).lineHeight + 4
  }

  private static func legendItems(_ plot: Plot) -> [Legend.Item] {
    let curves = plot.curves.count < 2 && plot.marks.isEmpty ? [] : plot.curves
    return plot.keys.map { key in
      Legend.Item(
        sign: .mark(MarkLook(shape: .ofStyle(key.style), style: key.style)), text: key.name,
        href: key.href)
    }
      + curves.filter { !$0.name.isEmpty }.map {
        Legend.Item(sign: .line($0.style), text: $0.name, href: nil)
      } + Legend.items(fills: plot.fills, signs: plot.signs)
  }

  private static func numbers(of plot: Plot) -> [Plot.Value] {
    let curves = plot.curves.filter { !$0.isOnRight }
    let bands = curves.flatMap { curve in
      zip(curve.values, curve.band).flatMap { value, band in
        [Plot.Value(value.x, band.lowerBound), Plot.Value(value.x, band.upperBound)]
      }
    }
    let marks = plot.marks.filter { !$0.isOnRight }.map(\.value)
    return (curves.flatMap(\.values) + bands + marks).filter {
      PlotScale.isDrawable($0.x, plot.x.kind) && PlotScale.isDrawable($0.y, plot.y.kind)
    }
  }

  private static func rightNumbers(of plot: Plot) -> [Double] {
    (plot.curves.filter(\.isOnRight).flatMap(\.values)
      + plot.marks.filter(\.isOnRight).map(\.value)).map(\.y)
      .filter { PlotScale.isDrawable($0, .linear) }
  }

  /// Room at the left for the widest number.
  private static func room(
    for values: [Double], _ axis: Plot.Axis, _ layout: ChartLayout
  ) -> Double {
    let scale = PlotScale(values, axis: axis, from: 0, to: 1, count: 7)
    let font = tickFont(layout)
    return (scale.ticks.map { font.width(of: $0.label) }.max() ?? 20) + 12
  }

  private static func scales(
    _ plot: Plot, _ numbers: [Plot.Value], _ box: Box, _ layout: ChartLayout
  ) -> (x: PlotScale, y: PlotScale) {
    let columns = layout == .wide ? 8 : 4
    if plot.hasLevels || plot.x.kind == .whole {
      return (
        PlotScale(whole: numbers.map(\.x), from: box.left, to: box.right, count: columns),
        PlotScale(numbers.map(\.y), axis: plot.y, from: box.bottom, to: box.top, count: 7)
      )
    }
    guard plot.hasEqualScales else {
      return (
        PlotScale(
          numbers.map(\.x), axis: plot.x, from: box.left, to: box.right, count: columns),
        PlotScale(numbers.map(\.y), axis: plot.y, from: box.bottom, to: box.top, count: 7)
      )
    }
    return equal(plot, numbers, box, columns: columns)
  }

  /// One volt as long across as up: the axis that needs more room decides.
  private static func equal(
    _ plot: Plot, _ numbers: [Plot.Value], _ box: Box, columns: Int
  ) -> (x: PlotScale, y: PlotScale) {
    let xs = numbers.map(\.x)
    let ys = numbers.map(\.y)
    func reach(_ values: [Double]) -> (middle: Double, span: Double) {
      let low = values.min() ?? 0
      let high = values.max() ?? 1
      return ((low + high) / 2, high - low)
    }
    let across = reach(xs)
    let up = reach(ys)
    let span = max(max(across.span, up.span * box.width / box.height) * 1.16, 0.1)
    let high = span * box.height / box.width
    let x = LinearScale(
      (across.middle - span / 2)...(across.middle + span / 2), from: box.left, to: box.right)
    let y = LinearScale(
      (up.middle - high / 2)...(up.middle + high / 2), from: box.bottom, to: box.top)
    let rows = max(2, Int((Double(columns) * box.height / box.width).rounded()))
    return (PlotScale(exact: x, count: columns), PlotScale(exact: y, count: rows))
  }

  private static func placed(
    _ plot: Plot, _ scales: (x: PlotScale, y: PlotScale), _ right: PlotScale?
  ) -> [Placed] {
    plot.marks.enumerated().compactMap { index, mark in
      guard PlotScale.isDrawable(mark.value.x, plot.x.kind),
        PlotScale.isDrawable(mark.value.y, plot.y.kind)
      else { return nil }
      return Placed(
        index: index,
        centre: Point(
          x: scales.x.position(of: mark.value.x),
          y: (mark.isOnRight ? right ?? scales.y : scales.y).position(of: mark.value.y)))
    }
  }
}

extension PlotScale {
  /// A given range with round ticks inside it.
  init(exact scale: LinearScale, count: Int) {
    let inside = Ticks.covering(
      [scale.domain.lowerBound, scale.domain.upperBound], decimals: 3, count: count)
    self.init(
      exactly: scale,
      labels: zip(inside.values, inside.labels).filter { scale.domain.contains($0.0) }
        .map { ($0, [TextRun($1)]) })
  }
}
