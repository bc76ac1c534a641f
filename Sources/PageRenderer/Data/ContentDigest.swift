import CCrypto

/// SHA-256 (FIPS 180-4), by which data files, entries and the review are told from later states.
package struct ContentDigest: Sendable, Hashable {
  /// 64 lower-case hexadecimal digits.
  package let hex: String

  package init(_ bytes: [UInt8]) { self.init([bytes]) }

  /// - Parameter pieces: of one document.
  package init(_ pieces: [[UInt8]]) {
    let state = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(state) }
    _ = EVP_DigestInit_ex(state, EVP_sha256(), nil)
    for piece in pieces { _ = EVP_DigestUpdate(state, piece, piece.count) }
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var size: UInt32 = 0
    _ = EVP_DigestFinal_ex(state, &digest, &size)
    self.init(hexOf: digest.prefix(Int(size)))
  }

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
