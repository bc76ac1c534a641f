/// Files that must not exist yet: all of them are written, or none.
package enum NewFiles {
  /// - Parameters:
  ///   - files: with names only, no folders.
  ///   - folder: made where it is missing.
  package static func write(_ files: [OutputFile], into folder: String) throws(SiteWriterError) {
    let target = try Folder.output(folder)
    var written: [String] = []
    do throws(SiteWriterError) {
      for file in files {
        guard !file.path.utf8.contains(UInt8(ascii: "/")), !file.path.hasPrefix(".") else {
          throw .badPath(file.path, "it is no plain name")
        }
        try target.create(file.path, [file.bytes], path: folder + "/" + file.path)
        written.append(file.path)
      }
    } catch {
      for name in written { try? target.removeFile(name, path: folder + "/" + name) }
      throw error
    }
  }

  /// Takes back what `write` has put into a folder.
  package static func remove(_ files: [OutputFile], from folder: String) {
    guard let target = try? Folder.output(folder) else { return }
    for file in files { try? target.removeFile(file.path, path: folder + "/" + file.path) }
  }

  /// Writes a file that may stand there already: readers find the old one or the new one, never a
  /// half.
  ///
  /// - Parameters:
  ///   - file: with a name only, no folders.
  ///   - folder: made where it is missing.
  package static func replace(_ file: OutputFile, in folder: String) throws(SiteWriterError) {
    let target = try Folder.output(folder)
    let path = folder + "/" + file.path
    let interim = ".\(file.path).tafel-new"
    if try target.item(interim, path: path) != .nothing {
      try target.removeFile(interim, path: path)
    }
    do throws(SiteWriterError) {
      try target.create(interim, [file.bytes], path: path)
      try target.rename(interim, to: file.path, path: path)
    } catch {
      try? target.removeFile(interim, path: path)
      throw error
    }
  }
}
