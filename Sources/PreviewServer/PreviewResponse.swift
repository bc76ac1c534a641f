/// What the server sends.
package struct PreviewResponse: Sendable {
  package enum Status: String, Sendable {
    case fine = "200 OK"
    case elsewhere = "302 Found"
    case badRequest = "400 Bad Request"
    case forbidden = "403 Forbidden"
    case notFound = "404 Not Found"
    case methodNotAllowed = "405 Method Not Allowed"
    case tooLarge = "413 Content Too Large"
    case headTooLong = "431 Request Header Fields Too Large"
    case versionNotSupported = "505 HTTP Version Not Supported"
  }

  package var status: Status
  package var type: String
  package var body: [UInt8]
  /// Where the browser shall go instead.
  package var location: String?
  /// Its name changes with its content, so that a browser may keep it.
  package var isLasting = false
  /// More is sent over the same connection whenever something happens.
  package var isStream = false

  package init(
    _ status: Status = .fine, type: String = "text/plain; charset=utf-8", body: [UInt8] = []
  ) {
    self.status = status
    self.type = type
    self.body = body
  }

  package static func text(_ status: Status, _ text: String) -> PreviewResponse {
    PreviewResponse(status, body: Array((text + "\n").utf8))
  }

  package static func redirect(to location: String) -> PreviewResponse {
    var response = PreviewResponse(.elsewhere)
    response.location = location
    return response
  }

  init(_ fault: PreviewRequest.Fault) {
    switch fault {
    case .unfinished, .malformed: self = .text(.badRequest, "this is no request that makes sense")
    case .tooLong: self = .text(.headTooLong, "the request is too long")
    case .unsupportedMethod: self = .text(.methodNotAllowed, "only GET and HEAD are answered")
    case .unsupportedVersion: self = .text(.versionNotSupported, "only HTTP/1.1 is spoken")
    case .hasBody: self = .text(.tooLarge, "nothing can be sent to this server")
    case .strangeHost: self = .text(.forbidden, "this server is asked by its own address only")
    }
  }

  /// With its head, as it goes over the wire.
  func bytes(isHead: Bool, keepsConnection: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue)\r\nContent-Type: \(type)\r\n"
    if !isStream { head += "Content-Length: \(body.count)\r\n" }
    head += "Cache-Control: \(isLasting ? "max-age=31536000, immutable" : "no-store")\r\n"
    head += "X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n"
    if let policy = Self.policies[type] { head += "Content-Security-Policy: \(policy)\r\n" }
    if status == .methodNotAllowed { head += "Allow: GET, HEAD\r\n" }
    if let location { head += "Location: \(location)\r\n" }
    head += "Connection: \(keepsConnection ? "keep-alive" : "close")\r\n\r\n"
    return Array(head.utf8) + (isHead ? [] : body)
  }

  /// What a document of a type may load and run. Pages say the same of themselves; a picture runs
  /// nothing, and brings its own style.
  private static let policies = [
    "text/html; charset=utf-8":
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "image/svg+xml": "default-src 'none'; style-src 'unsafe-inline'",
  ]

  /// The type of a file by its ending.
  package static func type(of path: String) -> String {
    switch path.split(separator: ".").last ?? "" {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json": "application/json"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "pdf": "application/pdf"
    case "csv": "text/csv; charset=utf-8"
    case "xml": "application/xml"
    case "atom": "application/atom+xml"
    case "woff2": "font/woff2"
    default: "text/plain; charset=utf-8"
    }
  }
}
