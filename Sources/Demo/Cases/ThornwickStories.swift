import CaseRules

/// Thornwick, under the policy of November 2018: seven working days for each of five stages.
extension DemoWorld {
  static var thornwickStories: [Story] {
    [frontLine, managerDecides, withTheForm, seniorManagement, executive, wayForward]
  }

  private static var frontLine: Story {
    Story(
      "A level of need, read twice", in: thornwick,
      [
        .raise(
          .ago(3, 10, 15), "health-visitor", with: ["social-care"], ground: "decision",
          [
            "label": "O.B., 3",
            "concern": "O.B. still has no words, and the plan was moved down to a lower level of need.",
            "evidence": "Two hearing tests and a developmental review.",
            "outcomeSought": "The plan stays at its level until speech therapy has begun.",
          ]
        ) {
          $0.subjects = ["levels-of-need"]
          $0.leadAgency = AgencyID("social-care")
        },
        Step(
          .ago(3, 10, 25), "health-visitor", .file("review.txt", text: reviewOfSpeech),
          ["note": "The developmental review of this month, as it was typed."]),
        .acknowledge(.ago(3, 13, 45), "social-care-worker"),
        .answer(
          .agreeInPart, .ago(1, 11, 30), "social-care-worker",
          "I agree about speech therapy. The rest of the plan has done what it was made for."),
      ])
  }

  private static let reviewOfSpeech = """
    Developmental review, health visiting team

    O.B., aged 3 years and 2 months, seen at home with the mother.
    Speech: no single words yet; points, and brings things to show. Understands two-part requests.
    Hearing: two tests this year, both clear.
    Play: alone and alongside others. Walks and climbs well for the age.
    Next: speech and language therapy, first session offered. Review again in eight weeks.

    """

  private static var managerDecides: Story {
    Story(
      "Not yet for the next stage", in: thornwick,
      [
        .raise(
          .ago(11, 9, 30), "st-brannock-pastoral", with: ["social-care"], ground: "action",
          [
            "label": "I.C., year 10",
            "concern": "I.C. was told that she would have a mentor, and then that she would not.",
            "evidence": "The plan of the autumn, page 2.",
            "outcomeSought": "A mentor, or an honest letter to I.C. that says why not.",
          ]
        ) { $0.subjects = ["plans", "communication"] },
        .answer(.keep, .ago(8, 15, 0), "social-care-worker", "The mentoring scheme has ended."),
        .up(to: "2", .ago(7, 10, 10), "st-brannock-pastoral", "The scheme ended after the promise was made."),
        .discuss(.ago(5, 14, 0), "st-brannock-head", .phone, "Another scheme may take her. We wait for its answer."),
        Step(
          .ago(4, 16, 30), "st-brannock-head", .command(.declineEscalation(to: "3")),
          ["reason": "The other scheme answers next week. If it says no, we take this further."]),
      ])
  }

  private static var withTheForm: Story {
    Story(
      "On the board's form", in: thornwick,
      [
        .raise(
          .ago(17, 9, 5), "health-nurse", with: ["social-care"], ground: "action",
          [
            "label": "W.J., 12",
            "concern": "W.J. has epilepsy, and his short-break carers have had no training.",
            "evidence": "Two seizures in care that were written up as sleep.",
            "outcomeSought": "No overnight stay until the carers are trained.",
          ]
        ) { $0.subjects = ["roles", "plans"] },
        .answer(.keep, .ago(12, 10, 0), "social-care-worker", "The carers have a first-aid certificate."),
        .up(to: "2", .ago(11, 9, 0), "health-nurse", "First aid does not cover his medicine."),
        .up(to: "3", .ago(5, 14, 0), "health-team-leader", "The next stay is in three weeks."),
        .form(
          "appendix-a", .ago(4, 10, 0), "health-operations",
          [
            "name": "Whoever leads operations", "role": "The one for operations",
            "agency": "The service that raised it",
            "contact": "Through the switchboard",
            "concern": "Short breaks go on while the carers have no training in emergency medicine.",
            "done": "Two stages, four talks, and no agreement on who trains whom.",
            "outcome": "Unresolved. Each service takes the training for the duty of the other.",
            "dispute-meeting": "We ask for a meeting if no date for the training is set within a week.",
          ]),
        .meet(.ago(2, 15, 0), "social-care-service-manager", ["health", "social-care"], "Training has a date now."),
      ])
  }

