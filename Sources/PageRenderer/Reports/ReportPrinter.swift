package import ReviewModel
import Figures

/// Makes reports of one review; what they share is computed once.
package struct ReportPrinter: Sendable {
  private let context: SiteContext

  package init(review: Review, theme: Theme, options: RenderOptions) {
    context = SiteContext(review: review, theme: theme, options: options)
  }

  /// - Throws: `ReportFault`
  package func typeset(_ request: ReportRequest) throws -> TypesetReport {
    let report = try ReportBuilder(context: context).report(request)
    guard context.theme.reportFiles.contains(where: { $0.path == TypstReport.designFile }) else {
      throw ReportFault.noDesign
    }
    let design = context.theme.reportFiles.map {
      RenderedFile(
        path: "theme/" + $0.path.dropFirst("report/".count), bytes: $0.bytes, kind: .asset)
    }
    return TypesetReport(
      files: [TypstReport(report, paper: request.paper, context: context).file] + design,
      date: context.review.about.date, title: report.title)
  }

  /// - Throws: `ReportFault`
  package func html(_ request: ReportRequest) throws -> [UInt8] {
    HTMLReport(try ReportBuilder(context: context).report(request), context: context).bytes
  }
}
