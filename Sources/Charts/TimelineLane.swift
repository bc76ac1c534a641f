/// One lane of the wide timeline: marks on a line, texts above it on stems, in as many storeys as
/// it takes for no text to cover another or a stem. A text is centred over its mark; those of one
/// year hang on their stems like flags, the leftmost highest.
struct TimelineLane: Sendable, Hashable {
  struct Item: Sendable, Hashable {
    /// Index in the ordered milestones.
    var index: Int
    var year: Int
    var x: Double
    /// Left and right end of the text, and its storey from below; nil if there is no room.
    var place: Place?
    var text: TimelineText
  }

  struct Place: Sendable, Hashable {
    var left: Double
    var right: Double
    var storey: Int
    var anchor: Canvas.Anchor

    /// x of the text for its anchor.
    var x: Double {
      switch anchor {
      case .start: left
      case .middle: (left + right) / 2
      case .end: right
      }
    }
  }

  var items: [Item]
  /// Height of each storey from below.
  var storeys: [Double]

  static let mostStoreys = 8
  static let stemGap = 12.0
  static let storeyGap = 8.0

  /// - Parameter range: where texts may stand.
  init(_ items: [Item], range: ClosedRange<Double>) {
    self.items = items
    storeys = []
    for index in TimelineLane.order(items) {
      let anchors = TimelineLane.anchors(of: index, in: items)
      guard let place = place(for: items[index], anchors: anchors, range: range) else { continue }
      self.items[index].place = place
      while storeys.count <= place.storey { storeys.append(0) }
      storeys[place.storey] = max(storeys[place.storey], items[index].text.height)
    }
  }

  /// By year, and within one from right to left: a flag's stem stands left of the flags below it.
  private static func order(_ items: [Item]) -> [Int] {
    items.indices.sorted { (items[$0].year, -$0) < (items[$1].year, -$1) }
  }

  /// Height from the line to the top of the highest text.
  var height: Double { TimelineLane.stemGap + top(of: storeys.count - 1) }

  /// Height of a text's upper edge above the line's clearance.
  func top(of storey: Int) -> Double {
    guard storey >= 0 else { return 0 }
    return storeys[...storey].reduce(0, +) + Double(storey) * TimelineLane.storeyGap
  }

  /// In a year with several texts only the leftmost may hang to the left, away from the others.
  private static func anchors(of index: Int, in items: [Item]) -> [Canvas.Anchor] {
    let isFirst = index == 0 || items[index - 1].year != items[index].year
    let isLast = index + 1 == items.count || items[index + 1].year != items[index].year
    if isFirst { return isLast ? [.middle, .start, .end] : [.end, .start] }
    return [.start]
  }

  private func place(
    for item: Item, anchors: [Canvas.Anchor], range: ClosedRange<Double>
  ) -> Place? {
    let width = item.text.width
    for storey in 0..<TimelineLane.mostStoreys {
      for anchor in anchors {
        let wanted: Double =
          switch anchor {
          case .start: item.x - 3
          case .middle: item.x - width / 2
          case .end: item.x + 3 - width
          }
        let left = max(min(wanted, range.upperBound - width), range.lowerBound)
        let place = Place(left: left, right: left + width, storey: storey, anchor: anchor)
        // Marks without a text yet that this one hangs over must find room below it.
        let waiting = items.count {
          $0.place == nil && $0.index != item.index && $0.x > left - 2 && $0.x < place.right + 2
        }
        guard storey >= waiting else { continue }
        if isFree(place, stem: item.x) { return place }
      }
    }
    return nil
  }

  private func isFree(_ place: Place, stem: Double) -> Bool {
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
