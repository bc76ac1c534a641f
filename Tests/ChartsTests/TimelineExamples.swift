import Charts

extension Examples {
  static let lanes = [
    ("composition", "Composition asymmetry"), ("coordination", "Coordination asymmetry"),
    ("size", "Size asymmetry"), ("multiple", "Multiple asymmetries"),
  ].enumerated().map { index, lane in
    Timeline.Lane(id: lane.0, name: lane.1, style: index, href: "strategies/\(lane.0)/")
  }

  static let timeline = Timeline(
    id: "milestones", title: "Milestones of asymmetric electrocatalysts",
    description: "Twelve milestones from 2013 to 2024 in four lanes.", lanes: lanes,
    milestones: [
      ("coordination", 2013, "FePc-Py-CNT", "Axial pyridine on iron phthalocyanine"),
      ("composition", 2014, "MoS2/CoSe2", "Semiconductor–semiconductor heterojunction for the HER"),
      ("composition", 2015, "Co–Co3O4@NC", "Mott–Schottky contact"),
      ("coordination", 2016, "Co SAs/N–C", "Isolated cobalt with low coordination"),
      ("composition", 2017, "NiFe LDH/Co–N–C", ""),
      ("coordination", 2018, "Co–N, B–CSs", "Boron beside nitrogen"),
      ("coordination", 2019, "Fe–N4–Cl", "Axial chlorine"),
      ("size", 2020, "FeSA/FeAC–2DNPC", "Atoms and clusters of iron in one sheet"),
      ("size", 2021, "Co SA + Co9S8", "Single atom and particle"),
      ("multiple", 2022, "WSA–W3N4@NC", "Size and composition"),
      ("multiple", 2023, "Cu–S3N3/Cux", "Three asymmetries in one catalyst, the first of its kind"),
      ("multiple", 2024, "FeN3P1–Fe2P@NC", "Tripartite asymmetry"),
      ("coordination", 2018, "Ni–N3", "Defect next to the metal"),
      ("coordination", 2018, "Mn–N3O1", "Oxygen in the first shell"),
    ].enumerated().map { index, milestone in
      Timeline.Milestone(
        id: "m\(index)", lane: milestone.0, year: milestone.1, label: formula(milestone.2),
        note: milestone.3, href: index == 6 ? nil : "catalysts/\(index)/")
    })

  static func timeline(_ count: Int) -> Timeline {
    Timeline(
      id: "milestones", title: "Milestones", description: "\(count) milestones.", lanes: lanes,
      milestones: (0..<count).map { index in
        .init(
          id: "m\(index)", lane: lanes[index * 7 % 4].id, year: 2000 + index * 13 % 25,
          label: formula(names[index % names.count]),
          note: index % 3 == 0 ? "a few words on what was new" : "", href: "catalysts/\(index)/")
      })
  }

  static func strip(_ count: Int) -> Strip {
    var noise = Noise(state: 43)
    return Strip(
      id: "strip", title: "Half-wave potential among all entries",
      description: "Where one value stands among \(count).", direction: .higherIsBetter,
      unit: "V vs RHE", decimals: 3, all: (0..<count).map { _ in 0.74 + 0.2 * noise.bell() },
      own: [Strip.Own(0.88)])
  }

  static func strip(_ direction: PerformanceMap.Direction, own: [Double], computed: Bool = false)
    -> Strip
  {
    var noise = Noise(state: 41)
    let isPotential = direction == .higherIsBetter
    let all = (0..<60).map { _ in
      isPotential ? 0.74 + 0.2 * noise.bell() : (180 + 260 * noise.bell()).rounded()
    }
    return Strip(
      id: "strip", title: "Half-wave potential among all entries",
      description: "Where the values of this entry stand among 60.", direction: direction,
      unit: isPotential ? "V vs RHE" : "mV", decimals: isPotential ? 3 : 0, all: all,
      own: own.map { Strip.Own($0, href: nil, isComputed: computed) })
  }
}
