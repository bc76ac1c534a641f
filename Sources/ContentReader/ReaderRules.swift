package import Diagnostics

/// Faults of files and syntax, T101–T119.
package enum ReaderRules {
  package static let badYAML = Rule(
    "T101", "unreadable front matter",
    meaning: "Front matter is YAML: keys and values with two-space indentation. A slip hides every"
      + " number below it, so nothing of the entry is used until it is mended.",
    bad: "name: Fe–N–C: a single-atom catalyst", good: "name: \"Fe–N–C: a single-atom catalyst\"")
  package static let notUTF8 = Rule(
    "T102", "not UTF-8",
    meaning: "Files are UTF-8, so that η, ⁻ and – survive. Spreadsheets and old editors may save"
      + " in another encoding.",
    bad: "name: Fe<96>N<96>C   (bytes of Windows-1252)", good: "name: Fe–N–C   (saved as UTF-8)")
  package static let emptyFile = Rule(
    "T103", "empty file",
    meaning: "An entry without content can't be checked or cited.", bad: "(nothing)",
    good: "---\nname: Fe–N–C\n…\n---")
  package static let noFrontMatter = Rule(
    "T104", "no front matter",
    meaning: "An entry starts with a line “---”, its keys, and a second line “---”.",
    bad: "name: Fe–N–C", good: "---\nname: Fe–N–C\n---")
  package static let strangeFile = Rule(
    "T105", .warning, "unexpected file",
    meaning: "Tafel publishes only the folders and file types of the content format; a file it does"
      + " not know would be lost without a word.",
    bad: "Content/catalyst/fe-n-c.md", good: "Content/catalysts/fe-n-c.md")
  package static let badID = Rule(
    "T106", "file name is no id",
    meaning: "The file name becomes part of a public address. Lower-case ASCII letters, digits and"
      + " single hyphens work in every browser, shell and file system.",
    bad: "Content/catalysts/Fe N C.md", good: "Content/catalysts/fe-n-c.md")
  package static let yamlTooLarge = Rule(
    "T107", "front matter too large",
    meaning: "A bound that no real entry meets keeps a hostile file from filling the memory.",
    bad: "a: &a [x, x]\nb: &b [*a, *a]\n…", good: "a: [x, x]")
  package static let fileTooLarge = Rule(
    "T108", "file too large",
    meaning: "Text files of a review are small; one of more than 8 MB (data series: 64 MB) is a"
      + " mistake.",
    bad: "a scanned PDF renamed to .md", good: "an entry of a few kilobytes")
  package static let link = Rule(
    "T109", "symbolic link",
    meaning: "A link could publish a file from outside the review, so links are not followed.",
    bad: "catalysts/x.md → /etc/passwd", good: "catalysts/x.md, a plain file")
  package static let noReview = Rule(
    "T110", "no review.yml",
    meaning: "Content/review.yml names the review; without it nothing can be published.",
    bad: "Content/ without review.yml", good: "Content/review.yml with schema, title, …")
  package static let misplacedMark = Rule(
    "T111", .warning, "byte order mark",
    meaning: "Some editors put an invisible mark at the start of a file. It is skipped, but other"
      + " programs stumble over it.",
    bad: "<BOM>---", good: "---")
  package static let lostText = Rule(
    "T112", .warning, "text behind #",
    meaning: "In YAML “#” behind a blank starts a comment: what follows is no part of the value.",
    bad: "name: FeCo #2", good: "name: \"FeCo #2\"")
  package static let typographicQuotes = Rule(
    "T113", .warning, "typographic quotation marks",
    meaning: "Word processors turn quotation marks into curly ones, which YAML takes for letters.",
    bad: "name: “FeCo–N–C”", good: "name: FeCo–N–C")

  package static let hiddenCharacter = Rule(
    "T114", "hidden character",
    meaning: "Characters that turn the direction of writing, and control characters, are not seen;"
      + " they can make a name or an address look like another one, and a reviewer sees something"
      + " else than a reader of the file.",
    bad: "name: Fe<RLO>C-N<PDF>", good: "name: Fe–N–C")
  package static let lookAlike = Rule(
    "T115", .warning, "look-alike letter",
    meaning:
      "A Cyrillic or Greek letter that looks like a Latin one makes another word of it: search"
      + " does not find it, an element symbol is not known, and two entries may seem to have one"
      + " name.",
    bad: "name: Со3O4   (С and о are Cyrillic)", good: "name: Co3O4")

  package static let all = [
    badYAML, notUTF8, emptyFile, noFrontMatter, strangeFile, badID, yamlTooLarge, fileTooLarge,
    link, noReview, misplacedMark, lostText, typographicQuotes, hiddenCharacter, lookAlike,
  ]
}
