import Glibc

/// One browser's connection: what has come in, and what has still to go out.
final class Connection {
  private let file: Int32
  private(set) var input: [UInt8] = []
  private var output: [UInt8] = []
  private var sent = 0
  private(set) var lastUse = Connection.now
  /// When the request began that is not whole yet.
  private(set) var requestStart: Int64?
  private(set) var hasFailed = false
  var isStream = false
  var endsAfterOutput = false

  /// What may wait for a browser that does not take it.
  private static let mostWaiting = 64 << 20

  init(_ file: Int32) { self.file = file }

  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec)
  }

  var hasOutput: Bool { sent < output.count }

  var isOver: Bool { hasFailed || (endsAfterOutput && !hasOutput) }

  func close() { Glibc.close(file) }

  func drop(_ count: Int) {
    input.removeFirst(count)
    requestStart = input.isEmpty ? nil : Self.now
  }

  /// Reads what is there, no more than two requests' worth.
  func receive() {
    lastUse = Self.now
    var buffer = [UInt8](repeating: 0, count: PreviewRequest.mostBytes)
    let count = recv(file, &buffer, buffer.count, 0)
    if count > 0 {
      // Who listens only has nothing more to say.
      guard !isStream else { return }
      requestStart = requestStart ?? lastUse
      input += buffer[..<count]
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      hasFailed = true
    }
  }

  func send(_ bytes: [UInt8]) {
    guard output.count - sent + bytes.count <= Self.mostWaiting || !isStream else {
      hasFailed = true
      return
    }
    output += bytes
    flush()
  }

  func flush() {
    lastUse = Self.now
    while hasOutput {
      let count = output.withUnsafeBytes { bytes in
        Glibc.send(
          file, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if errno != EAGAIN { hasFailed = true }
        return
      }
      sent += count
    }
    output = []
    sent = 0
  }
}
