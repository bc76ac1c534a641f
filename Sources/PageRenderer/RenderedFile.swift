package import Diagnostics
package import ReviewModel

/// A file of the site.
package struct RenderedFile: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case page
    case data
    case asset
    case chart
    /// An SVG that is to become a picture of the name; no file of the site.
    case preview
  }

  /// Relative to the base of the site: `catalysts/fe-n-c/index.html`.
  package var path: String
  /// Its bytes; those of a large file need not be one piece of memory.
  package var pieces: [[UInt8]]
  package var kind: Kind

  package init(path: String, bytes: [UInt8], kind: Kind) {
    self.init(path: path, pieces: [bytes], kind: kind)
  }

  package init(path: String, pieces: [[UInt8]], kind: Kind) {
    self.path = path
    self.pieces = pieces
    self.kind = kind
  }

  package var bytes: [UInt8] { pieces.count == 1 ? pieces[0] : Array(pieces.joined()) }
}

/// What the caller decides about a build.
package struct RenderOptions: Sendable, Hashable {
  /// Where the site will stand, with a slash at the end; overrides that of the review.
  package var baseURL: String?
  package var toolVersion: String
  /// What Tafel checks, in the order of the codes; each gets a page.
  package var rules: [Rule]
  /// Whether maps get a picture for sharing; whoever builds makes it of `MapPreview.drawings`.
  package var hasPreviews = false
  /// Whether pages link to reports; whoever builds makes them.
  package var hasReports = false
  /// Whether the site will be made again after edits, so that what they do not touch is kept.
  package var isFollowed = false
  /// Of the content; nil where none is at hand.
  package var history: ReviewHistory?
  /// Of the table in which the rules of the field draw their lines.
  package var thresholdsVersion: String?

  package init(
    baseURL: String?, toolVersion: String, rules: [Rule] = [], thresholdsVersion: String? = nil
  ) {
    self.thresholdsVersion = thresholdsVersion
    self.baseURL = baseURL
    self.toolVersion = toolVersion
    self.rules = rules
  }
}
