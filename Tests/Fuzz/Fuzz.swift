import Glibc
import ReaderHarness

/// Which reader is driven; its name is in the environment, as `Scripts/fuzz` puts it there.
private let harness = ReaderHarness.all.first { reader in
  getenv("TAFEL_READER").map { String(cString: $0) } == reader.name
}

/// What libFuzzer calls with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  guard let harness else {
    print("TAFEL_READER is none of \(ReaderHarness.all.map(\.name).joined(separator: ", "))")
    exit(64)
  }
  guard let fault = harness.fault(Array(UnsafeBufferPointer(start: data, count: size))) else {
    return 0
  }
  // What is printed would be lost: an abort flushes nothing.
  let message = Array("broken promise of \(harness.name): \(fault)\n".utf8)
  _ = write(STDERR_FILENO, message, message.count)
  // libFuzzer keeps the input of a process that aborts.
  abort()
}
