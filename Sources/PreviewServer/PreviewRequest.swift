/// The head of an HTTP request, as far as a server of files needs it.
package struct PreviewRequest: Sendable, Hashable {
  package enum Fault: Error, Hashable {
    /// More is to come.
    case unfinished
    case tooLong
    case malformed
    case unsupportedMethod
    case unsupportedVersion
    /// It brings a body, which nothing here takes.
    case hasBody
    /// It names another host: a page of somebody else asks in our name.
    case strangeHost
  }

  package var isHead: Bool
  /// Decoded, without the query, relative to the base: `catalysts/fe-n-c/`.
  package var path: String
  package var keepsConnection: Bool

  /// No browser sends more before it asks for a file.
  package static let mostBytes = 16 << 10

  /// Reads one head from the start of what has come in.
  ///
  /// - Parameters:
  ///   - bytes: what has come in so far.
  ///   - hosts: names, without port, under which the server may be asked; empty for any.
  /// - Returns: the request and how many bytes it takes.
  package static func read(
    _ bytes: [UInt8], hosts: Set<String>
  ) throws(Fault) -> (request: PreviewRequest, length: Int) {
    guard let length = headLength(bytes) else {
      throw bytes.count > mostBytes ? .tooLong : .unfinished
    }
    guard length <= mostBytes else { throw .tooLong }
    guard let text = String(validating: bytes[..<length], as: UTF8.self) else { throw .malformed }
    let lines = text.split(whereSeparator: \.isNewline)
    guard let first = lines.first else { throw .malformed }
    let words = first.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3 else { throw .malformed }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { throw .unsupportedVersion }
    guard words[0] == "GET" || words[0] == "HEAD" else { throw .unsupportedMethod }
    let fields = try fields(lines.dropFirst())
    guard fields["content-length"].map({ $0 == "0" }) ?? true, fields["transfer-encoding"] == nil
    else { throw .hasBody }
    switch fields["host"] {
    case let host? where !hosts.isEmpty && !hosts.contains(name(of: host)): throw .strangeHost
    case nil where words[2] == "HTTP/1.1": throw .malformed
    default: break
    }
    guard let path = path(of: words[1]) else { throw .malformed }
    let connection = fields["connection"]?.lowercased()
    return (
      PreviewRequest(
        isHead: words[0] == "HEAD", path: path,
        keepsConnection: words[2] == "HTTP/1.1" ? connection != "close" : connection == "keep-alive"
      ),
      length
    )
  }

  /// Up to and with the empty line.
  private static func headLength(_ bytes: [UInt8]) -> Int? {
    var newlines = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        newlines += 1
        if newlines == 2 { return index + 1 }
      case UInt8(ascii: "\r"): break
      default: newlines = 0
      }
    }
    return nil
  }

  private static let single: Set<String> = ["host", "content-length", "transfer-encoding"]

  private static func fields(
    _ lines: ArraySlice<Substring>
  ) throws(Fault) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { throw .malformed }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      let name = line[..<colon].lowercased()
      // Two answers to one question: whoever believes the other one can be fooled.
      guard fields.updateValue(String(value), forKey: name) == nil || !Self.single.contains(name)
      else { throw .malformed }
    }
    return fields
  }

  /// `[::1]:8080` and `localhost:8080` without their port.
  private static func name(of host: String) -> String {
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
    return host.prefix { $0 != ":" }.lowercased()
  }

  /// Nil for what leads out of the site or is no path.
  private static func path(of target: Substring) -> String? {
    guard target.first == "/" else { return nil }
    var decoded: [UInt8] = []
    var bytes = target.dropFirst().prefix { $0 != "?" && $0 != "#" }.utf8.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = bytes.next().flatMap(digit), let low = bytes.next().flatMap(digit) else {
        return nil
      }
      decoded.append(high << 4 | low)
    }
    guard !decoded.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }),
      let path = String(validating: decoded, as: UTF8.self)
    else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(".."), !parts.contains("."), !parts.dropLast().contains("") else {
      return nil
    }
    return path
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
