import ContentReader
import Diagnostics
import Electrochemistry
import ReviewModel

/// Files of `Content/vocabulary`.
enum VocabularyCheck {
  static func read(_ files: [RawFile], diagnostics: inout [Diagnostic]) -> Vocabulary {
    var vocabulary = Vocabulary()
    for file in files {
      guard let yaml = file.yaml else { continue }
      guard case .list(let items) = yaml.value else {
        diagnostics.append(
          Diagnostic(
            CheckRules.wrongType, at: yaml.range,
            "the file holds \(yaml.typeName), expected a list",
            help: "start each item with “- ”"))
        continue
      }
      read(file, items, into: &vocabulary, diagnostics: &diagnostics)
    }
    return vocabulary
  }

  private static let fileNames = [
    "electrolytes", "reference-electrodes", "metrics", "synonyms", "abbreviations",
  ]

  private static func read(
    _ file: RawFile, _ items: [RawNode], into vocabulary: inout Vocabulary,
    diagnostics: inout [Diagnostic]
  ) {
    switch file.id {
    case "electrolytes":
      vocabulary.electrolytes = maps(items, "the electrolyte", &diagnostics, electrolyte)
    case "reference-electrodes":
      vocabulary.referenceElectrodes = maps(items, "the electrode", &diagnostics, electrode)
    case "abbreviations":
      vocabulary.abbreviations = maps(items, "the abbreviation", &diagnostics, abbreviation)
    case "metrics":
      for (metric, names) in maps(items, "the metric", &diagnostics, metric) {
        for name in names { vocabulary.metricNames[SearchKey.key(of: name)] = metric }
      }
    case "synonyms":
      vocabulary.synonyms = items.compactMap { item in
        if case .list(let words) = item.value { words.compactMap(\.text) } else { nil }
      }
    default:
      diagnostics.append(
        Diagnostic(
          ReaderRules.strangeFile, at: .start(of: file.source.path),
          "“\(file.id)” is no vocabulary that Tafel knows",
          help: NearMiss.hint(for: file.id, in: fileNames)
            ?? "known: \(fileNames.joined(separator: ", "))"))
    }
  }

  private static func maps<Value>(
    _ items: [RawNode], _ noun: String, _ diagnostics: inout [Diagnostic],
    _ make: (inout FieldReader) -> Value?
  ) -> [Value] {
    items.compactMap { item in
      guard case .map(let map) = item.value else {
        diagnostics.append(
          Diagnostic(
            CheckRules.wrongType, at: item.range,
            "\(noun) is \(item.typeName), expected “key: value” lines",
            help: "write - name: …, then one key a line"))
        return nil
      }
      var reader = FieldReader(map, noun: noun)
      let value = make(&reader)
      diagnostics += reader.finish()
      return value
    }
  }

  private static func electrolyte(
    _ fields: inout FieldReader
  ) -> Vocabulary.ElectrolyteEntry? {
    let name = fields.requiredText("name", example: "0.1 M KOH")
    let word = fields.choice("medium", among: Medium.allCases.map(\.rawValue))
    fields.require("medium", example: "alkaline")
    let pH = fields.quantity("pH")?.quantity
    let range = fields.quantity("pH range")?.quantity
    _ = fields.text("note")
    let synonyms = fields.texts("synonyms").map(\.text)
    let medium = word.flatMap { Medium(rawValue: $0) }
    guard let name, let medium else { return nil }
    return .init(name: name.text, medium: medium, pH: pH, pHRange: range, synonyms: synonyms)
  }

  private static func electrode(
    _ fields: inout FieldReader
  ) -> Vocabulary.ReferenceElectrode? {
    let name = fields.requiredText("name", example: "Hg/HgO (1 M KOH)")
    let offset = fields.quantity("offset")?.quantity
    let uncertainty = fields.quantity("uncertainty")?.quantity
    let range = fields.quantity("range")?.quantity
    let source = fields.text("source")?.text
    _ = fields.text("note")
    let synonyms = fields.texts("synonyms").map(\.text)
    return name.map {
      .init(
        name: $0.text, offset: offset, uncertainty: uncertainty, range: range, source: source,
        synonyms: synonyms)
    }
  }

  private static func abbreviation(_ fields: inout FieldReader) -> Vocabulary.Abbreviation? {
    let short = fields.requiredText("short", example: "ZIF")
    let long = fields.requiredText("long", example: "zeolitic imidazolate framework")
    guard let short, let long else { return nil }
    return .init(short: short.text, long: long.text)
  }

  private static func metric(_ fields: inout FieldReader) -> (Metric, [String])? {
    fields.require("metric", example: "half-wave potential")
    let metric = fields.metric("metric", KnownNames())?.metric
    let synonyms = fields.texts("synonyms").map(\.text)
    return metric.map { ($0, synonyms) }
  }
}
