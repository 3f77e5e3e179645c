import CaseRules

/// Eskerdale, which went over from the policy of July 2024 to the briefing's five stages: cases on both sides of that
/// day. One that was raised before it keeps the older edition unless people move it.
extension DemoWorld {
  static var eskerdaleStories: [Story] {
    [
      closedUnderTheOlder, stillUnderTheOlder, movedToTheNewer, firstDay, managersAndChair, seniorManagers, directors,
      toThePartnership, openedAgain,
    ]
  }

  private static var closedUnderTheOlder: Story {
    Story(
      "Before the change, agreed", in: eskerdale,
      [
        .raise(
          .ago(170, 10, 5), "health-visitor", with: ["social-care"], ground: "threshold",
          [
            "label": "V.S., 3",
            "concern": "The nursery place that kept V.S. seen each day was about to end.",
            "outcomeSought": "The place goes on while the plan does.",
          ]),
        .answer(.agree, .ago(168, 9, 30), "social-care-worker", "The place is part of what keeps V.S. safe."),
        .propose(
          .ago(168, 9, 50), "social-care-worker", "The nursery place goes on until the plan is reviewed.",
          outstanding: "Nothing is left open."),
        .confirm(.ago(167, 14, 0), "health-visitor"),
      ])
  }

  private static var stillUnderTheOlder: Story {
    Story(
      "Raised before the change and still open", in: eskerdale,
      [
        .raise(
          .ago(138, 9, 40), "millrace-practice-nurse", with: ["social-care"], ground: "between-agencies",
          [
            "label": "Ref MS-77",
            "concern": "Letters about a child's missed appointments go to an address that the family left.",
            "outcomeSought": "One address, kept by one service.",
          ]),
        .up(
          to: "2", .ago(131, 10, 0), "millrace-practice-nurse", "Nobody answered in the time there was.",
          because: .silence),
        .up(to: "3", .ago(126, 11, 0), "millrace-partner", "It is still nobody's address."),
        .discuss(.ago(30, 11, 0), "millrace-partner", .inWriting, "We ask again who keeps the address."),
      ])
  }

  private static var movedToTheNewer: Story {
    Story(
      "Moved to the newer policy", in: eskerdale,
      [
        .raise(
          .ago(136, 13, 5), "health-nurse", with: ["police"], ground: "between-agencies",
          [
            "label": "Young person B.7",
            "concern": "B.7 is stopped and searched on the way to the clinic each month and has stopped coming.",
            "risk": "B.7 needs the medicine that the clinic gives.",
            "outcomeSought": "Officers on that route know about the clinic's hours.",
          ]),
        .answer(.keep, .ago(132, 10, 0), "police-constable", "Officers act on what they see at the time."),
        .up(to: "2", .ago(131, 9, 0), "health-nurse", "B.7 has now missed four months."),
        Step(
          .ago(20, 15, 0), "health-team-leader", .command(.movePolicy(to: PolicyID("lambeth-briefing"), stage: "2")),
          ["reason": "Both managers want the briefing's senior managers, who can change how the route is policed."]),
        .discuss(.ago(18, 11, 30), "police-sergeant", .phone, "We will look at the last four stops together."),
      ])
  }

  private static var firstDay: Story {
    Story(
      "Day one", in: eskerdale,
      [
        .raise(
          .ago(1, 9, 15), "millrace-practice-nurse", with: ["social-care", "health"], ground: "communication",
          [
            "label": "Patient 4471, 8",
            "concern": "Three services gave the family three different dates for the same visit.",
            "risk": "The family have stopped opening the door to anybody.",
            "outcomeSought": "One visit, on one date, from one of us.",
          ]
        ) { $0.personKnows = .yes },
        .acknowledge(.ago(1, 11, 10), "health-visitor"),
      ])
  }

  private static var managersAndChair: Story {
    Story(
      "Drift since the conference", in: eskerdale,
      [
        .raise(
          .ago(5, 10, 50), "larkrise-teacher", with: ["social-care"], ground: "drift",
          [
            "label": "A.T., year 2",
            "concern": "Four of six points of the protection plan have no date and no name.",
            "risk": "The next conference is in seven weeks.",
            "outcomeSought": "Each point gets a name and a date this week.",
          ]
        ) { $0.conferenceChairInvolved = true },
        .discuss(.ago(5, 15, 30), "social-care-worker", .phone, "Two of the four can have dates today."),
        .form(
          "escalation-form", .ago(5, 16, 0), "larkrise-teacher",
          [
            "child": "A.T., year 2", "concern": "Four of six points of the protection plan have no date and no name.",
            "resolution-sought": "Each point gets a name and a date this week.",
            "trigger": "When the challenge was sent",
            "stage": "Stage 1, the same day", "counterparts": "The class teacher and the social worker",
            "discussion": "By phone: two of the four points can have dates today.",
            "outstanding": "Two points without a name.", "chair": "A conference chair is involved, and not told yet.",
          ]),
        .up(to: "2", .ago(3, 11, 15), "larkrise-teacher", "Two points are still nobody's."),
        Step(
          .ago(3, 12, 0), "larkrise-deputy", .command(.doDuty(obligation: "2.2-notify")),
          ["account": "Told the chair of the conference by phone, who will ask about both points."]),
        .form(
          "escalation-form", .ago(3, 13, 0), "larkrise-deputy",
          [
            "child": "A.T., year 2", "concern": "Two of six points of the protection plan have no date and no name.",
            "resolution-sought": "Each point gets a name and a date this week.",
            "trigger": "When the challenge was sent",
            "stage": "Stage 1, and Stage 2 two working days later", "counterparts": "The deputy head and the manager",
            "discussion": "Two points had dates at Stage 1. The managers have yet to talk.",
            "outstanding": "Two points without a name.", "chair": "The chair was told by phone at Stage 2.",
          ]),
      ])
  }

