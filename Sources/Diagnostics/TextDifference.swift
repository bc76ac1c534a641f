/// What differs between two states of a file, line by line, in the unified form that `diff -u` and
/// git print.
package struct TextDifference: Sendable {
  package enum Line: Sendable, Hashable {
    case same(String)
    case removed(String)
    case added(String)
  }

  package let path: String
  package let lines: [Line]

  package init(from old: SourceText, to new: SourceText) {
    path = new.path
    let before = Self.lines(of: old)
    let after = Self.lines(of: new)
    var start = 0
    while start < min(before.count, after.count), before[start] == after[start] { start += 1 }
    var tail = 0
    while tail < min(before.count, after.count) - start,
      before[before.count - 1 - tail] == after[after.count - 1 - tail]
    {
      tail += 1
    }
    lines =
      before[..<start].map(Line.same)
      + Self.middle(
        Array(before[start..<(before.count - tail)]), Array(after[start..<(after.count - tail)]))
      + before[(before.count - tail)...].map(Line.same)
  }

  package var isEmpty: Bool {
    !lines.contains { if case .same = $0 { false } else { true } }
  }

  /// - Parameter context: how many unchanged lines stand around a change.
  package func text(context: Int = 2) -> String {
    var shown = [Bool](repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() {
      if case .same = line { continue }
      for near in max(0, index - context)...min(lines.count - 1, index + context) {
        shown[near] = true
      }
    }
    var out = "--- \(path)\n+++ \(path)\n"
    var (oldLine, newLine) = (1, 1)
    var index = 0
    while index < lines.count {
      var end = index
      while end < lines.count, shown[end] { end += 1 }
      if end > index {
        let part = lines[index..<end]
        let removed = part.count { if case .added = $0 { false } else { true } }
        let added = part.count { if case .removed = $0 { false } else { true } }
        out += "@@ -\(oldLine),\(removed) +\(newLine),\(added) @@\n"
        for line in part { Self.append(line, to: &out) }
        oldLine += removed
        newLine += added
        index = end
      } else {
        oldLine += 1
        newLine += 1
        index += 1
      }
    }
    return out
  }

  private static func append(_ line: Line, to out: inout String) {
    switch line {
    case .same(let text): out += " \(DiagnosticText.printable(text))\n"
    case .removed(let text): out += "-\(DiagnosticText.printable(text))\n"
    case .added(let text): out += "+\(DiagnosticText.printable(text))\n"
    }
  }

  private static func lines(of source: SourceText) -> [String] {
    var lines = (1...source.lineCount).map(source.line)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The longest common run of lines stays; above a limit all of the middle is one change.
  private static func middle(_ before: [String], _ after: [String]) -> [Line] {
    guard before.count * after.count <= 4_000_000 else {
      return before.map(Line.removed) + after.map(Line.added)
    }
    let width = after.count + 1
    var longest = [Int](repeating: 0, count: (before.count + 1) * width)
    for i in before.indices.reversed() {
      for j in after.indices.reversed() {
        longest[i * width + j] =
          before[i] == after[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : max(longest[(i + 1) * width + j], longest[i * width + j + 1])
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if i < before.count, j < after.count, before[i] == after[j] {
        lines.append(.same(before[i]))
        (i, j) = (i + 1, j + 1)
      } else if i < before.count,
        j == after.count || longest[(i + 1) * width + j] >= longest[i * width + j + 1]
      {
        lines.append(.removed(before[i]))
        i += 1
      } else {
        lines.append(.added(after[j]))
        j += 1
      }
    }
    return lines
  }
}
