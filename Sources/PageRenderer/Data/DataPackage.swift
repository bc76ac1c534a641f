import ReviewModel

/// The tables as a Frictionless Data Package: https://specs.frictionlessdata.io/data-package/
struct DataPackage {
  let context: SiteContext

  var bytes: [UInt8] {
    let about = context.review.about
    return JSONValue.object([
      ("profile", .text("tabular-data-package")), ("name", .text("review")),
      ("title", .text(about.title)), ("description", .text(about.description)),
      ("version", .text(about.version)), ("created", .text(about.date)),
      ("homepage", .optional(context.baseURL)),
      ("licenses", .list([.object([("name", .text(about.licence))])])),
      (
        "contributors",
        .list(
          about.authors.map { .object([("title", .text($0.name)), ("role", .text("author"))]) })
      ),
      (
        "resources",
        .list([
          resource("measurements", MeasurementsCSV.columns.map { ($0.name, $0.meaning) }),
          resource("catalysts", CatalystsCSV.columns.map { ($0, nil) }),
        ])
      ),
    ]).bytes
  }

  private func resource(_ name: String, _ columns: [(String, String?)]) -> JSONValue {
    .object([
      ("name", .text(name)), ("path", .text(name + ".csv")),
      ("profile", .text("tabular-data-resource")), ("format", .text("csv")),
      ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
      (
        "schema",
        .object([
          (
            "fields",
            .list(
              columns.map { column in
                .object([
                  ("name", .text(column.0)), ("type", .text(DataPackage.type(of: column.0))),
                  ("description", .optional(column.1)),
                ])
              })
          ), ("primaryKey", .text("id")),
        ])
      ),
    ])
  }

  /// Columns that hold numbers alone; a printed value may be a range and so is text.
  private static func type(of column: String) -> String {
    switch column {
    case "value", "value_upper": "number"
    case "reference", "year", "measurements", "devices", "properties": "integer"
    default: "string"
    }
  }
}

/// How the review wants to be cited: https://citation-file-format.github.io
enum CitationFile {
  static func bytes(_ about: About) -> [UInt8] {
    var text = "cff-version: 1.2.0\n"
    text += "message: \"If you use this review or its data, please cite it and the sources.\"\n"
    text += "type: dataset\n"
    text += "title: \(quoted(about.title + (about.subtitle.map { ": " + $0 } ?? "")))\n"
    text += "abstract: \(quoted(about.description))\n"
    text += "version: \(quoted(about.version))\n"
    text += "date-released: \(quoted(about.date))\n"
    text += "license: \(quoted(about.licence))\n"
    if let url = about.baseURL { text += "url: \(quoted(url))\n" }
    text += "authors:\n"
    for author in about.authors {
      text += "  - name: \(quoted(author.name))\n"
      if let orcid = author.orcid { text += "    orcid: \(quoted("https://orcid.org/" + orcid))\n" }
    }
    return Array(text.utf8)
  }

  /// A YAML text in double quotes.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
