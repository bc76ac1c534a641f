import Testing

@testable import Bibliography

@Suite struct NameReaderTests {
  @Test(arguments: [
    ("Liu, Xiao", PersonName(given: "Xiao", family: "Liu")),
    ("Xiao Liu", PersonName(given: "Xiao", family: "Liu")),
    ("King, Jr., Martin", PersonName(given: "Martin", family: "King", suffix: "Jr.")),
    ("Johannes van der Waals", PersonName(given: "Johannes", family: "van der Waals")),
    ("{van der Waals}, J.", PersonName(given: "J.", family: "van der Waals")),
    ("Plato", PersonName(family: "Plato")),
    ("{Barnes and Noble, Inc.}", PersonName.corporate("Barnes and Noble, Inc.")),
    (#"{\"O}zt{\"u}rk"#, PersonName(family: "Öztürk")),
    (#"Mu\~noz, A."#, PersonName(given: "A.", family: "Muñoz")),
  ])
  func readsAName(raw: String, name: PersonName) {
    #expect(NameReader.people(raw).names == [name])
    #expect(NameReader.people(LaTeXWriter.people(PersonList([name]))).names == [name])
  }

  @Test func splitsAtAndOutsideBraces() {
    let list = NameReader.people("A, B and\n {C and D} AND E Andersson and others")
    #expect(list.names.map(\.family) == ["A", "C and D", "Andersson"])
    #expect(list.hasOthers)
    #expect(NameReader.people(" and , and ").isEmpty)
  }

  @Test(arguments: [
    ("Jean-Paul", "J.-P."), ("J.-P.", "J.-P."), ("A.B.", "A. B."), ("AB", "A. B."),
    ("Xiao", "X."), ("Élodie M", "É. M."), ("", ""),
  ])
  func shortensGivenNames(given: String, initials: String) {
    #expect(PersonName(given: given, family: "X").initials == initials)
  }
}
