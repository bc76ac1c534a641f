package import Diagnostics

/// Faults of meaning in front matter, T120–T159. T131, T132 and T148 became T501 and T540.
package enum CheckRules {
  package static let unknownKey = Rule(
    "T120", "unknown key",
    meaning: "A key that Tafel does not know would be lost without a word, and with it the value a"
      + " chemist wrote.",
    bad: "strateggy: composition", good: "strategy: composition")
  package static let missingField = Rule(
    "T121", "missing field",
    meaning: "Without this field the entry can't be placed, cited or compared.",
    bad: "- metric: half-wave potential\n  value: 0.90 V vs RHE",
    good: "- reaction: ORR\n  metric: half-wave potential\n  value: 0.90 V vs RHE")
  package static let wrongType = Rule(
    "T122", "wrong type",
    meaning: "The key expects another form of value: a text, a list, a group of keys or a whole"
      + " number.",
    bad: "metals: {Fe: 1}", good: "metals: [Fe]")
  package static let unknownWord = Rule(
    "T123", "unknown word",
    meaning: "This key takes one of a few words, so that tables and filters can rely on it.",
    bad: "kind: calculated", good: "kind: computed")
  package static let unknownStrategy = Rule(
    "T124", "unknown strategy",
    meaning: "Maps and pages are grouped by the strategies that Content/strategies declares.",
    bad: "strategy: compositional", good: "strategy: composition")
  package static let unknownClass = Rule(
    "T125", "unknown class",
    meaning: "A class must be declared by the entry's strategy, or the entry would be on no map.",
    bad: "class: metla-metal", good: "class: metal-metal")
  package static let unknownMechanism = Rule(
    "T126", "unknown mechanism",
    meaning: "Mechanism pages list the entries that name them; a slip would lose the entry there.",
    bad: "mechanisms: [charge-transfers]", good: "mechanisms: [charge-transfer]")
  package static let unknownElement = Rule(
    "T127", "unknown element",
    meaning: "Element pages and search rely on the 118 symbols of IUPAC.",
    bad: "metals: [Feo]", good: "metals: [Fe]")
  package static let unknownSource = Rule(
    "T128", "unknown source",
    meaning: "Every number needs the source it was read in, as a file in Content/sources.",
    bad: "source: seed-1822", good: "source: seed-182")
  package static let unknownEntry = Rule(
    "T129", "unknown entry",
    meaning: "A reference to another entry must lead somewhere.",
    bad: "compared with: [pt-cc]", good: "compared with: [pt-c]")
  package static let badQuantity = Rule(
    "T130", "unreadable quantity",
    meaning: "A number counts only with its unit: 310 alone may be mV, µV or a typing slip.",
    bad: "value: 310 mVV", good: "value: 310 mV")
  package static let wrongUnit = Rule(
    "T133", "unit of another quantity",
    meaning: "The unit belongs to another kind of quantity than the metric.",
    bad: "metric: Tafel slope\nvalue: 59 mV", good: "metric: Tafel slope\nvalue: 59 mV dec-1")
  package static let unknownElectrolyte = Rule(
    "T134", "unknown electrolyte",
    meaning: "Values are compared within one electrolyte only, so its name must be one of the"
      + " vocabulary's.",
    bad: "electrolyte: 0.1 KOH", good: "electrolyte: 0.1 M KOH")
  package static let unknownMetric = Rule(
    "T135", "unknown metric",
    meaning: "Only known metrics have a unit, a direction and a place on maps.",
    bad: "metric: halfwave potentail", good: "metric: half-wave potential")
  package static let unknownReaction = Rule(
    "T136", "unknown reaction",
    meaning: "Reactions decide on sign, scale and direction of a metric.",
    bad: "reaction: ORER", good: "reaction: ORR")
  package static let badDate = Rule(
    "T138", "no date",
    meaning: "Dates are written as year-month-day, so that they sort and mean the same everywhere.",
    bad: "date: 23.11.2026", good: "date: 2026-11-23")
  package static let badORCID = Rule(
    "T139", "no ORCID",
    meaning: "An ORCID has 16 digits, the last of them a check digit that finds slips.",
    bad: "orcid: 0000-0002-1825-0098", good: "orcid: 0000-0002-1825-0097")
  package static let duplicateID = Rule(
    "T140", "duplicate id",
    meaning: "Two items of one id would have one address; one of them would be lost.",
    bad: "catalysts/charge-transfer.md beside mechanisms/charge-transfer.md",
    good: "catalysts/charge-transfer-catalyst.md")
  package static let duplicateName = Rule(
    "T141", "duplicate name",
    meaning: "Two entries of one name can't be told apart in tables and maps.",
    bad: "two entries with name: Fe–N–C", good: "name: Fe–N–C (aerogel)")
  package static let missingReason = Rule(
    "T142", "missing reason",
    meaning: "Readers must see why a value is disputed or an entry stands outside the classes.",
    bad: "status: contested", good: "status: contested\nreason: the RHE conversion is off by 59 mV")
  package static let oneSided = Rule(
    "T143", "one-sided reference",
    meaning: "Two items refer to each other, and only one of them says so; one page would claim"
      + " what the other does not know.",
    bad: "a mechanism's example that does not name the mechanism",
    good: "mechanisms: [charge-transfer] in that catalyst")
  package static let badPlace = Rule(
    "T144", "unknown place",
    meaning: "A text can be placed only on pages that Tafel makes.",
    bad: "place: reaction/orr", good: "place: reactions/orr")
  package static let badSeries = Rule(
    "T145", "unreadable data series",
    meaning: "A curve is drawn from numbers; a row that is none would bend it.",
    bad: "0.90;-1,2", good: "0.90,-1.2")
  package static let unusedSource = Rule(
    "T146", .advice, "unused source",
    meaning: "No entry uses or cites this source.", bad: "sources/seed-9.bib that nobody cites",
    good: "[@seed-9] in an entry")
  package static let unknownSchema = Rule(
    "T147", "unknown schema",
    meaning: "This Tafel reads content of schema 1.", bad: "schema: 2", good: "schema: 1")

  package static let unnamedDoubt = Rule(
    "T149", .warning, "doubt without name or date",
    meaning: "A reader weighs a doubt by who raised it and when.",
    bad: "status: contested\nreason: the scale is off by 59 mV",
    good: "status: contested\nreason: the scale is off by 59 mV\nby: A. Name\ndate: 2026-11-23")
  package static let unknownCode = Rule(
    "T150", "no such warning to accept",
    meaning:
      "Only warnings can be accepted, each by its code; an error must be mended, or the number"
      + " marked as contested or withdrawn with a reason.",
    bad: "accept: [T5160]", good: "accept: [T516]\naccept reason: the paper gives no resistance")
  package static let idleAcceptance = Rule(
    "T151", .advice, "acceptance without a warning",
    meaning: "What is accepted and not asked any more would hide the next warning of its kind.",
    bad: "accept: [T516] in an entry that states its iR correction", good: "no accept line")

  package static let foreignMetric = Rule(
    "T152", "metric of another reaction",
    meaning: "A half-wave potential needs a limiting current, as the ORR alone has one; n and the"
      + " H2O2 yield count its electrons, and ΔE joins the two reactions of oxygen.",
    bad: "reaction: OER\nmetric: half-wave potential",
    good: "reaction: ORR\nmetric: half-wave potential")
  package static let headerWithoutUnit = Rule(
    "T153", .warning, "column without unit",
    meaning:
      "A curve can be compared only if its axes say what they are: quantity and unit, and for"
      + " a potential its reference electrode.",
    bad: "E,j", good: "E / V vs RHE,j / mA cm-2")
  package static let lostCitation = Rule(
    "T154", .warning, "brackets that cite nothing",
    meaning: "A citation names its source with an @, so that it gets its number here; the number of"
      + " another list of references leads nowhere.",
    bad: "It is stable for 100 h [smith2024].", good: "It is stable for 100 h [@smith2024].")

  package static let all = [
    unknownKey, missingField, wrongType, unknownWord, unknownStrategy, unknownClass,
    unknownMechanism, unknownElement, unknownSource, unknownEntry, badQuantity, wrongUnit,
    unknownElectrolyte, unknownMetric, unknownReaction, badDate,
    badORCID, duplicateID, duplicateName, missingReason, oneSided, badPlace, badSeries,
    unusedSource, unknownSchema, unnamedDoubt, unknownCode, idleAcceptance, foreignMetric,
    headerWithoutUnit, lostCitation,
  ]
}
