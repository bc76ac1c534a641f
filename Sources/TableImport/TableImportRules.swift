package import Diagnostics

/// The rules of map files for spreadsheets.
package enum TableImportRules {
  package static let badMap = Rule(
    "T119", .error, "map of columns that can't be used",
    meaning:
      "A map says which column of a spreadsheet is which key or metric; what it names must exist.",
    bad: "columns:\n  Eta10: {metric: overpotentail, unit: mV}",
    good: "columns:\n  Eta10: {metric: η10, unit: mV, reaction: OER}")

  package static let all = [badMap]
}
