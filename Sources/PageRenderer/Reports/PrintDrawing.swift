import Markup

/// A drawing as it stands in print: a file of its own, in the colours of light pages.
struct PrintDrawing {
  let bytes: [UInt8]
  let title: String
  let description: String

  init(_ drawing: [UInt8]) {
    var text = String(decoding: drawing, as: UTF8.self)
    title = Self.inner("title", of: text)
    let words = Self.inner("desc", of: text)
    description = words.isEmpty ? title : "\(title). \(words)"
    if let start = text.firstRange(of: "<style>"), let end = text.firstRange(of: "</style>") {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    if !text.contains("xmlns=\"http://www.w3.org/2000/svg\"") {
      text = text.replacing(
        "<svg ", with: "<svg xmlns=\"http://www.w3.org/2000/svg\" ", maxReplacements: 1)
    }
    bytes = Array(Self.inPrintFont(Self.resolved(text)).utf8)
  }

  static let stripsInRow = 3

  /// Strips in a row, each in its third of the width.
  static func row(of strips: [PrintDrawing]) -> String {
    var text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1016 64\" font-family=\"\(fontFamily)\">"
    for (place, strip) in strips.enumerated() {
      text += "<svg x=\"\(place * 348)\" width=\"320\" height=\"64\""
      text += String(decoding: strip.bytes, as: UTF8.self).dropFirst("<svg".count)
    }
    return text + "</svg>"
  }

  /// The font whose widths the charts are laid out by; a list of families is looked through anew
  /// for each text.
  private static let fontFamily = "Liberation Sans"

  private static func inPrintFont(_ text: String) -> String {
    guard let start = text.firstRange(of: "font-family=\"")?.upperBound,
      let end = text[start...].firstIndex(of: "\"")
    else { return text }
    var text = text
    text.replaceSubrange(start..<end, with: fontFamily)
    return text
  }

  /// `var(--chart-ink, #1f2328)` → `#1f2328`
  private static func resolved(_ text: String) -> String {
    guard text.contains("var(--") else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    let opening = Array("var(--".utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == opening[0], index + 6 <= bytes.count,
        bytes[index..<(index + 6)].elementsEqual(opening)
      else {
        result.append(bytes[index])
        index += 1
        continue
      }
      var depth = 1
      var end = index + 4
      var comma: Int?
      while end < bytes.count, depth > 0 {
        if bytes[end] == UInt8(ascii: "(") { depth += 1 }
        if bytes[end] == UInt8(ascii: ")") { depth -= 1 }
        if depth == 1, bytes[end] == UInt8(ascii: ","), comma == nil { comma = end }
        end += 1
      }
      if let comma {
        result += bytes[(comma + 1)..<(end - 1)].drop { $0 == 0x20 }
      }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func inner(_ name: String, of text: String) -> String {
    guard let open = text.firstRange(of: "<\(name)"),
      let start = text[open.upperBound...].firstIndex(of: ">"),
      let end = text[start...].firstRange(of: "</\(name)>")
    else { return "" }
    return String(text[text.index(after: start)..<end.lowerBound])
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
