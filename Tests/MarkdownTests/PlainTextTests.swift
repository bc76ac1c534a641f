import Markdown
import Testing

struct PlainTextTests {
  private let text = """
    # Head

    A *good* `catalyst` [@a] of [[b]] and [[c|its label]][^1],
    with \\FeN4 and [link](d).

    - item
    | x | y |

    | h | i |
    | - | - |
    | j | k |

    [^1]: note
    """

  @Test func leavesOutMarksCitationsAndNotes() {
    #expect(
      Reading(text).document.plainText { $0 == "b" ? "the B" : nil } == """
        Head
        A good catalyst of the B and its label, with FeN4 and link.
        item | x | y |
        h i
        j k
        """)
  }

  @Test func summarisesTheFirstParagraph() {
    let document = Reading(text).document
    #expect(document.summary() == "A good catalyst of b and its label, with FeN4 and link.")
    #expect(document.summary(limit: 20) == "A good catalyst of…")
    #expect(document.summary(limit: 55) == document.summary())
    #expect(document.summary(limit: 54) == "A good catalyst of b and its label, with FeN4 and…")
    #expect(Reading("# Head\n").document.summary() == "")
  }
}
