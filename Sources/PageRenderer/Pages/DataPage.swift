import Electrochemistry
import Markup
import ReviewModel

/// What can be downloaded, and what the columns mean.
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
      writer.table(
        "Columns of measurements.csv", class: "columns", head: ["Column", "Meaning"]
      ) { writer in
        for column in MeasurementsCSV.columns {
          writer.element("tr") { writer in
            writer.element("th", ["scope": "row"]) { $0.element("code", text: column.name) }
            writer.element("td", text: column.meaning)
          }
        }
      }
    }
    return page
  }
}
