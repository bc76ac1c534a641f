import ContentReader
import Diagnostics
import Electrochemistry
import FieldRules
import ReviewModel

/// What the rows of one item share.
struct MeasurementContext {
  var subject: String
  /// What a row is if it does not say: only catalysts are measured.
  var defaultKind = Measurement.Kind.measured
  var sourceID: String?
  var names: KnownNames
}

/// Rows of `measurements`, `devices` and `properties`.
struct MeasurementCheck {
  let context: MeasurementContext
  let record: Measurement.Record
  var fields: FieldReader

  /// - Parameter number: counts the rows of the item from 1; part of the row's id.
  static func read(
    _ map: RawMap, as record: Measurement.Record, number: Int, _ context: MeasurementContext,
    diagnostics: inout [Diagnostic]
  ) -> (measurement: Measurement?, acceptances: [Acceptance]) {
    let noun =
      switch record {
      case .measurement: "the measurement"
      case .device: "the device result"
      case .property: "the property"
      }
    var check = MeasurementCheck(
      context: context, record: record, fields: FieldReader(map, noun: noun))
    let result = check.measurement(number: number)
    let acceptances = check.fields.acceptances(measurementID: "\(context.subject):\(number)")
    diagnostics += check.fields.finish()
    return (result, acceptances)
  }

  private mutating func measurement(number: Int) -> Measurement? {
    let reaction = fields.reaction("reaction")
    if record == .measurement { fields.require("reaction", example: "ORR") }
    let quantity = readQuantityName(reaction)
    let value = readValue(quantity)
    let source = fields.source("source", context.names) ?? context.sourceID
    var result = value.flatMap { value in
      quantity.map { quantity in
        Measurement(
          id: "\(context.subject):\(number)", record: record, quantityName: quantity.name,
          value: value, normalised: Self.normalised(value, quantity.metric),
          locator: Locator(sourceID: source ?? "", place: nil))
      }
    }
    if let reaction, let metric = quantity?.metric { checkReaction(reaction, of: metric) }
    result?.reaction = reaction
    result?.metric = quantity?.metric
    readWords(into: &result)
    readCondition(quantity, into: &result)
    readElectrolyte(into: &result)
    readState(into: &result)
    readConditions(into: &result)
    readRaw(into: &result)
    readSourceStatus(into: &result)
    if let measurement = result { result = ConversionCheck.converted(measurement, context.names) }
    return source == nil ? nil : result
  }

  struct QuantityName {
    var metric: Metric?
    var name: String
    var at: Quantity?
  }

  private mutating func readQuantityName(_ reaction: Reaction?) -> QuantityName? {
    guard record == .property else {
      guard !fields.lacks("metric") else {
        _ = fields.text("metric")
        fields.missing(
          "metric", example: record == .device ? "peak power density" : "half-wave potential")
        return nil
      }
      return fields.metric("metric", context.names).map {
        QuantityName(metric: $0.metric, name: $0.metric.name, at: $0.at)
      }
    }
    guard let word = fields.requiredText("quantity", example: "specific surface area") else {
      return nil
    }
    let found = Metric.resolve(word.text, extraSynonyms: context.names.metricNames)
    // A property may bear a metric's name and mean something else: then its words stand.
    return QuantityName(metric: nil, name: found?.metric.name ?? word.text, at: nil)
  }

  private mutating func readValue(_ name: QuantityName?) -> Quantity? {
    guard !fields.lacks("value") else {
      for key in ["value", "uncertainty", "qualifier"] { _ = fields.text(key) }
      fields.missing("value", example: "0.90 V vs RHE")
      return nil
    }
    let qualifier = readQualifier()
    guard let (read, word) = fields.quantity("value", example: name?.metric?.example) else {
      _ = fields.text("uncertainty")
      return nil
    }
    var quantity = withUncertainty(read)
    if let qualifier {
      quantity = quantity.with(qualifier: Quantity.Qualifier(rawValue: qualifier) ?? .exactly)
    }
    guard let metric = name?.metric else { return quantity }
    return checked(quantity, metric, word) ? quantity : nil
  }

  /// A lone `~` is nothing in YAML, but "about" in chemistry.
  private mutating func readQualifier() -> String? {
    let isAbout = fields.map["qualifier"]?.text == "~"
    return fields.choice("qualifier", among: [">", "<", "~", "=", "≥", "≤"])
      ?? (isAbout ? "~" : nil)
  }

  /// The spread of the key `uncertainty`: `0.005 V`, `+10/-5 mV`, `290–330 mV`.
  private mutating func withUncertainty(_ quantity: Quantity) -> Quantity {
    guard let word = fields.text("uncertainty") else { return quantity }
    switch Quantity.parseUncertainty(word.text) {
    case .success(let (spread, unit)):
      if let wide = quantity.with(uncertainty: spread, in: unit), wide.isWithinLimits {
        return wide
      }
      fields.report(
        Diagnostic(
          CheckRules.badQuantity, at: word.range,
          "the uncertainty “\(word.text)” does not fit the value \(NumberText.plain(quantity))",
          help:
            "write it in the unit of the value, as in 5 mV, +10/-5 mV, or limits around the value"
            + " such as 290–330 mV"))
    case .failure(let fault):
      fields.report(
        Diagnostic(
          CheckRules.badQuantity, at: word.node.range(of: fault.range),
          "“\(word.text)”: \(fault.message)",
          help: "write a spread with its unit, as in 5 mV or +10/-5 mV"))
    }
    return quantity
  }

  private mutating func checked(_ quantity: Quantity, _ metric: Metric, _ word: Located) -> Bool {
    if quantity.unit == nil, let unit = metric.storageUnit, !metric.dimensions.contains(.ratio) {
      fields.report(
        Diagnostic(
          CompletenessOfNumber.rule, at: word.range,
          "the \(metric.name) “\(word.text)” has no unit",
          help: "write the unit the source prints, as in \(word.text) \(unit.ascii)"))
      return false
    }
    guard metric.accepts(quantity) else {
      let unit = quantity.unit?.plain ?? "no unit"
      let wanted = metric.storageUnit?.ascii ?? "no unit"
      fields.report(
        Diagnostic(
          CheckRules.wrongUnit, at: word.range,
          "a \(metric.name) can't be in \(unit) (\(quantity.dimension.name))",
          help: "a \(metric.name) is given in \(wanted)"))
      return false
    }
    guard metric.needsScale, quantity.scale == nil else { return true }
    // No replacement: which electrode it was, only the source can say.
    fields.report(
      Diagnostic(
        CompletenessOfNumber.rule, at: word.range,
        "the \(metric.name) “\(word.text)” does not say against which electrode",
        help: "write \(word.text) vs RHE (or the electrode used); if the source names none, add"
          + " scale: assumed"))
    return false
  }

  private static func normalised(_ value: Quantity, _ metric: Metric?) -> Quantity {
    guard let metric, let unit = metric.storageUnit, value.unit != nil else { return value }
    let stored = value.converted(to: unit) ?? value
    // The sign of an overpotential says only which way the current flows (R06).
    return metric == .overpotential && value.scale == nil ? stored.magnitude : stored
  }
}
