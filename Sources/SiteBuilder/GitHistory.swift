import HelperPrograms
import ReviewModel

/// Reads the history of the content from the repository it stands in, along its main line: what a
/// merge brings counts on the day of the merge.
enum GitHistory {
  /// Nil where there is no repository, no `git`, or only part of the history.
  static func read(root: String) -> ReviewHistory? {
    guard run(["rev-parse", "--is-shallow-repository"], in: root)?.first == UInt8(ascii: "f"),
      let log = run(
        [
          "log", "--first-parent", "-m", "--no-color", "--no-ext-diff", "--relative",
          "--name-status", "--no-renames", "-z",
          "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--format=%x01%cd", "--", "Content",
        ], in: root)
    else { return nil }
    let days = days(of: log)
    return days.isEmpty ? nil : ReviewHistory(days: days)
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
          net(kinds).map { ReviewHistory.Change(kind: $0, path: path) }
        }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
    }
    .filter { !$0.changes.isEmpty }
    .sorted { $0.date > $1.date }
  }

  /// What a day did to a file in the end.
  ///
  /// - Parameter kinds: the latest first.
  private static func net(_ kinds: [ReviewHistory.Change.Kind]) -> ReviewHistory.Change.Kind? {
    let wasThere = kinds.last != .added
    let isThere = kinds.first != .removed
    return switch (wasThere, isThere) {
    case (true, true): .changed
    case (true, false): .removed
    case (false, true): .added
    case (false, false): nil
    }
  }

  private static func run(_ arguments: [String], in folder: String) -> [UInt8]? {
    let git = HelperProgram(
      "git", ["-C", folder] + arguments,
      environment: ["TZ": "UTC", "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"])
    guard let result = git.run(), result.status == 0 else { return nil }
    return result.output
  }
}
