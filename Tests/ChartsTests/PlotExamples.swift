import Charts

/// Plots for the tests: made numbers, the same every time.
enum PlotExamples {
  /// A fraction between 0 and 1 that looks like chance.
  static func fraction(_ index: Int, _ salt: Int) -> Double {
    Double((index * 7919 + salt * 104_729) % 9973) / 9973
  }

  static func scatter(_ count: Int) -> Plot {
    var plot = Plot(
      id: "scatter", title: "Both oxygen reactions", description: "\(count) values.",
      x: .init(
        title: [TextRun("E", .italic), TextRun("j10", .subscript), TextRun(" / V vs RHE")],
        direction: .lowerIsBetter),
      y: .init(
        title: [TextRun("E", .italic), TextRun("1/2", .subscript), TextRun(" / V vs RHE")],
        direction: .higherIsBetter))
    plot.hasEqualScales = true
    plot.references = [0.6, 0.7, 0.8].map { gap in
      .init(.slope(1, intercept: -gap), label: [TextRun("Δ"), TextRun("E = \(gap) V")])
    }
    plot.marks = (0..<count).map { index in
      Plot.Mark(
        id: "m\(index)",
        value: .init(1.45 + 0.25 * fraction(index, 1), 0.7 + 0.25 * fraction(index, 2)),
        style: index % 5, fill: index % 7 == 0 ? .open : .solid, isComputed: index % 11 == 0,
        label: [TextRun("Fe–N"), TextRun("\(index)", .subscript)], href: "catalysts/\(index)/")
    }
    plot.keys = (0..<5).map { .init(style: $0, name: [TextRun("Class \($0 + 1)")]) }
    plot.notes = ["\(count) shown, 3 without this value"]
    return plot
  }

  static func curve(_ count: Int) -> Plot {
    var plot = Plot(
      id: "curve", title: "Polarisation curve", description: "A curve of \(count) points.",
      x: .init(title: [TextRun("E", .italic), TextRun(" / V vs RHE")]),
      y: .init(
        title: [TextRun("j", .italic), TextRun(" / mA cm"), TextRun("−2", .superscript)],
        decimals: 1))
    plot.curves = [
      .init(
        name: [TextRun("j")], style: 0,
        values: (0..<count).map { index in
          let x = Double(index) / Double(max(count - 1, 1))
          return .init(1.2 + 0.5 * x, 40 * x * x * x + 0.2 * fraction(index, 3))
        })
    ]
    plot.references = [.init(.y(10), label: [TextRun("10")])]
    plot.notes = ["OER; 1 M KOH; iR 95 %"]
    return plot
  }

  static let tafel: Plot = {
    var plot = Plot(
      id: "tafel", title: "Tafel plot", description: "Three decades.",
      x: .init(title: [TextRun("|j| / mA cm⁻²")], kind: .logarithmic),
      y: .init(title: [TextRun("η / mV")], decimals: 0))
    plot.curves = [
      .init(
        name: [TextRun("η")], style: 0,
        values: [(0.01, 120.0), (0.1, 181), (1, 240), (10, 301), (0, 50)].map { .init($0, $1) }),
      .init(
        name: [TextRun("fit: 60 mV dec⁻¹")], style: 1,
        values: [.init(0.01, 120), .init(10, 300)]),
    ]
    return plot
  }()

  static let levels: Plot = {
    var plot = Plot(
      id: "levels", title: "Free energies", description: "Five levels.",
      x: .init(title: [TextRun("electrons")], decimals: 0),
      y: .init(title: [TextRun("ΔG / eV")], decimals: 2))
    let levels = [0, 1.21, 2.55, 4.12, 4.92]
    plot.curves = [0, 1.23].enumerated().map { place, potential in
      .init(
        name: [TextRun("U = \(potential) V")], kind: .levels, style: place,
        values: levels.enumerated().map {
          .init(Double($0.offset), $0.element - potential * Double($0.offset))
        })
    }
    plot.texts = zip(levels, ["∗", "∗OH", "∗O", "∗OOH", "O2"]).enumerated().map {
      .init(.init(Double($0.offset), $0.element.0), [TextRun($0.element.1)])
    }
    return plot
  }()

  static let records: Plot = {
    var plot = Plot(
      id: "records", title: "Records", description: "By year.",
      x: .init(title: [TextRun("year of publication")], kind: .whole),
      y: .init(title: [TextRun("E1/2 / V vs RHE")], direction: .higherIsBetter))
    let best = [(2015, 0.80), (2018, 0.86), (2022, 0.91)]
    plot.curves = [
      .init(
        name: [TextRun("record")], kind: .step, style: 4,
        values: best.map { .init(Double($0.0), $0.1) })
    ]
    plot.marks = (best + [(2019, 0.84), (2020, 0.82), (2022, 0.88)]).enumerated().map {
      .init(
        id: "r\($0.offset)", value: .init(Double($0.element.0), $0.element.1),
        style: $0.offset < 3 ? 4 : 99, label: $0.offset < 3 ? [TextRun("Best \($0.offset)")] : [])
    }
    return plot
  }()

