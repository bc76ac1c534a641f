/// What already stands in a plot, kept in a grid of cells so that asking what is near a place
/// costs the same however many marks there are.
struct OccupiedSpace {
  let bounds: Box
  private let columns: Int
  private let rows: Int
  private var cells: [[Int32]]
  private var boxes: [Box] = []
  private static let cellSize = 24.0

  init(bounds: Box) {
    self.bounds = bounds
    columns = max(1, Int((bounds.width / OccupiedSpace.cellSize).rounded(.up)))
    rows = max(1, Int((bounds.height / OccupiedSpace.cellSize).rounded(.up)))
    cells = [[Int32]](repeating: [], count: columns * rows)
  }

  /// Returns the number under which the box is kept.
  @discardableResult
  mutating func insert(_ box: Box) -> Int {
    let index = boxes.count
    boxes.append(box)
    let (columnRange, rowRange) = span(of: box)
    for row in rowRange {
      for column in columnRange { cells[row * columns + column].append(Int32(index)) }
    }
    return index
  }

  /// Takes up the space along a line, in small boxes.
  mutating func insert(_ segment: Segment) {
    let dx = segment.end.x - segment.start.x
    let dy = segment.end.y - segment.start.y
    let steps = max(1, Int((max(dx.magnitude, dy.magnitude) / 6).rounded(.up)))
    for step in 0..<steps {
      let part = (Double(step) + 0.5) / Double(steps)
      let point = Point(x: segment.start.x + part * dx, y: segment.start.y + part * dy)
      insert(Box(around: point, radius: 3))
    }
  }

  func isFree(_ box: Box) -> Bool {
    guard bounds.contains(box) else { return false }
    return !contains(in: box, besides: nil) { $0.intersects(box) }
  }

  /// Whether a line meets nothing that stands in the plot besides the thing it starts from.
  func isFree(_ segment: Segment, besides start: Int) -> Bool {
    !contains(in: segment.bounds, besides: start) { segment.crosses($0) }
  }

  private func contains(
    in area: Box, besides ignored: Int?, where predicate: (Box) -> Bool
  ) -> Bool {
    let (columnRange, rowRange) = span(of: area)
    for row in rowRange {
      for column in columnRange {
        for index in cells[row * columns + column]
        where Int(index) != ignored && predicate(boxes[Int(index)]) {
          return true
        }
      }
    }
    return false
  }

  private func span(of box: Box) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    let size = OccupiedSpace.cellSize
    func cell(_ distance: Double, _ count: Int) -> Int {
      min(max(Int((distance / size).rounded(.down)), 0), count - 1)
    }
    let left = cell(box.left - bounds.left, columns)
    let top = cell(box.top - bounds.top, rows)
    return (
      left...max(left, cell(box.right - bounds.left, columns)),
      top...max(top, cell(box.bottom - bounds.top, rows))
    )
  }
}
