/// The names below the bands of a panel.
struct BandHeaders: Sendable, Hashable {
  /// Lines of each category's name; nil if they do not fit, and a legend must name them.
  var names: [[String]]?
  var font: Font
  var bandwidth: Double
  /// Whether the marks of a band look alike, and the band shows how.
  var hasSigns: Bool

  private static let mostLines = 3

  init(
    _ categories: [PerformanceMap.Category], bandwidth: Double, font: Font, hasSigns: Bool
  ) {
    self.hasSigns = hasSigns
    self.font = font
    self.bandwidth = bandwidth
    let lines = categories.map {
      font.lines(of: $0.name, width: bandwidth - 6, maximumLines: BandHeaders.mostLines)
    }
    names = lines.contains(nil) ? nil : lines.compactMap { $0 }
  }

  /// From the plot down to the names.
  var textTop: Double { hasSigns ? 22 : 6 }
  var lineCount: Int { names?.map(\.count).max() ?? 0 }
  /// Room for the shape, the name and the count.
  var height: Double { textTop + Double(lineCount + 1) * font.lineHeight }
  /// Whether a band has room for `n = 12`, or for the number alone.
  var hasRoomForN: Bool { bandwidth >= font.width(of: "n = 000") }
}
