import Testing

@testable import Electrochemistry

@Suite("Reactions and media")
struct ReactionTests {
  @Test(arguments: [
    ("ORR", Reaction.orr), ("orr", .orr), ("Oxygen Reduction Reaction", .orr),
    ("oxygen evolution", .oer),
    ("HER", .her), ("hydrogen-evolution reaction", .her), ("ORR/OER", .bifunctional),
    ("OER / ORR", .bifunctional), ("bifunctional", .bifunctional), ("overall", .overall),
    ("overall water splitting", .overall),
  ])
  func readsReactions(text: String, reaction: Reaction) {
    #expect(Reaction(named: text) == reaction)
  }

  @Test func refusesOtherReactions() {
    for text in ["", "CO2RR", "NRR", "oxygen"] { #expect(Reaction(named: text) == nil) }
  }

  @Test func everyReactionIsFoundByItsRawValueSlugAndName() {
    for reaction in Reaction.allCases {
      #expect(Reaction(named: reaction.rawValue) == reaction)
      #expect(Reaction(named: reaction.slug) == reaction)
      #expect(Reaction(named: reaction.name) == reaction)
      #expect(SearchKey.slug(of: reaction.slug) == reaction.slug)
    }
    #expect(Reaction.bifunctional.parts == [.orr, .oer])
  }

  @Test func readsMedia() {
    #expect(Medium(named: "acid") == .acidic)
    #expect(Medium(named: "Basic") == .alkaline)
    #expect(Medium(named: "alkaline") == .alkaline)
    #expect(Medium(named: "neutral") == .neutral)
    #expect(Medium(named: "sour") == nil)
    #expect(Medium(pH: 13.9) == .alkaline)
    #expect(Medium(pH: 7) == .neutral)
    #expect(Medium(pH: -0.3) == .acidic)
  }
}
