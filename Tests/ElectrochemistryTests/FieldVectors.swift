import Foundation

/// The field's test vectors, as `Fixtures/field-vectors.json` holds them.
struct FieldVectors: Decodable {
  struct Format: Decodable {
    var input: String
    var html: String

    enum CodingKeys: String, CodingKey {
      case input = "in"
      case html
    }
  }

  struct Search: Decodable {
    var variants: [String]
    var key: String
  }

  struct Conversion: Decodable {
    var potential: Double
    var offset: Double
    var pH: Double
    var celsius: Double
    var expected: Double

    enum CodingKeys: String, CodingKey {
      case potential = "E"
      case offset = "E_ref_vs_SHE"
      case pH
      case celsius = "T_C"
      case expected = "E_RHE"
    }
  }

  /// One number or a row of them.
  enum Number: Decodable {
    case one(Double)
    case many([Double])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Double.self) {
        self = .one(value)
      } else {
        self = .many(try container.decode([Double].self))
      }
    }

    var value: Double {
      if case .one(let value) = self { return value }
      return .nan
    }

    var values: [Double] {
      if case .many(let values) = self { return values }
      return []
    }
  }

  struct Relation: Decodable {
    var given: [String: Number]
    var expect: [String: Double]
  }

  var format: [Format]
  var search: [Search]
  var conversions: [Conversion]
  var relations: [Relation]

  enum CodingKeys: String, CodingKey {
    case format
    case search
    case conversions = "to_rhe"
    case relations
  }

  static func load() throws -> Self {
    let address = Bundle.module.bundleURL.appendingPathComponent("Fixtures/field-vectors.json")
    return try JSONDecoder().decode(Self.self, from: Data(contentsOf: address))
  }
}
