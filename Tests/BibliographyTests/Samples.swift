import Bibliography
import Diagnostics

/// Records that several tests read.
enum Samples {
  static let article = #"""
    @article{liu-2023,
      title = {Iron single atoms on {Co$_3$O$_4$} for the reduction of oxygen},
      author = {Liu, Xiao-Ming and M{\"u}ller, J. K. and van der Waals, Johannes},
      journal = {Journal of the American Chemical Society},
      year = 2023, month = may, day = 4,
      volume = {145}, number = {12}, pages = {3456--3467},
      doi = {https://doi.org/10.1021/JACS.3c00001.}
    }
    """#

  static let placeholder = """
    @misc{seed-87,
      number    = {87},
      year      = {2023},
      publisher = {John Wiley and Sons},
      note      = {Reference 87 of the reviewed article; bibliographic record not verified yet}
    }
    """

  static func read(_ text: String) -> [Source] {
    var diagnostics: [Diagnostic] = []
    return BibTeXReader.read(SourceText(path: "a.bib", text: text), diagnostics: &diagnostics)
  }

  /// `line:column code message` of each fault.
  static func faults(_ text: String, expectedID: String? = nil, latestYear: Int? = nil) -> [String]
  {
    var diagnostics: [Diagnostic] = []
    _ = BibTeXReader.read(
      SourceText(path: "a.bib", text: text), expectedID: expectedID, latestYear: latestYear,
      diagnostics: &diagnostics)
    return diagnostics.map { "\($0.range.line):\($0.range.column) \($0.rule.code) \($0.message)" }
  }

  /// A field of a record with only that field, as plain text.
  static func source(_ fields: String, type: String = "article") -> Source {
    read("@\(type){k,\n\(fields)\n}").first ?? Source(id: "nothing read", type: "")
  }

  /// Without what belongs to the file alone.
  static func shared(_ sources: [Source]) -> [Source] {
    sources.map { source in
      var source = source
      source.range = .start(of: "")
      source.fields = []
      return source
    }
  }
}
