import Testing

@Suite struct R27ExchangeCurrentTests {
  /// 120 mV at 10 mA cm⁻² and 60 mV per decade: 0.1 mA cm⁻².
  private func entry(_ current: String) -> RuleCase {
    RuleCase(
      .hydrogen("j0", current), .hydrogen("η10", "120 mV"),
      .hydrogen("Tafel slope", "60 mV dec-1"))
  }

  @Test func refusesWhatIsNoCurrent() throws {
    try RuleCase(.hydrogen("j0", "0 mA cm-2  #! error T527")).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("j0", "-3.2 mA cm-2  #! error T527")).run(ignoring: ["T539"])
  }

  @Test func asksAboutMoreThanAPowerOfTen() throws {
    try entry("1.1 mA cm-2  #! warning T527").run(ignoring: ["T539"])
    try entry("0.009 mA cm-2  #! warning T527").run(ignoring: ["T539"])
    try entry("0.1 A cm-2  #! warning T527").run(ignoring: ["T539"])
    try entry("> 2 mA cm-2  #! warning T527").run(ignoring: ["T539"])
  }

  @Test func acceptsAPowerOfTen() throws {
    try entry("1.0 mA cm-2").run(ignoring: ["T539"])
    try entry("0.01 mA cm-2").run(ignoring: ["T539"])
    try entry("1e-4 A cm-2").run(ignoring: ["T539"])
    try entry("< 2 mA cm-2").run(ignoring: ["T539"])
    try entry("> 0.001 mA cm-2").run(ignoring: ["T539"])
  }

  @Test func comparesOnlyOneElectrode() throws {
    try RuleCase(
      .hydrogen("j0", "5 mA cm-2").with("sample: B"), .hydrogen("η10", "120 mV"),
      .hydrogen("Tafel slope", "60 mV dec-1")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .hydrogen("j0", "0.0001 mA cm-2").under("basis: ECSA"), .hydrogen("η10", "120 mV"),
      .hydrogen("Tafel slope", "60 mV dec-1")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .hydrogen("j0", "5 mA cm-2"), .hydrogen("η10", "120 mV"),
      .evolution("Tafel slope", "60 mV dec-1")
    ).run(ignoring: ["T539"])
    try RuleCase(
      .hydrogen("j0", "5 mA cm-2"), .hydrogen("η10", "< 120 mV"),
      .hydrogen("Tafel slope", "60 mV dec-1")
    ).run(ignoring: ["T539"])
    try RuleCase(.hydrogen("j0", "5 mA cm-2"), .hydrogen("η10", "120 mV")).run(ignoring: ["T539"])
  }

  @Test func takesAnyOfSeveralLines() throws {
    try RuleCase(
      .hydrogen("j0", "1.5 mA cm-2"), .hydrogen("η10", "120 mV"),
      .hydrogen("Tafel slope", "60 mV dec-1"), .hydrogen("Tafel slope", "120 mV dec-1")
    ).run(ignoring: ["T539"])
  }
}
