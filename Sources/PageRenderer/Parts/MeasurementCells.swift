import Electrochemistry
import Figures
import Markup
import ReviewModel

/// The content of the cells of a table of numbers.
struct MeasurementCells {
  let context: SiteContext
  let links: Links
  let references: ReferenceList

  func subject(_ number: SubjectNumber, _ writer: inout MarkupWriter) {
    let address = links.to(context.address(of: number.subject))
    if number.subject.kind == .catalyst {
      writer.nameLink(context.name(number.subject.name), to: address)
    } else {
      writer.element("a", ["href": address], text: number.subject.name)
    }
    guard let sample = number.measurement.sample else { return }
    writer.element("span", ["class": "variant"]) { writer in
      writer.text("as ")
      writer.name(sample)
    }
  }

  /// `ORR · Half-wave potential E1/2`
  func quantity(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    guard let metric = measurement.metric else { return Self.quantity(measurement, &writer) }
    Self.reaction(measurement, &writer)
    writer.markup(
      context.quantity(metric, at: measurement.at) {
        Markup { Self.quantity(metric, at: measurement.at, &$0) }
      })
  }

  /// `ORR E1/2`, for places that have room for the symbol only.
  static func shortQuantity(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    if let reaction = measurement.reaction { writer.text(reaction.rawValue + "\u{A0}") }
    if let metric = measurement.metric {
      writer.runs(metric.symbol(at: measurement.at))
    } else {
      writer.sentence(measurement.quantityName)
    }
  }

  static func quantity(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    reaction(measurement, &writer)
    if let metric = measurement.metric {
      quantity(metric, at: measurement.at, &writer)
    } else {
      writer.sentence(measurement.quantityName.sentenceCased)
    }
  }

  private static func reaction(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    guard let reaction = measurement.reaction else { return }
    writer.element("span", ["class": "reaction"], text: reaction.rawValue)
    writer.text(" ")
  }

  private static func quantity(
    _ metric: Metric, at: Quantity?, _ writer: inout MarkupWriter
  ) {
    let symbol = metric.symbol(at: at)
    guard SearchKey.key(of: TextRun.plain(symbol)) != SearchKey.key(of: metric.name) else {
      writer.sentence(metric.name.sentenceCased)
      return
    }
    writer.text(metric.name.sentenceCased)
    writer.text(" ")
    writer.element("span", ["class": "symbol"]) { $0.runs(symbol) }
  }

  func value(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    let isGone = measurement.status == .withdrawn
    writer.element("span", ["class": isGone ? "value withdrawn" : "value"]) { writer in
      writer.runs(NumberText.runs(measurement.normalised))
    }
    conversion(measurement, &writer)
  }

  /// Leads to the ledger where a potential was converted, or could not be.
  private func conversion(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    guard let conversion = measurement.conversion else { return }
    let word =
      switch conversion {
      case .converted: "converted here"
      case .refused: "not converted"
      case .recomputed, .notRecomputed: "conversion checked"
      }
    let anchor = ConversionPart.anchor(measurement)
    let subject = measurement.id.split(separator: ":").first.map(String.init) ?? ""
    writer.text(" ")
    writer.element(
      "a",
      [
        "class": conversion.refusal == nil ? "badge" : "badge badge-assumed",
        "href": links.to(.catalyst(subject), anchor: anchor),
      ], text: word)
  }

  /// What the source printed; of most entries the value as written.
  func printed(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    if let printed = measurement.printed {
      writer.text(printed)
    } else {
      writer.runs(NumberText.runs(measurement.value))
    }
  }

  func condition(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    switch measurement.condition {
    case .none: writer.text("–")
    case .notStated: notStated(&writer)
    case .quantity(let quantity): writer.runs(NumberText.runs(quantity))
    }
  }

  func electrolyte(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    switch measurement.electrolyte {
    case .named(let name, _): writer.markup(context.name(name))
    case .medium(let medium): writer.text(medium.name)
    case .notStated: notStated(&writer)
    case .notGiven: writer.text("–")
    }
  }

  func conditions(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    var parts: [(name: String, text: [TextRun])] = []
    func add(_ name: String, _ text: String?) {
      if let text { parts.append((name, ChemicalFormula.runs(ofName: text))) }
    }
    add("", measurement.deviceType)
    add("as", measurement.role)
    add("sample", measurement.sample)
    for condition in measurement.conditions {
      let text =
        condition.quantity.map(NumberText.runs) ?? ChemicalFormula.runs(ofName: condition.text)
      parts.append((condition.name.rawValue, text))
    }
    writer.joined(parts, by: "; ") { part, writer in
      if !part.name.isEmpty { writer.text(part.name + " ") }
      writer.runs(part.text)
    }
  }

  func kind(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    writer.badge(measurement.kind.rawValue, measurement.kind.rawValue)
    if measurement.status != .current {
      writer.text(" ")
      writer.badge(measurement.status.rawValue, measurement.status.rawValue)
    }
    guard measurement.isScaleAssumed else { return }
    writer.text(" ")
    let method = SiteAddress.page("method")
    guard context.isWritten(method) else {
      writer.badge("scale assumed", "assumed")
      return
    }
    writer.element(
      "a", ["class": "badge badge-assumed", "href": links.to(method)], text: "scale assumed")
  }

  func source(_ locator: Locator, _ writer: inout MarkupWriter) {
    references.cite(locator.sourceID, context: context, links: links, to: &writer)
    if let place = locator.place {
      writer.element("span", ["class": "where"], text: place)
    }
  }

  func notes(_ measurement: Measurement, _ writer: inout MarkupWriter) {
    let reason = measurement.reason.map { reason in
      let who = [measurement.doubtedBy, measurement.doubtedOn].compactMap(\.self)
        .joined(separator: ", ")
      let text =
        "\(measurement.status.rawValue.sentenceCased): \(reason)"
        + (who.isEmpty ? "" : " (\(who))")
      return ".!?".contains(text.last ?? " ") ? text : text + "."
    }
    writer.joined([reason].compactMap(\.self) + measurement.notes, by: " ") { text, writer in
      writer.sentence(text)
    }
  }

  private func notStated(_ writer: inout MarkupWriter) {
    writer.element("span", ["class": "not-stated"], text: "not stated")
  }
}
