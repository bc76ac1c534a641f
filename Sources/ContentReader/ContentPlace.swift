import Diagnostics

/// What a path below `Content/` holds.
enum ContentPlace {
  case review
  case item(ItemKind, id: String)
  case source(id: String)
  case series(catalyst: String, id: String)
  case vocabulary(id: String)

  /// Nil for a path the content format does not know.
  init?(path: String) {
    // By bytes: every file is asked for its place, and characters cost ten times as much.
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard parts.count >= 2, parts[0] == "Content" else { return nil }
    if parts == ["Content", "review.yml"] {
      self = .review
      return
    }
    guard let file = parts.last, let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")),
      dot != file.startIndex
    else {
      return nil
    }
    let id = String(file[..<dot])
    let ending = String(file[dot...])
    switch (parts.count, parts[1]) {
    case (3, "sources") where ending == ".bib" || ending == ".json": self = .source(id: id)
    case (3, "vocabulary") where ending == ".yml": self = .vocabulary(id: id)
    case (4, "data") where ending == ".csv": self = .series(catalyst: parts[2], id: id)
    case (3, let folder):
      guard let kind = ItemKind(rawValue: folder), kind.fileEnding == ending else { return nil }
      self = .item(kind, id: id)
    default: return nil
    }
  }

  var isSeries: Bool {
    if case .series = self { true } else { false }
  }

  /// How an unreadable file of this place is remembered.
  var unreadable: RawReview.Unreadable {
    switch self {
    case .review: .init(folder: "", id: "review")
    case .item(let kind, let id): .init(folder: kind.rawValue, id: id)
    case .source(let id): .init(folder: "sources", id: id)
    case .series(let catalyst, let id): .init(folder: "data/" + catalyst, id: id)
    case .vocabulary(let id): .init(folder: "vocabulary", id: id)
    }
  }

  static func stranger(_ path: String) -> Diagnostic {
    let parts = path.split(separator: "/").map(String.init)
    let folders = ItemKind.allCases.map(\.rawValue) + ["sources", "data", "vocabulary"]
    var help = "Content/ holds review.yml and the folders \(folders.joined(separator: ", "))"
    if parts.count > 2, !folders.contains(parts[1]),
      let hint = NearMiss.hint(for: parts[1], in: folders)
    {
      help = "\(hint) — \(help)"
    } else if parts.count == 3, let kind = ItemKind(rawValue: parts[1]) {
      help = "files in \(parts[1])/ end with \(kind.fileEnding)"
    }
    return Diagnostic(
      ReaderRules.strangeFile, at: .start(of: path), "Tafel does not know what this file is for",
      help: help)
  }

  func idProblem(_ path: String) -> Diagnostic? {
    let id =
      switch self {
      case .review: "review"
      case .item(_, let id), .source(let id), .vocabulary(let id), .series(_, let id): id
      }
    guard !Self.isID(id) else { return nil }
    let better = Self.suggestion(id)
    return Diagnostic(
      ReaderRules.badID, at: .start(of: path), "the file name “\(id)” is no id",
      help: "rename it to “\(better)”: lower-case letters a–z, digits and single hyphens")
  }

  static func isID(_ text: String) -> Bool {
    var last = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where last != UInt8(ascii: "-"): break
      default: return false
      }
      last = byte
    }
    return last != UInt8(ascii: "-")
  }

  private static func suggestion(_ id: String) -> String {
    var out: [UInt8] = []
    for byte in id.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        out.append(byte)
      default:
        if let last = out.last, last != UInt8(ascii: "-") { out.append(UInt8(ascii: "-")) }
      }
    }
    while out.last == UInt8(ascii: "-") { out.removeLast() }
    return out.isEmpty ? "entry" : String(decoding: out, as: UTF8.self)
  }
}
