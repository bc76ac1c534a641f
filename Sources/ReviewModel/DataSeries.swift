/// A numeric series of a catalyst: a polarisation curve, free-energy steps, a stability run.
package struct DataSeries: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package var quantity: String
    /// As written after the stroke in the header; empty for a pure number.
    package var unit: String

    package init(quantity: String, unit: String) {
      self.quantity = quantity
      self.unit = unit
    }
  }

  package struct Note: Sendable, Hashable {
    package var key: String
    package var text: String

    package init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }

  package var catalystID: String
  package var id: String
  package var path: String
  package var columns: [Column]
  /// One row per line; every row has one number per column.
  package var rows: [[Double]]
  package var notes: [Note]
  /// The file as it stands, for download.
  package var bytes: [UInt8]

  package init(
    catalystID: String, id: String, path: String, columns: [Column], rows: [[Double]],
    notes: [Note], bytes: [UInt8]
  ) {
    self.catalystID = catalystID
    self.id = id
    self.path = path
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.bytes = bytes
  }

  package func note(_ key: String) -> String? { notes.first { $0.key == key }?.text }
}
