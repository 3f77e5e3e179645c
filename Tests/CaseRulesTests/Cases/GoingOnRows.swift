import CaseRules

enum GoingOnRows {
  static let all = ways + silence + record + arbiter + discretion + urgent + frozen + routes + moves + calendars

  static let raised = Given().raised()
  private static func go(_ to: String, because: Opening = .unresolved, arbiter: Actor? = nil) -> Command {
    .escalate(.to(to, because: because, arbiter: arbiter))
  }
  private static let reason = Words.of("reason")

  static let ways = [
    Row("unresolved, to the next stage", raised, go("2"), reason, records: "inabilityRecorded", "escalated"),
    Row("the receiving side may too", raised, go("2"), by: .bea, reason, records: "inabilityRecorded", "escalated"),
    Row(
      "inability that is on record is not recorded twice", raised.then(.recordInability, by: .bea, reason), go("2"),
      reason, records: "escalated"),
    Row("with a reason", raised, go("2"), refused: .missing(["reason"])),
    Row("a stage of the policy", raised, go("9"), reason, refused: .noSuchStage("9")),
    Row("skipping where the policy lets", raised, go("3"), reason, records: "inabilityRecorded", "escalated"),
    Row("skipping where it does not", raised, go("4"), reason, refused: .mayNotEnter(stage: "4")),
    Row("not to the same stage", raised.escalated(to: "2"), go("2"), reason, refused: .stageNotAfterThis("2")),
    Row("not back", raised.escalated(to: "2"), go("1"), reason, refused: .stageNotAfterThis("1")),
    Row("not past the top", raised.atTheTop(), go("4", arbiter: .eve), reason, refused: .topOfLadder),
    Row("another opening that the stage has", raised, go("3", because: .nonAttendance), reason, records: "escalated"),
    Row(
      "one that it has not", raised, go("2", because: .nonAttendance), reason,
      refused: .openingNotAllowed(.nonAttendance)),
    Row(
      "immediate risk was not stated", raised, go("2", because: .immediateRisk), reason,
      refused: .openingNotAllowed(.immediateRisk)),
    Row(
      "a trigger of its own takes a case straight there", raised, go("4", because: .policyIssue, arbiter: .eve), reason,
      records: "escalated"),
    Row(
      "and to no other stage", raised, go("3", because: .policyIssue), reason, refused: .openingNotAllowed(.policyIssue)
    ),
    Row(
      "silence skips nothing", raised.at("2026-06-08T17:01"), go("4", because: .silence, arbiter: .eve), reason,
      refused: .mayNotEnter(stage: "4")),
    Row(
      "immediate risk goes to the next stage", urgentNow, go("2", because: .immediateRisk), reason, records: "escalated"
    ),
    Row(
      "and where the policy lets a case enter", urgentNow, go("3", because: .immediateRisk), reason,
      records: "escalated"),
    Row(
      "immediate risk skips no stage that the policy does not open to it", urgentNow,
      go("4", because: .immediateRisk, arbiter: .eve), reason, refused: .mayNotEnter(stage: "4")),
    Row(
      "and one that it does",
      Given(.small { $0.stages[3].opensOn.append(.immediateRisk) }).raised()
        .then(.takeUrgentRoute, by: .ann, .of("rationale")),
      go("4", because: .immediateRisk, arbiter: .eve), reason, records: "escalated"),
    Row("not when agreed", raised.agreed(), go("2"), reason, refused: .caseEnded(.agreed)),
    Row(
      "an earlier hand-over needs a reason", raised.at("2026-06-03T10:00"), go("2"), reason,
      happened: "2026-06-02T10:00", refused: .earlierStartNeedsReason),
    Row(
      "not before its stage", raised.at("2026-06-03T10:00").escalated(to: "2").at("2026-06-03T10:30"), go("3"), reason,
      happened: "2026-06-03T09:45", refused: .happenedBeforeTheCase),
    Row(
      "to the own agency's posts", raised, .escalate(.to("2") { $0.raising = Actor.zoe.holder }), reason,
      refused: .agencyNotInCase),
    Row(
      "to every receiving agency", raised, .escalate(.to("2") { $0.receiving = [] }), reason,
      refused: .agencyNotInCase),
    Row("the arbiter does not escalate", raised.atTheTop(), go("4"), by: .eve, reason, refused: .onlySide(.raising)),
  ]

  private static let urgentNow = raised.then(.takeUrgentRoute, by: .ann, .of("rationale"))

