/// Changes inputs as a careless or hostile hand would.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private mutating func number(below limit: Int) -> Int {
    limit <= 0 ? 0 : Int(next() % UInt64(limit))
  }

  /// What breaks parsers.
  private static let pieces: [[UInt8]] =
    [
      "\"", "'", "{", "}", "[", "]", "(", ")", "<", ">", "\\", "\n", "\r", "\t", "---\n", ": ",
      "- ",
      "&a", "*a", "|", "#", "%", "@", "=", ",", ";", "$", "`", "~", "^", "_", "±", "–", "−", "·",
      "∞",
      "<script>", "]]>", "-->", "\\u0000", "{{", "}}", "[[", "]]", "[^1]", "9999999999999999999999",
      "1e400", "-0", "0x", "nan", "\u{202E}", "\u{FEFF}", "e\u{301}\u{301}\u{301}", "👩‍🔬", "ﷺ", "ǅ",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80]]

  /// A seed after one to eight changes; now and then it is crossed with another one.
  mutating func mutated(_ seeds: [[UInt8]]) -> [UInt8] {
    guard !seeds.isEmpty else { return [] }
    var bytes = seeds[number(below: seeds.count)]
    for _ in 0...number(below: 8) { change(&bytes, seeds) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
    let place = number(below: bytes.count + 1)
    let length = min(number(below: 24), bytes.count - place)
    switch number(below: 7) {
    case 0: bytes.removeSubrange(place..<place + length)
    case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 2: bytes.insert(contentsOf: Self.pieces[number(below: Self.pieces.count)], at: place)
    case 3 where place < bytes.count: bytes[place] = UInt8(number(below: 256))
    case 4: bytes.removeSubrange(place...)
    case 5:
      let piece = Self.pieces[number(below: Self.pieces.count)]
      for _ in 0..<number(below: 60) { bytes.insert(contentsOf: piece, at: place) }
    default:
      let other = seeds[number(below: seeds.count)]
      bytes = Array(bytes[..<place]) + other.dropFirst(number(below: other.count + 1))
    }
  }
}
