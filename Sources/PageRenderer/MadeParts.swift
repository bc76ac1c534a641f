import Bibliography
import Charts
import Electrochemistry
import Figures
import Markup
import ReviewModel

/// Parts of pages that are made when they are first asked for. No text of an entry goes into them:
/// they stay when one is edited. Nor does anything that holds the context, which holds these.
final class MadeParts: Sendable {
  let files = FileStore()
  let onceJSON = OnceFor<String, [UInt8]>()
  let onceShapes = OnceFor<PageShape.Key, PageShape>()
  let onceHomePieces = OnceFor<String, Markup>()
  let names = Memo<String, Markup>()
  let plainNames = Memo<String, String>()
  let onceStructuredParts = Once<StructuredParts>()
  let onceKinship = Once<Kinship>()
  let onceStripFields = OnceFor<String, StripField?>()
  let rows = Memo<EntryRow, Markup>()
  let quantities = Memo<MetricAt, Markup>()
  let onceCitationForms = Once<CitationForms>()
  let onceReference = OnceFor<String, Markup>()
  let onceFigures = OnceFor<String, MapFigure>()
  let onceCharts = OnceFor<String, PerformanceMap>()
  let onceDrawings = OnceFor<String, Markup>()
  let onceMapTables = OnceFor<String, [UInt8]>()
  let onceBifunctionalTable = Once<[UInt8]>()
  let onceByMechanism = Once<[String: [Catalyst]]>()
  let onceByClass = Once<[String: [String: [Catalyst]]]>()
  let onceSeries = Once<[String: [DataSeries]]>()
  let onceNumbersBySource = Once<[String: [SubjectNumber]]>()
  let onceMetrics = Once<[Metric]>()
  let onceCiting = Once<[String: [Catalyst]]>()
  let onceClasses = Once<[String: [ComparabilityClass]]>()
  let onceCompared = OnceFor<SiteAddress, [ComparedQuantity]>()
  let onceNearValues = OnceFor<SiteAddress, NearValues>()
  let onceDayWords = OnceFor<String, DayWords>()
  let selections = Memo<NumberQuery, NumberSelection>()
}
