import CaseRules

/// Reads an event's open parts. A field that nobody asked for is an error: nothing stored is ignored.
struct FactReading: FactCoder {
  private var facts: [String: Any]
  private var routing: [String: Any]

  init(facts: String, routing: String) throws(FactProblem) {
    self.facts = try CanonicalJSON.object(facts)
    self.routing = try CanonicalJSON.object(routing)
  }

  mutating func fact(_ name: String, _ value: inout String) throws(FactProblem) {
    value = try Self.take(name, from: &facts)
  }

  mutating func fact(_ name: String, _ value: inout [String]) throws(FactProblem) {
    value = try Self.take(name, from: &facts)
  }

  mutating func route(_ name: String, _ value: inout String) throws(FactProblem) {
    value = try Self.take(name, from: &routing)
  }

  mutating func route(_ name: String, _ value: inout [String]) throws(FactProblem) {
    value = try Self.take(name, from: &routing)
  }

  func finish() throws(FactProblem) {
    if let left = (facts.keys.sorted() + routing.keys.sorted()).first { throw .unknownField(left) }
  }

  private static func take<Value>(_ name: String, from object: inout [String: Any]) throws(FactProblem) -> Value {
    guard let found = object.removeValue(forKey: name) else { throw .missing(field: name) }
    guard let value = found as? Value else { throw .wrongForm(field: name, found: "\(found)") }
    return value
  }
}
