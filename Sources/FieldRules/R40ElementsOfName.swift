import Diagnostics
import Electrochemistry
import ReviewModel

/// The elements that a name surely states beside those that the entry lists.
enum ElementsOfName {
  static func check(_ entry: RuleEntry, _ report: inout RuleReport) {
    // A symbol that could not be read is a fault already, and not a missing element.
    guard !lostElements(entry) else { return }
    let formulae = FormulaElements(name: entry.catalyst.name)
    checkUnlisted(entry, formulae, &report)
    checkUnnamed(entry, formulae, &report)
  }

  private static func lostElements(_ entry: RuleEntry) -> Bool {
    entry.count(of: "metals") + entry.count(of: "elements")
      != entry.catalyst.metals.count + entry.catalyst.elements.count
  }

  /// In the name and not in the entry.
  private static func checkUnlisted(
    _ entry: RuleEntry, _ formulae: FormulaElements, _ report: inout RuleReport
  ) {
    let catalyst = entry.catalyst
    let listed = Set(catalyst.metals + catalyst.elements)
    var sure: [String] = []
    var likely: [String] = []
    for formula in formulae.formulae {
      for element in formula.elements where !listed.contains(element) {
        let isMetal = Element.named(element)?.isMetal ?? false
        // What stands behind @ is a support, whose carbon and nitrogen nobody need list.
        if formula.isBehindAt, !isMetal { continue }
        let isSure = isMetal || (formula.hasCount && !catalyst.elements.isEmpty)
        if formulae.isPlain, isSure { sure.append(element) } else { likely.append(element) }
      }
    }
    add(.error, unique(sure), entry, &report)
    add(.warning, unique(likely).filter { !sure.contains($0) }, entry, &report)
  }

  private static func add(
    _ severity: Severity, _ elements: [String], _ entry: RuleEntry, _ report: inout RuleReport
  ) {
    guard !elements.isEmpty else { return }
    let words = RuleText.list(elements)
    report.add(
      Transcription.rule, severity, entry, at: entry.place("name"),
      "the name “\(entry.catalyst.name)” contains \(words), but neither metals nor elements list"
        + " \(elements.count == 1 ? "it" : "them")",
      help: "add \(words) to metals or elements, or correct the name"
        + (severity == .error
          ? "" : "; if it is no element there, accept \(Transcription.rule.code) with a reason"))
  }

  /// In the entry and not in the name: only where the name is formulae and nothing else.
  private static func checkUnnamed(
    _ entry: RuleEntry, _ formulae: FormulaElements, _ report: inout RuleReport
  ) {
    guard formulae.isPlain else { return }
    let catalyst = entry.catalyst
    let named = Set(formulae.formulae.flatMap(\.elements))
    let metals = catalyst.metals.filter { !named.contains($0) }
    // A support brings elements that the name need not tell.
    let others = catalyst.support == nil ? catalyst.elements.filter { !named.contains($0) } : []
    let surplus = unique(metals + others)
    guard !surplus.isEmpty else { return }
    let words = RuleText.list(surplus)
    report.add(
      Transcription.rule, .warning, entry, at: entry.place(metals.isEmpty ? "elements" : "metals"),
      "the entry lists \(words), but the name “\(catalyst.name)” does not contain"
        + " \(surplus.count == 1 ? "it" : "them")",
      help: "correct the list or the name; a dopant or support that the name leaves out is a reason"
        + " to accept \(Transcription.rule.code)")
  }

  private static func unique(_ elements: [String]) -> [String] {
    var seen: Set<String> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
