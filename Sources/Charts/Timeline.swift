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

  /// Above this many, milestones of one lane and year are told by their number.
  static let mostMilestones = 300

  /// The same with one mark for all milestones of a lane and year, where there are too many.
  var condensed: Timeline {
    let all = ordered
    guard all.count > Self.mostMilestones else { return self }
    var groups: [[(lane: Int, milestone: Milestone)]] = []
    for item in all {
      if let last = groups.last?.last, last.lane == item.lane,
        last.milestone.year == item.milestone.year
      {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
    var timeline = self
    timeline.milestones = groups.map { group in
      guard group.count > 1, let first = group.first?.milestone else { return group[0].milestone }
      let names = group.prefix(5).map { $0.milestone.label.plainText }
      let rest = group.count > names.count ? ["and \(group.count - names.count) more"] : []
      return Milestone(
        id: first.id, lane: first.lane, year: first.year,
        label: [TextRun("\(group.count) milestones")],
        tooltip: ["\(first.year): \(group.count) milestones"] + names + rest)
    }
    // What can't be drawn is counted below the chart all the same.
    let drawn = Set(all.map(\.milestone.id))
    timeline.milestones += milestones.filter { !drawn.contains($0.id) }
    return timeline
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
