/// A place in the output folder that cannot lead out of it.
///
/// Ordered by bytes, so the same paths stand in the same order on every machine.
struct SitePath: Sendable, Hashable {
  let text: String
  let parts: [Substring]

  /// Refuses empty, `.` and `..` parts, absolute paths, backslashes, control characters and the
  /// writer's own names.
  init(_ text: String) throws(SiteWriterError) {
    if let fault = Self.fault(in: text) { throw .badPath(text, fault) }
    self.text = text
    // By bytes: to `Character`, a slash with an accent on it is no slash.
    parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map(Substring.init)
    for part in parts {
      if part.isEmpty || part == "." || part == ".." {
        throw .badPath(text, "a part of it is empty, “.” or “..”")
      }
      if part.utf8.starts(with: Self.reserved.utf8) {
        throw .badPath(text, "names that start with “\(Self.reserved)” are Tafel's own")
      }
    }
  }

  /// How the names start that the writer uses for itself.
  private static let reserved = ".tafel-"

  /// The name of the record of what Tafel wrote.
  static let manifest = "\(reserved)manifest"

  /// The name of the folder in which the next site waits.
  static let staging = "\(reserved)staging"

  private static func fault(in text: String) -> String? {
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\\") { return "it has a backslash" }
      if byte < 0x20 || byte == 0x7F { return "it has a control character" }
    }
    return text.utf8.first == UInt8(ascii: "/") ? "it is absolute" : nil
  }

  /// The last part.
  var name: String { parts.last.map(String.init) ?? text }

  /// The path down to one of its levels: level 1 of `a/b/c.html` is `a/b`.
  func text(ofLevel level: Int) -> String { String(text[..<parts[level].endIndex]) }

  /// The path without its name: `a/b` of `a/b/c.html`, nothing for a file of the output folder.
  var folder: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[..<$0] } ?? ""
  }

  /// The folders above the file, outermost first: `a` and `a/b` of `a/b/c.html`.
  var folders: [Substring] { parts.dropLast().map { text[..<$0.endIndex] } }

  /// What a file system that ignores case, or that composes accents, makes of the path.
  static func folded(_ text: String) -> String {
    // `String` already compares composed and decomposed letters as equal.
    text.lowercased()
  }
}

extension SitePath: Comparable {
  static func < (left: SitePath, right: SitePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  static func == (left: SitePath, right: SitePath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
