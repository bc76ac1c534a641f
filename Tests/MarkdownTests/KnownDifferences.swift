/// Where our HTML differs from the specification's on purpose.
enum KnownDifference: String {
  case rawHTML = "raw HTML is never published"
  case unsafeAddress = "only http, https, mailto and relative addresses become links"

  /// By the number of the example in CommonMark 0.30.2.
  static let commonMark: [Int: KnownDifference] = {
    var differences: [Int: KnownDifference] = [:]
    let rawHTML: [ClosedRange<Int>] = [
      // Backslash escapes, entities: an anchor as raw HTML
      21...21, 31...31,
      // HTML blocks
      148...191,
      // Link reference definitions: `<bar>(baz)`
      201...201,
      // Lists: comments part them
      308...309,
      // Code spans, emphasis: tags bind tighter
      344...344, 474...476,
      // Links: tags bind tighter
      490...490, 493...493, 523...523, 535...535,
      // Raw HTML
      612...616, 622...622, 624...624, 627...631,
      // Hard line breaks: none within tags
      642...643,
    ]
    for number in rawHTML.joined() { differences[number] = .rawHTML }
    // Autolinks: irc, made-up schemes, localhost:5001
    for number in [595, 597, 598, 600] { differences[number] = .unsafeAddress }
    return differences
  }()
}
