import Bibliography
import Diagnostics
import Testing

@Suite struct BibTeXReaderTests {
  @Test func readsAnArticleOfAPublisher() throws {
    let source = try #require(Samples.read(Samples.article).first)
    #expect(source.id == "liu-2023")
    #expect(source.type == "article")
    #expect(source.title == "Iron single atoms on Co₃O₄ for the reduction of oxygen")
    #expect(
      source.authors == [
        PersonName(given: "Xiao-Ming", family: "Liu"), PersonName(given: "J. K.", family: "Müller"),
        PersonName(given: "Johannes", family: "van der Waals"),
      ])
    #expect(source.journal == "Journal of the American Chemical Society")
    #expect(source.journalAbbreviation == "J. Am. Chem. Soc.")
    #expect(source.year == 2023)
    #expect(source.month == 5)
    #expect(source.day == 4)
    #expect(source.volume == "145")
    #expect(source.issue == "12")
    #expect(source.pages == "3456–3467")
    #expect(source.doi == "10.1021/jacs.3c00001")
    #expect(source.isPlaceholder == false)
    #expect(source.shortLabel == "Liu et al. 2023")
    #expect(
      source.range == SourceRange(path: "a.bib", line: 1, column: 1, endLine: 8, endColumn: 2))
    #expect(Samples.faults(Samples.article).isEmpty)
  }

  @Test func readsAPlaceholder() throws {
    let source = try #require(Samples.read(Samples.placeholder).first)
    #expect(source.isPlaceholder)
    #expect(source.referenceNumber == 87)
    #expect(source.issue == nil)
    #expect(source.shortLabel == "ref. 87 (2023)")
    #expect(Samples.faults(Samples.placeholder, expectedID: "seed-87", latestYear: 2025).isEmpty)
  }

  @Test func keepsTheReferenceNumberOfAFilledInRecord() {
    let filled = Samples.read("@article{seed-87, title = {Iron}, number = {87}, year = 2023}")
    #expect(filled.first?.referenceNumber == 87)
    #expect(filled.first?.issue == nil)
    let article = Samples.read("@article{seed-87, title = {Iron}, number = {4}, year = 2023}")
    #expect(article.first?.referenceNumber == 87)
    #expect(article.first?.issue == "4")
  }

  @Test func readsQuotesMacrosAndText() {
    let sources = Samples.read(
      """
      Exported on a Monday; write to somebody@example.org.
      @comment{ @article{no, title = {x}} }
      @preamble{"\\newcommand{\\x}{y}"}
      @STRING(jacs = "J. Am. " # {Chem. Soc.})
      @Article(a:1, journal = jacs, title = "On {"} marks", month = "3" # {}, year = 1999,)
      @book{b, title = {Two}} @misc{c, title = {Three}}\r
      """)
    #expect(sources.map(\.id) == ["a:1", "b", "c"])
    #expect(sources.first?.journal == "Journal of the American Chemical Society")
    #expect(sources.first?.title == "On \" marks")
    #expect(sources.first?.month == 3)
  }

  @Test func readsFieldsOfBibLaTeX() {
    let source = Samples.source(
      "journaltitle = {Joule}, date = {2021-07-19}, location = {Berlin}, eid = {101}")
    #expect(source.journal == "Joule")
    #expect(source.year == 2021)
    #expect(source.month == 7)
    #expect(source.day == 19)
    #expect(source.address == "Berlin")
    #expect(source.locator == "101")
  }

  @Test func readsCarriageReturns() {
    let text = Samples.article.split(separator: "\n").joined(separator: "\r\n")
    #expect(Samples.shared(Samples.read(text)) == Samples.shared(Samples.read(Samples.article)))
  }

  @Test func reportsABraceThatIsNeverClosedAndGoesOn() {
    let text = """
      @article{a,
        title = {Iron {on carbon},
        year = {2023}
      }
      @article{b, year = {2022}}
      """
    #expect(
      Samples.faults(text) == [
        "2:3 T301 the brace that opens the value of “title” is never closed"
      ])
    #expect(Samples.read(text).map(\.id) == ["a", "b"])
    #expect(
      Samples.faults("@misc{a,\n  title = {Iron {on {carbon,\n}\n@misc{b, title = {B}}")
        == ["2:11 T301 the brace that opens the value of “title” is never closed"])
  }

  @Test func reportsAValueThatRunsToTheEndOfItsRecord() {
    #expect(
      Samples.faults("@article{a,\n  title = {Iron,\n  year = {2023}\n}\n@misc{b, title = {B}}")
        == [
          "2:3 T301 the brace that opens the value of “title” is never closed"
        ])
    #expect(
      Samples.faults("@article{a,\n  title = {Iron}\n")
        == ["1:1 T301 the record “a” is not closed"])
    #expect(
      Samples.faults("@article{a, title = \"Iron}")
        == ["1:21 T301 the quotation mark that opens the value of “title” is never closed"])
  }

  @Test func reportsWhatIsMissing() {
    #expect(
      Samples.faults("@article{a\n title = {A}\n year = {2023}}") == [
        "1:11 T301 no comma after the key", "2:13 T301 no comma after the value of “title”",
      ])
    #expect(Samples.faults("@article{,\n title = {A}}") == ["1:10 T308 the article has no key"])
    #expect(
      Samples.faults("@article{title = {A}}") == ["1:10 T308 the article has no key"])
    #expect(Samples.faults("@article{a, title {A}}") == ["1:13 T301 no “=” after “title”"])
    #expect(
      Samples.faults("@article{a, year = }") == ["1:20 T301 no value after “year =”"])
    #expect(
      Samples.faults("@article{a, title = {A}, {}}")
        == ["1:26 T301 “{” where a field name was expected"])
    #expect(
      Samples.faults("@article a, title = {A}")
        == ["1:1 T301 “@article” without an opening brace"])
  }

  @Test func reportsDoubleKeysAndFields() {
    let text = "@misc{a, title = {A}}\n@misc{a, title = {B}}\n@misc{b, year = 2020, Year = 2021}"
    #expect(
      Samples.faults(text) == [
        "2:7 T306 a second record with the key “a”",
        "3:23 T307 “year” is given a second time",
      ])
    #expect(Samples.read(text).last?.year == 2020)
  }

  @Test func reportsAFileWithoutARecord() {
    #expect(
      Samples.faults("Liu et al., J. Catal. 2023")
        == ["1:1 T302 the file holds no BibTeX record"])
    #expect(Samples.faults("") == ["1:1 T302 the file holds no BibTeX record"])
  }

  @Test func reportsAnAbbreviationThatNothingDefines() {
    #expect(
      Samples.faults("@article{a, journal = joule}")
        == ["1:23 T309 “joule” stands without braces and no @string defines it"])
  }

  @Test func survivesHostileBytes() {
    let hostile = [
      String(repeating: "{", count: 1_000_000), String(repeating: "@", count: 200_000),
      String(repeating: "@a{", count: 100_000), String(repeating: "@a{\n", count: 100_000),
      String(repeating: "@a{k,t={\n", count: 50_000), String(repeating: "@a{k}", count: 100_000),
      "@a{k," + String(repeating: "x=b,", count: 100_000),
      "@a{k, title = {" + String(repeating: "{", count: 200_000)
        + String(repeating: "}", count: 200_000) + "}}",
      "@a{k, title = {$" + String(repeating: "_{a", count: 100_000) + "}}",
      "@a{k, title = {" + String(repeating: "\\\"{", count: 100_000)
        + String(repeating: "}", count: 100_000) + "}}",
      "@a{k, author = {" + String(repeating: " and ", count: 100_000) + ",,,}}",
      "@a{k,\u{0}title = {a\u{0}b}\u{0}}", "@", "@a", "@a{", "@a{k", "@a{k,", "@a{k,t", "@a{k,t=",
      "@a{k,t={\\", "@string", "@string{", "@string{a=", "\\", "@a{k, title = {\\",
    ]
    for text in hostile { _ = Samples.faults(text) }
  }

  @Test func definitionsCanNotGrowBeyondMeasure() {
    var text = "@string{a0 = {\(String(repeating: "x", count: 1000))}}\n"
    for step in 1...60 { text += "@string{a\(step) = a\(step - 1) # a\(step - 1)}\n" }
    text += "@misc{k, title = a60}"
    #expect(Samples.faults(text).contains { $0.contains("beyond all measure") })
  }

  @Test func survivesRandomBytes() {
    var state: UInt64 = 42
    let signs = Array("@{}(),=\"#\\$_^ \n\rab1~-'%&é\u{0}".utf8)
    for _ in 0..<2000 {
      var bytes: [UInt8] = Array("@a{k,".utf8)
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(signs[Int((state >> 33) % UInt64(signs.count))])
      }
      var diagnostics: [Diagnostic] = []
      let sources = BibTeXReader.read(
        SourceText(path: "a.bib", bytes: bytes), diagnostics: &diagnostics)
      for source in sources {
        #expect(ReferenceStyle.acs.plain(source).isEmpty == false || source.id.isEmpty)
      }
    }
  }
}
