package import Diagnostics

/// Faults of a theme, T401–T409.
package enum ThemeRules {
  package static let badTemplate = Rule(
    "T401", "unreadable template",
    meaning:
      "A template is HTML with Mustache tags; a tag or section that is not closed would swallow"
      + " the rest of every page of its kind.",
    bad: "{{#measurements}} … (no end)", good: "{{#measurements}} … {{/measurements}}")
  package static let unknownName = Rule(
    "T402", "unknown name in a template",
    meaning: "A name that the page does not offer would print as nothing, and nobody would notice.",
    bad: "{{{mesurements}}}", good: "{{{measurements}}}")
  package static let missingTemplate = Rule(
    "T403", "missing template",
    meaning: "Every page kind needs a template, and every partial a file.",
    bad: "page kinds: {catalyst: entry} without templates/entry.mustache",
    good: "templates/catalyst.mustache")
  package static let badTheme = Rule(
    "T404", "theme.yml can't be used",
    meaning: "theme.yml sets fonts, palette roles, navigation and page kinds; a value it does not"
      + " understand would leave pages without style.",
    bad: "palette: {light: {inc: \"#222\"}}", good: "palette: {light: {ink: \"#222\"}}")
  package static let rawText = Rule(
    "T405", "text written without escape",
    meaning: "Plain text goes through {{name}}, which escapes it; ready-made pieces of HTML through"
      + " {{{name}}}. The other way round opens a hole or prints tags.",
    bad: "{{{title}}}", good: "{{title}}")
  package static let endlessPartial = Rule(
    "T406", "partial that contains itself",
    meaning: "A partial that leads back to itself never ends.",
    bad: "a.mustache: {{> b}}, b.mustache: {{> a}}",
    good: "a.mustache: {{> b}}, b.mustache: <p>…</p>")
  package static let missingGlyph = Rule(
    "T407", "sign that no font of the reports has",
    meaning: "A report for print embeds its fonts; a sign that none of them has would print as an"
      + " empty box, so the report is not made.",
    bad: "name: Fe–N–C \u{F0B7}", good: "name: Fe–N–C •")

  package static let all = [
    badTemplate, unknownName, missingTemplate, badTheme, rawText, endlessPartial, missingGlyph,
  ]
}
