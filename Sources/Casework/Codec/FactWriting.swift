import CaseRules

/// Writes an event's open parts as two canonical JSON texts: sorted keys, texts and lists of texts only.
struct FactWriting: FactCoder {
  private(set) var facts: [String: FactValue] = [:]
  private(set) var routing: [String: FactValue] = [:]

  mutating func fact(_ name: String, _ value: inout String) { facts[name] = .text(value) }
  mutating func fact(_ name: String, _ value: inout [String]) { facts[name] = .texts(value) }
  mutating func route(_ name: String, _ value: inout String) { routing[name] = .text(value) }
  mutating func route(_ name: String, _ value: inout [String]) { routing[name] = .texts(value) }
  mutating func laterFact(_ name: String, _ value: inout String) { facts[name] = value.isEmpty ? nil : .text(value) }
  mutating func laterFact(_ name: String, _ value: inout [String]) { facts[name] = value.isEmpty ? nil : .texts(value) }
  mutating func laterRoute(_ name: String, _ value: inout String) { routing[name] = value.isEmpty ? nil : .text(value) }
}
