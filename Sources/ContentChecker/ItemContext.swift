import ContentReader
import Diagnostics
import Electrochemistry
import FieldRules
import ReviewModel

/// Reads one item: its keys, its numbers and its prose.
struct ItemContext {
  let item: RawItem
  let names: KnownNames
  var fields: FieldReader
  var diagnostics: [Diagnostic] = []
  /// The rows as the rules of the field see them, and what they accept.
  var rows: [RuleRow] = []
  var acceptances: [Acceptance] = []

  init(_ item: RawItem, _ names: KnownNames) {
    self.item = item
    self.names = names
    fields = FieldReader(item.keys, noun: "the \(item.kind.noun)")
    checkID()
  }

  /// `id:` may be repeated in the front matter, but the file name decides.
  private mutating func checkID() {
    guard let id = fields.text("id"), id.text != item.id else { return }
    let isTaken = names.catalysts.contains(id.text) || names.links[id.text] != nil
    diagnostics.append(
      Diagnostic(
        CheckRules.duplicateID, at: id.range,
        isTaken
          ? "the id “\(id.text)” belongs to another entry"
          : "the id “\(id.text)” is not the file name “\(item.id)”",
        help: "delete the line; the file name is the id",
        fixes: [Mend.replacing(id, with: item.id)]))
  }

  /// The section of the source that the item as a whole stands in.
  mutating func locator() -> Locator? {
    let place = fields.text("where")?.text
    guard let source = fields.source("source", names) ?? names.reviewSource else {
      fields.require("source", example: "seed-182")
      return nil
    }
    return Locator(sourceID: source, place: place)
  }

  /// All rows of the groups that this kind of item may have.
  mutating func measurements(
    _ groups: [(key: String, record: Measurement.Record)], sourceID: String?
  ) -> [Measurement] {
    let context = MeasurementContext(
      subject: item.id, defaultKind: item.kind == .catalyst ? .measured : .stated,
      sourceID: sourceID, names: names)
    var number = 0
    var found: [Measurement] = []
    for group in groups {
      for map in fields.groups(group.key) {
        number += 1
        let read = MeasurementCheck.read(
          map, as: group.record, number: number, context, diagnostics: &diagnostics)
        acceptances += read.acceptances
        guard let row = read.measurement else { continue }
        found.append(row)
        rows.append(ruleRow(row, map))
      }
    }
    return found
  }

  private func ruleRow(_ row: Measurement, _ map: RawMap) -> RuleRow {
    var electrolyte: Vocabulary.ElectrolyteEntry?
    if case .named(let name, _) = row.electrolyte { electrolyte = names.electrolyte(name) }
    let reference = row.stated(.referenceElectrode).flatMap { names.referenceElectrode($0.text) }
    return RuleRow(row, keys: map, electrolyte: electrolyte, reference: reference)
  }

  mutating func terms() -> [Term] {
    fields.groups("terms").compactMap { map in
      var reader = FieldReader(map, noun: "the term")
      let term = reader.requiredText("term", example: "work function")
      let definition = reader.requiredText("definition", example: "one sentence")
      let place = reader.text("where")?.text
      diagnostics += reader.finish()
      guard let term, let definition else { return nil }
      return Term(term: term.text, definition: definition.text, place: place)
    }
  }

  mutating func order() -> Int { fields.wholeNumber("order") ?? 1000 }

  /// Hands over everything found, unknown keys included.
  mutating func finish() -> [Diagnostic] { diagnostics + fields.finish() }
}
