package import Electrochemistry

/// The words of the field that the review declares.
package struct Vocabulary: Sendable {
  package struct ElectrolyteEntry: Sendable, Hashable {
    package var name: String
    package var medium: Medium
    /// The pH where a source gives none; nil where it must be asked.
    package var pH: Quantity?
    /// The pH values that sources print for it.
    package var pHRange: Quantity?
    package var synonyms: [String]

    package init(
      name: String, medium: Medium, pH: Quantity?, pHRange: Quantity?, synonyms: [String]
    ) {
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
    /// Half the spread of trustworthy values of the offset, in V.
    package var uncertainty: Quantity?
    /// Offsets seen in the literature.
    package var range: Quantity?
    package var source: String?
    package var synonyms: [String]

    package init(
      name: String, offset: Quantity?, uncertainty: Quantity?, range: Quantity?, source: String?,
      synonyms: [String]
    ) {
      self.name = name
      self.offset = offset
      self.uncertainty = uncertainty
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
