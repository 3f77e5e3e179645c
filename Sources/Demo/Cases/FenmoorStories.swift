import CaseRules

/// Fenmoor, which adopted the starter of four steps, for children and adults.
extension DemoWorld {
  static var fenmoorStories: [Story] {
    [selfNeglect, timescale, seniorStep, strategic, tooClose, finalDecision, wishesHeard]
  }

  private static var selfNeglect: Story {
    Story(
      "A man who opens to nobody", in: fenmoor,
      [
        .raise(
          .ago(3, 9, 50), "housing-officer", with: ["adult-care"], ground: "referral-rejected",
          [
            "label": "Mr A., 71",
            "decision": "The concern was closed because Mr A. declined a visit at the door.",
            "concern": "Mr A. lives without heating among papers up to the ceiling.",
            "risk": "The fire service rates the flat as severe. He fell twice this month.",
            "wishes": "He wants to keep his papers and would like the heating mended.",
            "capacity": "Nobody has asked whether he can weigh the risk of fire.",
            "outcomeSought":
              "A visit with somebody whom he knows, and a look at his capacity to decide about the fire risk.",
          ]
        ) { $0.person = .adult },
        .acknowledge(.ago(2, 10, 0), "adult-care-worker"),
        .discuss(.ago(1, 15, 30), "adult-care-worker", .phone, "He lets Marcus in. We could go together."),
      ])
  }

  private static var timescale: Story {
    Story(
      "A timescale to be set", in: fenmoor,
      [
        .raise(
          .ago(7, 10, 0), "health-visitor", with: ["social-care"], ground: "not-sharing",
          [
            "label": "T.G., 6 weeks",
            "concern": "The plan made before T.G.'s birth was not shared with the health visitor.",
            "risk": "We visit without knowing who must not be in the home.",
            "tried": "Two emails to the team's mailbox.",
            "outcomeSought": "The plan, today, and a rule for the next one.",
          ]),
        .answer(.agreeInPart, .ago(6, 12, 0), "social-care-worker", "You get the plan. The rule isn't mine to make."),
        .up(to: "2", .ago(4, 11, 15), "health-visitor", "The rule is still missing."),
        Step(.ago(3, 9, 10), "health-team-leader", .proposeDate("2.2-resolve", 6)),
      ])
  }

  private static var seniorStep: Story {
    Story(
      "Carers at the door", in: fenmoor,
      [
        .raise(
          .ago(15, 10, 20), "millrace-practice-nurse", with: ["adult-care"], ground: "quality",
          [
            "label": "Mrs E., 84",
            "concern": "Mrs E. has pressure sores, and the care visits are shorter than planned.",
            "risk": "The sores are deep, and she lives alone.",
            "tried": "A call to the provider and one to the team.",
            "wishes": "She wants to stay at home, and to be washed by a woman.",
            "advocacy": "Her niece speaks for her when she asks.",
            "outcomeSought": "The length of each visit is checked, and the nurse is told.",
          ]
        ) { $0.person = .adult },
        .answer(.keep, .ago(13, 9, 0), "adult-care-worker", "The provider's record shows full visits."),
        .up(to: "2", .ago(11, 10, 0), "millrace-practice-nurse", "Her neighbour's record shows others."),
        Step(.ago(10, 10, 0), "millrace-partner", .proposeDate("2.2-resolve", -5)),
        Step(.ago(9, 12, 0), "adult-care-manager", .command(.agreeDate(obligation: "2.2-resolve"))),
        .up(to: "3", .ago(3, 10, 30), "millrace-partner", "The date has passed, and the visits are as they were."),
        .acknowledge(.ago(2, 9, 30), "adult-care-head"),
      ])
  }

  private static var strategic: Story {
    Story(
      "Too serious to wait", in: fenmoor,
      [
        .raise(
          .ago(22, 9, 30), "health-nurse", with: ["social-care"], ground: "still-at-risk",
          [
            "label": "M.M., 17",
            "concern": "M.M. turns 18 in six weeks, and adult services have not been asked.",
            "risk": "Every service for M.M. ends on the birthday.",
            "tried": "The transition meeting was cancelled twice.",
            "outcomeSought": "An adult worker is named before the birthday.",
          ]),
        .answer(.keep, .ago(20, 11, 0), "social-care-worker", "Adult services have to ask us."),
        .up(to: "2", .ago(18, 10, 0), "health-nurse", "Each waits for the other."),
        .up(to: "3", .ago(13, 10, 0), "health-team-leader", "Five weeks are left."),
        .discuss(.ago(10, 14, 0), "health-senior", .video, "We agree on the need. The budget is elsewhere."),
        .up(to: "4", .ago(5, 9, 0), "health-senior", "Four weeks are left.", because: .seriousness),
        Step(
          .ago(4, 10, 0), "office-scrutineer",
          .command(.nameArbiter(Holder(agency: AgencyID("office"), post: PostID("office-panel")))),
          ["reason": "I reviewed the transition team last year, and wrote its plan with them."]),
      ])
  }

