import ContentChecker
import ContentReader
import Diagnostics
import ReviewModel
import Testing

/// An entry with the expected diagnostics written beside the lines they must point at:
/// `value: 860 V vs RHE  #! error T502 fix`.
///
/// Each `#!` names level and code of one finding of the field's rules on that line; several stand
/// after each other, with commas between. `fix` after a code says that a fix is offered and that
/// the entry is free of that code once it is applied. Anything else that the rules find fails.
///
/// A row may stand for its conditions with `<<orr>>`, `<<oer>>` or `<<her>>`: conditions that no
/// rule has a question about, with changes behind a semicolon each:
/// `<<oer; substrate: nickel foam; loading: ->>` (a dash leaves a condition out).
struct RuleCase {
  /// Rows of `measurements`, as in a file.
  var measurements = ""
  var devices = ""
  var properties = ""
  /// Further keys of the front matter: `name`, `metals`, `elements`, `accept` replace the sound ones.
  var keys: [String: String] = [:]
  /// Further files, by path; or others in place of the usual ones.
  var files: [String: String] = [:]

  static let soundKeys: [(String, String)] = [
    ("name", "Fe–N–C"), ("strategy", "composition"), ("class", "metal-metal"), ("metals", "[Fe]"),
    ("source", "seed-1"),
  ]

  static let conditions: [String: [(String, String)]] = [
    "orr": [
      ("loading", "0.2 mg cm-2"), ("rotation", "1600 rpm"), ("scan rate", "5 mV s-1"),
      ("substrate", "glassy carbon"), ("iR", "none"), ("temperature", "25 °C"), ("gas", "O2"),
      ("pH", "12.9"), ("reference electrode", "Hg/HgO (0.1 M KOH)"),
      ("counter electrode", "graphite"), ("technique", "RDE"), ("area", "0.196 cm2"),
      ("window", "0.85–0.95 V vs RHE"),
    ],
    "oer": [
      ("loading", "0.2 mg cm-2"), ("scan rate", "5 mV s-1"), ("substrate", "glassy carbon"),
      ("iR", "95 %"), ("resistance", "5 ohm"), ("temperature", "25 °C"), ("gas", "O2"),
      ("pH", "13.9"), ("reference electrode", "Hg/HgO (1 M KOH)"),
      ("counter electrode", "graphite"), ("technique", "LSV"), ("area", "0.196 cm2"),
      ("window", "1–10 mA cm-2"),
    ],
    "her": [
      ("loading", "0.2 mg cm-2"), ("scan rate", "5 mV s-1"), ("substrate", "glassy carbon"),
      ("iR", "95 %"), ("resistance", "5 ohm"), ("temperature", "25 °C"), ("gas", "H2"),
      ("pH", "13.9"), ("reference electrode", "Hg/HgO (1 M KOH)"),
      ("counter electrode", "graphite"), ("technique", "LSV"), ("area", "0.196 cm2"),
      ("window", "1–10 mA cm-2"),
    ],
  ]

  static let path = "Content/catalysts/fe-n-c.md"

  /// The entry's file, conditions written out.
  var text: String {
    var text = "---\n"
    for (key, value) in Self.soundKeys where keys[key] == nil { text += "\(key): \(value)\n" }
    for (key, value) in keys.sorted(by: { $0.key < $1.key }) { text += "\(key): \(value)\n" }
    for (key, rows) in [
      ("measurements", measurements), ("devices", devices), ("properties", properties),
    ] where !rows.isEmpty {
      text += "\(key):\n"
      for line in rows.split(separator: "\n") { text += Self.written(line) + "\n" }
    }
    return text + "---\nText.\n"
  }

