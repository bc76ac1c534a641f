import Diagnostics

/// Finds what was meant in lines that are no YAML: the slip itself, not where a parser gives up.
struct YAMLSlip {
  let source: SourceText
  /// The first line of the YAML, and the one at which the parser stopped.
  let first: Int
  let last: Int

  /// The slip nearest to where the parser stopped; it may stand a few lines above.
  func diagnostic() -> Diagnostic? {
    if let tab = tab() { return tab }
    for line in stride(from: last, through: max(first, last - 3), by: -1) {
      if let found = key(line) ?? sign(line) { return found }
    }
    return colon() ?? indentation()
  }

  // MARK: tabs

  private func tab() -> Diagnostic? {
    for number in stride(from: last, through: max(first, last - 3), by: -1) {
      let line = YAMLLine(source.line(number))
      guard let odd = line.indent.unicodeScalars.first(where: { $0 != " " }), !line.isBlank else {
        continue
      }
      let kind = odd == "\t" ? "a tab" : "a blank of another kind (U+\(hex(odd)))"
      var fixes: [Fix] = []
      var help = "put spaces in its place: two for each step inwards"
      if let wanted = column(for: number) {
        help = "put \(wanted) spaces in its place"
        fixes = [fix(number, 0..<line.indent.unicodeScalars.count, spaces(wanted), help)]
      }
      return slip(
        number, 0..<line.indent.unicodeScalars.count,
        "the line starts with \(kind); YAML is indented with spaces alone", help, fixes)
    }
    return nil
  }

  private func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Where a key belongs by the line above it: below its key, or one step inwards behind a colon.
  private func column(for number: Int) -> Int? {
    guard let above = lineAbove(number), above.key != nil,
      above.indent.unicodeScalars.allSatisfy({ $0 == " " })
    else {
      return nil
    }
    return above.keyOffset + (above.value.isEmpty ? 2 : 0)
  }

  private func lineAbove(_ number: Int) -> YAMLLine? {
    for above in stride(from: number - 1, through: first, by: -1) {
      let line = YAMLLine(source.line(above))
      if !line.isBlank, !line.value.hasPrefix("#") { return line }
    }
    return nil
  }

  // MARK: keys

  private func key(_ number: Int) -> Diagnostic? {
    let text = source.line(number)
    let line = YAMLLine(text)
    guard !line.isBlank, !line.value.hasPrefix("#") else { return nil }
    let scalars = Array(text.unicodeScalars)
    let start = line.indent.unicodeScalars.count
    if scalars[start] == "-", start + 1 < scalars.count, scalars[start + 1].isLetter,
      line.key != nil
    {
      return slip(
        number, start..<(start + 1), "the dash of a list needs a blank behind it",
        "write - \(YAMLLine.text(scalars[(start + 1)...]))",
        [fix(number, (start + 1)..<(start + 1), " ", "put a blank behind the dash")])
    }
    if "–—•*·".unicodeScalars.contains(scalars[start]), start + 1 < scalars.count,
      scalars[start + 1] == " ", let rest = keyBehind(scalars, start + 2)
    {
      return slip(
        number, start..<(start + 1),
        "an item of a list starts with “\(scalars[start])”, expected “-”",
        "write - \(rest)", [fix(number, start..<(start + 1), "-", "write - \(rest)")])
    }
    guard line.key == nil, let end = wordEnd(scalars, line.keyOffset) else { return nil }
    return noColon(number, scalars, line, end) ?? equals(number, scalars, line, end)
  }

  private func keyBehind(_ scalars: [Unicode.Scalar], _ start: Int) -> String? {
    let rest = YAMLLine.text(scalars[start...])
    return YAMLLine(rest).key == nil ? nil : rest
  }

  /// `metric:half-wave potential`
  private func noColon(
    _ number: Int, _ scalars: [Unicode.Scalar], _ line: YAMLLine, _ end: Int
  ) -> Diagnostic? {
    guard end < scalars.count, scalars[end] == ":" || scalars[end] == "：" else { return nil }
    let key = YAMLLine.text(scalars[line.keyOffset..<end])
    let start =
      scalars[(end + 1)...].firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    let rest = YAMLLine.text(scalars[start...])
    guard !rest.hasPrefix("//") else { return nil }
    return slip(
      number, end..<(end + 1), "the colon behind “\(key)” needs a blank behind it",
      "write \(key): \(rest)", [fix(number, end..<start, ": ", "write \(key): \(rest)")])
  }

  /// `value = 0.91 V`
  private func equals(
    _ number: Int, _ scalars: [Unicode.Scalar], _ line: YAMLLine, _ end: Int
  ) -> Diagnostic? {
    guard let sign = scalars[end...].firstIndex(where: { $0 != " " }), scalars[sign] == "="
    else { return nil }
    let key = YAMLLine.text(scalars[line.keyOffset..<end])
    let rest = YAMLLine.text(scalars[(sign + 1)...].drop { $0 == " " })
    let start = scalars[(sign + 1)...].firstIndex { $0 != " " } ?? scalars.count
    return slip(
      number, sign..<(sign + 1), "“\(key)” is followed by “=”, expected a colon",
      "write \(key): \(rest)", [fix(number, end..<start, ": ", "write \(key): \(rest)")])
  }

