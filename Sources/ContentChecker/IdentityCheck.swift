import ContentReader
import Diagnostics
import Electrochemistry

/// One id, one item; one name, one entry.
enum IdentityCheck {
  static func check(_ raw: RawReview, _ names: KnownNames, diagnostics: inout [Diagnostic]) {
    var paths: [String: String] = [:]
    for item in raw.items where item.kind != .map {
      if let first = paths[item.id] {
        diagnostics.append(
          Diagnostic(
            CheckRules.duplicateID, at: .start(of: item.source.path),
            "the id “\(item.id)” belongs to \(first) too",
            help: "rename one of the files; links such as [[\(item.id)]] must lead to one item"))
      } else {
        paths[item.id] = item.source.path
      }
    }
    checkNames(raw.items(.catalyst), diagnostics: &diagnostics)
    checkAliases(raw.items(.catalyst), paths, diagnostics: &diagnostics)
  }

  private static func checkNames(_ items: [RawItem], diagnostics: inout [Diagnostic]) {
    var first: [String: String] = [:]
    for item in items {
      guard let node = item.keys["name"], let name = node.text, !name.isEmpty else { continue }
      guard let other = first[name] else {
        first[name] = item.id
        continue
      }
      diagnostics.append(
        Diagnostic(
          CheckRules.duplicateName, at: node.range,
          "the entry “\(other)” has the name “\(name)” too",
          help: "merge the two, or tell them apart in the name: \(name) (…)"))
    }
  }

  /// An alias must not be another entry's id, nor stand in two entries if it is a former id.
  private static func checkAliases(
    _ items: [RawItem], _ paths: [String: String], diagnostics: inout [Diagnostic]
  ) {
    var first: [String: String] = [:]
    for item in items {
      guard case .list(let aliases)? = item.keys["aliases"]?.value else { continue }
      for node in aliases {
        guard let alias = node.text else { continue }
        let owner = alias == item.id ? nil : paths[alias] ?? first[alias]
        if let owner {
          diagnostics.append(
            Diagnostic(
              CheckRules.duplicateID, at: node.range,
              "the alias “\(alias)” belongs to \(owner) too",
              help: "delete it here or there; a former id can lead to one entry only"))
        }
        if SearchKey.slug(of: alias) == alias { first[alias] = item.source.path }
      }
    }
  }
}
