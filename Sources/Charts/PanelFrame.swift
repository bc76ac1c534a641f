extension PerformanceMap.Direction {
  /// What stands at an upright axis.
  var upright: String? {
    switch self {
    case .higherIsBetter: "better ↑"
    case .lowerIsBetter: "better ↓"
    case .none: nil
    }
  }
}

extension PanelPlan {
  /// Titles, axis, grid, the lines between bands and the notes in empty ones.
  func drawFrame(on canvas: inout Canvas) {
    drawTitles(on: &canvas)
    ValueAxis(
      ticks: ticks, scale: scale, plot: plot, font: measures.tickFont,
      isEmpty: marks.placed.isEmpty && panel.baselines.isEmpty
    ).draw(on: &canvas)
    let separators = (1..<max(bands.count, 1)).map { band in
      let x = bands.left(of: band)
      return Segment(start: Point(x: x, y: plot.top), end: Point(x: x, y: plot.bottom))
    }
    canvas.lines(separators, Canvas.Stroke(colour: .grid), "chart-separator")
    let style = Canvas.TextStyle(
      font: measures.quietFont, colour: .quiet, anchor: .middle, meaning: "chart-empty")
    for note in emptyNotes {
      // Ranges of reference run behind the words, not through them.
      if !panel.baselines.isEmpty {
        canvas.rectangle(note.box, fill: .ground, "chart-label-ground")
      }
      if note.isUpright {
        canvas.uprightText(PanelPlan.emptyText, centredOn: note.middle, style)
        continue
      }
      for (line, text) in note.lines.enumerated() {
        let y = note.box.top + style.font.size + Double(line) * style.font.lineHeight
        canvas.text(text, at: Point(x: note.middle.x, y: y), style)
      }
    }
  }

  /// The direction stands after the axis title, or at the end of the line above if that is full.
  private func drawTitles(on canvas: inout Canvas) {
    let right = origin.x + measures.panelWidth
    canvas.text(
      panel.title, at: Point(x: origin.x, y: origin.y + measures.titleBaseline),
      Canvas.TextStyle(font: measures.titleFont, meaning: "chart-panel-title"))
    let font = measures.axisFont
    let axis = panel.axis.truncated(to: measures.panelWidth, in: font)
    let baseline = origin.y + measures.axisBaseline
    canvas.text(
      axis, at: Point(x: origin.x, y: baseline),
      Canvas.TextStyle(font: font, colour: .quiet, meaning: "chart-axis-title"))
    guard let direction = panel.direction.upright else { return }
    let x = origin.x + font.width(of: axis) + 14
    let fits = x + font.bold.width(of: direction) <= right
    canvas.text(
      direction,
      at: fits
        ? Point(x: x, y: baseline) : Point(x: right, y: origin.y + measures.titleBaseline),
      Canvas.TextStyle(
        font: font.bold, colour: .accent, anchor: fits ? .start : .end,
        meaning: "chart-direction"))
  }

  /// Shape, name and count below each band.
  func drawHeaders(_ categories: [PerformanceMap.Category], on canvas: inout Canvas) {
    if !headers.hasRoomForN, !categories.isEmpty {
      canvas.text(
        "n", at: Point(x: plot.left - 7, y: plot.bottom + headers.textTop + headers.font.size),
        Canvas.TextStyle(font: headers.font, colour: .quiet, anchor: .end))
    }
    for (band, category) in categories.enumerated() {
      let words = headers.names == nil ? category.name : nil
      canvas.link(category.href, "chart-band", words: words) { canvas in
        drawHeader(category, band: band, count: marks.counts[band], on: &canvas)
      }
    }
  }

  private func drawHeader(
    _ category: PerformanceMap.Category, band: Int, count: Int, on canvas: inout Canvas
  ) {
    let x = bands.middle(of: band)
    if headers.hasSigns {
      canvas.mark(
        MarkLook(shape: .ofStyle(category.style), style: category.style),
        at: Point(x: x, y: plot.bottom + 14), radius: 4.5)
    }
    let style = Canvas.TextStyle(font: headers.font, anchor: .middle)
    var baseline = plot.bottom + headers.textTop + headers.font.size
    for line in headers.names?[band] ?? [] {
      canvas.text(line, at: Point(x: x, y: baseline), style)
      baseline += headers.font.lineHeight
    }
    var quiet = style
    quiet.colour = .quiet
    canvas.text(
      headers.hasRoomForN ? "n = \(count)" : String(count), at: Point(x: x, y: baseline), quiet)
  }
}