  /// Whoever is named to decide belongs to a party: the case and the escalation before it say so.
  private static var tooClose: Story {
    Story(
      "Too close to decide", in: fenmoor,
      [
        .raise(
          .ago(21, 9, 40), "health-nurse", with: ["social-care"], ground: "still-at-risk",
          [
            "label": "B.L., 15",
            "concern": "B.L. goes missing every week, and no return interview has been held.",
            "risk": "Nobody knows who drives her home.",
            "tried": "Two letters and a call to the team.",
            "outcomeSought": "Each return is followed by a talk within three days.",
          ]),
        .answer(.keep, .ago(19, 11, 0), "social-care-worker", "She refuses each time."),
        .up(to: "2", .ago(17, 10, 0), "health-nurse", "She does not refuse us."),
        .up(to: "3", .ago(12, 10, 0), "health-team-leader", "Two more weekends."),
        .up(
          to: "4", .ago(4, 9, 0), "health-senior", "The pattern is known, and nothing follows.", because: .seriousness),
        Step(
          .ago(3, 10, 0), "office-scrutineer",
          .command(.nameArbiter(Holder(agency: AgencyID("social-care"), post: PostID("social-care-chair")))),
          ["reason": "I am on leave from tomorrow, and he has chaired many such meetings."]),
      ])
  }

  private static var finalDecision: Story {
    Story(
      "A final decision", in: fenmoor,
      [
        .raise(
          .ago(45, 10, 0), "hearthside-volunteer", with: ["adult-care"], ground: "actions-not-done",
          [
            "label": "Miss R., 29",
            "concern": "The safety plan after Miss R. left her partner was agreed and not carried out.",
            "risk": "He knows the street.",
            "tried": "Reminders at two meetings.",
            "wishes": "She wants to stay near her mother.",
            "outcomeSought": "Somebody drives the plan until it is done.",
          ]
        ) { $0.person = .adult },
        .answer(.keep, .ago(43, 9, 0), "adult-care-worker", "The actions belong to several services."),
        .up(to: "2", .ago(41, 10, 0), "hearthside-volunteer", "And so to none of them."),
        .up(to: "3", .ago(36, 10, 0), "hearthside-coordinator", "The managers named no owner."),
        .up(to: "4", .ago(31, 10, 0), "hearthside-manager", "It needs somebody above the services."),
        .action(
          .ago(27, 9, 0), "office-scrutineer", owner: "adult-care-manager", due: 2,
          "Lead the safety plan until each point is done."),
        .decide(
          .decide, .ago(27, 9, 30), "office-scrutineer", "Adult social care leads the plan.",
          reasons: "It holds most of the actions, and it can call the others together.",
          outstanding: "The address stays secret from all who don't need it. Reviewed in three months."),
      ])
  }

  private static var wishesHeard: Story {
    Story(
      "What she wanted, in writing", in: fenmoor,
      [
        .raise(
          .ago(18, 11, 20), "adult-care-worker", with: ["hospital"], ground: "thresholds",
          [
            "label": "Ms L., 46",
            "concern": "Ms L. was sent home at midnight without the support that she relies on.",
            "risk": "She can't reach her medicine alone.",
            "tried": "A call to the ward that night.",
            "wishes": "She asks never to be sent home after dark.",
            "capacity": "She decides for herself with time and plain words.",
            "outcomeSought": "A note on her record that all wards see.",
          ]
        ) { $0.person = .adult },
        .answer(.agree, .ago(16, 9, 0), "hospital-paediatrician", "The note is right, and it was overdue."),
        .propose(
          .ago(16, 9, 20), "hospital-paediatrician", "A note on her record: no discharge after dark.",
          outstanding: "Whether others need such a note is for the matron to look at.", actions: "The note."),
        .confirm(.ago(15, 10, 0), "adult-care-worker"),
      ])
  }
}
