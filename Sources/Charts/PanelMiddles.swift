/// The distribution of a band as a thin upright box at its left edge: quartiles and median.
struct PlacedMiddle: Sendable, Hashable {
  var band: Int
  /// From quartile to quartile.
  var quartiles: Box
  var median: Segment

  /// What labels must not cover.
  var reach: Box { quartiles.inset(by: -2) }
}

extension PanelPlan {
  static func middles(_ marks: PanelMarks, _ geometry: PanelGeometry) -> [PlacedMiddle] {
    marks.distributions.enumerated().compactMap { band, distribution in
      guard let distribution else { return nil }
      let left = geometry.bands.left(of: band) + 4
      let right = left + max(5, marks.gutter - 9)
      let y = geometry.scale.position(of: distribution.median)
      let box = Box(
        left: left + 1, top: geometry.scale.position(of: distribution.quartiles.upperBound),
        right: right - 1, bottom: geometry.scale.position(of: distribution.quartiles.lowerBound))
      return PlacedMiddle(
        band: band, quartiles: box,
        median: Segment(start: Point(x: left, y: y), end: Point(x: right, y: y)))
    }
  }

  /// How far an area reaches on both sides where most values lie.
  private static func half(_ marks: PanelMarks, _ geometry: PanelGeometry) -> Double {
    (geometry.bands.bandwidth - marks.gutter) / 2 - 4
  }

  /// What labels must not cover of the areas; their thin ends don't matter.
  static func densityBoxes(_ marks: PanelMarks, _ geometry: PanelGeometry) -> [Box] {
    let densest = marks.densities.compactMap { $0?.most }.max() ?? 0
    let half = half(marks, geometry)
    return marks.densities.enumerated().flatMap { band, density -> [Box] in
      guard let density else { return [] }
      let middle = marks.middle(of: band, geometry.bands)
      return density.bins.enumerated().compactMap { bin, count in
        let reach = half * count / densest
        let bottom = density.bottom - Double(bin) * density.step
        return reach < 5
          ? nil
          : Box(
            left: middle - reach, top: bottom - density.step, right: middle + reach,
            bottom: bottom)
      }
    }
  }

  /// Areas of many marks, one for each band.
  func drawDensities(_ categories: [PerformanceMap.Category], on canvas: inout Canvas) {
    let densest = marks.densities.compactMap { $0?.most }.max() ?? 0
    let half = PanelPlan.half(marks, geometry)
    for (band, density) in marks.densities.enumerated() {
      guard let density else { continue }
      let outline = density.outline(
        middle: marks.middle(of: band, bands), half: half, densest: densest)
      canvas.area(outline, style: categories[band].style)
    }
  }

  func drawMiddles(on canvas: inout Canvas) {
    for middle in PanelPlan.middles(marks, geometry) {
      guard let distribution = marks.distributions[middle.band] else { continue }
      canvas.link(nil, "chart-middle", words: words(for: distribution)) { canvas in
        canvas.frame(middle.quartiles, fill: .ground, Canvas.Stroke(colour: .axis))
        canvas.line(middle.median, Canvas.Stroke(colour: .ink, width: 2))
      }
    }
  }

  private func words(for distribution: Distribution) -> String {
    func text(_ value: Double) -> String { FixedPoint.value(value, decimals: panel.decimals) }
    let quartiles = distribution.quartiles
    return "median \(text(distribution.median)), quartiles \(text(quartiles.lowerBound)) and"
      + " \(text(quartiles.upperBound)) \(panel.unit), n = \(distribution.count)"
  }

  /// Ranges of reference across the plot, behind everything; their names over all of them, so that
  /// no range covers the name of another.
  func drawBaselines(on canvas: inout Canvas) {
    for baseline in panel.baselines {
      let ends = [scale.position(of: baseline.lower), scale.position(of: baseline.upper)]
      let top = ends.min() ?? 0
      let bottom = ends.max() ?? 0
      let words = baseline.tooltip.isEmpty ? nil : baseline.tooltip.joined(separator: "\n")
      canvas.link(baseline.href, "chart-baseline", words: words) { canvas in
        if bottom - top > 1 {
          canvas.rectangle(
            Box(left: plot.left, top: top, right: plot.right, bottom: bottom), fill: .band)
        }
        for y in Set([top, bottom]).sorted() {
          canvas.line(
            Segment(start: Point(x: plot.left, y: y), end: Point(x: plot.right, y: y)),
            Canvas.Stroke(colour: .axis, dashes: "5 3"))
        }
      }
    }
    for label in labels.baselines {
      canvas.link(panel.baselines[label.mark].href, "chart-baseline", words: nil) { canvas in
        canvas.rectangle(label.box, fill: .ground, "chart-label-ground")
        canvas.text(
          label.runs, at: label.baseline,
          Canvas.TextStyle(
            font: measures.labelFont, colour: .quiet, meaning: "chart-reference-label"))
      }
    }
  }
}
