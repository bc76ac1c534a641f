package import Markup

/// How a reference is printed; read off the styles of the Citation Style Language (CSL) project.
package enum ReferenceStyle: String, Sendable, Hashable, CaseIterable {
  /// Royal Society of Chemistry.
  case rsc = "RSC"
  /// American Chemical Society.
  case acs = "ACS"

  /// The reference without its number; what the record doesn't say is left out with its
  /// punctuation.
  package func runs(_ source: Source) -> [ReferenceRun] {
    if source.isPlaceholder { return [ReferenceRun(Self.placeholder(source))] }
    let runs =
      switch self {
      case .rsc: RSCReference.runs(source)
      case .acs: ACSReference.runs(source)
      }
    return runs.isEmpty ? [ReferenceRun(source.note ?? source.id)] : runs
  }

  package func plain(_ source: Source) -> String { runs(source).map(\.text).joined() }

  /// `<cite>…</cite>` with `<i>`, `<b>` and links.
  package func markup(_ source: Source) -> Markup {
    Markup { writer in
      writer.element("cite") { writer in
        for run in runs(source) { write(run, to: &writer) }
      }
    }
  }

  private func write(_ run: ReferenceRun, to writer: inout MarkupWriter) {
    guard let link = run.link else { return writeStyled(run, to: &writer) }
    writer.element("a", ["href": link]) { writeStyled(run, to: &$0) }
  }

  private func writeStyled(_ run: ReferenceRun, to writer: inout MarkupWriter) {
    switch run.style {
    case .normal: writer.text(run.text)
    case .italic: writer.element("i", text: run.text)
    case .bold: writer.element("b", text: run.text)
    }
  }

  private static func placeholder(_ source: Source) -> String {
    let known = [source.year.map(String.init), source.publisher].compactMap { $0 }
      .joined(separator: ", ")
    let what =
      source.referenceNumber.map { "Reference \($0) of the reviewed article" }
      ?? "Record \(source.id)"
    return what + (known.isEmpty ? "" : " (\(known))") + "; record not verified yet"
  }
}
