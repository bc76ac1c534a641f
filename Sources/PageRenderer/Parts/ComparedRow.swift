import Electrochemistry
import ReviewModel

/// What the comparison of entries needs to know of a row besides its text: which rows are of one
/// quantity, and what must be alike before two of them may be compared.
struct ComparedRow {
  /// `ORR half-wave potential E1/2`
  let quantity: String?
  /// `electrolyte=0.1 M KOH;substrate=glassy carbon;iR=95 %`
  let conditions: String?

  init?(_ measurement: Measurement) {
    guard measurement.record == .measurement, let metric = measurement.metric,
      let reaction = measurement.reaction
    else { return nil }
    let symbol = TextRun.plain(metric.symbol(at: measurement.at))
    let name = symbol == metric.name ? metric.name : "\(metric.name) \(symbol)"
    quantity = "\(reaction.rawValue) \(name)"
    let pairs: [(name: String, value: String?)] = [
      ("electrolyte", measurement.electrolyte.name),
      ("substrate", measurement.stated(.substrate)?.text ?? measurement.substrateClass?.name),
      ("iR correction", measurement.stated(.ohmicDrop)?.text),
    ]
    conditions = pairs.map { pair in
      let text = ChemicalFormula.plain(pair.value ?? "not stated")
      // Mostly there is none, and looking for the byte costs a tenth of replacing it.
      let value = text.utf8.contains(UInt8(ascii: ";")) ? text.replacing(";", with: ",") : text
      return "\(pair.name)=\(value)"
    }.joined(separator: ";")
  }
}
