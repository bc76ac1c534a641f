package import ContentChecker
package import ContentReader
import HelperPrograms
import OrderedWork

/// States of the repository that a review stands in, read without touching the work tree.
package struct GitRepository: Sendable {
  /// The folder that holds `Content/`.
  private let root: String

  package init(root: String) { self.root = root }

  /// The commit that a tag, branch or other name stands for; nil where git knows none.
  package func commit(_ name: String) -> String? {
    line(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
  }

  /// The last state that two commits have in common: where a branch was begun.
  package func commonState(_ one: String, _ other: String) -> String? {
    line(["merge-base", "--end-of-options", one, other])
  }

  /// What differs in `Content/` between a commit and the files on disk, new files included.
  package func changes(since commit: String) -> [ContentChange] {
    let others = Background { [self] in
      run(["ls-files", "--others", "--exclude-standard", "-z", "--", "Content"]) ?? []
    }
    let changed = paths(
      run([
        "diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z",
        "--end-of-options", commit, "--", "Content",
      ]) ?? [])
    let old = contents(of: changed, at: commit)
    let new = paths(others.value).map { ContentChange(path: $0, old: nil) }
    return changed.map { ContentChange(path: $0, old: old[$0]) } + new
  }

  /// The files below `Content/` at a commit, read at once.
  package func files(at commit: String) -> ContentFiles? {
    guard
      let list = run(["ls-tree", "-r", "-l", "-z", "--end-of-options", commit, "--", "Content"])
    else { return nil }
    var entries: [ContentFiles.Entry] = []
    var names: [(path: String, object: String)] = []
    for item in list.split(separator: 0) {
      // `100644 blob 3b18e5… 42<TAB>Content/review.yml`
      guard let tab = item.firstIndex(of: 9) else { continue }
      let path = String(decoding: item[(tab + 1)...], as: UTF8.self)
      let facts = item[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard facts.count == 4, !Self.isHidden(path) else { continue }
      let isFile = facts[1] == "blob" && facts[0] != "120000"
      entries.append(.init(path: path, isLink: !isFile, size: Int(facts[3]) ?? 0))
      if isFile { names.append((path, facts[2])) }
    }
    let found = objects(names.map(\.object))
    var contents: [String: [UInt8]] = [:]
    for (name, bytes) in zip(names, found) { contents[name.path] = bytes }
    let all = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return ContentFiles.memory([:]).holding(contents, list: all)
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private func contents(of paths: [String], at commit: String) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for (path, bytes) in zip(paths, objects(paths.map { "\(commit):./\($0)" })) {
      contents[path] = bytes
    }
    return contents
  }

  /// The bytes of objects, nil for those that are not there.
  private func objects(_ names: [String]) -> [[UInt8]?] {
    // A line break in a path would ask for two objects.
    let asked = names.map { $0.utf8.contains(0x0A) ? "-" : $0 }
    guard !names.isEmpty,
      let output = run(["cat-file", "--batch"], input: Array(asked.joined(separator: "\n").utf8))
    else { return names.map { _ in nil } }
    var found: [[UInt8]?] = []
    var place = 0
    while place < output.count, let end = output[place...].firstIndex(of: 0x0A) {
      // `<object> blob <size>`, or `<name> missing`
      let head = output[place..<end].split(separator: 0x20)
      place = end + 1
      guard head.count == 3, let size = Int(String(decoding: head[2], as: UTF8.self)),
        place + size <= output.count
      else {
        found.append(nil)
        continue
      }
      found.append(Array(output[place..<(place + size)]))
      place += size + 1
    }
    return found + names.dropFirst(found.count).map { _ in nil }
  }

  private func paths(_ output: [UInt8]) -> [String] {
    output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private func line(_ arguments: [String]) -> String? {
    run(arguments)?.split(separator: 0x0A).first.map { String(decoding: $0, as: UTF8.self) }
  }

  private func run(_ arguments: [String], input: [UInt8] = []) -> [UInt8]? {
    let git = HelperProgram(
      "git", ["-C", root] + arguments, input: input,
      environment: ["TZ": "UTC", "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"])
    guard let result = git.run(), result.status == 0 else { return nil }
    return result.output
  }
}
