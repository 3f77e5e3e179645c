import CaseRules

/// What is taken out of a record for whoever receives it: who says so, who looks, and when it may go.
enum RedactionRows {
  private static func made(_ purpose: RecordPurpose, by actor: Actor = .ann) -> Given {
    var facts = RecordMade()
    facts.purpose = purpose
    return Given().raised().then(.makeRecord(facts), by: actor, .of("recipient", "reason"))
  }

  private static let court = made(.court)
  private static let record = court.state.last

  private static func mark(_ record: Int, files: [Int] = []) -> Command {
    var facts = RedactionMarked()
    (facts.record, facts.others, facts.files) = (record, 1, files)
    return .markRedaction(facts)
  }

  private static let marks = Words.of(Redaction.passagesField)
  private static let marked = court.then(mark(record), by: .ann, marks)
  private static let entry = marked.state.last
  private static let look = Command.reviewRedaction(entry, nobodyElse: false)
  private static let alone = Command.reviewRedaction(entry, nobodyElse: true)
  private static let filed = Given().raised().then(.attach(Attached()), by: .ann, .of("fileName"))
    .then(
      .makeRecord(
        {
          var facts = RecordMade()
          facts.purpose = .personConcerned
          return facts
        }()), by: .ann, .of("recipient", "reason"))

  static let all = [
    Row("somebody says what is taken out", court, mark(record), marks, records: "redactionMarked"),
    Row("or that nothing is", court, mark(record), records: "redactionMarked"),
    Row("and says it anew", marked, mark(record), marks, records: "redactionMarked"),
    Row("of a record that was made", court, mark(1), marks, refused: .noSuchRecord),
    Row("by their own agency", made(.court, by: .bea), mark(record), marks, refused: .noSuchRecord),
    Row("for somebody outside", made(.ownFile), mark(record), marks, refused: .noSuchRecord),
    Row(
      "with files that were there", filed,
      mark(filed.state.last, files: [filed.state.attachments.first?.position ?? 0]), marks, records: "redactionMarked"),
    Row("and no others", court, mark(record, files: [1]), marks, refused: .noSuchEntry),
    Row("a second person lets it go", marked, look, by: .amy, records: "redactionReviewed"),
    Row("once", marked.then(look, by: .amy), look, by: .amy, refused: .redactionReviewed),
    Row("not another agency", marked, look, by: .bea, refused: .noSuchRecord),
    Row("not what was said anew since", marked.then(mark(record), by: .amy, marks), look, refused: .noSuchRedaction),
    Row("not what nobody said", court, look, by: .amy, refused: .noSuchRedaction),
    Row("not whoever said it", marked, look, refused: .ownRedaction),
    Row(
      "nor at once where nobody else can", marked, alone, .of("reason"),
      refused: .ownRedactionTooSoon(from: at("2026-06-02T10:00"))),
    Row("but a day later", marked.at("2026-06-02T10:00"), alone, .of("reason"), records: "redactionReviewed"),
    Row("and for a reason", marked.at("2026-06-02T10:00"), alone, refused: .missing(["reason"])),
    Row("also once it has ended", marked.agreed(), look, by: .amy, records: "redactionReviewed"),
  ]
}
