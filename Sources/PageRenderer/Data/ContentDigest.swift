import CCrypto

/// SHA-256 (FIPS 180-4), by which data files, entries and the review are told from later states.
package struct ContentDigest: Sendable, Hashable {
  /// 64 lower-case hexadecimal digits.
  package let hex: String

  package init(_ bytes: [UInt8]) { self.init([bytes]) }

  /// - Parameter pieces: of one document.
  package init(_ pieces: [[UInt8]]) {
    let state = DigestState()
    for piece in pieces { state.add(piece) }
    self.init(hexOf: state.end()[...])
  }

  fileprivate init(_ state: DigestState) { self.init(hexOf: state.end()[...]) }

  private init(hexOf digest: ArraySlice<UInt8>) {
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for byte in digest {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    self.hex = String(decoding: hex, as: UTF8.self)
  }

  /// Enough to tell states apart in print: 12 digits.
  var short: String { String(hex.prefix(12)) }

  /// `sha256:…`, as Frictionless and others write it.
  var text: String { "sha256:" + hex }
}

/// The digest of a document in pieces with its states on the way: that of a later document goes on
/// from where the two begin to differ.
final class DigestTrail: Sendable {
  let digest: ContentDigest
  private let pieces: [[UInt8]]
  /// Before every so many pieces.
  private let states: [DigestState]
  private static let step = 8

  /// - Parameter old: of an earlier document. Pieces that it shares, in memory, are the same.
  init(_ pieces: [[UInt8]], after old: DigestTrail? = nil) {
    let shared = old.map { zip(pieces, $0.pieces).prefix(while: Self.areOne).count } ?? 0
    var states = (old?.states ?? []).prefix(shared / Self.step + 1)
    let state = states.popLast()?.copy ?? DigestState()
    for place in (states.count * Self.step)..<pieces.count {
      if place.isMultiple(of: Self.step) { states.append(state.copy) }
      state.add(pieces[place])
    }
    self.pieces = pieces
    self.states = Array(states)
    digest = ContentDigest(state)
  }

  private static func areOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        left.baseAddress == right.baseAddress && left.count == right.count
      }
    }
  }
}

/// SHA-256 on its way. Once it is one of a trail nothing is added to it.
private final class DigestState: @unchecked Sendable {
  private let state = EVP_MD_CTX_new()

  init() { _ = EVP_DigestInit_ex(state, EVP_sha256(), nil) }

  private init(_ other: DigestState) { _ = EVP_MD_CTX_copy_ex(state, other.state) }

  deinit { EVP_MD_CTX_free(state) }

  var copy: DigestState { DigestState(self) }

  func add(_ bytes: [UInt8]) { _ = EVP_DigestUpdate(state, bytes, bytes.count) }

  /// 32 bytes; nothing can be added any more.
  func end() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var size: UInt32 = 0
    _ = EVP_DigestFinal_ex(state, &digest, &size)
    return Array(digest.prefix(Int(size)))
  }
}
