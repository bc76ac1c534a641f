import Charts
import Figures
import Markup

/// A map as a picture of the size that is usual for sharing pages.
enum MapPreview {
  /// In pixels.
  static let width = 1200
  static let height = 630
  private static let margin = 20.0

  /// The drawing in the middle of a white sheet, as large as it fits.
  static func svg(_ drawing: Markup) -> [UInt8] {
    let size = size(of: drawing)
    let room = (Double(width) - 2 * margin, Double(height) - 2 * margin)
    let scale = min(room.0 / size.width, room.1 / size.height)
    let left = (Double(width) - size.width * scale) / 2
    let top = (Double(height) - size.height * scale) / 2
    return Markup { writer in
      writer.open(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "width": String(width),
          "height": String(height), "viewBox": "0 0 \(width) \(height)",
        ])
      writer.empty("rect", ["width": String(width), "height": String(height), "fill": "#ffffff"])
      writer.element(
        "g", ["transform": "translate(\(fixed(left)) \(fixed(top))) scale(\(fixed(scale)))"]
      ) { $0.markup(drawing) }
      writer.close("svg")
    }.bytes
  }

  /// What the drawing says of its size, in its first tag.
  private static func size(of drawing: Markup) -> (width: Double, height: Double) {
    let tag = String(decoding: drawing.bytes.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    func number(_ name: String) -> Double? {
      guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
      return Double(tag[start...].prefix { $0 != "\"" })
    }
    return (number("width") ?? Double(width), number("height") ?? Double(height))
  }

  private static func fixed(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let rest = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000).\(rest)"
  }
}
