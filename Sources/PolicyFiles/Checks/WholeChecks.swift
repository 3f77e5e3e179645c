import CaseRules

extension PolicyChecks {
  mutating func checkWhole() {
    let edition = policy.edition
    if edition.supersedes == policy.id { note(.supersedesItself, at: "edition/supersedes") }
    if let review = edition.reviewDue, review < edition.inForceFrom {
      note(.reviewBeforeStart, at: "edition/review due")
    }
    for item in [RecordItem.outcomeAgreed, .outstandingIssues] where !policy.closing.confirmationHolds.contains(item) {
      note(.closesWithout(Phrases.words(of: item.rawValue)), at: "closing/confirmation holds")
    }
    if policy.arbiter.powers.isEmpty { note(.arbiterWithoutPowers, at: "arbiter/powers") }
    if policy.arbiter.isFinal, !policy.arbiter.powers.contains(.decide) {
      note(.finalWithoutDeciding, at: "arbiter/final")
    }
  }
}
