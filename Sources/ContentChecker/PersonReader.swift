import ContentReader
import Diagnostics
import ReviewModel

/// People with their ORCID: the authors of a review, those who have worked on an entry.
enum PersonReader {
  static func read(_ reader: inout FieldReader) -> (name: String, orcid: String?)? {
    let name = reader.requiredText("name", example: "Ada Lovelace")
    let orcid = reader.text("orcid")
    if let orcid, !ORCID.isValid(orcid.text) {
      // The address of its page ends with it.
      let end = String(orcid.text.suffix(19))
      let bare = ORCID.isValid(end) ? end : nil
      reader.report(
        Diagnostic(
          CheckRules.badORCID, at: orcid.range, "“\(orcid.text)” is no ORCID",
          help: bare.map { "write orcid: \($0)" }
            ?? "copy it from orcid.org; its last digit checks the others",
          fixes: bare.map { [Mend.replacing(orcid, with: $0)] } ?? []))
    }
    return name.map { ($0.text, orcid?.text) }
  }

  static func contributors(_ fields: inout FieldReader) -> [Contributor] {
    let known = Contributor.Role.allCases.map(\.rawValue)
    return fields.groups("contributors").compactMap { map in
      var reader = FieldReader(map, noun: "the contributor")
      let person = read(&reader)
      let roles = reader.texts("roles").compactMap { word in
        reader.known(word, among: known, rule: CheckRules.unknownWord, name: "role")
          .flatMap(Contributor.Role.init(rawValue:))
      }
      for diagnostic in reader.finish() { fields.report(diagnostic) }
      return person.map { Contributor(name: $0.name, orcid: $0.orcid, roles: roles) }
    }
  }
}
