import Bibliography
import Testing

/// Records of which only a part could be read.
@Suite struct IncompleteRecordTests {
  private static let record = #"""
    @misc{mose2-co2p-record,
      howpublished = {Abstract on MoSe2–Co2P},
      year    = {not known},
      seen-at = {https://a.example/x\_y?q=1\%20 http://b.example/},
      note    = {Not seen: authors, title}
    }
    """#

  @Test func keepsWhereItWasSeenAndWhatItIs() throws {
    let source = try #require(Samples.read(Self.record).first)
    #expect(source.seenAt == ["https://a.example/x_y?q=1%20", "http://b.example/"])
    #expect(source.howPublished == "Abstract on MoSe2–Co2P")
    #expect(!source.isPlaceholder)
    #expect(source.shortLabel == "Abstract on MoSe2–Co2P")
    #expect(source.webAddress == nil)
  }

  @Test(arguments: ReferenceStyle.allCases)
  func itsReferenceSaysWhatItIs(style: ReferenceStyle) throws {
    let source = try #require(Samples.read(Self.record).first)
    #expect(style.plain(source) == "Abstract on MoSe2–Co2P.")
  }

  @Test func exportsKeepIt() throws {
    let source = try #require(Samples.read(Self.record).first)
    let again = try #require(Samples.read(BibTeXWriter.record(source)).first)
    #expect(again.seenAt == source.seenAt)
    #expect(again.howPublished == source.howPublished)
    let ris = String(decoding: RISWriter.write([source]), as: UTF8.self)
    #expect(ris.contains("TI  - [Abstract on MoSe2–Co2P]"))
    let csl = String(decoding: CSLWriter.write([source]), as: UTF8.self)
    #expect(csl.contains("[Abstract on MoSe2–Co2P]"))
  }
}
