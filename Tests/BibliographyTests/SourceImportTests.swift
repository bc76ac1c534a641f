import Diagnostics
import Testing

@testable import Bibliography

@Suite struct SourceImportTests {
  private func plan(_ text: String, into existing: [Source] = []) -> SourceImport {
    SourceImport(of: SourceText(path: "a.bib", text: text), into: existing)
  }

  private func outcomes(_ plan: SourceImport) -> [String] {
    plan.items.map { item in
      switch item.outcome {
      case .taken: "\(item.line) → \(item.source.id)"
      case .present(let id): "\(item.line) = \(id)"
      case .refused(let why): "\(item.line) ! \(why)"
      }
    }
  }

  @Test func everyRecordIsTakenOrNamed() {
    let plan = plan(
      """
      @article{Liu:2023, title = {Iron}, doi = {10.1021/A}, year = 2023}
      @article{other, title = {Iron again}, doi = {10.1021/a}, year = 2023}
      @article{Liu:2023, title = {Cobalt}, year = 2023}
      @article{, title = {Nickel sites}, author = {Müller, J.}, year = 2022}
      @article{broken, title = {Never {closed}, year = 2021
      @article{last, title = {Copper}, year = 2020}
      @misc{empty, year = 2020}
      """)
    #expect(
      outcomes(plan) == [
        "1 → liu-2023", "2 = liu-2023", "3 → liu-2023-b", "4 → muller-2022-nickel",
        "5 ! the brace that opens the value of “title” is never closed", "6 → last",
        "7 ! it has no title, author, journal, DOI or address",
      ])
    #expect(plan.diagnostics.map(\.rule.code) == ["T301"])
  }

  @Test func whatTheReviewHasStays() {
    var source = Source(id: "old", type: "article")
    source.title = "Iron on carbon"
    source.year = 2023
    #expect(
      outcomes(plan("@article{new, title = {{Iron} on Carbon}, year = {2023}}", into: [source]))
        == ["1 = old"])
    #expect(
      outcomes(plan("@article{old, title = {Other}, year = {2023}}", into: [source]))
        == ["1 → old-b"])
  }

  @Test(arguments: [
    ("10.1021/ja1", "curie-2023-sites"), ("DBLP:conf/x/Curie", "curie-2023-sites"),
    ("Curie_2023", "curie-2023"), ("øre", "ore"), ("12", "curie-2023-sites"),
  ])
  func makesIDs(key: String, id: String) {
    let text = "@article{\(key), title = {On sites}, author = {Curie, A.}, year = 2023}"
    #expect(plan(text).items.map(\.source.id) == [id])
  }

  @Test func titlesInOtherScriptsAreNotOne() {
    let text = "@book{a, title = {氧还原}, year = 2023}\n@book{b, title = {析氧反应}, year = 2023}"
    #expect(plan(text).taken.count == 2)
  }

  @Test func manyFaultsAreAllTold() {
    let text = (1...900).map { "@article{a\($0), title = {T\($0)}, year = {soon}}\n" }.joined()
    #expect(plan(text).diagnostics.count { $0.rule.code == "T305" } == 900)
    #expect(plan(text).taken.count == 900)
  }
}

@Suite struct SourceStatusTests {
  @Test func readsARetraction() {
    let source = Samples.source(
      "status = {Retracted}, status-date = {2024-05}, notice = {https://doi.org/10.1021/N}")
    #expect(
      source.status == SourceStatus(.retracted, date: "2024-05", notice: "10.1021/n"))
    #expect(source.status?.phrase == "retracted in 2024-05")
  }

  @Test(arguments: [
    ("status = {retired}", "T313 “retired” is no status of a publication"),
    ("status = {retracted}, status-date = {May}", "T313 “May” is not a date"),
    (
      "status = {retracted}, notice = {see there}",
      "T313 “seethere” is neither a DOI nor an address"
    ),
    ("notice = {10.1021/n}", "T313 “notice” stands without a status"),
    (
      "title = {RETRACTED: Iron}",
      "T314 the title begins with “RETRACTED:”, but the record has no status"
    ),
    (
      "author = {Liu, X., Müller, J., Smith, A.}",
      "T319 “Liu , X. , Müller , J. , Smith , A.” reads as one name with too many commas"
    ),
  ])
  func reports(fields: String, fault: String) {
    let faults = Samples.faults("@article{a, \(fields)}").map { $0.drop { $0 != "T" } }
    #expect(faults.map(String.init) == [fault])
  }

  @Test func readsWhatCrossrefSaysOfNotices() {
    var diagnostics: [Diagnostic] = []
    let text = """
      {"id": "a", "type": "article-journal", "title": "T", "issued": {"date-parts": [[2020]]},
       "updated-by": [
        {"type": "correction", "DOI": "10.1/C", "updated": {"date-parts": [[2021, 2, 3]]}},
        {"type": "retraction", "DOI": "10.1234/R", "updated": {"date-parts": [[2022, 2, 3]]}}]}
      """
    let sources = CSLReader.read(
      SourceText(path: "a.json", text: text), diagnostics: &diagnostics)
    #expect(
      sources.map(\.status) == [SourceStatus(.retracted, date: "2022-02-03", notice: "10.1234/r")])
  }
}

@Suite struct SourceSetCheckTests {
  private func faults(_ text: String) -> [String] {
    SourceSetCheck.check(Samples.read(text)).map { "\($0.rule.code) \($0.message)" }
  }

  @Test func findsNearTwins() {
    #expect(
      faults(
        """
        @article{a, title = {Iron single atoms for the reduction of oxygen}, year = 2023}
        @article{b, title = {Iron single atom for reduction of oxygen}, year = 2023}
        @article{c, title = {Cobalt single atoms for the reduction of oxygen}, year = 2023}
        @article{d, title = {Iron single atoms for the reduction of oxygen}, year = 2020}
        @article{e, title = {Growth of {Fe$_2$N} films on copper, part 1}, year = 2023}
        @article{f, title = {Growth of {Fe$_2$N} films on copper, part 2}, year = 2023}
        """) == ["T315 the source “b” has nearly the title of “a”, and its year"])
  }

  @Test func asksForTheLinkOfAPreprint() {
    let records = """
      @article{a, title = {Iron sites at work}, year = 2023}
      @misc{p, title = {Iron sites at work}, year = 2022, publisher = {ChemRxiv}%}
      """
    #expect(
      faults(records.replacing("%", with: ""))
        == ["T316 the preprint “p” has the title of the article “a”"])
    #expect(faults(records.replacing("%", with: ", preprint-of = {a}")).isEmpty)
    #expect(
      faults(records.replacing("%", with: ", preprint-of = {aa}"))
        == ["T317 there is no source “aa”"])
  }

  @Test func asksForTheYear() {
    #expect(faults("@article{a, title = {T}}") == ["T312 the record “a” has no year"])
    #expect(faults("@article{a, title = {T}, year = {not known}}").isEmpty)
    #expect(faults("@misc{seed-1, number = 1}").isEmpty)
  }
}
