import CaseRules

/// What reached somebody who may not read it, and a challenge about the wrong person.
enum DisclosureRows {
  private static let open = Given().raised()
  private static let settled = open.agreed()
  private static let reported = open.then(.reportDisclosure(.record, entry: 1), by: .ann, .of("account"))
  private static let entry = reported.state.last
  private static let judged = reported.then(.judgeDisclosure(entry, .notReportable), by: .ann, .of("reason"))
  private static let mistaken = reported.then(.withdrawMistaken, by: .ann, .of("reason"))
  private static let dissent = Given().raised(
    .challenge {
      $0.route = "dissent"
      $0.recordOnly = true
    })

  static let all = [
    Row(
      "either side reports what went to the wrong person", open, .reportDisclosure(.message, entry: 0), by: .bea,
      .of("account"), records: "disclosureReported"),
    Row(
      "after the end too", settled, .reportDisclosure(.record, entry: 1), .of("account"),
      records: "disclosureReported"),
    Row("saying what went where", open, .reportDisclosure(.words, entry: 1), refused: .missing(["account"])),
    Row(
      "about an entry that there is", open, .reportDisclosure(.words, entry: 99), .of("account"),
      refused: .noSuchEntry),
    Row(
      "its own agency judges it", reported, .judgeDisclosure(entry, .reported), .of("reason"),
      records: "disclosureJudged"),
    Row(
      "and no other", reported, .judgeDisclosure(entry, .reported), by: .bea, .of("reason"), refused: .agencyNotInCase),
    Row("for a reason", reported, .judgeDisclosure(entry, .notReportable), refused: .missing(["reason"])),
    Row("only what was reported", reported, .judgeDisclosure(1, .reported), .of("reason"), refused: .noSuchEntry),
    Row(
      "differently when more is known", judged, .judgeDisclosure(entry, .reported), .of("reason"),
      records: "disclosureJudged"),
    Row(
      "not twice alike", judged, .judgeDisclosure(entry, .notReportable), .of("reason"), refused: .judgedAlready),
    Row(
      "a challenge about the wrong person is taken back", open, .withdrawMistaken, .of("reason"), records: "withdrawn"),
    Row("by whoever raised it", open, .withdrawMistaken, by: .bea, .of("reason"), refused: .onlySide(.raising)),
    Row("with the reason for that", open, .withdrawMistaken, refused: .missing(["reason"])),
    Row(
      "before it has ended", open.then(.withdraw, by: .ann, .of("reason")), .withdrawMistaken, .of("reason"),
      refused: .caseEnded(.withdrawn)),
    Row(
      "while it is stopped too", open.overridden(), .withdrawMistaken, .of("reason"), records: "withdrawn"),
    Row(
      "what was only put on record is erased instead", dissent, .withdrawMistaken, .of("reason"),
      refused: .caseEnded(.recorded)),
    Row(
      "what nobody has judged keeps its words", mistaken, .eraseCase(.wrongPerson), refused: .disclosureNotJudged),
    Row(
      "afterwards it is erased at once", mistaken.then(.judgeDisclosure(entry, .reported), by: .ann, .of("reason")),
      .eraseCase(.wrongPerson), records: "caseErased"),
    Row(
      "a backup that brings it back changes nothing of that", mistaken, .eraseCase(.again), by: .program,
      records: "caseErased"),
  ]
}
