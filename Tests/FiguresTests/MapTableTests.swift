import Figures
import ReviewModel
import Testing

@Suite struct MapTableTests {
  @Test func writesOneRowForEachValue() {
    let review = SmallReview().review
    let text = String(decoding: MapFigure(review.maps[0], in: review).csv, as: UTF8.self)
    #expect(
      text == """
        catalyst,name,class,reaction,metric,value,unit,at,electrolyte,source,where,kind,note
        fe,FeN4,a+b,ORR,half-wave potential,0.90,V,,0.1 M KOH,seed-1,section 2,measured,
        co,"Co, <b>bold</b>",a+b,ORR,half-wave potential,0.85,V,,0.1 M KOH,seed-1,section 2,measured,
        co,"Co, <b>bold</b>",a+b,ORR,half-wave potential,0.80,V,,0.1 M KOH,seed-1,section 2,measured,

        """)
  }
}
