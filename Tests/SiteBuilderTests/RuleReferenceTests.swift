import Diagnostics
import Foundation
import SiteBuilder
import Testing

@Suite struct RuleReferenceTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Documentation/Diagnostics.md").standardized

  @Test func documentationListsTheRulesAsTheyAre() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let isUpToDate =
      text
      == RuleReference.markdown(
        of: RuleBook.all, thresholds: RuleBook.thresholdsVersion)
    #expect(isUpToDate, "Documentation/Diagnostics.md is not what the rules say; run: make docs")
  }
}
