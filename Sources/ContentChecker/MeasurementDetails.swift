import Bibliography
import ContentReader
import Diagnostics
import Electrochemistry
import FieldRules
import ReviewModel

/// The rest of a row: where, under which conditions, in which state.
extension MeasurementCheck {
  mutating func readWords(into result: inout Measurement?) {
    // Every key is asked for, even when the row itself is lost: what nobody asks for is reported.
    let printed = fields.text("printed")?.text
    let sample = fields.text("sample")?.text
    let notes = fields.texts("note").map(\.text)
    let scale = fields.choice("scale", among: ["assumed", "stated"])
    let place = fields.text("where")
    result?.printed = printed
    result?.sample = sample
    result?.notes = notes
    result?.isScaleAssumed = scale == "assumed"
    result?.locator.place = place?.text
    guard record == .device else { return }
    let type = fields.requiredText("type", example: "Zn–air battery")?.text
    let role = fields.text("role")?.text
    result?.deviceType = type
    result?.role = role
  }

  mutating func readCondition(_ name: QuantityName?, into result: inout Measurement?) {
    var condition = name?.at.map { Measurement.Condition.quantity($0) } ?? .none
    if let word = fields.text("at") {
      if word.text.lowercased() == "not stated" {
        condition = .notStated
      } else if let quantity = fields.readQuantity(word, example: "10 mA cm-2") {
        checkPoint(quantity, of: name?.metric, word)
        condition = .quantity(quantity)
      }
    } else if case .none = condition, let metric = name?.metric, metric.needsCurrentDensity {
      fields.report(
        Diagnostic(
          CompletenessOfNumber.rule, at: fields.map["metric"]?.range ?? fields.map.range,
          "the \(metric.name) does not say at which current density",
          help: "write at: 10 mA cm-2, or at: not stated if the source gives none"))
    }
    result?.condition = condition
  }

  mutating func readElectrolyte(into result: inout Measurement?) {
    guard let word = fields.text("electrolyte") else {
      if record == .measurement {
        fields.missing("electrolyte", example: "0.1 M KOH, or electrolyte: not stated")
      }
      return
    }
    if word.text.lowercased() == "not stated" {
      result?.electrolyte = .notStated
    } else if let entry = context.names.electrolyte(word.text) {
      result?.electrolyte = .named(entry.name, entry.medium)
    } else if let medium = Medium(named: word.text) {
      result?.electrolyte = .medium(medium)
    } else if !context.names.unreadableVocabulary.contains("electrolytes") {
      fields.reportElectrolyte(word, context.names)
    }
  }

  mutating func readState(into result: inout Measurement?) {
    let kind = fields.choice("kind", among: Measurement.Kind.allCases.map(\.rawValue))
    result?.kind = kind.flatMap { Measurement.Kind(rawValue: $0) } ?? context.defaultKind
    let reason = fields.text("reason")
    result?.reason = reason?.text
    result?.doubtedBy = fields.text("by")?.text
    result?.doubtedOn = fields.date("date")
    guard let status = fields.choice("status", among: Measurement.Status.allCases.map(\.rawValue))
    else { return }
    result?.status = Measurement.Status(rawValue: status) ?? .current
    if status != Measurement.Status.current.rawValue, reason == nil {
      fields.report(
        Diagnostic(
          CheckRules.missingReason, at: fields.map["status"]?.range ?? fields.map.range,
          "the value is \(status), but no reason is given",
          help: "write reason: what is doubted"))
    }
    reportUnnamedDoubt(status, result)
  }

  /// Values of a retracted paper are withdrawn with it.
  func readSourceStatus(into result: inout Measurement?) {
    guard let id = result?.locator.sourceID, let status = context.names.sourceStatus[id] else {
      return
    }
    result?.sourceStatus = status
    guard status.isRetracted, result?.status != .withdrawn else { return }
    result?.status = .withdrawn
    let notice = status.notice.map { "; notice: \($0)" } ?? ""
    let own = result?.reason
    result?.reason = [own, "its source was \(status.phrase)\(notice)"]
      .compactMap(\.self).joined(separator: "; ")
  }

  private mutating func reportUnnamedDoubt(_ status: String, _ result: Measurement?) {
    let missing = [
      fields.lacks("by") ? "by: who doubts it" : nil,
      fields.lacks("date") ? "date: 2026-11-23" : nil,
    ].compactMap(\.self)
    guard status != Measurement.Status.current.rawValue, !missing.isEmpty else { return }
    fields.report(
      Diagnostic(
        CheckRules.unnamedDoubt, at: fields.map["status"]?.range ?? fields.map.range,
        "the value is \(status), but nobody says who said so, or when",
        help: "write \(missing.joined(separator: " and "))"))
  }

  /// What was measured before the source converted it: `raw`, or a printed text with another scale.
  mutating func readRaw(into result: inout Measurement?) {
    let raw = fields.quantity("raw")?.quantity
    result?.raw = raw
    guard raw == nil, let printed = result?.printed,
      case .success(let quantity) = Quantity.parse(printed), let scale = quantity.scale,
      scale != .rhe, result?.value.scale == .rhe || result?.value.scale == nil
    else { return }
    result?.raw = quantity
  }

  mutating func readConditions(into result: inout Measurement?) {
    guard let map = fields.group("conditions") else { return }
    var reader = FieldReader(map, noun: "the group “conditions”")
    var conditions: [ExperimentalCondition] = []
    for name in ConditionName.allCases {
      guard let word = reader.text(name.rawValue) else { continue }
      let quantity = reader.condition(name, word)
      conditions.append(.init(name: name, text: word.text, quantity: quantity))
    }
    for diagnostic in reader.finish() { fields.report(diagnostic) }
    result?.conditions = conditions
  }
}
