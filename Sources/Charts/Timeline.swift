/// Milestones by year, in a lane for each strategy.
package struct Timeline: Sendable, Hashable {
  package var id: String
  package var title: String
  /// What the chart shows, in words, for those who do not see it.
  package var description: String
  package var lanes: [Lane]
  package var milestones: [Milestone]

  package init(
    id: String, title: String, description: String, lanes: [Lane], milestones: [Milestone]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.lanes = lanes
    self.milestones = milestones
  }

  package struct Lane: Sendable, Hashable {
    package var id: String
    package var name: String
    /// 0–7 choose colour and shape together; anything else is the grey of "other".
    package var style: Int
    package var href: String?

    package init(id: String, name: String, style: Int, href: String? = nil) {
      self.id = id
      self.name = name
      self.style = style
      self.href = href
    }
  }

  package struct Milestone: Sendable, Hashable {
    package var id: String
    /// Id of its lane.
    package var lane: String
    /// Calendar year; only years from 1 to 9999 are drawn.
    package var year: Int
    package var label: [TextRun]
    /// A few words below the name.
    package var note: String
    package var href: String?
    /// Lines shown when the milestone is pointed at; without any, year, name and note.
    package var tooltip: [String]

    package init(
      id: String, lane: String, year: Int, label: [TextRun], note: String = "",
      href: String? = nil, tooltip: [String] = []
    ) {
      self.id = id
      self.lane = lane
      self.year = year
      self.label = label
      self.note = note
      self.href = href
      self.tooltip = tooltip
    }
  }
}

extension Timeline {
  /// Milestones that can be drawn, by year, then by lane, then as they came.
  var ordered: [(lane: Int, milestone: Milestone)] {
    var laneOfId: [String: Int] = [:]
    for (index, lane) in lanes.enumerated() where laneOfId[lane.id] == nil {
      laneOfId[lane.id] = index
    }
    let known = milestones.compactMap { milestone -> (lane: Int, milestone: Milestone)? in
      guard (1...9999).contains(milestone.year), let lane = laneOfId[milestone.lane]
      else { return nil }
      return (lane, milestone)
    }
    return known.enumerated().sorted { left, right in
      (left.element.milestone.year, left.element.lane, left.offset)
        < (right.element.milestone.year, right.element.lane, right.offset)
    }.map(\.element)
  }

  var hasLinks: Bool {
    lanes.contains { $0.href != nil } || milestones.contains { $0.href != nil }
  }
}

extension Timeline.Milestone {
  var words: String {
    guard tooltip.isEmpty else { return tooltip.joined(separator: "\n") }
    return "\(year): \(label.plainText)" + (note.isEmpty ? "" : "\n" + note)
  }
}