  private static var seniorManagers: Story {
    Story(
      "Who goes out at night", in: eskerdale,
      [
        .raise(
          .ago(8, 8, 55), "police-constable", with: ["social-care"], ground: "lack-of-action",
          [
            "label": "Ref NP-412",
            "concern": "Officers sat with a seven-year-old in a station until six because nobody could come.",
            "risk": "It was the third time this month.",
            "outcomeSought": "Somebody from the duty team comes within two hours at night.",
          ]),
        .discuss(.ago(7, 10, 20), "police-constable", .phone, "The duty worker was alone that night."),
        .up(to: "2", .ago(6, 9, 10), "police-constable", "One worker for the whole area is not an answer."),
        .discuss(.ago(5, 9, 40), "police-sergeant", .video, "The managers agree on the problem, and own no budget."),
        .up(to: "3", .ago(3, 14, 25), "police-sergeant", "Only senior managers can change the rota."),
        .answer(
          .agreeInPart, .ago(1, 16, 10), "social-care-head", "From next month there are two workers at weekends."),
      ])
  }

  private static var directors: Story {
    Story(
      "A bed that is not there", in: eskerdale,
      [
        .raise(
          .ago(10, 9, 0), "health-visitor", with: ["social-care"], ground: "decision",
          [
            "label": "F.L., 14",
            "decision": "F.L. was to go home from the ward on Friday.",
            "concern": "F.L. is well enough to leave the ward and not safe enough to go home.",
            "risk": "F.L. was admitted after an overdose that began at home.",
            "outcomeSought": "A placement before discharge, and not after it.",
          ]),
        .up(to: "2", .ago(8, 10, 0), "health-visitor", "No placement has been found."),
        .up(to: "3", .ago(6, 11, 0), "health-team-leader", "The managers have asked every home that they know."),
        .discuss(.ago(5, 13, 0), "health-senior", .video, "There is a place, outside the area, from next week."),
        .up(to: "4", .ago(3, 9, 30), "health-senior", "The place outside the area needs a director's name."),
        .acknowledge(.ago(2, 12, 0), "social-care-director"),
      ])
  }

  private static var toThePartnership: Story {
    Story(
      "Referred to the partnership", in: eskerdale,
      [
        .raise(
          .ago(16, 9, 30), "hospital-paediatrician", with: ["social-care"], ground: "process",
          [
            "label": "Ward list, Q.N.",
            "concern": "Medicals for children are asked for after the deadline for taking samples.",
            "risk": "Evidence that would protect Q.N. was lost.",
            "outcomeSought": "A medical is asked for on the day of the strategy discussion.",
          ]),
        .up(to: "2", .ago(14, 10, 0), "hospital-paediatrician", "It happened again on Tuesday."),
        .up(to: "3", .ago(12, 9, 0), "hospital-ward-manager", "The managers have no rule to follow."),
        .up(to: "4", .ago(10, 9, 0), "hospital-matron", "A rule is for directors."),
        .up(to: "5", .ago(7, 16, 0), "hospital-chief-nurse", "The directors' rules differ, and both are in force."),
        Step(
          .ago(4, 11, 0), "office-scrutineer", .command(.discuss(.inPerson)),
          ["account": "Both directors explained their rule. I will write to them with one."]),
      ])
  }

  private static var openedAgain: Story {
    Story(
      "Opened again", in: eskerdale,
      [
        .raise(
          .ago(40, 10, 45), "larkrise-teacher", with: ["social-care"], ground: "lack-of-action",
          [
            "label": "G.H., year 5",
            "concern": "Contact at weekends goes on, although G.H. comes back frightened.",
            "outcomeSought": "Contact is watched by somebody whom G.H. knows.",
          ]),
        .answer(.agree, .ago(38, 14, 0), "social-care-worker", "Contact will be supervised from this weekend."),
        .propose(
          .ago(38, 14, 30), "social-care-worker", "Contact is supervised at the family centre.",
          outstanding: "We look at it again after four weekends."),
        .confirm(.ago(37, 9, 0), "larkrise-teacher"),
        Step(
          .ago(2, 10, 0), "larkrise-deputy", .command(.reopen),
          ["reason": "Supervision stopped after two weekends, and G.H. told us so."]),
      ])
  }
}