  /// The five working days of stage 1 end on Monday 8 June 2026 at 17:00.
  static let silence = [
    Row(
      "not before the limit", raised.at("2026-06-08T17:00"), go("2", because: .silence), reason,
      refused: .silenceNotYet(until: at("2026-06-08T17:00"))),
    Row("after the limit", raised.at("2026-06-08T17:01"), go("2", because: .silence), reason, records: "escalated"),
    Row(
      "no limit, no silence", raised.escalated(to: "2").escalated(to: "3").at("2026-09-01T10:00"),
      go("4", because: .silence, arbiter: .eve), reason, refused: .silenceNotYet(until: nil)),
    Row(
      "an answer that is overdue", answering.at("2026-06-03T17:01"), go("2", because: .silence), reason,
      records: "escalated"),
    Row(
      "an answer that came", answering.then(.answer(.keep), by: .bea, .of("reasons")).at("2026-06-03T17:01"),
      go("2", because: .silence), reason, refused: .silenceNotYet(until: at("2026-06-08T17:00"))),
    Row(
      "a question back is no answer",
      answering.then(.answer(.needToKnow), by: .bea, .of("reasons")).at("2026-06-03T17:01"),
      go("2", because: .silence), reason, records: "escalated"),
  ]

  static let answering = Given(
    .small {
      $0.stages[0].duties.append(
        .made("1-answer", .answer, .receiving) { $0.limit = .workingDays(2) })
    }
  ).raised()

  static let record = [
    Row(
      "the record goes with it", Given().raised(.challenge(), .of("concern", "label", "outcomeSought")), go("2"),
      reason,
      refused: .missingFromRecord([.evidence])),
    Row(
      "what is added at the hand-over counts", Given().raised(.challenge(), .of("concern", "label", "outcomeSought")),
      go("2"), .of("reason", "evidence"), records: "inabilityRecorded", "escalated"),
    Row(
      "and goes on counting",
      Given().raised(.challenge(), .of("concern", "label", "outcomeSought"))
        .then(go("2"), by: .ann, .of("reason", "evidence")),
      go("3"), reason, records: "inabilityRecorded", "escalated"),
  ]

  private static let third = raised.escalated(to: "2").escalated(to: "3")

  static let arbiter = [
    Row("an arbiter is named", third, go("4"), reason, refused: .noArbiterNamed),
    Row("who had no part", third, go("4", arbiter: .ben), reason, refused: .arbiterHasPart),
    Row("the arbiter decides", raised.atTheTop(), .decide(.decide), by: .eve, decision, records: "decided", "closed"),
    Row("mediation ends nothing", raised.atTheTop(), .decide(.mediate), by: .eve, decision, records: "decided"),
    Row(
      "a power that is not given", raised.atTheTop(), .decide(.advise), by: .eve, decision,
      refused: .powerNotGiven(.advise)),
    Row("a party does not decide", raised.atTheTop(), .decide(.decide), decision, refused: .onlySide(.arbiter)),
    Row("nor another of the board", raised.atTheTop(), .decide(.decide), by: .kit, decision, refused: .notAParty),
    Row(
      "with reasons", raised.atTheTop(), .decide(.decide), by: .eve, .of("decision", "outstanding"),
      refused: .missing(["reasons"])),
    Row("no arbiter before the top", third, .decide(.decide), by: .eve, decision, refused: .notAParty),
  ]

  private static let decision = Words.of("decision", "reasons", "outstanding")

  static let discretion = [
    Row(
      "whoever has discretion refuses, with a reason", raised, .declineEscalation(to: "3"), reason,
      records: "escalationDeclined"),
    Row("not without", raised, .declineEscalation(to: "3"), refused: .missing(["reason"])),
    Row("no discretion here", raised, .declineEscalation(to: "2"), reason, refused: .noDiscretionHere),
    Row("the side that has it", raised, .declineEscalation(to: "3"), by: .bea, reason, refused: .onlySide(.raising)),
    Row("a stage of the policy", raised, .declineEscalation(to: "9"), reason, refused: .noSuchStage("9")),
    Row("a stage to come", third, .declineEscalation(to: "3"), reason, refused: .stageNotAfterThis("3")),
    Row(
      "and the case goes on", raised.then(.declineEscalation(to: "3"), by: .ann, reason), go("2"), reason,
      records: "inabilityRecorded", "escalated"),
  ]

  static let urgent = [
    Row("immediate risk", raised, .takeUrgentRoute, by: .bea, .of("rationale"), records: "urgentRouteTaken"),
    Row("with a rationale", raised, .takeUrgentRoute, refused: .missing(["rationale"])),
  ]

