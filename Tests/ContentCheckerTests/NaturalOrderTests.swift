import ContentChecker
import Testing

@Suite struct NaturalOrderTests {
  @Test(arguments: [
    ("seed-9", "seed-10"), ("seed-10", "seed-10a"), ("a", "b"), ("a", "ab"), ("", "a"),
    ("a2b10", "a10b2"), ("a1b2", "a1b10"), ("x01", "x2"), ("1a", "a1"), ("a-1", "a1"),
    ("co9s8", "co10"), ("a99999999999999999999", "a100000000000000000000"),
  ])
  func countsNumbersByTheirValue(_ first: String, _ second: String) {
    #expect(NaturalOrder.precedes(first, second))
    #expect(!NaturalOrder.precedes(second, first))
  }

  @Test func tellsLeadingZerosApartInTheEnd() {
    #expect(NaturalOrder.precedes("a01", "a1"))
    #expect(!NaturalOrder.precedes("a1", "a01"))
    #expect(!NaturalOrder.precedes("a1", "a1"))
  }

  @Test func sortsItemsByTheirIDs() {
    let ids = ["n10", "n2", "m", "n1", "n02"]
    #expect(NaturalOrder.sorted(ids) { $0 } == ["m", "n1", "n02", "n2", "n10"])
    #expect(NaturalOrder.sorted(["a", "b", "c"]) { $0 } == ["a", "b", "c"])
  }
}
