import Electrochemistry
import ReviewModel
import Testing

/// Numbers for the tests of this folder.
enum Numbers {
  static func quantity(_ text: String) throws -> Quantity {
    try #require(try? Quantity.parse(text).get())
  }

  /// - Parameter id: of the number; what stands before the colon is the entry.
  static func measurement(
    _ id: String, _ reaction: Reaction, _ metric: Metric, _ text: String, at: String? = nil,
    source: String = "s1"
  ) throws -> Measurement {
    let value = try quantity(text)
    let stored = metric.storageUnit.flatMap { value.converted(to: $0) } ?? value
    var result = Measurement(
      id: id, record: .measurement, quantityName: metric.name, value: value, normalised: stored,
      locator: Locator(sourceID: source, place: nil))
    result.reaction = reaction
    result.metric = metric
    result.electrolyte = .named("0.1 M KOH", .alkaline)
    if let at { result.condition = .quantity(try quantity(at)) }
    return result
  }

  static func halfWave(_ id: String, _ text: String, source: String = "s1") throws -> Measurement {
    try measurement(id, .orr, .halfWave, text + " vs RHE", source: source)
  }

  static func number(_ measurement: Measurement) -> SubjectNumber {
    let id = String(measurement.id.split(separator: ":")[0])
    return SubjectNumber(
      subject: Subject(kind: .catalyst, id: id, name: id), measurement: measurement)
  }

  /// The one quantity of the one class that the measurements make.
  static func compared(_ measurements: [Measurement]) throws -> ComparedQuantity {
    let classes = ComparabilityClass.classes(of: measurements.map(number), by: [])
    let first = try #require(classes.first)
    try #require(classes.count == 1)
    return try #require(ComparedQuantity.quantities(of: first).first)
  }
}
