import CaseRules

enum RaisingRows {
  static let all = starting + parties + codes + entering + trigger

  private static let enough = Given.enough
  private static func raise(_ change: (inout Raised) -> Void = { _ in }) -> Command { .raise(.challenge(change)) }

  static let starting = [
    Row("both parts of the trigger start the clock", Given(), raise(), enough, records: "raised", "clockStarted"),
    Row(
      "without a resolution requested it is only recorded", Given(), raise(), .of("concern", "label"), records: "raised"
    ),
    Row("the concern is needed", Given(), raise(), .of("label"), refused: .missing(["concern"])),
    Row("a name for the person is needed", Given(), raise(), .of("concern"), refused: .missing(["label"])),
    Row("a theme has no person", Given(), raise { $0.route = "theme" }, .of("concern"), records: "raised"),
    Row("only once", Given().raised(), raise(), enough, refused: .alreadyRaised),
    Row("other commands need a case", Given(), .acknowledge, by: .bea, refused: .noSuchCase),
    Row(
      "an earlier start needs a reason", Given(), raise(), enough, happened: "2026-06-01T08:00",
      refused: .earlierStartNeedsReason),
    Row(
      "an earlier start with a reason", Given(), raise(), .of("concern", "label", "outcomeSought", "earlierReason"),
      happened: "2026-05-29T08:00", records: "raised", "clockStarted"),
    Row(
      "an adopted starter", Given(.small { $0.isStarter = true }), raise(), enough, records: "raised", "clockStarted"),
    Row(
      "a starter that nobody adopted", Given(.small { $0.isStarter = true }),
      raise { $0.partnership = PartnershipID("") }, enough, refused: .starterNotAdopted),
  ]

  static let parties = [
    Row("somebody is challenged", Given(), raise { $0.receiving = [] }, enough, refused: .noReceivingAgency),
    Row("for one's own agency", Given(), raise(), by: .zoe, enough, refused: .onlySide(.raising)),
    Row(
      "not one's own agency on the ladder", Given(), raise { $0.receiving = [Actor.amy.holder] }, enough,
      refused: .sameAgencyOnBothSides),
    Row(
      "each agency once", Given(), raise { $0.receiving = [Actor.bea.holder, Actor.ben.holder] }, enough,
      refused: .unknownWord(field: "receiving", found: "care")),
    Row(
      "several agencies", Given(), raise { $0.receiving = [Actor.cal.holder, Actor.bea.holder] }, enough,
      records: "raised", "clockStarted"),
    Row("within one agency", Given(), .raise(.within()), enough, records: "raised", "clockStarted"),
    Row(
      "within one agency there is no other", Given(), raise { $0.route = "within" }, enough,
      refused: .differentAgencies),
    Row(
      "within one agency it takes two posts", Given(), .raise(.within(.ann)), enough, refused: .sameAgencyOnBothSides),
  ]

  static let codes = [
    Row("a route of the policy", Given(), raise { $0.route = "x" }, enough, refused: .noSuchRoute("x")),
    Row(
      "an override is no challenge", Given(), raise { $0.route = "override" }, enough, refused: .noSuchRoute("override")
    ),
    Row(
      "a ground of the policy", Given(), raise { $0.ground = "x" }, enough,
      refused: .unknownWord(field: "ground", found: "x")),
    Row(
      "a subject of the policy", Given(), raise { $0.subjects = ["plan", "x"] }, enough,
      refused: .unknownWord(field: "subjects", found: "x")),
    Row(
      "whom the policy concerns", Given(.small { $0.concerns = [.child] }), raise { $0.person = .adult }, enough,
      refused: .unknownWord(field: "person", found: "adult")),
    Row(
      "a board of the policy", Given(.small { $0.boards = [Board(key: "east", name: "East", area: "East")] }), raise(),
      enough, refused: .unknownWord(field: "board", found: "")),
    Row(
      "a priority of the policy", Given(.small { $0.priorities = [Choice(key: "high", name: "High")] }), raise(),
      enough,
      refused: .unknownWord(field: "priority", found: "")),
    Row(
      "a decision of tomorrow can't be challenged", Given(), raise { $0.decisionOn = day("2026-06-02") }, enough,
      refused: .happenedInTheFuture),
    Row(
      "a dissent that is recorded ends there", Given(),
      raise {
        $0.route = "dissent"
        $0.recordOnly = true
      }, enough,
      records: "raised", "closed"),
    Row(
      "a dissent that the policy only records", Given(), raise { $0.route = "dissent" }, enough, refused: .recordOnly),
    Row("the ladder is not only recorded", Given(), raise { $0.recordOnly = true }, enough, refused: .recordOnly),
    Row(
      "a dissent that may be a challenge",
      Given(.small { $0.routes[3].mayChallenge = true }), raise { $0.route = "dissent" }, enough,
      records: "raised", "clockStarted"),
  ]

  static let entering = [
    Row(
      "a stage that may be entered, with a reason", Given(), raise { $0.stage = "3" },
      .of("concern", "label", "outcomeSought", "entryReason"), records: "raised", "clockStarted"),
    Row("entering needs a reason", Given(), raise { $0.stage = "3" }, enough, refused: .missing(["entryReason"])),
    Row(
      "entering where the policy does not let", Given(), raise { $0.stage = "2" }, enough,
      refused: .mayNotEnter(stage: "2")),
    Row(
      "nobody enters at the arbiter's", Given(.small { $0.stages[3].mayEnter = true }), raise { $0.stage = "4" },
      enough,
      refused: .mayNotEnter(stage: "4")),
    Row("a stage of the policy", Given(), raise { $0.stage = "9" }, enough, refused: .noSuchStage("9")),
  ]

  private static let recorded = Given().raised(.challenge(), .of("concern", "label"))

  static let trigger = [
    Row(
      "the resolution requested later starts the clock", recorded.at("2026-06-02T10:00"), .requestResolution,
      .of("outcomeSought"), records: "resolutionRequested", "clockStarted"),
    Row(
      "what is still missing", recorded, .requestResolution, .of("evidence"),
      refused: .missingFromRecord([.outcomeSought])),
    Row(
      "only the raising side", recorded, .requestResolution, by: .bea, .of("outcomeSought"),
      refused: .onlySide(.raising)),
    Row("only once", Given().raised(), .requestResolution, .of("outcomeSought"), refused: .clockStartedAlready),
    Row(
      "started earlier, without a reason", recorded.at("2026-06-03T10:00"), .requestResolution, .of("outcomeSought"),
      happened: "2026-06-02T10:00", refused: .earlierStartNeedsReason),
    Row(
      "no answer is asked before the clock", recorded, .answer(.keep), by: .bea, .of("reasons"),
      refused: .clockNotStarted),
  ]
}
