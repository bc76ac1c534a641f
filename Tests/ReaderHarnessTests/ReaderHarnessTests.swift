import Foundation
import ReaderHarness
import Testing

/// What the fuzzer starts from, what it has found, and a small part of what it does.
@Suite struct ReaderHarnessTests {
  /// Long for a debug build on a busy machine; what users run takes milliseconds.
  private static let patience = Duration.seconds(20)

  @Test(arguments: ReaderHarness.all.map(\.name))
  func everyInputOfTheCorpusKeepsThePromises(name: String) throws {
    let reader = try #require(ReaderHarness.all.first { $0.name == name })
    let inputs = try Self.inputs("Corpus", of: name)
    #expect(!inputs.isEmpty)
    for (file, bytes) in inputs { check(reader, bytes, file) }
  }

  @Test(arguments: ReaderHarness.all.map(\.name))
  func everyFaultThatWasFoundStaysMended(name: String) throws {
    let reader = try #require(ReaderHarness.all.first { $0.name == name })
    for (file, bytes) in try Self.inputs("Crashes", of: name) { check(reader, bytes, file) }
  }

  /// Mutations by a fixed seed: the same on every machine.
  @Test(arguments: ReaderHarness.all.map(\.name))
  func mutatedInputsKeepThePromises(name: String) throws {
    let reader = try #require(ReaderHarness.all.first { $0.name == name })
    let seeds = try Self.inputs("Corpus", of: name).map(\.bytes)
    var mutator = Mutator(seed: 9)
    for number in 0..<250 {
      check(reader, mutator.mutated(seeds), "mutation \(number)")
    }
  }

  private func check(
    _ reader: ReaderHarness, _ bytes: [UInt8], _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let start = ContinuousClock.now
    let fault = reader.fault(bytes)
    #expect(fault == nil, "\(name)", sourceLocation: sourceLocation)
    #expect(
      ContinuousClock.now - start < Self.patience, "\(name) takes too long",
      sourceLocation: sourceLocation)
  }

  /// The files of a reader's folder; a list holds an input a line.
  private static func inputs(_ folder: String, of reader: String) throws -> [(
    name: String, bytes: [UInt8]
  )] {
    let base = try #require(Bundle.module.resourceURL).appending(path: folder)
    if let list = try? String(contentsOf: base.appending(path: "\(reader).txt"), encoding: .utf8) {
      return list.split(separator: "\n").map { (String($0), Array($0.utf8)) }
        + (try files(base.appending(path: reader)))
    }
    return try files(base.appending(path: reader))
  }

  private static func files(_ folder: URL) throws -> [(name: String, bytes: [UInt8])] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return []
    }
    return try names.sorted().map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) }
  }
}
