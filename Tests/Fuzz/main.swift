import CFuzzer
import Glibc
import ReaderHarness

// tafel-fuzz READER [CORPUS…] [libFuzzer's options]: drives one reader with inputs that reach ever
// more of its code; stops at the first input that traps it, takes too long or breaks a promise.

let names = ReaderHarness.all.map(\.name)
guard CommandLine.argc > 1, names.contains(CommandLine.arguments[1]) else {
  print("usage: tafel-fuzz \(names.joined(separator: "|")) [CORPUS…] [-runs=N] [-timeout=2]")
  exit(64)
}

private func run(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard let harness = ReaderHarness.all.first(where: { $0.name == CommandLine.arguments[1] }),
    let fault = harness.fault(bytes)
  else { return 0 }
  print("broken promise of \(harness.name): \(fault)")
  // libFuzzer keeps the input of a process that aborts.
  abort()
}

// libFuzzer shall not take the reader's name for a corpus.
var arguments = CommandLine.arguments
arguments.remove(at: 1)
var words = arguments.map { strdup($0) } + [nil]
var count = CInt(arguments.count)
let status = words.withUnsafeMutableBufferPointer { words in
  var start = words.baseAddress
  return LLVMFuzzerRunDriver(&count, &start, run)
}
exit(status)
