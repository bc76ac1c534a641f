import Dispatch
import Glibc

/// A pipe that can be read when the person at the terminal has had enough.
///
/// The signals wait until somebody takes them, so that none is lost however early it comes.
struct StopSignal: Sendable {
  let file: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    file = ends[0]
    let write = ends[1]
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    DispatchQueue.global().async { [signals] in
      var signals = signals
      var number: Int32 = 0
      while sigwait(&signals, &number) != 0 {}
      var byte: UInt8 = 1
      Glibc.write(write, &byte, 1)
    }
  }
}
