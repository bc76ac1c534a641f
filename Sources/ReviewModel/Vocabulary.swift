package import Electrochemistry

/// The words of the field that the review declares.
package struct Vocabulary: Sendable {
  package struct ElectrolyteEntry: Sendable, Hashable {
    package var name: String
    package var medium: Medium
    package var pH: String?
    package var pHRange: String?
    package var synonyms: [String]

    package init(name: String, medium: Medium, pH: String?, pHRange: String?, synonyms: [String]) {
      self.name = name
      self.medium = medium
      self.pH = pH
      self.pHRange = pHRange
      self.synonyms = synonyms
    }
  }

  package struct ReferenceElectrode: Sendable, Hashable {
    package var name: String
    /// V vs SHE at 25 °C; nil where the filling decides.
    package var offset: Quantity?
    package var range: String?
    package var source: String?
    package var synonyms: [String]

    package init(
      name: String, offset: Quantity?, range: String?, source: String?, synonyms: [String]
    ) {
      self.name = name
      self.offset = offset
      self.range = range
      self.source = source
      self.synonyms = synonyms
    }
  }

  package struct Abbreviation: Sendable, Hashable {
    package var short: String
    package var long: String

    package init(short: String, long: String) {
      self.short = short
      self.long = long
    }
  }

  package var electrolytes: [ElectrolyteEntry]
  package var referenceElectrodes: [ReferenceElectrode]
  package var abbreviations: [Abbreviation]
  /// Groups of words that mean the same.
  package var synonyms: [[String]]
  /// Search key of a further name → metric.
  package var metricNames: [String: Metric]

  package init() {
    electrolytes = []
    referenceElectrodes = []
    abbreviations = []
    synonyms = []
    metricNames = [:]
  }
}
