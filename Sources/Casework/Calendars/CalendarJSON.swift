import CaseRules
import Foundation

/// Decodes a calendar file and turns the decoder's errors into refusals with a place.
enum CalendarJSON {
  /// GOV.UK's file has some 25 kB; anything near this is something else.
  static let largest = 2_000_000

  static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws(CalendarFileRefusal) -> Value {
    guard data.count <= largest else { throw .tooLarge(bytes: data.count, limit: largest) }
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch let error as DecodingError {
      throw refusal(error)
    } catch {
      throw .notJSON
    }
  }

  private static func refusal(_ error: DecodingError) -> CalendarFileRefusal {
    switch error {
    case .keyNotFound(let key, let context): .missing(place: place(context.codingPath + [key]))
    case .valueNotFound(_, let context): .missing(place: place(context.codingPath))
    case .typeMismatch(let type, let context):
      .wrongType(place: place(context.codingPath), expected: expected(type))
    case .dataCorrupted: .notJSON
    @unknown default: .notJSON
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce("") { text, key in
      if let index = key.intValue { return text + "[\(index)]" }
      return text.isEmpty ? key.stringValue : text + "." + key.stringValue
    }
  }

  private static func expected(_ type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Int.Type: "number"
    case is [Any].Type: "list"
    default: "object"
    }
  }
}
