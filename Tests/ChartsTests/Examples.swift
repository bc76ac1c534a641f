import Charts

/// Charts with invented values, the same in every run.
enum Examples {
  static let halfWave = [
    TextRun("E", .italic), TextRun("1/2", .subscript), TextRun(" / V vs RHE"),
  ]
  static let overpotential = [
    TextRun("η", .italic), TextRun("10", .subscript), TextRun(" / mV at 10 mA cm"),
    TextRun("−2", .superscript),
  ]

  static let compositions = [
    PerformanceMap.Category(
      id: "mm", name: "Metal–metal", style: 0, href: "strategies/composition/metal-metal/"),
    PerformanceMap.Category(
      id: "ms", name: "Metal–semiconductor", style: 1,
      href: "strategies/composition/metal-semiconductor/"),
    PerformanceMap.Category(
      id: "ss", name: "Semiconductor–semiconductor", style: 2,
      href: "strategies/composition/semiconductor-semiconductor/"),
  ]

  static let families = [
    "Axial coordination", "Lateral coordination", "Low coordination", "Single atom + cluster",
    "Single atom + particle", "Composition + size", "Size + coordination", "Everything together",
  ].enumerated().map {
    PerformanceMap.Category(id: "c\($0.offset)", name: $0.element, style: $0.offset)
  }

  /// `Co3O4` with its digits lowered.
  static func formula(_ text: String) -> [TextRun] {
    var runs: [TextRun] = []
    var previous: Character = " "
    for character in text {
      let style: TextRun.Style =
        character.isNumber && (previous.isLetter || runs.last?.style == .subscript)
        ? .subscript : .normal
      if runs.last?.style == style {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append(TextRun(String(character), style))
      }
      previous = character
    }
    return runs
  }

  static let names = [
    "CoP/Co–N–C", "Cu-Co@NC", "FeN3P1–Fe2P@NC", "Fe2O3/ZnCo2O4", "Ni-SA/NC", "FeN4–O–NCR",
    "W2N/WC", "Co-SAs@N-CNFs", "Fe–N/S–C", "NC/CuCo/CuCoOx", "MoS2/CoSe2", "Co–Co3O4@NC",
    "FePc-Py-CNT", "Cu-S3N3/Cux", "Mn–N3O1", "FeSA/FeAC–2DNPC", "CoNi-SAs/NC", "WSA–W3N4@NC",
    "Ni3S2/NiFe LDH", "Co9S8/MoS2@CNT", "RuCo@HCSs", "Pt1/NiS", "IrOx@Ti4O7", "Fe2N/Fe3C@N-CNT",
  ]

  /// Numbers from 0 to 1 that look random (Lehmer's generator).
  struct Noise {
    var state: UInt64
    mutating func next() -> Double {
      state = state * 48271 % 2_147_483_647
      return Double(state) / 2_147_483_647
    }
    /// Bunched round the middle.
    mutating func bell() -> Double { (next() + next() + next()) / 3 }
  }

  static func map(
    _ count: Int, categories: [PerformanceMap.Category] = compositions, seed: UInt64 = 7,
    variety: Bool = true
  ) -> PerformanceMap {
    var noise = Noise(state: seed + UInt64(count))
    let panels = [
      ("orr", "ORR", halfWave, 0.70, 0.28, 3, PerformanceMap.Direction.higherIsBetter),
      ("oer", "OER", overpotential, 180, 280, 0, .lowerIsBetter),
      ("her", "HER", overpotential, 8, 260, 0, .lowerIsBetter),
    ].map { id, title, axis, start, span, decimals, direction in
      let marks = (0..<count).map { index in
        let category = categories[Int(noise.next() * Double(categories.count) * 0.999)]
        let unit = decimals == 3 ? 1000.0 : 1
        let value = ((start + span * noise.bell()) * unit).rounded() / unit
        let name = names[(index * 7 + Int(start)) % names.count]
        return PerformanceMap.Mark(
          id: "\(id)-\(index)", category: category.id, value: value,
          lower: variety && index % 11 == 5 ? value - span * 0.05 : nil,
          upper: variety && index % 11 == 5 ? value + span * 0.07 : nil,
          openEnd: variety && index % 13 == 9 ? .upwards : nil,
          label: formula(index < names.count ? name : "\(name)-\(index)"),
          href: "catalysts/\(index)/",
          tooltip: index % 2 == 0 ? [] : [name, "\(value) in 1 M KOH", "section 3.1"],
          fill: variety ? MarkFill.allCases[Int(noise.next() * 2.3)] : .solid,
          isComputed: variety && index % 9 == 4, isHighlighted: variety && count > 3 && index == 2)
      }
      return PerformanceMap.Panel(
        id: id, title: [TextRun(title)], axis: axis, direction: direction,
        unit: decimals == 3 ? "V vs RHE" : "mV", decimals: decimals, marks: marks,
        counts: PerformanceMap.Counts(shown: count, missing: count / 4))
    }
    return PerformanceMap(
      id: "composition", title: "Composition-asymmetric catalysts",
      description: "Half-wave potentials and overpotentials of \(count) catalysts by class.",
      categories: categories, panels: panels,
      fills: [
        PerformanceMap.FillMeaning(.solid, [TextRun("0.1 M KOH")]),
        PerformanceMap.FillMeaning(.open, [TextRun("1 M KOH")]),
        PerformanceMap.FillMeaning(.half, formula("0.5 M H2SO4")),
      ])
  }
}
