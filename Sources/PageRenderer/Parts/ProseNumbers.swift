import Electrochemistry
import Figures
import Markdown
import Markup
import ReviewModel

/// Numbers that a text asks for by `{{count …}}`, `{{median …}}`, `{{range …}}` and `{{summary …}}`.
/// What they ask for was checked when the text was read.
///
/// A median or range never stands alone: how many values it rests on, and of how many comparability
/// classes they are, goes with it.
struct ProseNumbers {
  let context: SiteContext
  let links: Links

  func number(_ directive: NumberDirective, _ writer: inout MarkupWriter) {
    let review = context.review
    let selection = context.selection(NumberQuery(directive, vocabulary: review.vocabulary))
    switch directive.word {
    case .count: count(directive.subject, selection, &writer)
    case .median, .range: spread(directive.word, selection, &writer)
    case .summary: summary(selection, &writer)
    }
  }

  private func count(
    _ subject: String, _ selection: NumberSelection, _ writer: inout MarkupWriter
  ) {
    let count: Int
    switch NumberQuery.Subject(rawValue: subject) {
    case .entries: count = selection.entries.count
    case .values: count = selection.values.count
    case .sources: count = selection.sourceIDs.count
    case nil: return
    }
    writer.text(NumberText.count(count))
  }

  private func spread(
    _ word: NumberDirective.Word, _ selection: NumberSelection, _ writer: inout MarkupWriter
  ) {
    guard let panel = selection.query.panel else { return }
    let values = selection.measured
    guard let spread = Spread(of: values.map(\.number)) else { return writer.text("no value") }
    let text =
      word == .median || spread.minimum == spread.maximum
      ? Self.text(spread.median, panel)
      : "\(Self.text(spread.minimum, panel))–\(Self.text(spread.maximum, panel))"
    writer.text("\(text)\u{A0}\(panel.unitText) ")
    writer.text("(\(Self.basis(spread.count, selection.classCount(of: values))))")
  }

  static func text(_ value: Double, _ panel: PerformanceMapDeclaration.Panel) -> String {
    NumberText.fixed(value, decimals: panel.metric.decimals)
  }

  /// `n = 41 from 12 comparability classes`
  static func basis(_ count: Int, _ classes: Int?) -> String {
    let number = "n\u{A0}=\u{A0}\(NumberText.count(count))"
    guard let classes else { return number + ", cells of different make" }
    guard count > 1 else { return number }
    return classes == 1
      ? number + ", all of one comparability class"
      : number + " from \(NumberText.count(classes)) comparability classes"
  }
}
