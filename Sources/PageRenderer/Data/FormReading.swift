import ContentReader
import Diagnostics
import Electrochemistry
import FieldRules

/// How texts are read and where the rules draw their lines, as data for the form.
enum FormReading {
  /// Characters of search keys, units and dimensions.
  static var value: JSONValue {
    .object([
      (
        "foldings",
        .list(ReadingTables.foldings.map { .list([.text($0.folded), .text($0.characters)]) })
      ),
      ("units", .list(ReadingTables.units.map(unit))),
      ("qualifiers", .list(ReadingTables.qualifiers.map(JSONValue.text))),
      (
        "dimensions",
        .list(
          ReadingTables.dimensions.map { vector, dimension in
            .object([
              ("id", .text(dimension.rawValue)), ("name", .text(dimension.name)),
              ("vector", numbers(vector)),
            ])
          })
      ),
      ("otherDimension", .text(Dimension.other.name)),
      ("knownUnits", .list(PhysicalUnit.knownSpellings.map(JSONValue.text))),
      (
        "hidden",
        .list(
          HiddenCharacter.table.map {
            .list([.count(Int($0.character.value)), .text($0.name ?? "")])
          })
      ),
      (
        "lookAlikes",
        .list(
          LookAlike.table.map {
            .list([.text(String($0.letter)), .text(String($0.latin)), .text($0.name)])
          })
      ),
    ])
  }

  /// Printed form, ASCII form, spellings, base powers, mantissa, exponent, kelvin at zero, whether
  /// it joins its neighbours.
  private static func unit(_ unit: ReadingTables.Unit) -> JSONValue {
    .list([
      .text(unit.text), .text(unit.ascii), .list(unit.spellings.map(JSONValue.text)),
      numbers(unit.vector), .number(unit.mantissa.description), .count(unit.exponent),
      .number(unit.offset.description), .flag(unit.joins),
    ])
  }

  private static func numbers(_ values: [Int]) -> JSONValue { .list(values.map(JSONValue.count)) }

  static var lines: JSONValue {
    .object(
      FormRules.lines.map { name, line in
        let (lower, upper) = line.range.bounds
        return (
          name,
          .object([
            ("severity", .text(line.severity.rawValue)), ("sound", .text(line.sound)),
            ("lower", lower.map(bound)), ("upper", upper.map(bound)),
          ])
        )
      })
  }

  /// The end and whether it is sound itself.
  private static func bound(_ bound: SoundRange.Bound) -> JSONValue {
    .list([.number(bound.value.description), .flag(bound.isIncluded)])
  }
}
