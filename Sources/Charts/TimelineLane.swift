/// One lane of the wide timeline: marks on a line, texts above it on stems, in as many storeys as
/// it takes for no text to cover another or a stem.
struct TimelineLane: Sendable, Hashable {
  struct Item: Sendable, Hashable {
    /// Index in the ordered milestones.
    var index: Int
    var x: Double
    /// Left and right end of the text, and its storey from below; nil if there is no room.
    var place: Place?
    var text: TimelineText
  }

  struct Place: Sendable, Hashable {
    var left: Double
    var right: Double
    var storey: Int
  }

  var items: [Item]
  /// Height of each storey from below.
  var storeys: [Double]

  static let mostStoreys = 6
  static let stemGap = 12.0
  static let storeyGap = 8.0

  /// - Parameter range: where texts may stand.
  init(_ items: [Item], range: ClosedRange<Double>) {
    self.items = items
    storeys = []
    for index in self.items.indices {
      guard let place = place(for: self.items[index], range: range) else { continue }
      self.items[index].place = place
      while storeys.count <= place.storey { storeys.append(0) }
      storeys[place.storey] = max(storeys[place.storey], items[index].text.height)
    }
  }

  /// Height from the line to the top of the highest text.
  var height: Double { TimelineLane.stemGap + top(of: storeys.count - 1) }

  /// Height of a text's upper edge above the line's clearance.
  func top(of storey: Int) -> Double {
    guard storey >= 0 else { return 0 }
    return storeys[...storey].reduce(0, +) + Double(storey) * TimelineLane.storeyGap
  }

  private func place(for item: Item, range: ClosedRange<Double>) -> Place? {
    let width = item.text.width
    let left = min(max(item.x - width / 2, range.lowerBound), range.upperBound - width)
    for storey in 0..<TimelineLane.mostStoreys {
      let place = Place(left: left, right: left + width, storey: storey)
      if isFree(place, stem: item.x) { return place }
    }
    return nil
  }

  private func isFree(_ place: Place, stem: Double) -> Bool {
    // Texts come from left to right, so only the latest can be near; the rest cost little.
    items.allSatisfy { other in
      guard let taken = other.place else { return true }
      if taken.storey == place.storey {
        return place.left > taken.right + 8 || place.right < taken.left - 8
      }
      return taken.storey < place.storey
        ? stem < taken.left - 2 || stem > taken.right + 2
        : other.x < place.left - 2 || other.x > place.right + 2
    }
  }
}
