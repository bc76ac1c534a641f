import PageRenderer
import ReviewModel
import Testing

@Suite struct DataPackageTests {
  @Test func describesEveryColumn() {
    let site = SmallSite()
    let package = site.text("data/datapackage.json")
    let header = site.text("data/measurements.csv").prefix { $0 != "\n" }
    for column in header.split(separator: ",") {
      #expect(package.contains("\"name\": \"\(column)\""))
    }
  }

  @Test func saysHowToCite() {
    var site = SmallSite()
    site.review.about.title = "On \"tailored\" sites"
    site.review.about.authors = [.init(name: "A. Curie", orcid: "0000-0002-1825-0097")]
    let lines = site.text("CITATION.cff").split(separator: "\n").map(String.init)
    #expect(
      lines.filter { !$0.hasPrefix("    value: \"sha256:") } == [
        "cff-version: 1.2.0",
        "message: \"If you use this review or its data, please cite it and the sources.\"",
        "type: dataset", "title: \"On \\\"tailored\\\" sites\"", "abstract: \"A small review.\"",
        "version: \"1\"", "date-released: \"2026-01-02\"", "license: \"CC-BY-4.0\"",
        "repository-code: \"https://git.example/small\"",
        "identifiers:", "  - type: other", "    description: \"SHA-256 of data/review.json\"",
        "authors:", "  - given-names: \"A.\"", "    family-names: \"Curie\"",
        "    orcid: \"https://orcid.org/0000-0002-1825-0097\"",
      ])
  }
}
