import Diagnostics
import Markup

/// The pieces of the page of one code.
struct RuleParts {
  let rule: Rule
  /// All rules of the build.
  let rules: [Rule]
  let links: Links

  var facts: Markup {
    Markup { writer in
      writer.element("dl", ["class": "facts"]) { writer in
        writer.fact("Level") { $0.levels(rule) }
        if let family = rule.family {
          writer.fact("Part of") { writer in
            let address = links.to(.diagnostics, anchor: family.rawValue)
            writer.element("a", ["href": address], text: family.title)
          }
        }
        if let fieldRule = rule.fieldRule {
          writer.fact("Rule of the field") { self.fieldRule(fieldRule, &$0) }
        }
      }
    }
  }

  /// With the other codes behind the same rule.
  private func fieldRule(_ fieldRule: String, _ writer: inout MarkupWriter) {
    writer.text(fieldRule)
    let others = rules.filter { $0.fieldRule == fieldRule && $0.code != rule.code }
    guard !others.isEmpty else { return }
    writer.text(", with ")
    writer.joined(others, by: ", ") { other, writer in
      writer.element("a", ["href": links.to(.diagnostic(other.code))], text: other.code)
    }
  }

  var examples: Markup {
    Markup { writer in
      writer.element("div", ["class": "examples"]) { writer in
        for (title, sample) in [("Instead of", rule.bad), ("Write", rule.good)] {
          writer.element("div") { writer in
            writer.element("h3", text: title)
            writer.sample(sample)
          }
        }
      }
    }
  }

  var limits: Markup {
    guard !rule.limits.isEmpty else { return .empty }
    return Markup { writer in
      writer.table(
        "Limits", class: "limits", head: ["Quantity", "Sound", "Outside it", "Where it comes from"]
      ) { writer in
        for limit in rule.limits {
          writer.element("tr") { writer in
            writer.element("th", ["scope": "row"]) { $0.ruleProse(limit.quantity) }
            writer.element("td", ["class": "value"]) { $0.ruleProse(limit.sound) }
            writer.element("td") { $0.level(limit.severity) }
            writer.element("td", ["class": "words"]) { $0.ruleProse(limit.origin) }
          }
        }
      }
    }
  }

  /// How an entry accepts what the rule warns about; empty where it can't.
  var acceptance: Markup {
    guard rule.canBeAccepted else { return .empty }
    return Markup { writer in
      writer.element(
        "p",
        text: "An error has to be mended, or the number marked as contested or withdrawn with a"
          + " reason. Where the rule only warns and the number is right all the same, write into the"
          + " row of the number, or at the top of the entry for all its rows:")
      writer.sample(rule.acceptance)
      writer.element("p", text: "The page of the entry shows the warning with your reason.")
    }
  }
}

extension MarkupWriter {
  /// What a rule says, with its formulae; samples between backticks stay as they are.
  mutating func ruleProse(_ text: String) {
    for span in ProseSpan.spans(of: text) {
      if span.isSample { element("code", text: span.text) } else { sentence(span.text) }
    }
  }

  /// Content as it stands in a file.
  mutating func sample(_ text: String) {
    element("pre") { $0.element("code", text: text) }
  }

  mutating func level(_ level: Severity) { badge(level.rawValue, level.rawValue) }

  mutating func levels(_ rule: Rule) { joined(rule.levels, by: " or ") { $1.level($0) } }
}
