import Dispatch
import Glibc

/// What keeps the server from starting.
package enum PreviewServerFault: Error, Hashable {
  case portTaken
  case badHost
  case noSocket(String)
}

/// Serves files from memory to the browser of the person at this machine, and tells it when they
/// have changed. One thread does everything; nothing that comes in is more than a path.
package final class PreviewServer {
  package struct Options: Sendable {
    /// An address of this machine: `127.0.0.1` is heard by nobody else.
    package var host = "127.0.0.1"
    /// 0 for any that is free.
    package var port: UInt16 = 8080
    /// Folders to watch.
    package var folders: [String] = []

    package init() {}
  }

  private let options: Options
  private let listener: Int32
  /// The port that is listened to.
  package let port: UInt16
  private let watch: FolderWatch
  private let stop: StopSignal
  private let hosts: Set<String>
  private var connections: [Int32: Connection] = [:]
  private var lastSweep = Connection.now

  private static let mostConnections = 512
  /// With a connection that asks nothing, in seconds.
  private static let patience: Int64 = 60
  /// With a request that has begun and does not end, in seconds.
  private static let patienceWithRequest: Int64 = 10

  /// - Throws: `PreviewServerFault`
  package init(_ options: Options) throws(PreviewServerFault) {
    self.options = options
    listener = try Self.listen(options.host, options.port)
    port = Self.port(of: listener)
    watch = FolderWatch(options.folders)
    stop = StopSignal()
    let isLocal = options.host == "127.0.0.1" || options.host == "::1"
    hosts = isLocal ? ["localhost", "127.0.0.1", "[::1]"] : []
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    for connection in connections.values { connection.close() }
    close(listener)
  }

  /// Serves until the person ends it (Ctrl-C) or the system does.
  ///
  /// - Parameters:
  ///   - respond: the file at a path.
  ///   - refresh: called after changes in the folders; returns what browsers that listen are told,
  ///     nil if nothing has changed.
  package func run(
    respond: (_ path: String) -> PreviewResponse, refresh: (HeardChange) -> String?
  ) {
    while true {
      var polled = [
        pollfd(fd: stop.file, events: Int16(POLLIN), revents: 0),
        pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
        pollfd(fd: watch.file, events: Int16(POLLIN), revents: 0),
      ]
      let files = connections.keys.sorted()
      polled += files.map { file in
        let wants = connections[file].map { $0.hasOutput ? POLLOUT : POLLIN } ?? POLLIN
        return pollfd(fd: file, events: Int16(wants), revents: 0)
      }
      let count = poll(&polled, nfds_t(polled.count), watch.patience)
      if count < 0, errno != EINTR { return }
      if polled[0].revents != 0 { return }
      if polled[2].revents != 0 || !watch.isComplete {
        if let change = watch.settle(), let news = refresh(change) { tell(news) }
      }
      if polled[1].revents != 0 { accept() }
      for polled in polled.dropFirst(3) where polled.revents != 0 {
        serve(polled, respond)
      }
      if Connection.now - lastSweep >= 5 { endIdle() }
    }
  }

  private func tell(_ news: String) {
    for (file, connection) in connections where connection.isStream {
      connection.send(Array("data: \(news)\n\n".utf8))
      if connection.hasFailed { end(file) }
    }
  }

  private func accept() {
    while true {
      let file = Glibc.accept(listener, nil, nil)
      guard file >= 0 else { return }
      _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK)
      _ = fcntl(file, F_SETFD, FD_CLOEXEC)
      if connections.count >= Self.mostConnections { endLongestIdle() }
      var yes: Int32 = 1
      setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
      connections[file] = Connection(file)
    }
  }

  private func serve(_ polled: pollfd, _ respond: (String) -> PreviewResponse) {
    guard let connection = connections[polled.fd] else { return }
    if connection.hasOutput { connection.flush() } else { connection.receive() }
    // One answer at a time: the next request is read when this one is out.
    while !connection.hasOutput, !connection.hasFailed, !connection.isStream {
      do throws(PreviewRequest.Fault) {
        let (request, length) = try PreviewRequest.read(connection.input, hosts: hosts)
        connection.drop(length)
        let response = respond(request.path)
        connection.isStream = response.isStream && !request.isHead
        connection.endsAfterOutput = !request.keepsConnection && !connection.isStream
        connection.send(
          response.bytes(isHead: request.isHead, keepsConnection: request.keepsConnection))
      } catch {
        if error == .unfinished { break }
        connection.endsAfterOutput = true
        connection.drop(connection.input.count)
        connection.send(
          PreviewResponse(error).bytes(isHead: false, keepsConnection: false))
        break
      }
    }
    if connection.isOver { end(polled.fd) }
  }

  private func end(_ file: Int32) { connections.removeValue(forKey: file)?.close() }

  /// Makes room for somebody who has something to say.
  private func endLongestIdle() {
    let longest = connections.min { left, right in
      (left.value.lastUse, left.key) < (right.value.lastUse, right.key)
    }
    if let longest { end(longest.key) }
  }

  private func endIdle() {
    let now = Connection.now
    lastSweep = now
    for (file, connection) in connections {
      if connection.isStream {
        // Shows whether the other side is still there.
        connection.send(Array(": still here\n\n".utf8))
        if connection.hasFailed { end(file) }
      } else if now - connection.lastUse > Self.patience
        || now - (connection.requestStart ?? now) > Self.patienceWithRequest
      {
        end(file)
      }
    }
  }
}

extension PreviewServer {
  private static func listen(_ host: String, _ port: UInt16) throws(PreviewServerFault) -> Int32 {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0, let address = found else {
      throw .badHost
    }
    defer { freeaddrinfo(found) }
    let file = socket(
      address.pointee.ai_family,
      Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard file >= 0 else { throw .noSocket(String(cString: strerror(errno))) }
    var yes: Int32 = 1
    setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard bind(file, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0,
      Glibc.listen(file, 256) == 0
    else {
      let fault = errno
      close(file)
      if fault == EADDRINUSE { throw .portTaken }
      if fault == EADDRNOTAVAIL { throw .badHost }
      throw .noSocket(String(cString: strerror(fault)))
    }
    return file
  }

  /// The two bytes of the port stand at the same place for both kinds of addresses.
  private static func port(of file: Int32) -> UInt16 {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        _ = getsockname(file, pointer, &length)
      }
      return UnsafeRawPointer(pointer).loadUnaligned(fromByteOffset: 2, as: UInt16.self).bigEndian
    }
  }
}
