/// In which documents a term stands, and how well it tells of each. A posting is
/// `document × 8 + code`.
struct Postings {
  private(set) var table: [String: [Int]] = [:]

  /// The greater code of two for one document stays.
  mutating func add(_ term: String, document: Int, code: Int) {
    let posting = document * 8 + code
    table[term, default: []].appendPosting(posting)
  }

  /// Terms in the order of their bytes, cut into pieces of about `size` bytes.
  func shards(size: Int) -> [(first: String, bytes: [UInt8])] {
    let terms = table.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var shards: [(first: String, bytes: [UInt8])] = []
    var json = CompactJSON()
    var first: String?
    func finish() {
      guard let start = first else { return }
      json.raw("}")
      shards.append((start, json.bytes))
      json = CompactJSON()
      first = nil
    }
    for term in terms {
      if first == nil {
        first = term
        json.raw("{")
      } else {
        json.raw(",")
      }
      json.string(term)
      json.raw(":")
      json.rising((table[term] ?? []).sorted())
      if json.bytes.count > size { finish() }
    }
    finish()
    return shards
  }
}

extension [Int] {
  /// Documents come in their order, so an earlier posting of the same one is near the end.
  fileprivate mutating func appendPosting(_ posting: Int) {
    guard let last, last >> 3 == posting >> 3 else {
      append(posting)
      return
    }
    if posting > last { self[count - 1] = posting }
  }
}
