/// Where a text names its potential scale: `vs RHE`, `versus SCE`, `(vs RHE)`, `V_RHE`, `V(RHE)`,
/// `V/RHE`.
struct ScaleText {
  /// Where the unit ends: the start of `vs`, or the end of the text.
  let start: Int
  /// What stands behind `vs`; empty if nothing does, nil if there is no scale.
  let name: String?

  init(in scalars: [Unicode.Scalar]) {
    if let found = Self.versus(in: scalars) ?? Self.attached(in: scalars) {
      self = found
    } else {
      self.init(start: scalars.count, name: nil)
    }
  }

  private init(start: Int, name: String?) {
    self.start = start
    self.name = name
  }

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]"]

  /// `vs`, `vs.`, `versus`, `against` as a word.
  private static func versus(in scalars: [Unicode.Scalar]) -> Self? {
    for index in scalars.indices.dropFirst()
    where scalars[index] == "v" || scalars[index] == "V" || scalars[index] == "a" {
      let before = scalars[index - 1]
      let closer = closers[before]
      guard ScalarClass.isBlank(before) || closer != nil || before == "," else { continue }
      guard let length = wordLength(in: scalars, at: index) else { continue }
      let start = closer == nil ? withoutComma(in: scalars, before: index) : index - 1
      var name = Array(scalars[(index + length)...].drop(while: ScalarClass.isBlank))
      if let closer, name.last == closer { name.removeLast() }
      return Self(start: start, name: UnitWords.text(name))
    }
    return nil
  }

  /// The place of the comma in `0.90 V, vs RHE`, else the place of `vs` itself.
  private static func withoutComma(in scalars: [Unicode.Scalar], before index: Int) -> Int {
    var place = index - 1
    while place > 0, ScalarClass.isBlank(scalars[place]) { place -= 1 }
    return scalars[place] == "," ? place : index
  }

  private static func wordLength(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
    for word in ["versus", "vs.", "vs", "Vs.", "VS", "against"] {
      let letters = Array(word.unicodeScalars)
      let end = index + letters.count
      guard end <= scalars.count, Array(scalars[index..<end]) == letters else { continue }
      if word.hasSuffix(".") || end == scalars.count || ScalarClass.isBlank(scalars[end]) {
        return letters.count
      }
    }
    return nil
  }

  /// A short name at the end, right behind a V: `V RHE`, `VRHE`, `V_RHE`, `V_{RHE}`, `V(RHE)`, `V/RHE`.
  private static func attached(in scalars: [Unicode.Scalar]) -> Self? {
    let opener = scalars.last.flatMap { openers[$0] }
    let end = opener == nil ? scalars.count : scalars.count - 1
    guard end > 3 else { return nil }
    let name = UnitWords.text(scalars[(end - 3)..<end])
    guard attachedNames.contains(name) else { return nil }
    var start = end - 3
    if let opener {
      guard scalars[start - 1] == opener else { return nil }
      start -= 1
    }
    start = withoutJoint(in: scalars, before: start)
    let unitEnd = withoutBlanks(in: scalars, before: start)
    guard unitEnd > 0, scalars[unitEnd - 1] == "V" else { return nil }
    return Self(start: start, name: name)
  }

  private static let attachedNames: Set<String> = ["RHE", "SHE", "SCE", "NHE"]
  private static let openers: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "}": "{"]

  /// The place of the `_` of `V_RHE` or the slash of `V / RHE`, else the place itself.
  private static func withoutJoint(in scalars: [Unicode.Scalar], before place: Int) -> Int {
    if place > 0, scalars[place - 1] == "_" { return place - 1 }
    let joint = withoutBlanks(in: scalars, before: place)
    return joint > 0 && scalars[joint - 1] == "/" ? joint - 1 : place
  }

  private static func withoutBlanks(in scalars: [Unicode.Scalar], before place: Int) -> Int {
    var end = place
    while end > 0, ScalarClass.isBlank(scalars[end - 1]) { end -= 1 }
    return end
  }
}
