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
    let count = parts.reduce(0) { $0 + $1.postings.count }
    owners.reserveCapacity(count)
    postings.reserveCapacity(count)
    for part in parts {
      let numbers = (0..<part.terms.count).map { term in
        // Terms that were only looked at have no posting.
        part.last[term] > 0 ? self.term(part.terms.bytes, part.terms.range(of: term)) : -1
      }
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
    /// The places of its terms in the order.
    var places: Range<Int>
  }

  /// Pieces of about `size` bytes.
  ///
  /// - Parameter old: pieces of that size, of other postings; those of the same terms and lists are
  ///   taken over.
  func shards(size: Int, after old: (postings: SortedPostings, shards: [Shard])? = nil) -> [Shard] {
    var shards: [Shard] = []
    var known = old?.shards[...] ?? []
    var place = 0
    while place < order.count {
      let first = text(of: order[place])
      known = known.drop { $0.first.utf8.lexicographicallyPrecedes(first.utf8) }
      if let old, var shard = known.first, shard.first == first,
        isEqual(shard.places, of: old.postings, at: place)
      {
        shard.places = place..<(place + shard.places.count)
        place = shard.places.upperBound
        shards.append(shard)
      } else {
        shards.append(shard(first, from: place, size: size))
        place = shards[shards.count - 1].places.upperBound
      }
    }
    return shards
  }

  private func shard(_ first: String, from start: Int, size: Int) -> Shard {
    var json = CompactJSON()
    json.reserve(size + 1000)
    json.raw("{")
    var place = start
    repeat {
      let term = order[place]
      if place > start { json.raw(",") }
      json.string(terms.bytes[terms.range(of: term)])
      json.raw(":")
      json.rising(lists[ends[term]..<ends[term + 1]])
      place += 1
    } while place < order.count && json.bytes.count <= size
    json.raw("}")
    return Shard(first: first, bytes: json.bytes, places: start..<place)
  }

  /// Whether a piece of other postings, at some place of these, would be the same: also in its end,
  /// where a piece may be small only behind all others.
  private func isEqual(_ piece: Range<Int>, of old: SortedPostings, at start: Int) -> Bool {
    let isLast = start + piece.count == order.count
    guard start + piece.count <= order.count, isLast == (piece.upperBound == old.order.count)
    else { return false }
    return piece.allSatisfy { place in
      let (past, present) = (old.order[place], order[start + place - piece.lowerBound])
      return old.terms.bytes[old.terms.range(of: past)]
        == terms.bytes[terms.range(of: present)]
        && old.lists[old.ends[past]..<old.ends[past + 1]]
          == lists[ends[present]..<ends[present + 1]]
    }
  }

  func text(of term: Int) -> String {
    String(decoding: terms.bytes[terms.range(of: term)], as: UTF8.self)
  }
}
