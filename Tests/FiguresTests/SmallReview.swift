import Electrochemistry
import Markdown
import ReviewModel

/// A review of two entries, made in memory.
struct SmallReview {
  var review: Review

  init() {
    var about = About(
      title: "Small", description: "A small review.", version: "1", date: "2026-01-02",
      licence: "CC-BY-4.0")
    about.comparability = ["reaction", "medium", "electrolyte"]
    review = Review(about: about)
    var strategy = Strategy(
      id: "size", path: "Content/strategies/size.md", name: "Size", order: 1,
      definition: "Of unequal size.", locator: .init(sourceID: "review", place: nil),
      prose: SmallReview.prose)
    strategy.classes = [
      .init(id: "a+b", name: "A and B", definition: "Both.", place: nil, types: [])
    ]
    review.strategies = [strategy]
    review.catalysts = [
      SmallReview.catalyst("fe", name: "FeN4", year: 2020, values: ["0.90 V vs RHE"]),
      SmallReview.catalyst(
        "co", name: "Co, <b>bold</b>", year: 2019, values: ["0.85 V vs RHE", "0.80 V vs RHE"]),
      SmallReview.catalyst("ni", name: "=Ni", year: nil, values: []),
    ]
    review.maps = [
      PerformanceMapDeclaration(
        id: "size", path: "Content/maps/size.yml", title: "Size map", order: 1,
        description: "Values.", strategyIDs: ["size"],
        classes: [.init(strategyID: "size", classID: "a+b")],
        panels: [.init(reaction: .orr, metric: .halfWave, at: nil)],
        locator: .init(sourceID: "review", place: nil), notes: [])
    ]
  }

  static let prose = Prose(document: MarkdownDocument(), citations: [], links: [:])

  private static func catalyst(
    _ id: String, name: String, year: Int?, values: [String]
  ) -> Catalyst {
    var catalyst = Catalyst(
      id: id, path: "Content/catalysts/\(id).md", name: name, kind: .sample, sourceID: "seed-1",
      prose: prose)
    catalyst.strategyID = "size"
    catalyst.classID = "a+b"
    catalyst.milestone = year.map { .init(year: $0, text: nil, place: nil) }
    catalyst.measurements = values.enumerated().compactMap { index, text in
      measurement("\(id):\(index + 1)", text)
    }
    return catalyst
  }

  static func measurement(_ id: String, _ text: String) -> Measurement? {
    guard case .success(let value) = Quantity.parse(text) else { return nil }
    var measurement = Measurement(
      id: id, record: .measurement, quantityName: "half-wave potential", value: value,
      normalised: value, locator: .init(sourceID: "seed-1", place: "section 2"))
    measurement.reaction = .orr
    measurement.metric = .halfWave
    measurement.electrolyte = .named("0.1 M KOH", .alkaline)
    return measurement
  }
}
