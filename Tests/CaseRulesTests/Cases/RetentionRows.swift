import CaseRules

/// How long a case is kept once it has ended, what stops its erasure, and who decides.
enum RetentionRows {
  private static let open = Given().raised()
  private static let ended = open.agreed()
  private static let held = ended.then(.hold, by: .bea, .of("reason"))
  private static let over = ended.at("2052-01-01T10:00")

  private static func keep(_ until: String) -> Command {
    var facts = KeptUntil()
    (facts.rule, facts.until) = (.other, Day(iso: until))
    return .keepUntil(facts)
  }

  private static let decided = ended.then(keep("2030-12-31"), by: .ann, .of("reason"))

  private static let talked = open.then(.discuss(.phone), by: .ann, .of("account"))
  private static let dissent = Given().raised(
    .challenge {
      $0.route = "dissent"
      $0.recordOnly = true
    })

  static let all = [
    Row(
      "a recorded dissent rests from its beginning", dissent, keep("2030-12-31"), .of("reason"), records: "keptUntil"),
    Row("and can be erased", dissent, .eraseCase(.ordered), records: "caseErased"),
    Row(
      "what is on hold loses no entry either", talked.then(.hold, by: .bea, .of("reason")),
      .remove(entry: talked.state.last), .of("reason"), refused: .held),
    Row("what a backup brought back is erased again", held, .eraseCase(.again), by: .program, records: "caseErased"),
    Row("by the program alone", over, .eraseCase(.again), refused: .notAParty),
    Row("the raising side says how long", ended, keep("2030-12-31"), .of("reason"), records: "keptUntil"),
    Row("not the other side", ended, keep("2030-12-31"), by: .bea, .of("reason"), refused: .onlySide(.raising)),
    Row("for a reason", ended, keep("2030-12-31"), refused: .missing(["reason"])),
    Row(
      "until a day to come", ended, keep("2026-06-01"), .of("reason"),
      refused: .dateInThePast(Day(iso: "2026-06-01")!)),
    Row("only what has ended", open, keep("2030-12-31"), .of("reason"), refused: .notEnded),
    Row("either side holds it", ended, .hold, by: .bea, .of("reason"), records: "held"),
    Row("an open case too", open, .hold, .of("reason"), records: "held"),
    Row("held for a reason", ended, .hold, refused: .missing(["reason"])),
    Row("held once", held, .hold, .of("reason"), refused: .heldAlready),
    Row("a hold is lifted", held, .liftHold, .of("reason"), records: "holdLifted"),
    Row("where there is one", ended, .liftHold, .of("reason"), refused: .notHeld),
    Row(
      "not before its time", ended, .eraseCase(.timeIsOver), refused: .keptStill(until: Day(iso: "2051-12-31")!)),
    Row("once its time is over", over, .eraseCase(.timeIsOver), records: "caseErased"),
    Row(
      "nor before the day that was decided", decided.at("2030-12-31T10:00"), .eraseCase(.timeIsOver),
      refused: .keptStill(until: Day(iso: "2030-12-31")!)),
    Row("and after it", decided.at("2031-01-01T10:00"), .eraseCase(.timeIsOver), records: "caseErased"),
    Row("sooner where it is ordered", ended, .eraseCase(.ordered), records: "caseErased"),
    Row("a hold stops that", held, .eraseCase(.ordered), refused: .held),
    Row("not by the other side", over, .eraseCase(.timeIsOver), by: .bea, refused: .onlySide(.raising)),
    Row("nor an open case", open, .eraseCase(.ordered), refused: .notEnded),
    Row(
      "after it nothing is done", ended.then(.eraseCase(.ordered), by: .ann), .reopen, .of("reason"),
      refused: .caseErased),
    Row("and it is not held", ended.then(.eraseCase(.ordered), by: .ann), .hold, .of("reason"), refused: .caseErased),
  ]
}
