import ContentReader
import Diagnostics
import Electrochemistry

/// One id, one item; one name, one entry.
enum IdentityCheck {
  static func check(_ raw: RawReview, _ names: KnownNames, diagnostics: inout [Diagnostic]) {
    var paths: [String: String] = [:]
    paths.reserveCapacity(raw.items.count)
    // By index: taking an item out would copy it.
    for index in raw.items.indices where raw.items[index].kind != .map {
      let id = raw.items[index].id
      let path = raw.items[index].source.path
      if let first = paths.updateValue(path, forKey: id) {
        paths[id] = first
        diagnostics.append(
          Diagnostic(
            CheckRules.duplicateID, at: .start(of: path),
            "the id “\(id)” belongs to \(first) too",
            help: "rename one of the files; links such as [[\(id)]] must lead to one item"))
      }
    }
    let catalysts = raw.items(.catalyst)
    checkNames(catalysts, diagnostics: &diagnostics)
    checkAliases(catalysts, paths, diagnostics: &diagnostics)
  }

  private static func checkNames(_ items: [RawItem], diagnostics: inout [Diagnostic]) {
    var first: [String: String] = [:]
    first.reserveCapacity(items.count)
    for item in items {
      guard let node = item.keys["name"], let name = node.text, !name.isEmpty else { continue }
      guard let other = first.updateValue(item.id, forKey: name) else { continue }
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
