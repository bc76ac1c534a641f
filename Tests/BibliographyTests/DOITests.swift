import Bibliography
import Testing

@Suite struct DOITests {
  @Test(arguments: [
    "10.1021/ja510442p", "doi:10.1021/JA510442P", "https://doi.org/10.1021/ja510442p.",
    "http://dx.doi.org/10.1021/ja510442p", " DOI: 10.1021/ja510442p ",
  ])
  func bares(text: String) { #expect(DOI.bare(text) == "10.1021/ja510442p") }

  @Test(arguments: ["", "10.1021", "10.1021/", "10.12/x", "11.1021/x", "10.1021/a b", "ja510442p"])
  func refuses(text: String) { #expect(DOI.bare(text) == nil) }

  @Test func encodesOnlyWhatAnAddressCanNotHold() {
    #expect(
      DOI.link("10.1002/(sici)1<1279::x>3#4%5\"")
        == "https://doi.org/10.1002/(sici)1%3C1279::x%3E3%234%255%22")
  }
}
