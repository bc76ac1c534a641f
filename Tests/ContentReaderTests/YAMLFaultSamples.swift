import Testing

/// A text that is no YAML, where that shows, and words of what is said of it.
struct YAMLFaultSample: CustomTestStringConvertible {
  let text: String
  let line: Int
  let column: Int
  let words: String

  init(_ text: String, line: Int, column: Int, _ words: String) {
    self.text = text
    self.line = line
    self.column = column
    self.words = words
  }

  var testDescription: String { text.debugDescription }

  static let all = [
    YAMLFaultSample(
      "a:\n\t- b\n", line: 2, column: 1,
      "the line starts with a tab; YAML is indented with spaces alone"),
    YAMLFaultSample(
      "a: 1\n---\nb: 2\n", line: 2, column: 1,
      "expected a single document in the stream but found another document"),
    YAMLFaultSample(
      "---\na: 1\n...\n---\nb: 2\n", line: 4, column: 1,
      "expected a single document in the stream but found another document"),
    YAMLFaultSample(
      "a: *nope\n", line: 1, column: 4,
      "a value can't start with “*”, which YAML keeps for itself"),
    YAMLFaultSample(
      "a: &a [x, *a]\n", line: 1, column: 4,
      "a value can't start with “&”, which YAML keeps for itself"),
    YAMLFaultSample(
      "a: 1\nb: 2\na: 3\n", line: 3, column: 1,
      "the key “a” stands twice in one group"),
    YAMLFaultSample(
      "m:\n  - a: 1\n    b: 2\n    a: 3\n", line: 4, column: 5,
      "the key “a” stands twice in one group"),
    YAMLFaultSample(
      "m: {a: 1, a: 2}\n", line: 1, column: 11,
      "the key “a” stands twice in one group"),
    YAMLFaultSample(
      "b: 1\na: 1\nb: 2\na: 2\n", line: 3, column: 1,
      "the key “b” stands twice in one group"),
    YAMLFaultSample(
      "a: 1\n\"a\": 2\n", line: 2, column: 1,
      "the key “a” stands twice in one group"),
    YAMLFaultSample(
      "%YAML 2.0\n---\na: 1\n", line: 1, column: 1,
      "found incompatible YAML document"),
    YAMLFaultSample(
      "%FOO\na\n", line: 1, column: 5,
      "while scanning a directive found unknown directive name"),
    YAMLFaultSample(
      "a: [b, c\nd: 1\n", line: 1, column: 4,
      "the bracket “[” that opens here is not closed, or something in it is"),
    YAMLFaultSample(
      "a: {b: c\n", line: 1, column: 4,
      "the brace “{” that opens here is not closed, or something in it is"),
    YAMLFaultSample(
      "a: \"b\nc: d\n", line: 1, column: 4,
      "the quotation mark that opens here is not closed, or something in it"),
    YAMLFaultSample(
      "name: Fe: a\n", line: 1, column: 9,
      "a second colon in the line of “name”"),
    YAMLFaultSample(
      "name: @support\n", line: 1, column: 7,
      "a value can't start with “@”, which YAML keeps for itself"),
    YAMLFaultSample(
      "a: %x\n", line: 1, column: 4,
      "a value can't start with “%”, which YAML keeps for itself"),
    YAMLFaultSample(
      "value: > 300 mV\n", line: 1, column: 8,
      "a value can't start with “>”, which YAML keeps for itself"),
    YAMLFaultSample(
      "value: >= 3\n", line: 1, column: 8,
      "a value can't start with “>”, which YAML keeps for itself"),
    YAMLFaultSample(
      "a: 1\n b: 2\n", line: 2, column: 2,
      "the line of “b” begins in column 2, where no group has its keys"),
    YAMLFaultSample(
      "a:\n  b: 1\n c: 2\n", line: 3, column: 2,
      "the line of “c” begins in column 2, where no group has its keys"),
    YAMLFaultSample(
      "a: 1\nfoo\nb: 2\n", line: 3, column: 1,
      "a line without “key: value”"),
    YAMLFaultSample(
      "a: 1\n- b\n", line: 2, column: 1,
      "the line does not fit the lines above it"),
    YAMLFaultSample(
      "- a\nb: 1\n", line: 2, column: 1,
      "the line does not fit the lines above it"),
    YAMLFaultSample(
      "a: x\u{1}y\n", line: 1, column: 5,
      "the front matter holds a character that YAML refuses: control"),
    YAMLFaultSample(
      "ä: ö\nb: \"\u{7}\"\n", line: 2, column: 5,
      "the front matter holds a character that YAML refuses: control"),
    YAMLFaultSample(
      "a: \"\\q\"\n", line: 1, column: 4,
      "the quotation mark that opens here is not closed, or something in it"),
    YAMLFaultSample(
      "a: |x\n  b\n", line: 1, column: 4,
      "a value can't start with “|”, which YAML keeps for itself"),
    YAMLFaultSample(
      "a: *\n", line: 1, column: 4,
      "a value can't start with “*”, which YAML keeps for itself"),
    YAMLFaultSample(
      "a: !<x\n", line: 1, column: 4,
      "a value can't start with “!”, which YAML keeps for itself"),
    YAMLFaultSample(
      "a: !foo!bar x\n", line: 1, column: 4,
      "a value can't start with “!”, which YAML keeps for itself"),
    YAMLFaultSample(
      "a: \"x\" y\n", line: 1, column: 7,
      "the value goes on behind the “\"” that it starts with"),
    YAMLFaultSample(
      "a: ?x\nb: -x\nc: :x\nd: - x\n", line: 4, column: 4,
      "block sequence entries are not allowed in this context"),
    YAMLFaultSample(
      ": 1\nb:\nc: ~\nd: null\n", line: 1, column: 1,
      "the line does not fit the lines above it"),
    YAMLFaultSample(
      "a: x\u{0}y\n", line: 1, column: 5,
      "the front matter holds a character that YAML refuses: control"),
  ]
}
