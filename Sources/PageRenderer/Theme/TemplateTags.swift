import Diagnostics

/// A Mustache tag with its place in the file.
struct TemplateTag: Hashable {
  enum Form: Hashable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{& name}}`
    case fragment
    /// `{{#name}}`, `{{^name}}`
    case section
    /// `{{> name}}`, `{{< name}}`
    case partial
    /// Ends, blocks, comments.
    case other
  }

  var form: Form
  var name: String
  var range: SourceRange
}

/// Finds the tags of a template, for checks that the template engine does not make.
enum TemplateTags {
  static func tags(in source: SourceText) -> [TemplateTag] {
    let bytes = source.bytes
    var tags: [TemplateTag] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == brace, bytes[index + 1] == brace else {
        index += 1
        continue
      }
      let isTriple = index + 2 < bytes.count && bytes[index + 2] == brace
      let start = index + (isTriple ? 3 : 2)
      var end = start
      while end + 1 < bytes.count, !(bytes[end] == 0x7D && bytes[end + 1] == 0x7D) { end += 1 }
      tags.append(tag(bytes[start..<end], isTriple, source.range(index..<end)))
      index = end + 2
    }
    return tags
  }

  private static let brace = UInt8(ascii: "{")

  private static func tag(
    _ content: ArraySlice<UInt8>, _ isTriple: Bool, _ range: SourceRange
  ) -> TemplateTag {
    let trimmed = trim(content)
    if isTriple { return TemplateTag(form: .fragment, name: text(trimmed), range: range) }
    let rest = text(trim(trimmed.dropFirst()))
    switch trimmed.first {
    case UInt8(ascii: "&"): return TemplateTag(form: .fragment, name: rest, range: range)
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      return TemplateTag(form: .section, name: rest, range: range)
    case UInt8(ascii: ">"), UInt8(ascii: "<"):
      return TemplateTag(form: .partial, name: rest, range: range)
    case UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "!"), UInt8(ascii: "="),
      UInt8(ascii: "%"), nil:
      return TemplateTag(form: .other, name: rest, range: range)
    default: return TemplateTag(form: .text, name: text(trimmed), range: range)
    }
  }

  private static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x09 || first == 0x0A {
      bytes.removeFirst()
    }
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0A {
      bytes.removeLast()
    }
    return bytes
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
