import Bibliography
import Electrochemistry
import PageRenderer
import ReviewModel
import Testing

@Suite struct ComparabilityPageTests {
  private static let address =
    "reactions/orr/alkaline-0-1-m-koh-flat-inert-ir-corrected-by-80-or-more/index.html"

  /// A site whose entries each have numbers of one class.
  private func site(_ rows: [(entry: Int, text: String, change: (inout Measurement) -> Void)])
    -> SmallSite
  {
    var site = SmallSite()
    for index in site.review.catalysts.indices { site.review.catalysts[index].measurements = [] }
    for (index, row) in rows.enumerated() {
      let id = site.review.catalysts[row.entry].id
      guard var measurement = SmallSite.measurement("\(id):\(index + 1)", row.text) else {
        continue
      }
      measurement.conditions = [
        .init(name: .ohmicDrop, text: "95 %"), .init(name: .substrate, text: "glassy carbon"),
        .init(name: .gas, text: "not stated"),
      ]
      row.change(&measurement)
      site.review.catalysts[row.entry].measurements.append(measurement)
    }
    return site
  }

  @Test func ranksWithConditionsAndSaysWhyValuesShareARank() {
    let text = site([(0, "0.90 V vs RHE", { _ in }), (1, "0.895 V vs RHE", { _ in })])
      .text(Self.address)
    #expect(text.contains("aria-label=\"Table: half-wave potential E1/2, ranked\""))
    #expect(text.contains("<th scope=\"col\">Rank group</th><th scope=\"col\">Entry</th>"))
    #expect(text.components("<td class=\"rank\"><strong>A</strong></td>") == 2)
    #expect(text.contains("Alike for all: iR 95 %; substrate glassy carbon."))
    #expect(!text.contains("<th scope=\"col\">Conditions</th>"))
    #expect(!text.contains("gas not stated"))
    #expect(text.contains("2 entries, median 0.898 V vs RHE, from 0.895 to 0.900 V vs RHE."))
    #expect(text.contains("values closer than 50 mV from two works, or 10 mV from one"))
    #expect(!text.contains("With contested"))
    #expect(!text.contains("Not ranked"))
  }