  private static var seniorManagement: Story {
    Story(
      "Information that stopped at the gate", in: thornwick,
      [
        .raise(
          .ago(26, 10, 40), "probation-officer", with: ["social-care"], ground: "decision",
          [
            "label": "Household of Mr Y.",
            "concern": "Mr Y. leaves prison in a month and plans to live with his sister and her two boys.",
            "evidence": "His release plan and an earlier conviction.",
            "outcomeSought": "The boys are assessed before he moves in.",
          ]
        ) {
          $0.subjects = ["communication"]
          $0.personKnows = .no
        },
        .answer(.keep, .ago(22, 9, 40), "social-care-worker", "We can't assess for something that hasn't happened."),
        .up(to: "2", .ago(20, 11, 0), "probation-officer", "After the move it is too late to ask."),
        .up(to: "3", .ago(13, 12, 30), "probation-senior", "The managers' seven days ran out."),
        .form(
          "appendix-a", .ago(12, 15, 0), "probation-senior",
          [
            "name": "Whoever leads the team", "role": "The senior one", "agency": "The service that raised it",
            "contact": "Through the office",
            "concern": "An assessment is refused because what it is to prevent has not happened yet.",
            "done": "Two stages.", "outcome": "Unresolved. The question is when a risk is there.",
          ]),
        .meet(
          .ago(10, 10, 0), "probation-senior", ["probation", "social-care"], "All agree on the risk."),
        .up(to: "4", .ago(6, 9, 20), "probation-senior", "His date of release does not move."),
        .answer(.needToKnow, .ago(3, 17, 0), "social-care-head", "Which conditions will his licence have?"),
        .form(
          "appendix-a", .ago(5, 11, 0), "probation-head",
          [
            "name": "Whoever heads the service", "role": "The head of it", "agency": "The service that raised it",
            "contact": "Letters to our office at EC1A 1BB",
            "concern": "An assessment is refused because what it is to prevent has not happened yet.",
            "done": "Three stages and a meeting of all services.",
            "outcome": "Unresolved. All agree on the risk and nobody on who acts first.",
            "dispute-meeting": "We ask for a meeting led by the board.", FormSending.seenField: "EC1A 1BB",
            FormSending.reasonField: "It is the postcode of our own office.",
          ]),
        Step(
          .ago(2, 9, 15), "probation-head", .command(.giveInformation),
          ["information": "He must report each week and must not be alone with children. The licence says so."]),
      ])
  }

  private static var executive: Story {
    Story(
      "Raised to the executive", in: thornwick,
      [
        .raise(
          .ago(34, 9, 30), "tidewater-mentor", with: ["social-care"], ground: "action",
          [
            "label": "Pupil 9-118",
            "concern": "Meetings about 9-118 are held at hours when the academy is shut.",
            "evidence": "Five dates, all in the holidays.",
            "outcomeSought": "At least every second meeting in term time.",
          ]
        ) { $0.subjects = ["communication"] },
        Step(.ago(26, 9, 0), "tidewater-mentor", .timeIsOver),
        .up(to: "2", .ago(26, 10, 0), "tidewater-mentor", "No answer in seven working days.", because: .silence),
        .up(to: "3", .ago(19, 10, 0), "tidewater-assistant-head", "The managers met, in the holidays."),
        .up(to: "4", .ago(12, 10, 0), "tidewater-safeguarding", "No date in term time was offered."),
        .up(to: "5", .ago(4, 10, 0), "tidewater-principal", "It reaches beyond one pupil."),
      ])
  }

  private static var wayForward: Story {
    Story(
      "A way forward from the executive", in: thornwick,
      [
        .raise(
          .ago(60, 11, 10), "police-constable", with: ["social-care", "hospital"], ground: "decision",
          [
            "label": "Ref NP-155",
            "concern": "Three services hold three different dates of birth for the same child.",
            "evidence": "Three records.",
            "outcomeSought": "One date, agreed and written into all three.",
          ]),
        .up(to: "2", .ago(53, 10, 0), "police-constable", "Each service trusts its own record."),
        .up(to: "3", .ago(47, 10, 0), "police-sergeant", "The managers can't change a record of another service."),
        .up(to: "4", .ago(41, 10, 0), "police-inspector", "Nor can the leads."),
        .up(to: "5", .ago(35, 10, 0), "police-superintendent", "It needs one rule."),
        .action(
          .ago(31, 10, 0), "office-scrutineer", owner: "office-scrutineer", due: -20,
          "Write the rule down and send it to all three services."),
        .decide(
          .agreeWayForward, .ago(30, 14, 30), "office-scrutineer", "The date on the birth certificate holds for all.",
          reasons: "It is the only one that none of the services made.",
          outstanding: "Each service corrects its record and tells the others. The rule is reviewed in a year."),
        .done(0, .ago(22, 12, 0), "office-scrutineer", "Sent to all three, and all three answered."),
      ])
  }
}