  private static func written(_ line: Substring) -> String {
    guard let start = line.firstRange(of: "<<"), let end = line.firstRange(of: ">>") else {
      return String(line)
    }
    let parts = line[start.upperBound..<end.lowerBound].split(separator: ";").map(trimmed)
    var conditions = Self.conditions[parts[0]] ?? []
    for change in parts.dropFirst() {
      let words = change.split(separator: ":", maxSplits: 1).map(trimmed)
      conditions.removeAll { $0.0 == words[0] }
      if words[1] != "-" { conditions.append((words[0], words[1])) }
    }
    let indent = String(line.prefix { $0 == " " })
    let rest = line[end.upperBound...]
    var lines = ["\(indent)conditions:\(rest)"]
    for (name, value) in conditions { lines.append("\(indent)  \(name): \(value)") }
    return lines.joined(separator: "\n")
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The review the entry stands in.
  func review(_ entry: String) -> [String: String] {
    var all = Self.surroundings
    all[Self.path] = entry
    return all.merging(files) { $1 }
  }
}

extension RuleCase {
  struct Finding: Hashable, CustomStringConvertible {
    var line: Int
    var severity: String
    var code: String

    var description: String { "line \(line): \(severity) \(code)" }
  }

  /// What the marks in the text say: findings, and codes that offer a fix.
  func expectations(_ text: String) -> (findings: [Finding], fixes: Set<String>) {
    var findings: [Finding] = []
    var fixes: Set<String> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let mark = line.firstRange(of: "#!") else { continue }
      for part in line[mark.upperBound...].split(separator: ",") {
        let words = part.split(separator: " ").map(String.init)
        guard words.count >= 2 else { continue }
        findings.append(.init(line: index + 1, severity: words[0], code: words[1]))
        if words.count > 2 { fixes.insert(words[1]) }
      }
    }
    return (findings, fixes)
  }

  static func check(_ files: [String: String]) throws -> (Review?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let raw = try ContentReader.read(
      .memory(files.mapValues { Array($0.utf8) }), diagnostics: &diagnostics)
    let review = ContentChecker.check(raw, diagnostics: &diagnostics)
    return (review, diagnostics.filter { $0.severity != .advice }.sorted())
  }

  /// Codes that ask for conditions a row does not state; tests of other rules leave them aside.
  static let conditionCodes: Set<String> = [
    "T515", "T516", "T517", "T518", "T519", "T520", "T525",
  ]

  /// Runs the check and compares it with the marks.
  @discardableResult
  func run(
    ignoring ignored: Set<String> = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Review? {
    let text = self.text
    let (review, diagnostics) = try Self.check(review(text))
    let expected = expectations(text)
    let own = diagnostics.filter {
      $0.range.path == Self.path && !ignored.contains($0.rule.code)
    }
    let found = own.map {
      Finding(line: $0.range.line, severity: $0.severity.rawValue, code: $0.rule.code)
    }
    let order: (Finding, Finding) -> Bool = { ($0.line, $0.code) < ($1.line, $1.code) }
    #expect(
      found.sorted(by: order) == expected.findings.sorted(by: order),
      "\(own.map { "\($0.range.line): \($0.rule.code) \($0.message)" })",
      sourceLocation: sourceLocation)
    for code in expected.fixes {
      let fixes = own.filter { $0.rule.code == code }.compactMap(\.fixes.first)
      try #require(!fixes.isEmpty, sourceLocation: sourceLocation)
      let mended = fixes.reduce(text) { Self.applying($1, to: $0) }
      let left = try Self.check(self.review(mended)).1.filter { $0.rule.code == code }
      #expect(left.isEmpty, "\(mended)", sourceLocation: sourceLocation)
    }
    return review
  }

  /// The text with a fix applied; its replacements stand in one line each.
  static func applying(_ fix: Fix, to text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for change in fix.replacements {
      let scalars = Array(lines[change.range.line - 1].unicodeScalars)
      var line = String.UnicodeScalarView()
      line.append(contentsOf: scalars[..<(change.range.column - 1)])
      line.append(contentsOf: change.text.unicodeScalars)
      line.append(contentsOf: scalars[(change.range.endColumn - 1)...])
      lines[change.range.line - 1] = String(line)
    }
    return lines.joined(separator: "\n")
  }
}
