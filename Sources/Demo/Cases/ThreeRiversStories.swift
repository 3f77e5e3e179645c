import CaseRules

/// Three Rivers, under a procedure whose limits are unknown: the parties agree on dates, and none is invented.
extension DemoWorld {
  static var threeRiversStories: [Story] {
    [
      dateProposed, dateAgreed, atOnce, seniorLevel, withinTheTrust, withinAndAbove, withinToTheLead, withinSatisfied,
      learned,
    ]
  }

  private static var dateProposed: Story {
    Story(
      "Asked for more, four times", in: threeRivers,
      [
        .raise(
          .ago(4, 10, 30), "health-visitor", with: ["social-care"], ground: "more-information",
          [
            "label": "D.K., 2",
            "concern": "Four requests for more information in five weeks, and no decision about D.K.",
            "ownManager": "Farida read the referral and found nothing missing.",
            "risk": "D.K. has been burnt by the same heater twice.",
          ]
        ) { $0.board = "bedford-borough" },
        .acknowledge(.ago(4, 15, 20), "social-care-worker"),
        Step(.ago(3, 9, 30), "health-visitor", .proposeDate("1.practitioners-resolve", 4)),
      ])
  }

  private static var dateAgreed: Story {
    Story(
      "A joint visit, or two visits", in: threeRivers,
      [
        .raise(
          .ago(12, 9, 45), "police-constable", with: ["social-care"], ground: "joint-response",
          [
            "label": "Ref NP-399",
            "concern": "Police and social care each visited within an hour, and asked a boy of six the same things.",
            "ownManager": "My sergeant agrees that we need to go together.",
            "tried": "A call between the two teams on the day.",
          ]
        ) { $0.board = "luton" },
        .answer(.keep, .ago(10, 13, 30), "social-care-worker", "We had to see him before the evening."),
        .up(to: "managers", .ago(8, 9, 0), "police-constable", "It will happen again unless the teams agree how."),
        Step(.ago(7, 10, 0), "police-sergeant", .proposeDate("2.managers-resolve", 3)),
        Step(.ago(6, 14, 0), "social-care-manager", .command(.agreeDate(obligation: "2.managers-resolve"))),
        .discuss(.ago(2, 11, 45), "social-care-manager", .inPerson, "A first draft of how we go together."),
      ])
  }

  private static var atOnce: Story {
    Story(
      "A mark on a baby", in: threeRivers,
      [
        .raise(
          .minutes(200), "hearthside-volunteer", with: ["social-care"], ground: "strategy-meeting",
          [
            "label": "Baby V., 4 months",
            "concern": "A mark on the cheek that looks like fingers. The duty worker suggests a visit next week.",
            "ownManager": "Dafydd is with me, and says to go on at once.",
            "risk": "Baby V. can't move about alone.",
          ]
        ) {
          $0.board = "central-bedfordshire"
          $0.subjects = ["nai-infant"]
          $0.personKnows = .unsafeToTell
        }
      ])
  }

  private static var seniorLevel: Story {
    Story(
      "Whose plan is it", in: threeRivers,
      [
        .raise(
          .ago(20, 9, 0), "tidewater-mentor", with: ["social-care"], ground: "assessment-or-plan",
          [
            "label": "Pupil 7-041",
            "concern": "The plan asks the academy for things that only a parent can do.",
            "ownManager": "We read the plan line by line.",
            "tried": "A letter, a call and a meeting at the gate.",
          ]
        ) { $0.board = "central-bedfordshire" },
        .answer(.keep, .ago(17, 15, 0), "social-care-worker", "The parents agreed to the plan as it is."),
        .up(to: "managers", .ago(16, 9, 30), "tidewater-mentor", "They agreed to a plan that they can't follow."),
        Step(
          .ago(14, 10, 0), "tidewater-assistant-head", .command(.seekAdvice(role: "designated-professional")),
          ["account": "Ask who can do each line of the plan, and take out those that nobody can."]),
        .up(to: "senior-managers", .ago(9, 11, 0), "tidewater-assistant-head", "Three lines are still nobody's."),
        .discuss(.ago(5, 10, 0), "social-care-head", .phone, "Two of the three can become ours."),
      ])
  }