  /// Where a word that may be a key ends: letters, digits and single blanks.
  private func wordEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard start < scalars.count, scalars[start].isLetter else { return nil }
    var end = start
    while end < scalars.count {
      let isBlank = scalars[end] == " " && end + 1 < scalars.count && scalars[end + 1].isLetter
      guard
        scalars[end].isLetter || scalars[end].isDigit || "_-".unicodeScalars.contains(scalars[end])
          || isBlank
      else { break }
      end += 1
    }
    return end
  }

  // MARK: what a value may not start with

  private func sign(_ number: Int) -> Diagnostic? {
    let line = YAMLLine(source.line(number))
    guard let key = line.key, let first = line.value.unicodeScalars.first else { return nil }
    let isList = first == "["
    let inner = line.value.unicodeScalars.dropFirst(isList ? 1 : 0).first ?? first
    if inner == "@" { return citation(number, line, key, isList) }
    let cut = line.cut
    guard "%`*&!>|".unicodeScalars.contains(first) || cut != nil else { return nil }
    if line.opensBlock { return nil }
    let better = "\(key): \(YAMLLine.quoted(line.value))"
    let place = line.valueOffset + (cut ?? 0)
    return slip(
      number, place..<(place + 1),
      cut != nil
        ? "the value goes on behind the “\(first)” that it starts with"
        : "a value can't start with “\(first)”, which YAML keeps for itself",
      "put it in quotation marks: \(better)", [quote(number, line, better)])
  }

  /// `source: @smith2024`, as it is cited in prose.
  private func citation(
    _ number: Int, _ line: YAMLLine, _ key: String, _ isList: Bool
  ) -> Diagnostic {
    let at = line.valueOffset + (isList ? 1 : 0)
    let message = "a value can't start with “@”, which YAML keeps for itself"
    guard key == "source" else {
      let better = "\(key): \(YAMLLine.quoted(line.value))"
      return slip(
        number, at..<(at + 1), message, "put it in quotation marks: \(better)",
        [quote(number, line, better)])
    }
    let id = line.value.filter { !"[]@".contains($0) }
    let range = line.valueOffset..<(line.valueOffset + line.value.unicodeScalars.count)
    return slip(
      number, at..<(at + 1), message, "write source: \(id); brackets and @ belong to prose",
      [fix(number, range, id, "write source: \(id)")])
  }

  // MARK: a second colon, and lines out of place

  private func colon() -> Diagnostic? {
    let line = YAMLLine(source.line(last))
    guard let key = line.key, !line.value.isEmpty, !line.value.hasPrefix("\""),
      !line.value.hasPrefix("'"), !line.value.hasPrefix("{"), !line.value.hasPrefix("[")
    else { return nil }
    let value = Array(line.value.unicodeScalars)
    guard
      let second = value.indices.first(where: {
        value[$0] == ":" && ($0 + 1 == value.count || value[$0 + 1] == " ")
      })
    else { return nil }
    let better = "\(key): \(YAMLLine.quoted(line.value))"
    return slip(
      last, (line.valueOffset + second)..<(line.valueOffset + second + 1),
      "a second colon in the line of “\(key)”", "put the text in quotation marks: \(better)",
      [quote(last, line, better)])
  }

  private func indentation() -> Diagnostic? {
    let line = YAMLLine(source.line(last))
    guard let key = line.key, !line.isItem, let above = lineAbove(last), above.key != nil else {
      return nil
    }
    let start = line.keyOffset
    let isDeeper = start > above.keyOffset
    guard !isDeeper || !above.value.isEmpty else { return nil }
    let wanted = isDeeper ? above.keyOffset : nearestColumn(to: start) ?? above.keyOffset
    guard wanted != start else { return nil }
    let help = "begin “\(key)” in column \(wanted + 1), below “\(siblingName(wanted))”"
    return slip(
      last, start..<(start + key.unicodeScalars.count),
      "the line of “\(key)” begins in column \(start + 1), where no group has its keys", help,
      [fix(last, 0..<start, spaces(wanted), help)])
  }

  /// The column of a group above that is open at this line and nearest to `start`.
  private func nearestColumn(to start: Int) -> Int? {
    var open: [Int] = []
    var limit = Int.max
    for number in stride(from: last - 1, through: first, by: -1) where limit > 0 {
      let line = YAMLLine(source.line(number))
      guard line.key != nil, line.keyOffset < limit else { continue }
      open.append(line.keyOffset)
      limit = line.isItem ? line.indent.unicodeScalars.count : line.keyOffset
    }
    return open.min { abs($0 - start) < abs($1 - start) }
  }

  private func siblingName(_ column: Int) -> String {
    for number in stride(from: last - 1, through: first, by: -1) {
      let line = YAMLLine(source.line(number))
      if let key = line.key, line.keyOffset == column { return key }
    }
    return ""
  }

  // MARK: making diagnostics

  private func slip(
    _ line: Int, _ scalars: Range<Int>, _ message: String, _ help: String, _ fixes: [Fix]
  ) -> Diagnostic {
    Diagnostic(
      ReaderRules.badYAML, at: range(line, scalars), message, help: help, fixes: fixes)
  }

  private func quote(_ number: Int, _ line: YAMLLine, _ better: String) -> Fix {
    let end = line.valueOffset + line.value.unicodeScalars.count
    return fix(
      number, line.valueOffset..<end, YAMLLine.quoted(line.value), "write \(better)")
  }

  private func fix(_ line: Int, _ scalars: Range<Int>, _ text: String, _ title: String) -> Fix {
    Fix(title: title, replacements: [.init(range: range(line, scalars), text: text)])
  }

  private func range(_ line: Int, _ scalars: Range<Int>) -> SourceRange {
    SourceRange(
      path: source.path, line: line, column: scalars.lowerBound + 1,
      endColumn: scalars.upperBound + 1)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
