package import Diagnostics

extension MarkdownRules {
  package static let footnotes = Rule(
    "T207", .error, "footnote",
    meaning: "A footnote needs one definition and at least one reference, or its text is lost.",
    bad: "Measured in 0.1 M KOH.[^1]\n\n[^2]: Without iR correction.",
    good: "Measured in 0.1 M KOH.[^1]\n\n[^1]: Without iR correction.")
}

/// Numbers the footnotes of one document in the order of their first use.
struct Footnotes {
  private(set) var definitions: [FootnoteScanner.Definition] = []
  private var indexOfLabel: [String: Int] = [:]
  private var numberOfDefinition: [Int: Int] = [:]
  private var counts: [Int] = []
  /// Indices of `definitions` in the order of first use.
  private(set) var used: [Int] = []

  static func isLabelByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]")
      && byte != UInt8(ascii: "^") && byte != UInt8(ascii: "|") && byte != .backslash
  }

  init() {}

  init(
    _ definitions: [FootnoteScanner.Definition], in body: BodyText,
    diagnostics: inout [Diagnostic]
  ) {
    self.definitions = definitions
    for (index, definition) in definitions.enumerated() {
      guard indexOfLabel[definition.label] != nil else {
        indexOfLabel[definition.label] = index
        continue
      }
      diagnostics.append(
        Diagnostic(
          MarkdownRules.footnotes, at: body.range(definition.labelRange),
          "the footnote “\(definition.label)” is defined a second time",
          help: "give this note a label of its own"))
    }
  }

  func isDefined(_ label: String) -> Bool { indexOfLabel[label] != nil }

  /// The next reference to a defined note.
  mutating func reference(to label: String) -> FootnoteReference? {
    guard let index = indexOfLabel[label] else { return nil }
    let number: Int
    if let known = numberOfDefinition[index] {
      number = known
    } else {
      used.append(index)
      counts.append(0)
      number = used.count
      numberOfDefinition[index] = number
    }
    counts[number - 1] += 1
    return FootnoteReference(number: number, label: label, occurrence: counts[number - 1])
  }

  func referenceCount(of number: Int) -> Int { counts[number - 1] }

  func unknownLabel(_ label: String, at range: SourceRange) -> Diagnostic {
    let hint = NearMiss.hint(for: label, in: definitions.map(\.label))
    return Diagnostic(
      MarkdownRules.footnotes, at: range, "there is no footnote “\(label)”",
      help: hint ?? "add a line “[^\(label)]: text” of its own")
  }

  func unused(in body: BodyText) -> [Diagnostic] {
    definitions.enumerated().compactMap { index, definition in
      guard indexOfLabel[definition.label] == index, numberOfDefinition[index] == nil else {
        return nil
      }
      return Diagnostic(
        MarkdownRules.footnotes, severity: .warning, at: body.range(definition.labelRange),
        "nothing refers to the footnote “\(definition.label)”, so it is not shown",
        help: "write [^\(definition.label)] where the note belongs, or remove it")
    }
  }
}
