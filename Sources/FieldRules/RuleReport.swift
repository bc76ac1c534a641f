package import Diagnostics
import Electrochemistry
import ReviewModel

/// What the rules found, with the entry and the number each finding is about.
package struct RuleReport {
  package struct Finding: Sendable {
    package var diagnostic: Diagnostic
    /// The item it is about; empty where it is about none.
    package var catalystID: String
    /// Nil where it is about the entry as a whole or about several numbers.
    package var measurementID: String?
  }

  package private(set) var findings: [Finding] = []
  private var catalystID = ""
  private var acceptances: [Acceptance] = []

  mutating func begin(_ entry: RuleEntry) {
    catalystID = entry.catalyst.id
    acceptances = entry.catalyst.acceptances
  }

  /// A finding about one number. An error about a contested number only warns: its reason stands
  /// beside it.
  package mutating func add(
    _ rule: Rule, _ severity: Severity, _ row: RuleRow, at place: SourceRange, _ message: String,
    help: String? = nil, fixes: [Fix] = []
  ) {
    let isDoubted = row.measurement.status == .contested
    findings.append(
      Finding(
        diagnostic: Diagnostic(
          rule, severity: isDoubted ? max(severity, .warning) : severity, at: place, message,
          help: help, fixes: fixes), catalystID: Self.owner(of: row), measurementID: row.id))
  }

  /// A finding about the number's value.
  package mutating func add(
    _ rule: Rule, _ severity: Severity, _ row: RuleRow, _ message: String, help: String? = nil,
    fixes: [Fix] = []
  ) {
    add(rule, severity, row, at: row.place("value"), message, help: help, fixes: fixes)
  }

  /// A finding about the entry as a whole.
  package mutating func add(
    _ rule: Rule, _ severity: Severity, _ entry: RuleEntry, at place: SourceRange,
    _ message: String, help: String? = nil, fixes: [Fix] = []
  ) {
    findings.append(
      Finding(
        diagnostic: Diagnostic(
          rule, severity: severity, at: place, message, help: help, fixes: fixes),
        catalystID: entry.catalyst.id, measurementID: nil))
  }

  /// A finding about something that is no entry: a source, for instance.
  package mutating func add(
    _ rule: Rule, _ severity: Severity, at place: SourceRange, _ message: String,
    help: String? = nil
  ) {
    findings.append(
      Finding(
        diagnostic: Diagnostic(rule, severity: severity, at: place, message, help: help),
        catalystID: "", measurementID: nil))
  }

  /// A value on the wrong side of a line: "the half-wave potential 1.12 V vs RHE is outside
  /// 0.20–1.05 V vs RHE".
  package mutating func outside(
    _ threshold: Threshold, _ rule: Rule, _ row: RuleRow, help: String, fixes: [Fix] = []
  ) {
    let kind = threshold.severity == .error ? "can't be right: expected" : "is unusual: expected"
    add(
      rule, threshold.severity, row, "the \(row.name) \(row.text) \(kind) \(threshold.sound)",
      help: help, fixes: fixes)
  }

  /// Something that an entry does not state for some of its numbers: one warning for all of them,
  /// at the first. Numbers that accept the code themselves are named alone.
  package mutating func missing(
    _ rule: Rule, _ rows: [RuleRow], of entry: RuleEntry, _ what: String, help: String
  ) {
    let own = Set(
      acceptances.filter { $0.codes.contains(rule.code) }.compactMap(\.measurementID))
    for row in rows where own.contains(row.id) {
      add(rule, .warning, row, at: row.place, "the \(row.name) \(row.text) comes without \(what)")
    }
    let rest = rows.filter { !own.contains($0.id) }
    guard let first = rest.first else { return }
    let others = rest.dropFirst().map { String($0.place.line) }
    let more =
      others.isEmpty
      ? ""
      : " (so \(others.count == 1 ? "does the number" : "do the numbers") in"
        + " line\(others.count == 1 ? "" : "s") \(others.joined(separator: ", ")))"
    findings.append(
      Finding(
        diagnostic: Diagnostic(
          rule, severity: .warning, at: first.place,
          "the \(first.name) \(first.text) comes without \(what)\(more)", help: help),
        catalystID: entry.catalyst.id, measurementID: rest.count == 1 ? first.id : nil))
  }

  /// The entry is the part of a number's id before the colon.
  private static func owner(of row: RuleRow) -> String {
    row.id.split(separator: ":").first.map(String.init) ?? ""
  }
}
