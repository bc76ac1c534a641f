import Diagnostics

/// Two rules with everything that a rule can have, and with little.
enum SampleRules {
  static let halfWave = Rule(
    "T504", "half-wave potential out of range", fieldRule: "R04",
    meaning: "A half-wave potential above 1.05 V vs RHE has never been seen, and a low or negative"
      + " one is usually given against `Ag/AgCl` and not against RHE.",
    bad: "value: -0.12 V vs RHE", good: "value: -0.12 V\nscale: Ag/AgCl",
    limits: [
      .init(severity: .error, quantity: "half-wave potential", sound: "0.20–1.05 V vs RHE"),
      .init(
        severity: .warning, quantity: "half-wave potential, alkaline", sound: "0.60–0.95 V vs RHE",
        source: "a survey of a hundred and five pairs of values that reaches from 0.08 to 0.33 V"),
    ])
  static let mark = Rule(
    "T111", .warning, "byte order mark", meaning: "An invisible mark | with *stars*.",
    bad: "```\nx", good: "---")

  static let all = [mark, halfWave]
}
