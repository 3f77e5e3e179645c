import CaseRules

/// Reads an event's open parts. A field that nobody asked for is an error: nothing stored is ignored.
struct FactReading: FactCoder {
  private var facts: FactList
  private var routing: FactList

  init(facts: String, routing: String) throws(FactProblem) {
    self.facts = try CanonicalJSON.object(facts)
    self.routing = try CanonicalJSON.object(routing)
  }

  mutating func fact(_ name: String, _ value: inout String) throws(FactProblem) {
    value = try Self.text(name, from: &facts)
  }

  mutating func fact(_ name: String, _ value: inout [String]) throws(FactProblem) {
    value = try Self.texts(name, from: &facts)
  }

  mutating func route(_ name: String, _ value: inout String) throws(FactProblem) {
    value = try Self.text(name, from: &routing)
  }

  mutating func route(_ name: String, _ value: inout [String]) throws(FactProblem) {
    value = try Self.texts(name, from: &routing)
  }

  mutating func laterFact(_ name: String, _ value: inout String) throws(FactProblem) {
    value = try Self.laterText(name, from: &facts)
  }

  mutating func laterFact(_ name: String, _ value: inout [String]) throws(FactProblem) {
    guard facts.holds(name) else {
      value = []
      return
    }
    value = try Self.texts(name, from: &facts)
    if value.isEmpty { throw .wrongForm(field: name, found: "an empty list") }
  }

  mutating func laterRoute(_ name: String, _ value: inout String) throws(FactProblem) {
    value = try Self.laterText(name, from: &routing)
  }

  func finish() throws(FactProblem) {
    if let left = facts.firstName ?? routing.firstName { throw .unknownField(left) }
  }

  private static func text(_ name: String, from object: inout FactList) throws(FactProblem) -> String {
    switch object.take(name) {
    case .text(let text): return text
    case .texts(let texts): throw .wrongForm(field: name, found: "\(texts)")
    case .other(let word): throw .wrongForm(field: name, found: word)
    case nil: throw .missing(field: name)
    }
  }

  /// Empty where an older program wrote the event; an empty text itself is never written.
  private static func laterText(_ name: String, from object: inout FactList) throws(FactProblem) -> String {
    guard object.holds(name) else { return "" }
    let text = try Self.text(name, from: &object)
    if text.isEmpty { throw .wrongForm(field: name, found: text) }
    return text
  }

  private static func texts(_ name: String, from object: inout FactList) throws(FactProblem) -> [String] {
    switch object.take(name) {
    case .texts(let texts): return texts
    case .text(let text), .other(let text): throw .wrongForm(field: name, found: text)
    case nil: throw .missing(field: name)
    }
  }
}
