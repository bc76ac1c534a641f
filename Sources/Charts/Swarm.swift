/// Marks of one band set side by side where they would cover each other.
struct Swarm: Sendable, Hashable {
  /// Offset of each mark from the middle of its band, in the order of the positions given.
  var offsets: [Double]
  /// Marks that found no free place in the band and lie over others.
  var coveredCount: Int

  /// - Parameters:
  ///   - positions: y of each mark.
  ///   - spacing: distance of two centres that just do not touch.
  ///   - room: how far from the middle a centre may go.
  ///
  /// Marks are taken by position, and each goes to the free column nearest to the middle. Only
  /// the latest mark of a column and of its neighbours can be in the way, so the cost is marks
  /// times columns, and ties by the thousand do no harm.
  static func arranged(_ positions: [Double], spacing: Double, room: Double) -> Swarm {
    let reach = max(0, Int((room / (spacing / 2)).rounded(.down)))
    let columns = alternating(reach: reach)
    var latest = [Double](repeating: -.infinity, count: 2 * reach + 1)
    var offsets = [Double](repeating: 0, count: positions.count)
    var coveredCount = 0
    // The index breaks ties, so that equal values keep the order in which they came.
    let order = positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
    for (turn, mark) in order.enumerated() {
      let side = turn.isMultiple(of: 2) ? 1 : -1
      let y = positions[mark]
      let free = columns.first {
        isFree(reach + $0 * side, y: y, latest: latest, spacing: spacing)
      }
      if free == nil { coveredCount += 1 }
      let column = free.map { $0 * side } ?? oldest(latest, reach: reach)
      latest[reach + column] = y
      offsets[mark] = Double(column) * spacing / 2
    }
    return Swarm(offsets: offsets, coveredCount: coveredCount)
  }

  /// 0, 1, −1, 2, −2 …
  private static func alternating(reach: Int) -> [Int] {
    [0] + (0..<reach).flatMap { [$0 + 1, -$0 - 1] }
  }

  /// Columns are half a spacing apart: the neighbour needs √3/2 of it in height, the next none.
  private static func isFree(_ column: Int, y: Double, latest: [Double], spacing: Double) -> Bool {
    guard y - latest[column] >= spacing else { return false }
    let height = spacing * 0.866
    if column > 0, y - latest[column - 1] < height { return false }
    return column + 1 >= latest.count || y - latest[column + 1] >= height
  }

  private static func oldest(_ latest: [Double], reach: Int) -> Int {
    var best = 0
    for column in latest.indices where latest[column] < latest[best] { best = column }
    return best - reach
  }
}
