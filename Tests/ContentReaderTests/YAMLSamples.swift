import Testing

/// A YAML text and what stands in it, one value a line with the place it was written at.
///
/// The outlines were recorded with another reader of YAML (Yams 6.2), so that both agree.
struct YAMLSample: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let outline: String

  init(_ title: String, _ text: String, _ outline: String) {
    testDescription = title
    self.text = text
    self.outline = outline
  }

  /// Texts, quoting, and what stands around a document.
  static let texts = [
    YAMLSample(
      "texts in blocks",
      #"""
      a: |
        line one
        line two

        after
      b: >
        folded
        text

        para
      c: |-
        strip
      d: >+
        keep

      e: |2
          two

      """#,
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:5+0 "line one\nline two\n\nafter\n"
        6:1-6:2 key "b"
          6:4-6:5+0 "folded text\npara\n"
        11:1-11:2 key "c"
          11:4-11:6+0 "strip"
        13:1-13:2 key "d"
          13:4-13:6+0 "keep\n\n"
        16:1-16:2 key "e"
          16:4-16:6+0 "  two\n"
      """#),
    YAMLSample(
      "quotation marks and escapes",
      #"""
      "a b": "x\ty \u03b7 \U0001F600 \x41 \n"
      'c''d': 'it''s'
      plain key: plain – text
      "multi": "line
        folded

        text"

      """#,
      #"""
      1:1-1:1+0 map
        1:1-1:6 key "a b"
          1:8-1:21+1 "x\ty η 😀 A \n"
        2:1-2:6 key "c\'d"
          2:9-2:15+1 "it\'s"
        3:1-3:10 key "plain key"
          3:12-3:24+0 "plain – text"
        4:1-4:8 key "multi"
          4:10-4:15+1 "line folded\ntext"
      """#),
    YAMLSample(
      "a text over several lines",
      #"""
      a: one
        two
        three
      b: x

      """#,
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:7+0 "one two three"
        4:1-4:2 key "b"
          4:4-4:5+0 "x"
      """#),
    YAMLSample(
      "comments",
      #"""
      # head
      a: 1 # tail
        # indented
      b: "x # y"
      c: x#y

      """#,
      #"""
      2:1-2:1+0 map
        2:1-2:2 key "a"
          2:4-2:5+0 "1"
        4:1-4:2 key "b"
          4:4-4:11+1 "x # y"
        5:1-5:2 key "c"
          5:4-5:7+0 "x#y"
      """#),
    YAMLSample(
      "tabs between words", "a:\tb\nb: \"x\ty\"\nc: x\ty\n",
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:5+0 "b"
        2:1-2:2 key "b"
          2:4-2:9+1 "x\ty"
        3:1-3:2 key "c"
          3:4-3:7+0 "x\ty"
      """#),
    YAMLSample(
      "lines that end in CR LF", "a: 1\r\nb: |\r\n  x\r\n  y\r\nc: \"d\r\n  e\"\r\n",
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:5+0 "1"
        2:1-2:2 key "b"
          2:4-2:5+0 "x\ny\n"
        5:1-5:2 key "c"
          5:4-5:6+1 "d e"
      """#),
    YAMLSample(
      "next-line characters", "a: x\u{85}b: y\nc: z\n",
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:5+0 "x"
        2:1-2:2 key "b"
          2:4-2:5+0 "y"
        3:1-3:1 key "c"
          3:4-3:4+0 "z"
      """#),
    YAMLSample(
      "a byte order mark before a value", "a: \u{FEFF}1\n",
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:5+0 "1"
      """#),
    YAMLSample(
      "characters of many bytes", "😀: 😀 x\nη: \"η10\"\nlist: [é, \"ü\", 𝛿]\n",
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "😀"
          1:4-1:7+0 "😀 x"
        2:1-2:2 key "η"
          2:4-2:9+1 "η10"
        3:1-3:5 key "list"
          3:7-3:7+0 list
            3:8-3:9+0 "é"
            3:11-3:14+1 "ü"
            3:16-3:17+0 "𝛿"
      """#),
    YAMLSample(
      "tags",
      #"""
      a: !!str 1
      b: !local x
      c: !<tag:yaml.org,2002:int> 3
      d: !!map {a: 1}
      e: ! x
      f: !!binary |
        aGk=

      """#,
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:5+0 "1"
        2:1-2:2 key "b"
          2:4-2:5+0 "x"
        3:1-3:2 key "c"
          3:4-3:5+0 "3"
        4:1-4:2 key "d"
          4:4-4:4+0 map
            4:11-4:12 key "a"
              4:14-4:15+0 "1"
        5:1-5:2 key "e"
          5:4-5:5+0 "x"
        6:1-6:2 key "f"
          6:4-6:9+0 "aGk=\n"
      """#),
    YAMLSample(
      "a text alone",
      #"""
      just text

      """#,
      #"""
      1:1-1:10+0 "just text"
      """#),
    YAMLSample(
      "nothing", "",
      #"""
      1:1-1:1+0 map
      """#),
    YAMLSample(
      "a comment alone",
      #"""
      # x

      """#,
      #"""
      1:1-1:1+0 map
      """#),
    YAMLSample(
      "an empty document",
      #"""
      ---

      """#,
      #"""
      2:1-2:1+0 ""
      """#),
    YAMLSample(
      "marks around the document",
      #"""
      ---
      a: 1
      ...

      """#,
      #"""
      2:1-2:1+0 map
        2:1-2:2 key "a"
          2:4-2:5+0 "1"
      """#),
    YAMLSample(
      "a directive",
      #"""
      %YAML 1.1
      ---
      a: 1

      """#,
      #"""
      3:1-3:1+0 map
        3:1-3:2 key "a"
          3:4-3:5+0 "1"
      """#),
  ]
}
