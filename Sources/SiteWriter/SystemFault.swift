#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the operating system said, in words.
enum SystemFault {
  static func text(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }

  /// Faults of the medium; all others are about the place that was asked for.
  static func isOfDisk(_ number: Int32) -> Bool { number == EIO || isFull(number) }

  /// No room left, or no more room for this user.
  static func isFull(_ number: Int32) -> Bool { number == ENOSPC || number == EDQUOT }

  /// The error of a write to `path` that failed with `number`.
  static func ofWriting(_ path: String, _ number: Int32) -> SiteWriterError {
    isFull(number) ? .diskFull(path) : .cannotWrite(path, errno: number)
  }

  /// The error of making `path`, which failed with `number`.
  static func ofCreating(_ path: String, _ number: Int32) -> SiteWriterError {
    isFull(number) ? .diskFull(path) : .cannotCreate(path, errno: number)
  }

  /// The error of a write to a site that is finished or abandoned already.
  static func ofClosed(_ path: String) -> SiteWriterError { .cannotWrite(path, errno: EBADF) }

  /// Waits a little for somebody else.
  static func pause() { usleep(20_000) }
}
