import CaseRules

/// Marlhaven: outcomes proposed, disputed, agreed and decided, and a challenge taken back.
extension DemoWorld {
  static var marlhavenEndings: [Story] { [proposed, disputed, agreedWithActions, decidedAtTheTop, takenBack, erased] }

  private static var proposed: Story {
    Story(
      "An answer that changed", in: marlhaven,
      [
        .raise(
          .ago(5, 9, 25), "health-visitor", with: ["social-care"], ground: "threshold",
          [
            "label": "E.M., 2",
            "decision": "Support was to end in two weeks.",
            "concern": "E.M. has stopped speaking since the move, and the support ends just when it is needed.",
            "risk": "His mother is alone with him and has stopped going out.",
            "outcomeSought": "Support for another three months, with a date to look again.",
          ]),
        .acknowledge(.ago(5, 11, 0), "social-care-worker"),
        .discuss(.ago(2, 14, 20), "social-care-worker", .inPerson, "We visited together and saw the same child."),
        .answer(
          .agree, .ago(1, 9, 40), "social-care-worker",
          "I had not known that he stopped speaking. Support needs to go on."),
        .propose(
          .ago(1, 10, 15), "social-care-worker",
          "Support goes on for three months. Both services visit together monthly.",
          outstanding: "Speech therapy has a waiting list. Nia asks for a place and tells Callum."),
        .record(.ago(1, 10, 30), "health-visitor", .ownFile, "The health record shows what was said and why."),
      ])
  }

  private static var disputed: Story {
    Story(
      "Agreed too soon", in: marlhaven,
      [
        .raise(
          .ago(7, 15, 5), "larkrise-teacher", with: ["social-care"], ground: "between-agencies",
          [
            "label": "P.W., year 6",
            "concern": "P.W. was moved to a new placement, and the school heard of it from the taxi driver.",
            "risk": "Nobody planned the last weeks of primary school with her.",
          ]),
        Step(
          .ago(6, 9, 20), "larkrise-teacher", .command(.requestResolution),
          ["outcomeSought": "The school is part of each plan that moves her."]),
        .answer(
          .agreeInPart, .ago(4, 10, 30), "social-care-worker", "We will tell the school, and can't always wait."),
        .propose(
          .ago(3, 11, 45), "social-care-worker", "The school is told on the day of each move.",
          outstanding: "How to tell the school out of hours stays open until the managers meet."),
        Step(
          .ago(2, 13, 20), "larkrise-teacher", .dispute,
          ["reason": "Told on the day is what happened. She asked to be part of the plan, and so do we."]),
      ])
  }

  private static var agreedWithActions: Story {
    Story(
      "A safe flat, agreed", in: marlhaven,
      [
        .raise(
          .ago(21, 10, 0), "housing-officer", with: ["social-care"], ground: "between-agencies",
          [
            "label": "Tenancy 17-A",
            "concern": "The children's room can't be locked from the inside, and their father has a key.",
            "risk": "There is an order that he must not come.",
            "outcomeSought": "New locks, and a worker present when they are fitted.",
          ]),
        .acknowledge(.ago(20, 9, 15), "social-care-worker"),
        .meet(
          .ago(18, 13, 30), "housing-officer", ["housing", "social-care"], "We walked through the flat together."),
        .answer(.agree, .ago(17, 10, 40), "social-care-worker", "Seen with my own eyes: it is not safe as it is."),
        .action(.ago(17, 10, 50), "social-care-worker", owner: "housing-officer", due: -12, "Fit new locks."),
        .action(
          .ago(17, 10, 55), "housing-officer", owner: "social-care-worker", due: 4,
          "Ask the court to name the new address in the order."),
        .propose(
          .ago(16, 11, 10), "housing-officer", "New locks within a week, with a worker there.",
          outstanding: "The order names the old address. Callum takes it to court and reports back.",
          actions: "New locks; the order's address."),
        .confirm(.ago(15, 9, 5), "social-care-worker"),
        .done(0, .ago(13, 12, 0), "housing-officer", "Fitted, and the mother has the key."),
        Step(
          .ago(13, 14, 30), "social-care-worker", .reopenAction(0),
          ["reason": "The mother says that the back door still has the old lock."]),
        .done(0, .ago(13, 16, 0), "housing-officer", "Both doors now, and the mother has both keys."),
        Step(.ago(12, 9, 15), "social-care-worker", .checkAction(0), ["note": "I saw both doors on my visit."]),
        .practice(
          .ago(12, 9, 40), "housing-officer", owner: "housing-officer", due: 20,
          "Ask for the address on an order each time a tenancy moves."),
        .learn(
          .practiceChanged, .informationSharing, .ago(12, 9, 50), "housing-officer",
          "An order protects only the address that stands on it. Whoever moves a family asks for a new one.",
          changed: "Our form for a move asks whether there is an order."),
        Step(
          .ago(12, 10, 0), "housing-officer", .command(.refer(route: "6")),
          ["reason": "Orders go stale each time a family moves. That is a matter of policy for the partnership."]),
        .record(.ago(11, 9, 30), "housing-officer", .ownFile, "Kept with the tenancy, as the policy asks."),
        .record(
          .ago(10, 14, 0), "social-care-worker", .court, "The family court asked what was done about the order.",
          recipient: "The clerk of the family court"),
        Step(
          .ago(9, 10, 0), "social-care-lead",
          .markRedaction(
            ofRecord: 16, step: 0, field: "risk", text: "There is an order that he must not come.",
            words: ["back door"])),
        Step(
          .ago(8, 15, 0), "social-care-lead", .reviewRedaction(step: 17),
          ["reason": "Nobody else here may. I read it again a day later, against the order."]),
      ])
  }

