/// Powers of the base quantities, which decide what may be converted into what.
///
/// Besides SI's own (mass in kg, length in m, time in s, current in A, temperature in K, amount in
/// mol) there are four that a chemist keeps apart though SI counts them as one: a decade of
/// current density, a counted thing (cycle, site), an angle in rad, and pH.
struct UnitVector: Sendable, Hashable {
  var mass = 0
  var length = 0
  var time = 0
  var current = 0
  var temperature = 0
  var amount = 0
  var decade = 0
  var count = 0
  var angle = 0
  var acidity = 0

  static let none = Self()
  static let volt = Self(mass: 1, length: 2, time: -3, current: -1)
  static let watt = Self(mass: 1, length: 2, time: -3)
  static let joule = Self(mass: 1, length: 2, time: -2)
  static let ohm = Self(mass: 1, length: 2, time: -3, current: -2)
  static let farad = Self(mass: -1, length: -2, time: 4, current: 2)

  /// This times the other, to a power.
  func times(_ other: Self, power: Int = 1) -> Self {
    Self(
      mass: mass + other.mass * power, length: length + other.length * power,
      time: time + other.time * power, current: current + other.current * power,
      temperature: temperature + other.temperature * power, amount: amount + other.amount * power,
      decade: decade + other.decade * power, count: count + other.count * power,
      angle: angle + other.angle * power, acidity: acidity + other.acidity * power)
  }
}
