import CaseRules
import Foundation

/// Writes an event's open parts as two canonical JSON texts: sorted keys, texts and lists of texts only.
struct FactWriting: FactCoder {
  private(set) var facts: [String: Any] = [:]
  private(set) var routing: [String: Any] = [:]

  mutating func fact(_ name: String, _ value: inout String) { facts[name] = value }
  mutating func fact(_ name: String, _ value: inout [String]) { facts[name] = value }
  mutating func route(_ name: String, _ value: inout String) { routing[name] = value }
  mutating func route(_ name: String, _ value: inout [String]) { routing[name] = value }
}

/// Canonical JSON of texts and lists of texts.
enum CanonicalJSON {
  static func text(_ object: [String: Any]) -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? JSONSerialization.data(withJSONObject: object, options: options) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  static func object(_ text: String) throws(FactProblem) -> [String: Any] {
    let parsed = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let object = parsed as? [String: Any] else { throw .wrongForm(field: "", found: "not a JSON object") }
    return object
  }
}