  static let frozen = [
    Row(
      "anyone reports an override", raised, .override(event: "death"), by: .zoe, .of("account"), records: "overridden"),
    Row("what happened", raised, .override(event: "death"), by: .zoe, refused: .missing(["account"])),
    Row(
      "an event of the policy", raised, .override(event: "x"), .of("account"),
      refused: .unknownWord(field: "event", found: "x")),
    Row(
      "a policy without overrides", Given(.small { $0.routes = [] }).raised(), .override(event: "death"),
      .of("account"),
      refused: .noSuchRoute("override")),
    Row(
      "open to parties only", Given(.small { $0.routes[1].openToAnyone = false }).raised(), .override(event: "death"),
      by: .zoe, .of("account"), refused: .notAParty),
    Row("clocks stand still", raised.overridden(), go("2"), reason, refused: .clocksFrozen),
    Row("recording goes on", raised.overridden(), .discuss(.phone), .of("account"), records: "discussed"),
    Row("a person resumes", raised.overridden(), .resume, by: .bea, reason, records: "resumed"),
    Row("with a reason", raised.overridden(), .resume, refused: .missing(["reason"])),
    Row("nothing to resume", raised, .resume, reason, refused: .notFrozen),
    Row(
      "an override that stops no clock", Given(.small { $0.routes[1].freezesClocks = false }).raised().overridden(),
      go("2"), reason, records: "inabilityRecorded", "escalated"),
    Row(
      "a case without a clock is resumed too",
      Given().raised(.challenge(), .of("concern", "label")).overridden(), .resume, reason, records: "resumed"),
  ]

  static let routes = [
    Row("a referral outside", raised, .refer(route: "police"), reason, records: "referred"),
    Row("with a reason", raised, .refer(route: "police"), refused: .missing(["reason"])),
    Row("a route of the policy", raised, .refer(route: "x"), reason, refused: .noSuchRoute("x")),
    Row("another kind of route", raised, .refer(route: "within"), reason, refused: .noSuchRoute("within")),
    Row("wider learning comes after", raised, .refer(route: "learning"), reason, refused: .notAgreed),
    Row("wider learning after", raised.agreed(), .refer(route: "learning"), reason, records: "referred"),
    Row("a policy issue, though resolved", raised.agreed(), .refer(route: "4"), reason, records: "referred"),
    Row("a stage that takes no policy issue", raised.agreed(), .refer(route: "3"), reason, refused: .noSuchRoute("3")),
  ]

  private static func changed(from: String, to: String) -> Command {
    var facts = CalendarChanged()
    (facts.from, facts.to) = (from, to)
    return .changeCalendar(facts)
  }

  private static let newer = changed(from: "2026", to: "2027")

  static let calendars = [
    Row("the program notes another calendar", raised, newer, by: .program, records: "calendarChanged"),
    Row("nobody else", raised, newer, refused: .notAParty),
    Row(
      "another, not the same", raised, changed(from: "2026", to: "2026"), by: .program, refused: .sameCalendar),
    Row("whether or not its clocks run", raised.overridden(), newer, by: .program, records: "calendarChanged"),
    Row(
      "before the clock too", Given().raised(.challenge(), .of("concern", "label")), newer, by: .program,
      records: "calendarChanged"),
    Row(
      "the program notes that a stage's time is over", raised.at("2026-06-08T17:01"), .passLimit, by: .program,
      records: "limitPassed"),
    Row("not before", raised.at("2026-06-08T17:00"), .passLimit, by: .program, refused: .limitNotPassed),
    Row(
      "once for a stage", raised.at("2026-06-08T17:01").then(.passLimit, by: .program), .passLimit, by: .program,
      refused: .limitNotPassed),
    Row("nobody but the program", raised.at("2026-06-08T17:01"), .passLimit, refused: .notAParty),
    Row("what is closed keeps its own", raised.agreed(), newer, by: .program, refused: .caseEnded(.agreed)),
  ]

  private static let other = Policy.small {
    $0.id = PolicyID("other")
    $0.stages = [.made("a", []), .made("b", [])]
  }
  private static func move(_ to: String, _ stage: String) -> Command { .movePolicy(to: PolicyID(to), stage: stage) }

  static let moves = [
    Row("to another edition", raised, move("other", "a"), reason, next: other, records: "policyMoved"),
    Row("with a reason", raised, move("other", "a"), next: other, refused: .missing(["reason"])),
    Row("to one of its stages", raised, move("other", "1"), reason, next: other, refused: .noSuchStage("1")),
    Row(
      "to an edition that exists", raised, move("x", "a"), reason, refused: .unknownWord(field: "policy", found: "x")),
    Row("to another than its own", raised, move("small", "1"), reason, next: .small(), refused: .samePolicy),
    Row(
      "not to an arbiter who is not named", raised, move("other", "4"), reason,
      next: .small { $0.id = PolicyID("other") }, refused: .noArbiterNamed),
    Row(
      "not off its route", Given().raised(.within()), move("other", "own"), reason,
      next: .small {
        $0.id = PolicyID("other")
        $0.routes = []
      }, refused: .noSuchRoute("within")),
  ]
}
