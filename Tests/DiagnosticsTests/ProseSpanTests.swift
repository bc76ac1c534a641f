import Diagnostics
import Testing

@Suite struct ProseSpanTests {
  @Test func findsSamplesBetweenBackticks() {
    #expect(
      ProseSpan.spans(of: "that an `@string` must define")
        == [.init("that an "), .init("@string", isSample: true), .init(" must define")])
    #expect(ProseSpan.spans(of: "`a`") == [.init("a", isSample: true)])
  }

  @Test func leavesALoneBacktickAsItIs() {
    #expect(ProseSpan.spans(of: "a ` b") == [.init("a ` b")])
    #expect(ProseSpan.spans(of: "plain") == [.init("plain")])
  }
}
