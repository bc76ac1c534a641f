import PageRenderer
import ReviewModel
import Testing

@Suite struct ReportTests {
  private static let requests = [
    ReportRequest(.review), ReportRequest(.strategy, id: "size"),
    ReportRequest(.strategy, id: "size", hasEntries: true), ReportRequest(.catalyst, id: "fe-n4"),
    ReportRequest(
      .changes,
      changes: ReportedChanges(
        days: [
          .init(
            date: "2026-01-02", time: "2026-01-02T10:00:00Z",
            changes: [.init(kind: .added, path: "Content/catalysts/fe-n4.md")])
        ], since: "2026-01-01")),
  ]

  private static func mainFile(_ site: SmallSite, _ request: ReportRequest) throws -> String {
    let report = try site.reports(design: "#let document = none").typeset(request)
    #expect(report.files.map(\.path) == ["report.typ", "theme/report.typ"])
    return String(decoding: report.files[0].bytes, as: UTF8.self)
  }

  /// Typst without its strings, as the program wrote it.
  private static func code(of text: String) -> String {
    var code = ""
    var isString = false
    var isEscaped = false
    for character in text {
      if isString {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isString = false
        }
      } else if character == "\"" {
        isString = true
      } else {
        code.append(character)
      }
    }
    #expect(!isString)
    return code
  }

  @Test(arguments: requests) func textsAreStrings(of request: ReportRequest) throws {
    var site = SmallSite()
    let evil = #"Z #read("/etc/passwd") $x$ @y <l> \ ]) */ "# + "\u{1}\nq"
    site.review.about.title = evil
    site.review.catalysts[0].name = evil
    site.review.catalysts[0].summary = evil
    site.review.strategies[0].name = evil
    site.review.strategies[0].definition = evil
    let text = try Self.mainFile(site, request)
    let code = Self.code(of: text)
    #expect(text.contains(#"#read(\"/etc/passwd\") $x$ @y <l> \\ ]) */ "#))
    for sign in ["read", "passwd", "$", "@", "<", "\\", "/*"] { #expect(!code.contains(sign)) }
    let opened = code.count { "([{".contains($0) }
    #expect(opened > 5 && opened == code.count { ")]}".contains($0) })
  }

  @Test func sourcesAreNumberedByFirstUseAndListedOnce() throws {
    let text = try Self.mainFile(SmallSite(), ReportRequest(.catalyst, id: "fe-n4"))
    #expect(text.contains("#cited(1);") && !text.contains("#cited(2);"))
    #expect(text.split(separator: "#sources(").count == 2)
    #expect(text.contains("0.90\u{A0}V vs RHE") || text.contains("0.90 V vs RHE"))
  }

  @Test func whatIsNotThereIsSaid() throws {
    let site = SmallSite()
    #expect(throws: ReportFault.unknown(.catalyst, id: "fe-n5")) {
      _ = try site.reports(design: "").html(ReportRequest(.catalyst, id: "fe-n5"))
    }
    #expect(throws: ReportFault.noDesign) {
      _ = try site.reports(design: nil).typeset(ReportRequest(.review))
    }
    #expect(throws: ReportFault.noHistory) {
      _ = try site.reports(design: "").html(ReportRequest(.changes))
    }
  }

  @Test(arguments: requests) func theSamePiecesMakeAPage(of request: ReportRequest) throws {
    let bytes = try SmallSite().reports(design: "").html(request)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("FeN<sub>4</sub>"))
    #expect(!text.contains("<tafel-") && !text.contains("<script>"))
  }
}
