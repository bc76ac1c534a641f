import Markdown
import Testing

struct CommonMarkSpecificationTests {
  private static let name = "commonmark-0.30.2.txt"

  @Test func holdsAllExamplesOfVersion0Point30() throws {
    #expect(try Specification(Self.name).examples.count == 652)
  }

  @Test func writesWhatTheSpecificationSaysOrADifferenceThatIsKnown() throws {
    for example in try Specification(Self.name).examples {
      let ours = html(example.markdown, .commonMark)
      let expected = normalised(example.html)
      if let known = KnownDifference.commonMark[example.number] {
        #expect(
          ours != expected,
          "example \(example.number) passes now; take it off the list (\(known.rawValue))")
      } else {
        #expect(ours == expected, "example \(example.number), \(example.section)")
      }
    }
  }

  @Test func findsRawHTMLWhereTheSpecificationHasIt() throws {
    for example in try Specification(Self.name).examples
    where KnownDifference.commonMark[example.number] == .rawHTML {
      let ours = RawHTMLRestorer.html(example.markdown)
      #expect(ours == normalised(example.html), "example \(example.number), \(example.section)")
    }
  }

  @Test func writesNoTagOfItsOwnBesidesThoseOfCommonMark() throws {
    let known: Set<String> = [
      "a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li",
      "ol", "p", "pre", "strong", "ul",
    ]
    for example in try Specification(Self.name).examples {
      let tags = html(example.markdown, .commonMark).matches(of: /<\/?([^ >]*)/).map { $0.output.1 }
      for tag in tags {
        #expect(known.contains(String(tag)), "example \(example.number) has <\(tag)>")
      }
    }
  }

  /// The dialect of the review takes nothing away: texts without its marks read the same.
  @Test func readsTheExamplesInTheDialectOfTheReviewToo() throws {
    for example in try Specification(Self.name).examples
    where !example.markdown.contains(where: { "[|\\".contains($0) }) {
      let ours = html(example.markdown).replacing(/(?: id="[^"]*")/, with: "")
      #expect(
        ours == html(example.markdown, .commonMark), "example \(example.number), \(example.section)"
      )
    }
  }
}
