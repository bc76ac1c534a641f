import ArgumentParser
import ContentReader
import Glibc
import SiteWriter

/// The exit codes of the contract.
enum TafelExit: Int32 {
  case contentErrors = 1
  case usage = 64
  case inputMissing = 66
  case helperMissing = 69
  case internalFault = 70
  case cannotCreate = 73
  case diskFault = 74
}

/// Ends a command with a message and a code.
struct CommandFailure: Error, CustomStringConvertible {
  var code: TafelExit
  var description: String

  init(_ code: TafelExit, _ description: String) {
    self.code = code
    self.description = description
  }

  /// Faults of the machine, with the code that says whose they are.
  init(_ error: any Error) {
    switch error {
    case let error as CommandFailure: self = error
    case let error as ContentFault: self.init(.inputMissing, error.description)
    case let error as SiteWriterError:
      self.init(error.isDiskFault ? .diskFault : .cannotCreate, error.description)
    default:
      self.init(
        .internalFault,
        "a fault in Tafel itself: \(error); please report it with the command and the content")
    }
  }
}

/// Human text goes to stderr, results to stdout.
enum Output {
  static func say(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  static func result(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func result(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { write($0, to: STDOUT_FILENO) }
  }

  /// Whether human text may be coloured.
  static var usesColor: Bool { mayUseColor(on: STDERR_FILENO) }

  /// Whether results may be coloured.
  static var resultsUseColor: Bool { mayUseColor(on: STDOUT_FILENO) }

  private static func mayUseColor(on file: Int32) -> Bool {
    isatty(file) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
  }

  private static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { write($0, to: file) }
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      guard count > 0 else { return }
      done += count
    }
  }

  /// Ends the process as it stands.
  static func end() -> Never { exit(EXIT_SUCCESS) }

  /// Runs a command's work and turns what it throws into the contract's exit codes.
  static func run(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      let failure = CommandFailure(error)
      say("tafel: \(failure.description)")
      throw ExitCode(failure.code.rawValue)
    }
  }
}
