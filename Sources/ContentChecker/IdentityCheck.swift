import ContentReader
import Diagnostics
import Electrochemistry
import OrderedWork

/// One id, one item; one name, one entry.
enum IdentityCheck {
  /// What tells an item from others.
  private struct Identity: Sendable {
    let id: String
    let path: String
    let name: RawNode?
    let aliases: [RawNode]

    init?(_ item: RawItem) {
      if item.kind == .map { return nil }
      id = item.id
      path = item.source.path
      let isCatalyst = item.kind == .catalyst
      name = isCatalyst ? item.keys["name"] : nil
      if isCatalyst, case .list(let aliases)? = item.keys["aliases"]?.value {
        self.aliases = aliases
      } else {
        aliases = []
      }
    }
  }

  static func check(_ raw: RawReview, diagnostics: inout [Diagnostic]) {
    let parts = OrderedWork.parts(of: raw.items.count) { raw.items[$0].compactMap(Identity.init) }
    let items = parts.flatMap(\.self)
    var paths: [String: String] = [:]
    paths.reserveCapacity(items.count)
    for item in items {
      guard let first = paths.updateValue(item.path, forKey: item.id) else { continue }
      paths[item.id] = first
      diagnostics.append(
        Diagnostic(
          CheckRules.duplicateID, at: .start(of: item.path),
          "the id “\(item.id)” belongs to \(first) too",
          help: "rename one of the files; links such as [[\(item.id)]] must lead to one item"))
    }
    checkNames(items, diagnostics: &diagnostics)
    checkAliases(items, paths, diagnostics: &diagnostics)
  }

  private static func checkNames(_ items: [Identity], diagnostics: inout [Diagnostic]) {
    var first: [String: String] = [:]
    first.reserveCapacity(items.count)
    for item in items {
      guard let node = item.name, let name = node.text, !name.isEmpty,
        let other = first.updateValue(item.id, forKey: name)
      else { continue }
      first[name] = other
      diagnostics.append(
        Diagnostic(
          CheckRules.duplicateName, at: node.range,
          "the entry “\(other)” has the name “\(name)” too",
          help: "merge the two, or tell them apart in the name: \(name) (…)"))
    }
  }

  /// An alias must not be another entry's id, nor stand in two entries if it is a former id.
  private static func checkAliases(
    _ items: [Identity], _ paths: [String: String], diagnostics: inout [Diagnostic]
  ) {
    var first: [String: String] = [:]
    for item in items {
      for node in item.aliases {
        guard let alias = node.text else { continue }
        let owner = alias == item.id ? nil : paths[alias] ?? first[alias]
        if let owner {
          diagnostics.append(
            Diagnostic(
              CheckRules.duplicateID, at: node.range,
              "the alias “\(alias)” belongs to \(owner) too",
              help: "delete it here or there; a former id can lead to one entry only"))
        }
        if SearchKey.slug(of: alias) == alias { first[alias] = item.path }
      }
    }
  }
}