  private static var decidedAtTheTop: Story {
    Story(
      "Decided by the partnership", in: marlhaven,
      [
        .raise(
          .ago(48, 9, 30), "police-constable", with: ["social-care"], ground: "threshold",
          [
            "label": "Ref NP-204",
            "decision": "A joint investigation was declined.",
            "concern": "Four families name the same adult, and each was looked at alone.",
            "risk": "He has access to a sports club of sixty children.",
            "outcomeSought": "One joint investigation of all four accounts.",
          ]
        ) { $0.personKnows = .no },
        .answer(.keep, .ago(44, 11, 0), "social-care-worker", "Each account alone is below the threshold."),
        .up(to: "2", .ago(43, 9, 0), "police-constable", "Four accounts are not one account."),
        .up(to: "3", .ago(39, 9, 0), "police-sergeant", "The managers hold their views."),
        .up(to: "4", .ago(37, 9, 0), "police-inspector", "A meeting is needed."),
        .call(
          .ago(36, 10, 0), "police-inspector", ["police", "social-care"], for: .ago(35, 14, 0), .inPerson,
          chair: "The inspector", place: "The police station", "1. The four accounts\n2. Who does what"),
        Step(
          .ago(35, 14, 0), "police-inspector",
          .ofMeeting { .holdMeeting(attended: [AgencyID("police"), AgencyID("social-care")], meeting: $0) },
          ["account": "All four accounts were read aloud."]),
        .minutes(.ago(35, 16, 30), "police-inspector", "All four accounts were read aloud. Nobody could commit staff."),
        Step(.ago(34, 8, 45), "social-care-lead", .ofMinutes { .confirmMinutes($0) }),
        .up(to: "5", .ago(34, 9, 0), "police-inspector", "The leads can't commit the staff."),
        .up(to: "6", .ago(31, 9, 0), "police-superintendent", "The heads differ about who pays, and time passes."),
        .decide(
          .decide, .ago(28, 15, 45), "office-scrutineer",
          "One joint investigation begins on Monday, led by the police.",
          reasons: "A pattern can only be seen by looking at all four accounts together.",
          outstanding: "Costs are shared for now. The business unit brings a rule to the next meeting."),
      ])
  }

  private static var keptALongTime: KeptUntil {
    var facts = KeptUntil()
    (facts.rule, facts.until) = (.long, Day(year: 2101, month: 12, day: 31))
    return facts
  }

  /// Raised about somebody else: taken back, judged, and erased at once.
  private static var erased: Story {
    Story(
      "About somebody else", in: marlhaven,
      [
        .raise(
          .ago(14, 9, 10), "health-nurse", with: ["social-care"], ground: "between-agencies",
          [
            "label": "Y.T., 17", "concern": "Y.T. was said to have left the hostel.",
            "outcomeSought": "Somebody looks in.",
          ]),
        Step(
          .ago(13, 9, 40), "health-nurse", .command(.withdrawMistaken),
          ["reason": "It was another young person with the same initials."]),
        Step(
          .ago(13, 9, 50), "health-nurse", .command(.reportDisclosure(.words, entry: 0)),
          [
            "account": "Social care read three sentences about somebody whom they do not work with.",
            "taken": "I rang them; nothing was filed.",
          ]),
        Step(
          .ago(13, 14, 0), "health-named-nurse",
          .judge(step: 2, .notReportable),
          ["reason": "One colleague read it, is bound to keep it, and has filed nothing."]),
        Step(.ago(12, 10, 0), "health-named-nurse", .command(.eraseCase(.wrongPerson))),
      ])
  }

  private static var takenBack: Story {
    Story(
      "Taken back", in: marlhaven,
      [
        .raise(
          .ago(10, 9, 55), "health-nurse", with: ["social-care"], ground: "between-agencies",
          [
            "label": "C.F., 16",
            "concern": "C.F. has no named worker since the summer.",
            "outcomeSought": "A named worker whom C.F. has met.",
          ]),
        .discuss(.ago(9, 12, 10), "health-nurse", .phone, "A worker was named in August, and C.F. has met her twice."),
        Step(
          .ago(9, 12, 40), "health-nurse", .command(.withdraw),
          ["reason": "C.F. does have a worker. The change had not reached our record."]),
        Step(
          .ago(8, 9, 20), "health-named-nurse", .command(.keepUntil(keptALongTime)),
          ["reason": "A looked-after young person: kept with the rest of the record."]),
        Step(
          .ago(8, 9, 30), "health-named-nurse", .command(.hold),
          ["reason": "The inspectorate has asked for every case about named workers."]),
        Step(
          .ago(6, 15, 0), "health-named-nurse", .command(.liftHold),
          ["reason": "The inspectorate has what it asked for."]),
      ])
  }
}
