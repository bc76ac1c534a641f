import Testing

@testable import Electrochemistry

@Suite("Search keys")
struct SearchKeyTests {
  @Test func allVariantsOfTheFieldVectorsShareTheirKey() throws {
    let groups = try FieldVectors.load().search
    #expect(groups.count == 8)
    for group in groups {
      for variant in group.variants {
        #expect(SearchKey.key(of: variant) == group.key, "\(variant)")
      }
    }
  }

  @Test(arguments: [
    ("Co1-xS", "co1-xs"), ("Fe, Cu/N–C", "fe-cu-n-c"), ("FeN3P1–Fe2P@NC", "fen3p1-fe2p-nc"),
    ("Fe–N₄", "fe-n4"), ("composition+size", "composition-size"), ("--", ""), ("", ""),
    ("Ångström, É", "angstrom-e"), ("La0.6Sr0.4CoO3-δ", "la0-6sr0-4coo3-delta"),
  ])
  func slugsAreLowerCaseWithSingleHyphens(name: String, slug: String) {
    #expect(SearchKey.slug(of: name) == slug)
  }

  @Test(arguments: [
    ("Zn–air", "znair"), ("ＦｅＮ４", "fen4"), ("e\u{301}", "e"), ("é", "e"), ("\u{1D438}½", "e12"),
    ("\u{1D702}10", "eta10"), ("a < b > c", "abc"), ("1. 5", "15"), ("1.5.", "1.5"),
    ("200 ℃", "200c"), ("ﬁne", "fine"), ("Fe\u{200B}N4", "fen4"), ("日本", ""),
  ])
  func foldsWhatUnicodeWritesInManyWays(text: String, key: String) {
    #expect(SearchKey.key(of: text) == key)
  }

  @Test func hostileTextIsFoldedInLinearTime() {
    let clock = ContinuousClock()
    let texts = [
      String(repeating: "<a", count: 200_000), String(repeating: "e\u{301}\u{302}", count: 100_000),
      String(repeating: "\u{202E}\u{0}.", count: 100_000),
    ]
    for text in texts {
      let time = clock.measure { _ = SearchKey.key(of: text) }
      #expect(time < .seconds(20))
    }
  }
}
