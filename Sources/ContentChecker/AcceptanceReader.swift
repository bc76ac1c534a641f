import ContentReader
import Diagnostics
import FieldRules
import ReviewModel

/// `accept: [T516]` with `accept reason: …`, or a list of groups with `codes` and `reason`.
extension FieldReader {
  /// - Parameter measurementID: the number that accepts, nil for the entry.
  mutating func acceptances(measurementID: String?) -> [Acceptance] {
    guard let node = map["accept"], !node.isBlank else {
      _ = text("accept")
      _ = text("accept reason")
      return []
    }
    if case .list(let items) = node.value, let first = items.first, case .map = first.value {
      _ = text("accept reason")
      return groups("accept").compactMap { group($0, measurementID) }
    }
    let codes = texts("accept").compactMap { code($0) }
    guard let reason = text("accept reason") else {
      reportMissingReason(node.range)
      return []
    }
    return [Acceptance(codes: codes, reason: reason.text, measurementID: measurementID)]
  }

  private mutating func group(_ map: RawMap, _ measurementID: String?) -> Acceptance? {
    var reader = FieldReader(map, noun: "the acceptance")
    let codes = reader.texts("codes").compactMap { reader.code($0) }
    let reason = reader.requiredText("reason", example: "the paper gives no resistance")
    for diagnostic in reader.finish() { report(diagnostic) }
    return reason.map {
      Acceptance(codes: codes, reason: $0.text, measurementID: measurementID)
    }
  }

  private mutating func reportMissingReason(_ place: SourceRange) {
    report(
      Diagnostic(
        CheckRules.missingReason, at: place, "warnings are accepted, but no reason is given",
        help: "write accept reason: why the number stands as it is; the page shows it"))
  }

  private static let codes = FieldRuleBook.all.map(\.code)

  /// A code of a rule that can warn.
  private mutating func code(_ word: Located) -> String? {
    let known = Self.codes
    if known.contains(word.text) { return word.text }
    let text = word.text.uppercased()
    if known.contains(text) { return text }
    report(
      Diagnostic(
        CheckRules.unknownCode, at: word.range,
        "“\(word.text)” is no warning that an entry can accept",
        help: NearMiss.hint(for: text, in: known)
          ?? "write a code from T501 to T540, as `tafel check` prints it",
        fixes: Mend.replacing(word, near: known)))
    return nil
  }
}
