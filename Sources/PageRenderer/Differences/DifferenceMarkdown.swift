import Diagnostics

/// A difference as GitHub's Markdown, for a comment or a job summary. What content says can make no
/// markup, no link and no mention of anybody.
struct DifferenceMarkdown {
  private var out = ""

  static func text(_ paper: DifferencePaper) -> String {
    var markdown = DifferenceMarkdown()
    for block in paper.blocks { markdown.write(block) }
    return markdown.out
  }

  private mutating func write(_ block: DifferencePaper.Block) {
    switch block {
    case .heading(let level, let text):
      out += String(repeating: "#", count: level) + " \(Self.escaped(text))\n\n"
    case .paragraph(let line): out += Self.text(line) + "\n\n"
    case .list(let lines):
      for line in lines { out += "- \(Self.text(line))\n" }
      out += "\n"
    case .tasks(let lines):
      for line in lines { out += "- [ ] \(Self.text(line))\n" }
      out += "\n"
    case .table(let head, let rows):
      out += "| " + head.map(Self.escaped).joined(separator: " | ") + " |\n"
      out += "|" + String(repeating: " --- |", count: head.count) + "\n"
      for row in rows { out += "| " + row.map(Self.text).joined(separator: " | ") + " |\n" }
      out += "\n"
    case .folded(let summary, let blocks):
      out += "<details><summary>\(Self.html(summary))</summary>\n\n"
      for block in blocks { write(block) }
      out += "</details>\n\n"
    case .lines(let difference):
      let text = difference.text(context: 1)
      // A fence longer than any run of backticks in the text.
      let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
      let fence = String(repeating: "`", count: max(3, longest + 1))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let most = 80
      out += "\(fence)diff\n" + lines.prefix(most).joined(separator: "\n")
      if lines.count > most { out += "\n… \(lines.count - most) more lines\n" }
      out += "\(fence)\n\n"
    case .map(let map):
      out += "**\(Self.escaped(map.title))**"
      out += map.isNew ? " (new)\n\n" : map.isGone ? " (removed)\n\n" : "\n\n"
      for mark in map.marks.prefix(30) {
        out += "- \(Self.escaped(mark.panel)): \(Self.escaped(mark.name))"
        out += " \(Self.escaped(mark.before ?? "–")) → \(Self.escaped(mark.after ?? "–"))\n"
      }
      if map.marks.count > 30 { out += "- and \(map.marks.count - 30) more\n" }
      out += "\n"
    }
  }

  private static func text(_ line: DifferencePaper.Line) -> String {
    line.map { span in
      switch span {
      case .text(let text): escaped(text)
      case .strong(let text): text.isEmpty ? "" : "**\(escaped(text))**"
      case .code(let text): "`\(code(text))`"
      }
    }.joined()
  }

  /// In a summary Markdown is not read.
  private static func html(_ line: DifferencePaper.Line) -> String {
    line.map { span in
      switch span {
      case .text(let text): entities(text)
      case .strong(let text): "<b>\(entities(text))</b>"
      case .code(let text): "<code>\(entities(text))</code>"
      }
    }.joined()
  }

  private static func code(_ text: String) -> String {
    text.map { $0 == "`" ? "'" : $0 == "|" ? "¦" : $0.isNewline ? " " : String($0) }.joined()
  }

  private static func entities(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\n", "\r": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Backslashes before all that Markdown reads; a word joiner behind a `@` that begins a word
  /// and behind `#`, which would call people and issues.
  private static func escaped(_ text: String) -> String {
    var out = ""
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "!", "$":
        out += "\\"
        out.unicodeScalars.append(scalar)
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "@" where !last.properties.isAlphabetic && !("0"..."9").contains(last), "#":
        out.unicodeScalars.append(scalar)
        out += "\u{2060}"
      case "\n", "\r", "\t": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
