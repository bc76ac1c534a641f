import Bibliography
import Electrochemistry
import Markup
import ReviewModel

/// The citations of all entries: one of a sample is written, and the others are it with their own
/// id, title and hash.
struct CitationForms: Sendable {
  private enum Part {
    case literal([UInt8])
    case id
    /// As the form in which it stands writes it.
    case title(Form)
    case hash
    case shortHash
  }

  /// The forms of a citation, in the order in which they stand.
  private enum Form: Int { case text, bibTeX, ris, csl }

  private static let sampleID = "tafelsampleid"
  private static let sampleTitle = "tafelsampletitle"

  private let parts: [Part]

  init(_ context: SiteContext) {
    let digest = ContentDigest(Array(Self.sampleID.utf8))
    let sample = ItemCitation(
      entry: Self.sampleID, title: Self.sampleTitle, digest: digest, context
    ).markup(of: "this entry")
    parts = Self.parts(of: sample.bytes, digest)
  }

  private static func parts(of sample: [UInt8], _ digest: ContentDigest) -> [Part] {
    let marks = [sampleID, sampleTitle, digest.hex, digest.short].map { Array($0.utf8) }
    var parts: [Part] = []
    var titles = 0
    var copied = 0
    var index = 0
    while index < sample.count {
      guard let mark = marks.firstIndex(where: { sample[index...].starts(with: $0) }) else {
        index += 1
        continue
      }
      parts.append(.literal(Array(sample[copied..<index])))
      switch mark {
      case 0: parts.append(.id)
      case 1:
        parts.append(.title(Form(rawValue: titles) ?? .csl))
        titles += 1
      case 2: parts.append(.hash)
      default: parts.append(.shortHash)
      }
      index += marks[mark].count
      copied = index
    }
    return parts + [.literal(Array(sample[copied...]))]
  }

  /// - Parameter title: plain, as windows show it.
  func markup(id: String, title: String, digest: ContentDigest) -> Markup {
    Markup { writer in
      writer.reserve(3200)
      for part in parts {
        switch part {
        case .literal(let bytes): writer.markup(cutFrom: bytes)
        case .id: writer.text(id)
        case .title(let form): writer.text(Self.title(title, form))
        case .hash: writer.text(digest.hex)
        case .shortHash: writer.text(digest.short)
        }
      }
    }
  }

  private static func title(_ title: String, _ form: Form) -> String {
    switch form {
    case .text: title
    case .bibTeX: BibTeXWriter.title(title)
    case .ris: RISWriter.line(title)
    case .csl: CSLWriter.text(title)
    }
  }
}