  @Test func longListsAreCutAndNameTheFileWithAll() throws {
    var site = site([(0, "0.90 V vs RHE", { _ in })])
    let first = try #require(site.review.catalysts.first)
    for number in 0..<1004 {
      var copy = SmallSite.catalyst("copy-\(number)", "Copy \(number)")
      copy.measurements = first.measurements
      site.review.catalysts.append(copy)
    }
    let files = site.files
    func text(_ path: String) -> String {
      files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    let ranked = text(Self.address)
    #expect(ranked.components("<td class=\"rank\">") == 1000)
    #expect(ranked.contains("1000 of 1005 values, the best."))
    #expect(ranked.contains("href=\"../../../data/measurements.csv\""))
    let compare = text("compare/index.html")
    #expect(compare.components("<li><a") - compare.components("<li><a href=\"../index") >= 1000)
    #expect(compare.contains("data-cut=\"\""))
    #expect(compare.contains("href=\"../data/catalysts.csv\""))
    #expect(!SmallSite().text("compare/index.html").contains("data-cut"))
  }

  @Test func showsInRowsTheConditionsThatDiffer() {
    let text = site([
      (0, "0.90 V vs RHE", { $0.conditions.append(.init(name: .gas, text: "air")) }),
      (1, "0.895 V vs RHE", { $0.conditions[0] = .init(name: .ohmicDrop, text: "85 %") }),
    ]).text(Self.address)
    #expect(text.contains("Alike for all: substrate glassy carbon."))
    #expect(text.contains("<th scope=\"col\">Conditions</th>"))
    #expect(text.contains("<td class=\"settings\">iR 85 %</td>"))
    #expect(text.contains("<td class=\"settings\">iR 95 %; gas air</td>"))
  }

  @Test func leavesNoCellOfConditionsBlank() {
    let text = site([
      (0, "0.90 V vs RHE", { $0.conditions.append(.init(name: .gas, text: "air")) }),
      (1, "0.895 V vs RHE", { _ in }),
    ]).text(Self.address)
    #expect(text.contains("<td class=\"settings\">gas air</td>"))
    #expect(text.contains("<td class=\"settings\">–</td>"))
  }

  @Test func readsWellWithOneValue() {
    let text = site([(0, "0.90 V vs RHE", { _ in })]).text(Self.address)
    #expect(text.contains("One value: there is nothing to rank it against."))
    #expect(text.contains("Conditions: iR"))
    #expect(!text.contains("A group holds"))
    #expect(!text.contains("Records"))
  }

  @Test func listsWhatIsNotRankedWithTheReason() {
    let text = site([
      (0, "0.90 V vs RHE", { _ in }), (0, "> 0.80 V vs RHE", { _ in }),
      (1, "0.70 V vs RHE", { $0.kind = .computed }),
      (
        1, "0.99 V vs RHE",
        {
          $0.status = .contested
          $0.reason = "wrong pH"
        }
      ),
    ]).text(Self.address)
    #expect(text.contains("<h4>Not ranked</h4>"))
    #expect(text.contains("Only a limit is stated"))
    #expect(text.contains("Computed, not measured"))
    #expect(text.contains("Contested: wrong pH; it would stand in group A"))
    #expect(text.contains("<th scope=\"col\">With contested</th>"))
    #expect(text.contains("<td class=\"rank\"><strong>A</strong></td><td class=\"rank\">B</td>"))
    #expect(text.contains("the second letter is the group"))
  }

  @Test func saysOnceWhyAQuantityIsNotRanked() {
    let text = site(
      (0..<2).map { entry in
        (
          entry, "\(40 + 20 * entry) mV dec-1",
          {
            $0.metric = .tafelSlope
            $0.quantityName = "Tafel slope"
          }
        )
      }
    ).text(Self.address)
    #expect(text.components("No spread between laboratories is agreed for this quantity") == 1)
    #expect(text.contains("2 values, median 50.0 mV dec"))
    #expect(!text.contains("<th scope=\"col\">Why</th>"))
    #expect(!text.contains("Rank group"))
  }

  @Test func givesQuantitiesHeadingsAndAnchorsOfTheirOwn() {
    let text = site(
      ["0.85 V vs RHE", "0.90 V vs RHE", "-0.90 V vs RHE"].map { at in
        (
          0, "5 mA cm-2",
          { row in
            row.metric = .kineticCurrentDensity
            if case .success(let quantity) = Quantity.parse(at) {
              row.condition = .quantity(quantity)
            }
          }
        )
      }
    ).text(Self.address)
    let anchors = text.split(separator: "<h3 id=\"").dropFirst().compactMap {
      $0.split(separator: "\"").first
    }
    #expect(anchors.count == 3)
    #expect(Set(anchors).count == 3)
    #expect(text.contains("at 0.85\u{A0}V vs RHE</h3>"))
  }

  @Test func tellsRecordsAsATable() {
    var site = site([(0, "0.80 V vs RHE", { _ in }), (1, "0.90 V vs RHE", { _ in })])
    var later = site.review.sources[0]
    later.id = "seed-2"
    later.year = 2022
    site.review.sources.append(later)
    site.review.catalysts[1].measurements[0].locator.sourceID = "seed-2"
    let text = site.text(Self.address)
    #expect(text.contains("aria-label=\"Table: half-wave potential E1/2, records by year\""))
    #expect(text.contains("<td class=\"year\">2020</td>"))
    #expect(text.contains("<td class=\"year\">2022</td>"))
  }

  @Test func writesClassesIntoTheReviewAsJSON() {
    let text = site([
      (0, "0.90 V vs RHE", { _ in }), (1, "0.70 V vs RHE", { $0.kind = .computed }),
    ]).text("data/review.json")
    #expect(text.contains("\"comparabilityClasses\":["))
    #expect(text.contains("\"group\":\"A\""))
    #expect(text.contains("\"reason\":\"computed, not measured\""))
    #expect(text.contains("\"value\":\"iR corrected by 80 % or more\""))
  }

  @Test func writesAPageForEverySubstrateInForeignLetters() {
    let words = ["玻碳", "泡沫镍"]
    let site = site(
      words.map { word in
        (
          0, "0.90 V vs RHE",
          { row in row.conditions = [.init(name: .substrate, text: word)] }
        )
      })
    let pages = site.files.map(\.path).filter { $0.hasPrefix("reactions/orr/alkaline") }
    #expect(Set(pages.map { $0.lowercased() }).count == 2)
    for word in words { #expect(pages.contains { site.text($0).contains("<dd>\(word)</dd>") }) }
  }
}
