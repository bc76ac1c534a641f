/// In which documents a term stands, and how well it tells of each. A posting is
/// `document × 8 + code`.
struct Postings {
  private(set) var terms = TermTable()
  /// Of each posting its term, in the order of documents.
  private var owners: [Int32] = []
  private var postings: [UInt32] = []
  /// Of each term the place of its last posting plus one, 0 if it has none.
  private var last: [Int32] = []

  /// The number of a term, to add it by.
  mutating func term(_ source: [UInt8], _ range: Range<Int>) -> Int {
    let term = terms.number(of: source, range)
    if term == last.count { last.append(0) }
    return term
  }

  mutating func term(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return term(bytes, 0..<bytes.count)
  }

  /// Documents come in their order; the greater code of two for one document stays.
  mutating func add(_ term: Int, document: Int, code: Int) {
    let posting = UInt32(truncatingIfNeeded: document * 8 + code)
    let place = Int(last[term]) - 1
    if place >= 0, postings[place] >> 3 == posting >> 3 {
      if posting > postings[place] { postings[place] = posting }
      return
    }
    owners.append(Int32(truncatingIfNeeded: term))
    postings.append(posting)
    last[term] = Int32(truncatingIfNeeded: postings.count)
  }

  /// The postings of parts, of which each holds later documents than the one before.
  init(joining parts: [Self]) {
    for part in parts {
      let numbers = (0..<part.terms.count).map { term in
        // Terms that were only looked at have no posting.
        part.last[term] > 0 ? self.term(part.terms.bytes, part.terms.range(of: term)) : -1
      }
      owners.reserveCapacity(owners.count + part.owners.count)
      for owner in part.owners {
        owners.append(Int32(truncatingIfNeeded: numbers[Int(owner)]))
      }
      postings += part.postings
    }
  }

  init() {}

  /// All terms in the order of their bytes, each with its postings.
  var sorted: SortedPostings {
    var ends = [Int](repeating: 0, count: terms.count + 1)
    for owner in owners { ends[Int(owner) + 1] += 1 }
    for term in 0..<terms.count { ends[term + 1] += ends[term] }
    var places = ends
    var lists = [UInt32](repeating: 0, count: postings.count)
    for (owner, posting) in zip(owners, postings) {
      lists[places[Int(owner)]] = posting
      places[Int(owner)] += 1
    }
    return SortedPostings(
      terms: terms, order: terms.sorted(Array(0..<terms.count)), ends: ends, lists: lists)
  }
}

/// Terms in the order of their bytes with their rising postings.
struct SortedPostings {
  let terms: TermTable
  let order: [Int]
  /// Of each term where its postings begin in `lists`, and where those of the next do.
  let ends: [Int]
  let lists: [UInt32]

  struct Shard: Sendable {
    var first: String
    var bytes: [UInt8]
  }

  /// Pieces of about `size` bytes.
  func shards(size: Int) -> [Shard] {
    var shards: [Shard] = []
    var json = CompactJSON()
    for (place, term) in order.enumerated() {
      if json.bytes.isEmpty {
        json.reserve(size + 1000)
        json.raw("{")
        shards.append(Shard(first: text(of: term), bytes: []))
      } else {
        json.raw(",")
      }
      json.string(terms.bytes[terms.range(of: term)])
      json.raw(":")
      json.rising(lists[ends[term]..<ends[term + 1]])
      if json.bytes.count > size || place == order.count - 1 {
        json.raw("}")
        shards[shards.count - 1].bytes = json.bytes
        json = CompactJSON()
      }
    }
    return shards
  }

  func text(of term: Int) -> String {
    String(decoding: terms.bytes[terms.range(of: term)], as: UTF8.self)
  }
}
