import Electrochemistry
import Markup
import ReviewModel

/// What can be downloaded, and what the columns mean: the data dictionary.
struct DataPage {
  let context: SiteContext

  var page: PageContent {
    let text = context.review.text(placedOn: "data")
    var page = PageContent(
      .data, at: .data, title: text?.title ?? "Data",
      description: text?.summary ?? "Everything in this review as files for other programs.")
    page.contentPath = text?.path
    page.set("lead", .paragraph(page.description))
    let links = page.links
    if let text { page.place(text, context) }
    page.set("downloads") { writer in
      writer.element("ul", ["class": "downloads"]) { writer in
        for file in DataFiles.descriptions {
          writer.element("li") { writer in
            writer.element(
              "a", ["href": links.to(file.address), "download": ""], text: file.name)
            writer.text(" " + file.text)
          }
        }
      }
    }
    page.set("columns") { writer in
      for schema in DataFiles.tables { table(schema, &writer) }
    }
    page.set("terms") { metrics(&$0) }
    let data = StructuredData(context: context)
    page.nodes = [data.review, data.metrics]
    page.set("citation", ItemCitation(review: context).markup(of: "this review"))
    return page
  }

  private func table(_ schema: TableSchema, _ writer: inout MarkupWriter) {
    writer.element("h3", ["id": "table-\(schema.name)"]) { $0.element("code", text: schema.file) }
    writer.element("p", text: schema.description)
    writer.table(
      "Columns of \(schema.file)", class: "columns", head: ["Column", "Type", "Meaning"]
    ) { writer in
      for column in schema.columns {
        writer.element("tr") { writer in
          writer.element("th", ["scope": "row"]) { $0.element("code", text: column.name) }
          writer.element("td", text: type(of: column, in: schema))
          writer.element("td") { writer in
            writer.sentence(column.meaning)
            if let unit = column.unit {
              writer.element("span", ["class": "under"]) { writer in
                writer.text("Unit: \(unit)")
                if let ucum = column.ucum {
                  writer.text(", UCUM ")
                  writer.element("code", text: ucum)
                }
              }
            }
            if !column.words.isEmpty {
              writer.element(
                "span", ["class": "under"], text: "One of: " + column.words.joined(separator: ", "))
            }
            if let other = column.reference {
              writer.element(
                "span", ["class": "under"], text: "Names \(other.column) of \(other.table).csv")
            }
          }
        }
      }
    }
  }

  private func type(of column: TableSchema.Column, in schema: TableSchema) -> String {
    if column.name == schema.key { return "\(column.kind.rawValue), key" }
    return column.isRequired ? column.kind.rawValue : "\(column.kind.rawValue), may be empty"
  }

  private func metrics(_ writer: inout MarkupWriter) {
    writer.table(
      "Metrics", class: "columns", head: ["Metric", "Symbol", "Unit", "UCUM", "Better", "Term"]
    ) { writer in
      for metric in Metric.allCases {
        writer.element("tr") { writer in
          writer.element("th", ["scope": "row"], text: metric.name)
          writer.element("td") { $0.runs(metric.symbolRuns) }
          let scale = metric.needsScale ? " vs RHE" : ""
          writer.element("td", text: metric.storageUnit.map { $0.plain + scale } ?? "–")
          writer.element("td") { writer in
            if let unit = metric.storageUnit { writer.element("code", text: unit.ucum) }
          }
          writer.element(
            "td", text: metric.direction == .none ? "–" : metric.direction.rawValue)
          writer.element("td") { writer in
            if let term = metric.emmo { writer.element("a", ["href": term], text: "EMMO") }
          }
        }
      }
    }
  }
}
