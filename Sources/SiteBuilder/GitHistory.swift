import HelperPrograms
import ReviewModel

/// Reads the history of the content from the repository it stands in, along its main line: what a
/// merge brings counts on the day of the merge.
enum GitHistory {
  /// Nil where there is no repository, no `git`, or only part of the history.
  static func read(root: String) -> ReviewHistory? {
    guard let days = log(["--end-of-options", "HEAD"], in: root), !days.isEmpty else { return nil }
    return ReviewHistory(days: days)
  }

  /// What tells one state of the history from another, for which dates on pages are asked for.
  static func head(of root: String) -> [UInt8]? {
    run(["rev-parse", "--verify", "--quiet", "HEAD", "--is-shallow-repository"], in: root)
  }

  /// The days with changes that came after a state of the repository: a tag, a branch, a commit.
  static func read(root: String, after state: String) -> [ReviewHistory.Day]? {
    let name = run(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", state + "^{commit}"], in: root)
    guard
      let commit = name?.split(separator: 0x0A).first.map({ String(decoding: $0, as: UTF8.self) })
    else { return nil }
    return log(["--end-of-options", commit + "..HEAD"], in: root)
  }

  /// The tag that is nearest to the present state.
  static func latestTag(in root: String) -> String? {
    run(["describe", "--tags", "--abbrev=0"], in: root)?.split(separator: 0x0A).first
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func log(_ range: [String], in root: String) -> [ReviewHistory.Day]? {
    guard run(["rev-parse", "--is-shallow-repository"], in: root)?.first == UInt8(ascii: "f"),
      let log = run(
        [
          "log", "--first-parent", "-m", "--no-color", "--no-ext-diff", "--relative",
          "--name-status", "--no-renames", "-z",
          "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--format=%x01%cd",
        ] + range + ["--", "Content"], in: root)
    else { return nil }
    return days(of: log)
  }

  /// - Parameter log: for each commit, the latest first, `\1`, its time, and pairs of state and
  ///   path, all separated by NUL.
  static func days(of log: [UInt8]) -> [ReviewHistory.Day] {
    var times: [String: String] = [:]
    // The latest commits come first; a file's first change of the day says what it was before.
    var changes: [String: [String: [ReviewHistory.Change.Kind]]] = [:]
    for commit in log.split(separator: 1) {
      var parts = commit.split { $0 == 0 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }
      guard let time = parts.first, time.utf8.count == 20 else { continue }
      parts.removeFirst()
      let date = String(time.prefix(10))
      if times[date].map({ $0 < time }) ?? true { times[date] = time }
      var index = 0
      while index + 1 < parts.count {
        let kind: ReviewHistory.Change.Kind =
          switch parts[index].first {
          case "A": .added
          case "D": .removed
          default: .changed
          }
        changes[date, default: [:]][parts[index + 1], default: []].append(kind)
        index += 2
      }
    }
    return changes.map { date, files in
      ReviewHistory.Day(
        date: date, time: times[date] ?? date + "T00:00:00Z",
        changes: files.compactMap { path, kinds in
          ReviewHistory.Change.net(kinds).map { ReviewHistory.Change(kind: $0, path: path) }
        }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
    }
    .filter { !$0.changes.isEmpty }
    .sorted { $0.date > $1.date }
  }

  private static func run(_ arguments: [String], in folder: String) -> [UInt8]? {
    let git = HelperProgram(
      "git", ["-C", folder] + arguments,
      environment: ["TZ": "UTC", "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"])
    guard let result = git.run(), result.status == 0 else { return nil }
    return result.output
  }
}
