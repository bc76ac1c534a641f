import Testing

@testable import Bibliography

@Suite struct LaTeXTextTests {
  @Test(arguments: [
    (#"M{\"u}ller"#, "Müller"), (#"M\"{u}ller"#, "Müller"), (#"M{\"{u}}ller"#, "Müller"),
    (#"Andr\'e"#, "André"), (#"\v{C}apek"#, "Čapek"), (#"\v Capek"#, "Čapek"),
    (#"Stra{\ss}e"#, "Straße"), (#"Stra\ss e"#, "Straße"), (#"S{\o}rensen"#, "Sørensen"),
    (#"{\AA}ngstr\"om"#, "Ångström"), (#"{\L}ukasz"#, "Łukasz"), (#"Mar{\'\i}a"#, "María"),
    (#"Mu{\~n}oz"#, "Muñoz"), (#"Fran\c{c}ois"#, "François"),
    ("Co$_3$O$_4$", "Co₃O₄"), ("Co$_{3}$O$_{4}$", "Co₃O₄"), ("CoS$_x$", "CoSₓ"),
    (#"Ni\textsubscript{0.5}Se"#, "Ni0.5Se"), (#"H\textsubscript{2}O"#, "H₂O"),
    ("cm$^{-2}$", "cm⁻²"), (#"25 $^\circ$C"#, "25 °C"), (#"$\alpha$-Fe"#, "α-Fe"),
    (#"$\mathrm{Fe}_{12}$"#, "Fe₁₂"), ("Fe<sub>3</sub>C", "Fe₃C"), ("A &amp; B", "A & B"),
    (##"R\&D 5\% \#1 a\_b"##, "R&D 5% #1 a_b"), ("a--b---c", "a–b—c"), ("``x''", "“x”"),
    ("{{Deep} {{nest}}}", "Deep nest"), ("a~b\n   c ", "a b c"),
    (#"\textit{Ab initio}"#, "Ab initio"),
    ("}unbalanced{", "unbalanced"), (#"\'"#, ""), ("$_", ""), ("", ""),
  ])
  func readsPlainText(raw: String, plain: String) {
    #expect(Array(LaTeXText.plain(raw).utf8) == Array(plain.utf8))
  }

  @Test func leavesAddressesAlone() {
    #expect(LaTeXText.verbatim(#"https://a.org/~b\_c\%20{d}"#) == "https://a.org/~b_c%20d")
  }

  @Test(arguments: [
    #"a{b}c\d~e^f_g$h%i&j#k"#, "a--b---c", "``x''", "Čapek Co₃O₄ ≤ 5 °C", "}{", "don't",
  ])
  func readsWhatItWrites(text: String) {
    #expect(LaTeXText.plain(LaTeXWriter.escaped(text)) == text)
    #expect(LaTeXText.plain(LaTeXWriter.title(text)) == text)
  }

  @Test func bracesFormulaeAndNamesInTitles() {
    #expect(
      LaTeXWriter.title("Iron on Co₃O₄ & NiFe-LDH at 50% load")
        == #"Iron on {Co₃O₄} \& {NiFe-LDH} at {50\%} load"#)
  }
}
