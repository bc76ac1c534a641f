import Electrochemistry
import ReviewModel

/// An entry that rows of a table make.
struct EntryDraft {
  struct Number: Hashable {
    var reaction: String?
    var metric: String
    var value: String
    var at: String?
    var electrolyte: String?
    var sample: String?
    var scale: String?
    var kind: String?
    var place: String?
    var source: String?
    var note: String?
    /// By the field's name of the condition, in its order.
    var conditions: [ConditionName: String] = [:]
  }

  var name: String
  var keys: [String: String] = [:]
  var source: String
  var numbers: [Number] = []
  var text: String
  /// Lines of the table.
  var lines: [Int]

  var id: String { SearchKey.slug(of: name) }

  /// The file, as `tafel new` would begin it and a person would fill it in.
  func file(schemaLine: String) -> String {
    var out = "---\n" + schemaLine + "name: \(YAMLText.scalar(name))\n"
    for key in ["aliases", "kind", "strategy", "class", "class reason"] {
      if let value = keys[key] {
        out += "\(key): \(key == "aliases" ? YAMLText.list(value) : YAMLText.scalar(value))\n"
      }
    }
    out += "metals: \(YAMLText.list(keys["metals"] ?? ""))\n"
    for key in ["elements", "sites"] {
      if let value = keys[key] { out += "\(key): \(YAMLText.list(value))\n" }
    }
    if let value = keys["support"] { out += "support: \(YAMLText.scalar(value))\n" }
    if let value = keys["mechanisms"] { out += "mechanisms: \(YAMLText.list(value))\n" }
    out += "source: \(source)\n"
    for key in ["summary", "note"] {
      if let value = keys[key] { out += "\(key): \(YAMLText.scalar(value))\n" }
    }
    if !numbers.isEmpty { out += "measurements:\n" }
    for number in numbers { out += Self.row(number, source) }
    return out + "---\n" + text + "\n"
  }

  private static func row(_ number: Number, _ source: String) -> String {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(key): \(YAMLText.scalar(value))") }
    }
    add("reaction", number.reaction)
    add("metric", number.metric)
    add("value", number.value)
    add("at", number.at)
    add("scale", number.scale)
    add("electrolyte", number.electrolyte)
    add("sample", number.sample)
    add("kind", number.kind)
    if number.source != source { add("source", number.source) }
    add("where", number.place)
    add("note", number.note)
    var out = ""
    for (index, line) in lines.enumerated() { out += (index == 0 ? "  - " : "    ") + line + "\n" }
    let conditions = ConditionName.allCases.compactMap { name in
      number.conditions[name].map { (name.rawValue, $0) }
    }
    if !conditions.isEmpty {
      out += "    conditions:\n"
      for (name, value) in conditions { out += "      \(name): \(YAMLText.scalar(value))\n" }
    }
    return out
  }
}

/// Texts as they stand in YAML.
package enum YAMLText {
  /// Plain where that is safe, else in double quotes.
  package static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// Words separated by commas, semicolons or blanks between symbols, as a list.
  static func list(_ text: String) -> String {
    let words = text.split { $0 == "," || $0 == ";" || $0 == "|" }
      .map { ColumnMap.trimmed($0) }.filter { !$0.isEmpty }
    return "["
      + words.map { isPlain($0) && !$0.contains(",") ? $0 : quoted($0) }
      .joined(separator: ", ") + "]"
  }

  package static func quoted(_ text: String) -> String {
    let safe = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: " "
      default: String(scalar)
      }
    }
    return "\"" + safe.joined() + "\""
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, text.last != " ", text.last != ":" else {
      return false
    }
    let special: Set<Unicode.Scalar> = [
      "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@",
      "`", " ", "~", "=", "<",
    ]
    guard !special.contains(first), !text.contains(": "), !text.contains(" #") else { return false }
    let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off"]
    guard !words.contains(text.lowercased()) else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && !["[", "]", "{", "}"].contains($0)
    }
  }
}
