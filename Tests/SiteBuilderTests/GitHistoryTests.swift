import ReviewModel
import Testing

@testable import SiteBuilder

@Suite struct GitHistoryTests {
  @Test func addsUpADay() {
    let log =
      "\u{1}2026-01-03T09:00:00Z\0\nM\0Content/a.md\0D\0Content/b.md\0"
      + "\u{1}2026-01-03T08:00:00Z\0\nA\0Content/b.md\0A\0Content/c d.md\0\u{1}2026-01-03T07:00:00Z\0"
      + "\u{1}2026-01-02T08:00:00Z\0\nA\0Content/a.md\0"
    #expect(
      GitHistory.days(of: Array(log.utf8)) == [
        .init(
          date: "2026-01-03", time: "2026-01-03T09:00:00Z",
          changes: [
            .init(kind: .changed, path: "Content/a.md"),
            .init(kind: .added, path: "Content/c d.md"),
          ]),
        .init(
          date: "2026-01-02", time: "2026-01-02T08:00:00Z",
          changes: [.init(kind: .added, path: "Content/a.md")]),
      ])
  }

  @Test(arguments: ["", "\u{1}", "\u{1}nonsense\0A", "A\0b", "\u{1}2026-01-03T09:00:00Z\0A"])
  func survives(log: String) {
    #expect(GitHistory.days(of: Array(log.utf8)).isEmpty)
  }
}

@Suite struct MarkedPNGTests {
  /// Signature, a header chunk, and what stands for the rest.
  private let picture: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 7, count: 40)

  @Test func knowsItsOwnPictures() {
    let key = String(repeating: "a", count: 64)
    let marked = MarkedPNG.marked(picture, with: key)
    #expect(MarkedPNG.isPicture(marked, of: key))
    #expect(!MarkedPNG.isPicture(marked, of: String(repeating: "b", count: 64)))
    #expect(!MarkedPNG.isPicture(picture, of: key))
    var other = marked
    other[other.count - 1] = 8
    #expect(!MarkedPNG.isPicture(other, of: key))
  }
}
