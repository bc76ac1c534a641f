/// Many points of a plot as squares, each as large as there are points in its bin.
struct BinnedPoints {
  /// Width and height of a bin.
  static let size = 10.0

  private var counts: [Int: Int] = [:]
  private let plot: Box
  private let columns: Int

  init(_ points: [Point], in plot: Box) {
    self.plot = plot
    columns = Int((plot.width / BinnedPoints.size).rounded(.up)) + 1
    for point in points {
      let column = Int(((point.x - plot.left) / BinnedPoints.size).rounded(.down))
      let row = Int(((point.y - plot.top) / BinnedPoints.size).rounded(.down))
      counts[row * columns + column, default: 0] += 1
    }
  }

  /// Squares as one path; areas go with the counts, down to a size that is seen.
  var path: String {
    let most = Double(counts.values.max() ?? 1)
    var path = ""
    for (bin, count) in counts.sorted(by: { $0.key < $1.key }) {
      let side = max(1.8, (BinnedPoints.size - 1) * (Double(count) / most).squareRoot())
      let x = plot.left + (Double(bin % columns) + 0.5) * BinnedPoints.size - side / 2
      let y = plot.top + (Double(bin / columns) + 0.5) * BinnedPoints.size - side / 2
      let length = FixedPoint.coordinate(side)
      path +=
        "M\(FixedPoint.coordinate(x)) \(FixedPoint.coordinate(y))h\(length)v\(length)h-\(length)z"
    }
    return path
  }
}
