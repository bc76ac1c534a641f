import Glibc
import SiteBuilder

/// How long a command takes, and the stages in it.
struct TimingOutput {
  private let start = ContinuousClock.now

  var seconds: Double {
    let parts = start.duration(to: .now).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  /// The time so far with three decimals: `0.214 s`.
  var text: String { Self.fixed(seconds) + " s" }

  /// A line for each stage, then the sum and the memory.
  func say(_ stages: [StageTime]) {
    for stage in stages { Output.say("  \(stage.name): \(Self.fixed(stage.seconds)) s") }
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    let memory = Self.fixed(Double(usage.ru_maxrss) / 1024, decimals: 1)
    Output.say("  in all: \(text), peak memory \(memory) MiB")
  }

  private static func fixed(_ value: Double, decimals: Int = 3) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let whole = Int((value * Double(scale)).rounded())
    let rest = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: decimals - rest.utf8.count) + rest
  }
}