  /// Values by year with the records as a step line, as the figure of a class makes them.
  static func records(_ count: Int) -> Plot {
    var plot = Plot(
      id: "records", title: "Records of a class", description: "\(count) values by year.",
      x: .init(title: [TextRun("year of publication")], kind: .whole),
      y: .init(title: [TextRun("E1/2 / V vs RHE")], direction: .higherIsBetter))
    let values = (0..<count).map { index in
      Plot.Value(
        2005 + Double(index * 13 % 20), 0.7 + 0.2 * fraction(index, 4) * fraction(index, 5))
    }
    var best: [Int] = []
    for index in values.indices.sorted(by: { (values[$0].x, $0) < (values[$1].x, $1) })
    where best.last.map({ values[$0].y < values[index].y }) ?? true {
      if let last = best.last, values[last].x == values[index].x { best.removeLast() }
      best.append(index)
    }
    plot.curves = [
      .init(name: [TextRun("record")], kind: .step, style: 4, values: best.map { values[$0] })
    ]
    plot.marks = (best + values.indices.filter { !best.contains($0) }).map { index in
      .init(
        id: "r\(index)", value: values[index], style: best.contains(index) ? 4 : 99,
        label: best.contains(index) ? [TextRun("Best \(index)")] : [], href: "catalysts/\(index)/")
    }
    return plot
  }

  /// Voltage at the left, power at the right, the peak marked.
  static let battery: Plot = {
    let currents = stride(from: 0.0, through: 300, by: 10)
    let voltages = currents.map { 1.45 - 0.0022 * $0 }
    var plot = Plot(
      id: "battery", title: "Zn–air battery", description: "Discharge.",
      x: .init(title: [TextRun("j / mA cm⁻²")], decimals: 0),
      y: .init(title: [TextRun("U / V")], decimals: 2))
    plot.x.startsAtZero = true
    plot.y.style = 0
    var right = Plot.Axis(title: [TextRun("P / mW cm⁻²")], decimals: 0)
    right.style = 1
    right.startsAtZero = true
    plot.right = right
    let powers = zip(currents, voltages).map { Plot.Value($0, $0 * $1) }
    plot.curves = [
      .init(
        name: [TextRun("voltage")], style: 0,
        values: zip(currents, voltages).map { Plot.Value($0, $1) }),
      .init(name: [TextRun("power density")], style: 1, values: powers, isOnRight: true),
    ]
    var peak = Plot.Mark(
      id: "peak", value: powers[powers.count - 1], style: 1, isComputed: true,
      label: [TextRun("237 mW cm⁻²")])
    peak.isOnRight = true
    plot.marks = [peak]
    return plot
  }()

  /// A stability run with its uncertainty and two changes of the electrolyte.
  static let stability: Plot = {
    let hours = stride(from: 0.0, through: 72, by: 1)
    let values = hours.map { Plot.Value($0, 100 - 0.12 * $0) }
    var plot = Plot(
      id: "stability", title: "Stability", description: "72 h.",
      x: .init(title: [TextRun("t / h")], decimals: 0),
      y: .init(title: [TextRun("current kept / %")], decimals: 0))
    plot.x.startsAtZero = true
    plot.curves = [
      .init(
        name: [TextRun("current")], style: 0, values: values,
        band: values.map { ($0.y - 1.5)...($0.y + 1.5) })
    ]
    plot.references = [
      .init(.x(24), label: [TextRun("new electrolyte")]), .init(.x(48), label: []),
    ]
    plot.notes = ["current: 91 % of its first value after 72 h, computed here."]
    return plot
  }()

  /// Dates of publication over two years, and over twenty.
  static func dates(_ years: [Double]) -> Plot {
    var plot = Plot(
      id: "dates", title: "Dates", description: "By date.",
      x: .init(title: [TextRun("date of publication")], kind: .time),
      y: .init(title: [TextRun("η10 / mV")], direction: .lowerIsBetter, decimals: 0))
    plot.marks = years.enumerated().map {
      .init(
        id: "d\($0.offset)", value: .init($0.element, 300 - 10 * Double($0.offset)), style: 0,
        label: [TextRun("Best \($0.offset)")])
    }
    return plot
  }

  static let empty = Plot(
    id: "empty", title: "Nothing", description: "No value.", x: .init(title: [TextRun("x")]),
    y: .init(title: [TextRun("y")]))

  static let hostile: Plot = {
    var plot = scatter(3)
    plot.title = "<script>alert(1)</script> & “quotes”"
    plot.marks[0].label = [TextRun("</text><script>alert(2)</script>")]
    plot.marks[1].value = .init(.nan, .infinity)
    plot.marks[2].value = .init(1e300, -1e300)
    plot.curves = [
      .init(name: [TextRun("")], style: -7, values: [.init(.nan, 1), .init(1.5, 0.8)])
    ]
    return plot
  }()
}
