extension Bench {
  /// Puts on record that the case is taken out as a document, with the decision to share it.
  func makeRecord(_ facts: RecordMade) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving, .arbiter)
    if facts.purpose.leavesTheAgency { try need("recipient", "reason") } else { try need("reason") }
    return one(.recordMade(facts))
  }
}
