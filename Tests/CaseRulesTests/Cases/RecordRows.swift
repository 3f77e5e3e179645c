import CaseRules

/// The case taken out as a document: who may, and what has to be said.
enum RecordRows {
  private static let raised = Given().raised()
  private static let own = Command.makeRecord(RecordMade())
  private static let court: Command = {
    var facts = RecordMade()
    (facts.purpose, facts.basis) = (.court, .legalObligation)
    return .makeRecord(facts)
  }()

  static let all = [
    Row("either side makes the record", raised, own, by: .bea, .of("reason"), records: "recordMade"),
    Row("for a reason", raised, own, refused: .missing(["reason"])),
    Row("and says who receives it", raised, court, .of("reason"), refused: .missing(["recipient"])),
    Row("where it leaves the agency", raised, court, .of("recipient", "reason"), records: "recordMade"),
    Row("whoever decides, too", raised.atTheTop(), own, by: .eve, .of("reason"), records: "recordMade"),
    Row("nobody outside the case", raised, own, by: .zoe, .of("reason"), refused: .notAParty),
    Row(
      "before the clock", Given().raised(.challenge(), .of("concern", "label")), own, .of("reason"),
      records: "recordMade"),
    Row("while it stands still", raised.overridden(), own, .of("reason"), records: "recordMade"),
    Row("and once it has ended", raised.agreed(), own, .of("reason"), records: "recordMade"),
  ]
}
