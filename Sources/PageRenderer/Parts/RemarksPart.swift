import Electrochemistry
import Markup
import ReviewModel

/// What the rules of the field ask about an entry: open questions, and those that the entry accepts
/// with its reason.
struct RemarksPart {
  let context: SiteContext
  let links: Links
  let catalyst: Catalyst

  var markup: Markup {
    guard !catalyst.remarks.isEmpty else { return .empty }
    let open = catalyst.remarks.filter { $0.acceptedBecause == nil }
    return Markup { writer in
      if !open.isEmpty {
        writer.element("ul", ["class": "remarks"]) { writer in
          for remark in open { item(remark, &writer) }
        }
      }
      for (reason, remarks) in accepted { group(reason, remarks, &writer) }
    }
  }

  /// How many questions there are, in a line for print.
  var summary: Markup {
    let open = catalyst.remarks.filter { $0.acceptedBecause == nil }
    let groups = accepted
    guard !open.isEmpty || !groups.isEmpty else { return .empty }
    return Markup { writer in
      writer.element("p", ["class": "under"]) { writer in
        if !open.isEmpty {
          var codes: [String] = []
          for remark in open where !codes.contains(remark.code) { codes.append(remark.code) }
          writer.text(
            .count(open.count, "open question", "open questions") + " about the values: "
              + codes.listed + ". ")
        }
        for (reason, remarks) in groups {
          writer.text(.count(remarks.count, "question", "questions") + " accepted: ")
          writer.sentence(reason)
          writer.text(" ")
        }
      }
    }
  }

  /// By reason, in the order of first use.
  private var accepted: [(reason: String, remarks: [Remark])] {
    var groups: [(reason: String, remarks: [Remark])] = []
    for remark in catalyst.remarks {
      guard let reason = remark.acceptedBecause else { continue }
      if let place = groups.firstIndex(where: { $0.reason == reason }) {
        groups[place].remarks.append(remark)
      } else {
        groups.append((reason, [remark]))
      }
    }
    return groups
  }

  private func group(_ reason: String, _ remarks: [Remark], _ writer: inout MarkupWriter) {
    writer.element("details", ["class": "accepted"]) { writer in
      writer.element("summary") { writer in
        writer.text(.count(remarks.count, "question", "questions") + " accepted: ")
        writer.sentence(reason)
      }
      writer.element("ul", ["class": "remarks"]) { writer in
        for remark in remarks { item(remark, &writer) }
      }
    }
  }

  private func item(_ remark: Remark, _ writer: inout MarkupWriter) {
    writer.element("li") { writer in
      writer.sentence(remark.message.sentenceCased)
      writer.text(". ")
      code(remark, &writer)
      guard let id = remark.measurementID else { return }
      writer.text(" ")
      let number = id.split(separator: ":").last.map(String.init) ?? ""
      writer.element("a", ["href": "#m-\(number)"], text: "number \(number)")
    }
  }

  private func code(_ remark: Remark, _ writer: inout MarkupWriter) {
    let address = SiteAddress.diagnostic(remark.code)
    if context.isWritten(address) {
      writer.element(
        "a", ["class": "code", "href": links.to(address), "title": remark.title],
        text: remark.code)
    } else {
      writer.element("span", ["class": "code", "title": remark.title], text: remark.code)
    }
  }
}
