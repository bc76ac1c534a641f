import Markdown
import Testing

struct TablesTests {
  @Test func readsTablesWithinQuotesAndItems() {
    #expect(
      html("> | h |\n> | - |\n> | *c* |\n", .gfmTables)
        == """
        <blockquote>
        <table>
        <thead>
        <tr>
        <th>h</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><em>c</em></td>
        </tr>
        </tbody>
        </table>
        </blockquote>

        """)
    #expect(
      Reading("- | h | i |\n  | - | - |\n  | *c* | d\n").inlines == [
        "text 1:5-1:6 “h”", "text 1:9-1:10 “i”", "em 3:5-3:8 [text 3:6-3:7 “c”]",
        "text 3:11-3:12 “d”",
      ])
  }

  @Test func takesTheLastLineOfAParagraphAsHeader() {
    let reading = Reading("before\n| a | b |\n| - | - |\n| c | d |\n")
    #expect(reading.document.blocks.count == 2)
    #expect(reading.inlines.first == "text 1:1-1:7 “before”")
  }

  @Test func readsARowOfDashesAfterATableAsABreak() {
    let kinds = Reading("| a |\n| - |\n| c |\n---\n").document.blocks.map(\.kind)
    #expect(kinds.count == 2)
    #expect(kinds.last == .thematicBreak)
    let row = Reading("| a |\n| - |\n| c |\n===\n")
    #expect(row.inlines.last == "text 4:1-4:4 “===”")
  }

  @Test func keepsBarsOfEntryLinksAndEscapedBarsWithinTheirCell() {
    let reading = Reading("| a | b |\n|---|:-:|\n| [[x|y]] | `a\\|b` |\n| \\| | [[p\\|q]] |\n")
    #expect(reading.faults.isEmpty)
    #expect(
      reading.inlines.dropFirst(2) == [
        "entry 3:3-3:10 x “y”", "code 3:14-3:18 “a|b”", "text 4:3-4:5 “|”",
        "entry 4:8-4:16 p “q”",
      ])
  }

  @Test func saysThatCellsBeyondTheHeaderAreLost() {
    let reading = Reading("| a |\n| - |\n| b | more | cells |\n")
    #expect(
      reading.faults == [
        "3:7-3:19 T213 this row has 3 cells, its header has 1; the rest is not shown"
      ])
  }

  @Test func readsNoTableInCodeAndNoneWithoutBars() {
    let reading = Reading("```\n| a |\n| - |\n```\n\n    | a |\n    | - |\n\na\n:-:\n")
    #expect(!reading.document.blocks.contains { if case .table = $0.kind { true } else { false } })
  }

  @Test func finishesATableWhereTheQuoteRoundItDoes() {
    let reading = Reading("> | a |\n> | - |\n| b |\n")
    guard case .quote(let blocks) = reading.document.blocks.first?.kind,
      case .table(let table) = blocks.first?.kind
    else {
      Issue.record("expected a table in a quote")
      return
    }
    #expect(table.rows.isEmpty)
  }

  @Test func rendersAScrollingRegionWithClassesInTheReview() {
    #expect(
      html("| a | b |\n|---|--:|\n| c | d |\n")
        == """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Table 1"><table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>c</td>
        <td class="align-right">d</td>
        </tr>
        </tbody>
        </table></div>

        """)
  }
}
