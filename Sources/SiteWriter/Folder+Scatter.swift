#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where ext4 puts new files. It makes them near the folder they are born in, and passes over each
/// inode there that was freed in the last minutes, one by one: a site of 12,000 files that is built
/// again and again takes 0.6 s the first time and 10 s the fifth. In a folder marked as the top of
/// unrelated trees, as `/home` is, each folder gets a quiet corner of the disk by a hash of its name.
extension Folder {
  /// Marks the folder so; elsewhere than on ext4 nothing happens.
  func scatterFolders() {
    #if os(Linux)
      let getFlags: UInt = 0x8008_6601
      let setFlags: UInt = 0x4008_6602
      let isTopOfTrees = 0x0002_0000
      var flags = 0
      guard ioctl(descriptor, getFlags, &flags) == 0 else { return }
      flags |= isTopOfTrees
      _ = ioctl(descriptor, setFlags, &flags)
    #endif
  }

  /// Makes a folder that must not exist yet. It is born under a random name, so that its corner of
  /// the disk is not the one where the last build's files were freed.
  func makeScatteredFolder(_ name: String, path: String) throws(SiteWriterError) {
    let birthName = ".\(UInt64.random(in: .min ... .max))"
    try makeFolder(birthName, path: path)
    try move(birthName, to: self, as: name, path: path)
  }
}
