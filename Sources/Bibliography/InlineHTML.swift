/// The few HTML tags that publishers leave in titles and abstracts.
enum InlineHTML {
  private static let tags: KeyValuePairs<String, String> = [
    "<sub>": "\\textsubscript{", "</sub>": "}", "<sup>": "\\textsuperscript{", "</sup>": "}",
    "<SUB>": "\\textsubscript{", "</SUB>": "}", "<SUP>": "\\textsuperscript{", "</SUP>": "}",
    "<Sub>": "\\textsubscript{", "</Sub>": "}", "<Sup>": "\\textsuperscript{", "</Sup>": "}",
    "<inf>": "\\textsubscript{", "</inf>": "}", "<Inf>": "\\textsubscript{", "</Inf>": "}",
    "<i>": "", "</i>": "", "<b>": "", "</b>": "",
    "<em>": "", "</em>": "", "<strong>": "", "</strong>": "", "<scp>": "", "</scp>": "",
    "<p>": " ", "</p>": " ",
  ]

  private static let entities: KeyValuePairs<String, String> = [
    "&lt;": "<", "&gt;": ">", "&amp;": "\\&", "\\&lt;": "<", "\\&gt;": ">", "\\&amp;": "\\&",
  ]

  /// LaTeX in the place of tags and entities; the rest as it stands.
  static func latex(_ raw: String) -> String {
    var text = raw
    if raw.utf8.contains(UInt8(ascii: "<")) {
      for (tag, latex) in tags { text = text.replacing(tag, with: latex) }
    }
    if raw.utf8.contains(UInt8(ascii: "&")) {
      for (entity, latex) in entities.reversed() { text = text.replacing(entity, with: latex) }
    }
    return text
  }

  /// `Co<sub>3</sub>O<sub>4</sub>` → Co₃O₄.
  static func plain(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "<")) ? LaTeXText.plain(LaTeXWriter.escaped(text)) : text
  }
}
