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
    // A file whose name is no id is read under the one that it is asked to have: one slip, one fault.
    let name = String(file[..<dot])
    let id = Self.isID(name) ? name : Self.suggestion(name)
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
    let everything = "Content/ holds review.yml and the folders \(folders.joined(separator: ", "))"
    if parts.count > 2, folders.contains(parts[1]) {
      return misnamed(path, in: parts[1], file: parts[parts.count - 1])
    }
    if parts.count > 2, let near = NearMiss.nearest(to: parts[1], in: folders) {
      return Diagnostic(
        ReaderRules.strangeFile, at: .start(of: path),
        "this file is not read: there is no folder “\(parts[1])”",
        help: "did you mean “\(near)”? Move the file to Content/\(near)/")
    }
    let isEntry = parts.count == 2 && parts[1].hasSuffix(".md")
    return Diagnostic(
      ReaderRules.strangeFile, at: .start(of: path),
      "this file is not read: Tafel does not know what it is for",
      help: isEntry
        ? "move it to the folder of its kind, such as Content/catalysts/\(parts[1])" : everything)
  }

  /// In a known folder, but with another ending or too deep.
  private static func misnamed(_ path: String, in folder: String, file: String) -> Diagnostic {
    let ending: String
    switch folder {
    case "sources": ending = ".bib"
    case "data": ending = ".csv"
    case "vocabulary": ending = ".yml"
    default: ending = ItemKind(rawValue: folder)?.fileEnding ?? ".md"
    }
    let stem = String(file.split(separator: ".", omittingEmptySubsequences: false)[0])
    let name = (isID(stem) ? stem : suggestion(stem)) + ending
    let isRightEnding = file.hasSuffix(ending)
    var help = "rename it to \(name)"
    if file.hasSuffix(".xlsx") || file.hasSuffix(".xls") || file.hasSuffix(".ods") {
      help = "save the sheet as CSV (separated by commas), as Content/data/<entry>/\(stem).csv"
    } else if folder == "sources", file.hasSuffix(".ris") {
      help = "`tafel import \(file)` makes a .bib file of each record"
    } else if isRightEnding {
      help =
        folder == "data"
        ? "data stand in a folder named like their entry: Content/data/<entry>/\(file)"
        : "put it directly into Content/\(folder)/"
    }
    return Diagnostic(
      ReaderRules.strangeFile, at: .start(of: path),
      isRightEnding
        ? "this file is not read: it stands too deep or too high"
        : "this file is not read: files in \(folder)/ end with \(ending)", help: help)
  }

  func idProblem(_ path: String) -> Diagnostic? {
    guard let file = path.split(separator: "/").last, let dot = file.lastIndex(of: ".") else {
      return nil
    }
    let id = String(file[..<dot])
    guard !Self.isID(id) else { return nil }
    let better = Self.suggestion(id)
    return Diagnostic(
      ReaderRules.badID, at: .start(of: path), "the file name “\(id)” is no id",
      help: "rename it to “\(better)\(file[dot...])”: lower-case letters a–z, digits and single"
        + " hyphens")
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
