import Glibc

/// Another program, run to its end: git, rsvg-convert, curl.
///
/// What goes in and comes out stands in temporary files, not in pipes, so neither side can wait for
/// the other, and the only thing to wait for is the end of the program.
package struct HelperProgram: Sendable {
  package struct Result: Sendable {
    /// Its exit code; 128 and the signal where one ended it.
    package var status: Int32
    package var output: [UInt8]
    package var complaint: [UInt8]
  }

  /// A name to look for in `PATH`, or a path.
  package var name: String
  package var arguments: [String]
  package var input: [UInt8]
  /// Variables beside those of this process.
  package var environment: [String: String]

  package init(
    _ name: String, _ arguments: [String], input: [UInt8] = [],
    environment: [String: String] = [:]
  ) {
    self.name = name
    self.arguments = arguments
    self.input = input
    self.environment = environment
  }

  /// Where a program of that name stands; nil where there is none in `PATH`.
  package static func path(of name: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Nil where the program is not there or can't be started.
  package func run() -> Result? {
    guard let program = name.contains("/") ? name : Self.path(of: name) else { return nil }
    let files = (0..<3).map { _ in Self.temporaryFile() }
    defer { for file in files where file >= 0 { close(file) } }
    guard files.allSatisfy({ $0 >= 0 }), fill(files[0]) else { return nil }
    guard let child = spawn(program, files) else { return nil }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    let signal = status & 0x7F
    return Result(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: Self.contents(files[1]),
      complaint: Self.contents(files[2]))
  }

  /// An open file without a name; below 0 where none can be made.
  private static func temporaryFile() -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/tafel-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return file }
    unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private func fill(_ file: Int32) -> Bool {
    var done = 0
    while done < input.count {
      let count = input.withUnsafeBytes {
        write(file, $0.baseAddress.map { $0 + done }, input.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return lseek(file, 0, SEEK_SET) == 0
  }

  private func spawn(_ program: String, _ files: [Int32]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (place, file) in files.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(place))
    }
    var child: pid_t = 0
    let words = Self.strings([program] + arguments)
    let variables = Self.strings(variables)
    defer { for pointer in words + variables { free(pointer) } }
    return posix_spawn(&child, program, &actions, nil, words, variables) == 0 ? child : nil
  }

  private var variables: [String] {
    var all: [String] = []
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if environment[String(text.prefix { $0 != "=" })] == nil { all.append(text) }
      next += 1
    }
    return all + environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  private static func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  private static func contents(_ file: Int32) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0, lseek(file, 0, SEEK_SET) == 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        count += got
      }
    }
  }
}
