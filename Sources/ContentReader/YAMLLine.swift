/// One line of front matter, told apart without a parser: what stands where, even if it is no YAML.
struct YAMLLine {
  /// White space of any kind before the first sign.
  let indent: String
  /// Scalars before the key: the indentation, and `- ` where a list's item starts.
  let keyOffset: Int
  let isItem: Bool
  /// Nil for a line without a colon that ends a key.
  let key: String?
  /// Scalars before the value.
  let valueOffset: Int
  /// What stands behind the colon, or the whole line where there is none; no blanks round it.
  let value: String
  let isBlank: Bool

  init(_ line: String) {
    let scalars = Array(line.unicodeScalars)
    var offset = 0
    while offset < scalars.count, scalars[offset].properties.isWhitespace { offset += 1 }
    indent = Self.text(scalars[..<offset])
    var isItem = false
    while offset + 1 < scalars.count, scalars[offset] == "-", scalars[offset + 1] == " " {
      isItem = true
      while offset < scalars.count, offset == 0 || scalars[offset] == "-" || scalars[offset] == " "
      {
        offset += 1
      }
    }
    self.isItem = isItem
    keyOffset = offset
    isBlank = offset == scalars.count
    var start = offset
    var key: String?
    if let colon = Self.colon(in: scalars, from: offset) {
      key = Self.text(scalars[offset..<colon])
      start = colon + 1
      while start < scalars.count, scalars[start] == " " { start += 1 }
    }
    self.key = key
    valueOffset = start
    var end = scalars.count
    while end > start, scalars[end - 1] == " " || scalars[end - 1] == "\t" { end -= 1 }
    value = Self.text(scalars[start..<end])
  }

  /// The colon behind the key: before a blank or at the end, and not in quotation marks.
  private static func colon(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start < scalars.count, scalars[start] != "\"", scalars[start] != "'" else { return nil }
    return scalars.indices[start...].first {
      scalars[$0] == ":" && ($0 + 1 == scalars.count || scalars[$0 + 1] == " ")
    }
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The end of what a bracket or quotation mark at the start of the value opens, if something else
  /// follows; YAML ends the value there.
  var cut: Int? {
    let scalars = Array(value.unicodeScalars)
    guard let end = Self.closing(scalars), end < scalars.count else { return nil }
    let rest = scalars[end...].drop { $0 == " " }
    return rest.isEmpty || rest.first == "#" ? nil : end
  }

  private static func closing(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    var offset = 1
    if first == "\"" || first == "'" {
      while offset < scalars.count {
        if first == "\"", scalars[offset] == "\\" {
          offset += 1
        } else if scalars[offset] == first {
          guard first == "'", offset + 1 < scalars.count, scalars[offset + 1] == "'" else {
            return offset + 1
          }
          offset += 1
        }
        offset += 1
      }
      return nil
    }
    guard first == "[" || first == "{" else { return nil }
    var depth = 0
    for (offset, scalar) in scalars.enumerated() {
      if scalar == "[" || scalar == "{" { depth += 1 }
      if scalar == "]" || scalar == "}" { depth -= 1 }
      if depth == 0 { return offset + 1 }
    }
    return nil
  }

  /// Whether the value opens a block of text below it (`|`, `>`).
  var opensBlock: Bool {
    guard let first = value.first, first == "|" || first == ">" else { return false }
    return value.dropFirst().allSatisfy { "+-0123456789".contains($0) }
  }

  /// A value as it may stand in any line: in quotation marks.
  static func quoted(_ text: String) -> String {
    text.contains("\"") ? "'" + text.replacing("'", with: "''") + "'" : "\"\(text)\""
  }
}

extension String {
  /// Without Foundation.
  fileprivate func replacing(_ sign: Character, with text: String) -> String {
    reduce(into: "") { $0 += $1 == sign ? text : String($1) }
  }
}