  private static var withinTheTrust: Story {
    Story(
      "Within one's own agency", in: threeRivers,
      [
        Step(
          .ago(2, 13, 15), "health-visitor", .raiseWithin(post: "health-team-leader", within(board: "luton")),
          [
            "label": "Family 12",
            "concern": "I am asked to close a family because of numbers, and I don't think that they are ready.",
            "ownManager": "This is the talk with my manager.",
          ])
      ])
  }

  private static var withinAndAbove: Story {
    Story(
      "To the manager above", in: threeRivers,
      [
        Step(
          .ago(8, 10, 5), "probation-officer", .raiseWithin(post: "probation-senior", within(board: "luton")),
          [
            "label": "Mr Z. and his daughter",
            "concern": "Home visits were replaced by calls, and nobody sees the daughter any more.",
            "ownManager": "My senior thinks that calls are enough.",
            "tried": "Two supervision sessions.",
          ]),
        .up(to: "manager-above", .ago(5, 9, 30), "probation-officer", "We see it differently, and she is nine."),
      ])
  }

  private static var withinToTheLead: Story {
    Story(
      "Put in writing to the lead", in: threeRivers,
      [
        Step(
          .ago(6, 9, 20), "tidewater-mentor",
          .raiseWithin(post: "tidewater-assistant-head", within(board: "bedford-borough")),
          [
            "label": "Pupil 8-220",
            "concern": "I was told not to refer 8-220, because the family would complain.",
            "ownManager": "I was told to leave it.",
            "tried": "A talk, and a note the day after.",
          ]),
        .up(to: "safeguarding-lead", .ago(5, 8, 40), "tidewater-mentor", "8-220 is being hurt. I can't leave it."),
      ])
  }

  private static var withinSatisfied: Story {
    Story(
      "Settled with one's own manager", in: threeRivers,
      [
        Step(
          .ago(14, 9, 10), "probation-officer", .raiseWithin(post: "probation-senior", within(board: "luton")),
          [
            "label": "Mr E. and his sons",
            "concern": "The sons' school was not told that Mr E. had moved back in.",
            "ownManager": "We disagreed about whether the school needs to know.",
          ]),
        .propose(
          .ago(12, 15, 20), "probation-officer", "My senior rang the school herself, and the plan now names it.",
          outstanding: "Nothing is open."),
      ])
  }

  private static func within(board: String) -> Raised {
    var facts = Raised()
    facts.route = "within-agency"
    facts.ground = "action-or-inaction"
    facts.board = board
    return facts
  }

  private static var learned: Story {
    Story(
      "Closed, and learned from", in: threeRivers,
      [
        .raise(
          .ago(32, 11, 0), "larkrise-teacher", with: ["social-care"], ground: "no-feedback",
          [
            "label": "N.N., nursery",
            "concern": "Three referrals since the spring, and no answer to any of them.",
            "ownManager": "Ravi checked that all three had arrived.",
            "tried": "Three calls.",
          ]
        ) { $0.board = "bedford-borough" },
        .answer(.agree, .ago(30, 9, 30), "social-care-worker", "They sat in a mailbox that nobody read."),
        .propose(
          .ago(30, 10, 0), "social-care-worker", "All three are answered by Friday.",
          outstanding: "Other schools may have written there too. Callum looks and tells Larkrise."),
        .confirm(.ago(29, 9, 0), "larkrise-teacher"),
        .form(
          "appendix-b", .ago(29, 10, 0), "larkrise-teacher",
          [
            "issues": "Three referrals since the spring, and no answer to any of them.",
            "actions": "Each of the three is answered by Friday.",
            "outcome": "All three are answered, and the mailbox has a reader.",
            "outstanding": "Other schools may have written there too. Callum looks and tells Larkrise.",
          ]),
        Step(
          .ago(26, 14, 0), "larkrise-deputy", .command(.refer(route: "wider-learning-joint")),
          ["reason": "A mailbox without a reader could happen to any of us."]),
      ])
  }
}
