import Markdown
import Testing

struct AnchorsTests {
  private func anchors(_ text: String) -> [String] {
    Reading(text).document.headings.map(\.anchor)
  }

  @Test func areReadableASCII() {
    #expect(
      anchors("# Half-wave potential E1/2\n## η₁₀ of *FeN4* – what’s Ångström?\n## 反応\n## fn 1\n")
        == ["half-wave-potential-e1-2", "eta10-of-fen4-whats-angstrom", "section", "section-fn-1"])
  }

  @Test func areUnique() {
    #expect(anchors("# a\n# a 2\n# a\n# a\n# A\n") == ["a", "a-2", "a-3", "a-4", "a-5"])
  }
}
