import PageRenderer
import ReviewModel
import Testing

@Suite struct DataFilesTests {
  @Test func writesOneRowForEveryNumber() {
    let lines = SmallSite().text("data/measurements.csv").split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("id,record,subject_kind,subject,subject_name,reaction,metric,"))
    #expect(
      lines[1]
        == "fe-n4:1,measurement,catalyst,fe-n4,FeN4,ORR,half-wave potential,half-wave potential,"
        + "0.90,,V,V,,,RHE,,,0.90,V,,0.1 M KOH,alkaline,,,1,,measured,current,,,,seed-1,,1,section 2,"
    )
  }

  @Test func keepsSpreadsheetsFromRunningNames() {
    var site = SmallSite()
    site.review.catalysts[0].name = "=cmd|' /C calc'!A0"
    #expect(site.text("data/catalysts.csv").contains("fe-n4,'=cmd|' /C calc'!A0,"))
  }

  @Test func writesTheReviewAsSortedJSON() {
    let text = SmallSite().text("data/review.json")
    #expect(
      text.hasPrefix(
        "{\n\"schemaVersion\":1,\n\"review\":{\"title\":\"Small & plain\""))
    #expect(text.contains("\n\"catalysts\":[\n{\"id\":\"fe-n4\","))
    #expect(text.contains("\"number\":0.90,"))
    #expect(text.hasSuffix("}\n"))
  }

  @Test func writesControlCharactersAsJSONWantsThem() {
    var site = SmallSite()
    site.review.catalysts[0].summary = "a\"b\\c\nd\u{1}"
    #expect(site.text("data/review.json").contains("\"a\\\"b\\\\c\\nd\\u0001\""))
  }

  @Test func countsReferencesInCatalysts() {
    let lines = SmallSite().text("data/catalysts.csv").split(separator: "\n")
    #expect(lines[1].hasPrefix("fe-n4,FeN4,old-fe,sample,size,a+b,,Fe,,,,,seed-1,1,2020,,2,0,0,"))
  }
}
