import Bibliography
import Diagnostics
import Testing

@Suite struct ExportTests {
  private let sources = Samples.read(Samples.placeholder + "\n" + Samples.article)

  @Test func writesBibTeX() {
    #expect(
      String(decoding: BibTeXWriter.write(sources), as: UTF8.self) == """
        @article{liu-2023,
          title        = {Iron single atoms on {Co₃O₄} for the reduction of oxygen},
          author       = {Liu, Xiao-Ming and Müller, J. K. and van der Waals, Johannes},
          journal      = {Journal of the American Chemical Society},
          shortjournal = {J. Am. Chem. Soc.},
          year         = {2023},
          month        = {5},
          day          = {4},
          volume       = {145},
          number       = {12},
          pages        = {3456--3467},
          doi          = {10.1021/jacs.3c00001}
        }

        @misc{seed-87,
          year      = {2023},
          number    = {87},
          publisher = {John Wiley and Sons},
          note      = {Reference 87 of the reviewed article; bibliographic record not verified yet}
        }

        """)
  }

  @Test func idsThatDifferInWhatNoKeyHoldsStayTwoRecords() {
    var diagnostics: [Diagnostic] = []
    let items = #"[{"id": "a b", "title": "One"}, {"id": "a-b", "title": "Two"}]"#
    let sources = SourceReader.read(
      SourceText(path: "a.json", bytes: Array(items.utf8)), diagnostics: &diagnostics)
    let again = BibTeXReader.read(
      SourceText(path: "a.bib", bytes: BibTeXWriter.write(sources)), diagnostics: &diagnostics)
    #expect(again.map(\.id) == ["a-b", "a-b-2"])
    #expect(again.compactMap(\.title).sorted() == ["One", "Two"])
  }

  @Test func writesRIS() {
    #expect(
      String(decoding: RISWriter.write(sources), as: UTF8.self)
        == [
          "TY  - JOUR", "ID  - liu-2023", "AU  - Liu, Xiao-Ming", "AU  - Müller, J. K.",
          "AU  - van der Waals, Johannes",
          "TI  - Iron single atoms on Co₃O₄ for the reduction of oxygen",
          "T2  - Journal of the American Chemical Society", "J2  - J. Am. Chem. Soc.",
          "PY  - 2023", "DA  - 2023/05/04", "VL  - 145", "IS  - 12", "SP  - 3456", "EP  - 3467",
          "DO  - 10.1021/jacs.3c00001", "ER  - ", "", "TY  - GEN", "ID  - seed-87", "PY  - 2023",
          "PB  - John Wiley and Sons",
          "N1  - Reference 87 of the reviewed article; bibliographic record not verified yet",
          "ER  - ", "",
        ].joined(separator: "\r\n"))
  }

  @Test func noLineBreakEndsARISRecord() {
    var source = Source(id: "a", type: "misc")
    source.title = "A\r\nER  - \nTY  - JOUR"
    #expect(
      RISWriter.record(source) == "TY  - GEN\r\nID  - a\r\nTI  - A ER - TY - JOUR\r\nER  - \r\n")
  }

  @Test func writesCSL() {
    #expect(
      String(
        decoding: CSLWriter.write(
          Samples.read(
            #"@article{a, title = {<"\textbackslash>}, author = {Liu, X. and {ACS}}, year = 2020, month = 2, pages = {1--2}}"#
          )), as: UTF8.self)
          == #"""
          [
            {
              "id": "a",
              "type": "article-journal",
              "title": "\u003c\"\\>",
              "author": [
                {
                  "family": "Liu",
                  "given": "X."
                },
                {
                  "literal": "ACS"
                }
              ],
              "issued": {
                "date-parts": [
                  [
                    2020,
                    2
                  ]
                ]
              },
              "page": "1-2"
            }
          ]

          """#)
    #expect(String(decoding: CSLWriter.write([]), as: UTF8.self) == "[]\n")
  }

  @Test(arguments: [
    Samples.article, Samples.placeholder,
    #"@book{b, title = {A \& B: 5\% of {Co$_3$O$_4$}}, editor = {King, Jr., M. and {A and B, Inc.}}, address = {Berlin}, isbn = {978-3}, keywords = {x; y z}, url = {https://a.org/~b\_c}, note = {a_b}}"#,
    "@article{c, journal = {J. Everything}, year = 2020, eid = {e12}, abstract = {Long -- text}}",
    "@article{d, title = {T}, doi = {10.1002/a_b<c>}, volume = {1}, pages = {S1--S9}}",
  ])
  func readsWhatItWrites(text: String) {
    let first = Samples.read(text)
    #expect(first.count == 1)
    let bib = BibTeXWriter.write(first)
    var faults: [Diagnostic] = []
    let again = BibTeXReader.read(SourceText(path: "b.bib", bytes: bib), diagnostics: &faults)
    #expect(Samples.shared(again) == Samples.shared(first))
    #expect(BibTeXWriter.write(again) == bib)
    let csl = CSLReader.read(
      SourceText(path: "b.json", bytes: CSLWriter.write(first)), diagnostics: &faults)
    #expect(Samples.shared(csl) == Samples.shared(first))
    #expect(faults.isEmpty)
  }

  @Test func readsBackWhateverATitleOrNameHolds() {
    var state: UInt64 = 7
    let signs = Array("aB3 ,{}\\$%&#_^~-'`\"@=<>é₄–.")
    func word() -> String {
      var text = "x"
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(signs[Int((state >> 33) % UInt64(signs.count))])
      }
      return text.split(separator: " ").joined(separator: " ")
    }
    for _ in 0..<500 {
      var source = Source(id: "a", type: "article")
      source.title = word()
      source.note = word()
      source.authorList = PersonList([
        PersonName(given: word(), family: word()), .corporate(word()), PersonName(family: word()),
        PersonName(given: word(), family: word(), suffix: word()),
      ])
      var faults: [Diagnostic] = []
      let again = BibTeXReader.read(
        SourceText(path: "", bytes: BibTeXWriter.write([source])), diagnostics: &faults)
      #expect(Samples.shared(again) == Samples.shared([source]))
      #expect(faults.isEmpty)
    }
  }

  @Test func keepsFieldsItDoesNotKnow() {
    let written = BibTeXWriter.write(Samples.read(#"@misc{a, title = {T}, eprint = {2101.{\"o}}}"#))
    #expect(
      String(decoding: written, as: UTF8.self)
        == "@misc{a,\n  title  = {T},\n  eprint = {2101.{\\\"o}}\n}\n")
  }
}
