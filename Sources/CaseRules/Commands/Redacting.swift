extension Bench {
  /// Says what is taken out of a record before somebody outside receives it. Said anew, it is looked at anew.
  func markRedaction(_ facts: RedactionMarked) throws(Refusal) -> [Decision] {
    try ownRecord(facts.record)
    let files = state.attachments.map(\.position).filter { $0 <= facts.record }
    for file in facts.files where !files.contains(file) { throw .noSuchEntry }
    return one(.redactionMarked(facts))
  }

  /// Lets the record go. Whoever marked it can't, unless nobody else of the agency can: then a day later, for a reason.
  ///
  /// - Parameter nobodyElse: the directory knows nobody else of the agency who may.
  func reviewRedaction(_ position: Int, nobodyElse: Bool) throws(Refusal) -> [Decision] {
    guard let note = state.redactions.first(where: { $0.position == position }),
      state.redaction(ofRecord: note.record) == note
    else { throw .noSuchRedaction }
    try ownRecord(note.record)
    if note.reviewedBy != nil { throw .redactionReviewed }
    var facts = RedactionReviewed()
    facts.redaction = position
    if note.by.person == order.by.person {
      guard nobodyElse else { throw .ownRedaction }
      let from = note.at + CaseState.ownReviewSeconds
      if order.now < from { throw .ownRedactionTooSoon(from: from) }
      try need("reason")
      facts.isAlone = true
    }
    return one(.redactionReviewed(facts))
  }

  private func ownRecord(_ position: Int) throws(Refusal) {
    guard let record = state.record(at: position), record.agency == order.by.agency, record.purpose.leavesTheAgency
    else { throw .noSuchRecord }
  }
}

extension CaseState {
  /// After which whoever marked a redaction may look at it again, where nobody else can.
  public static let ownReviewSeconds = 86_400
}
