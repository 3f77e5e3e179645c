import CaseRules

/// Marlhaven, under the six stages of July 2024: safeguarding leads, heads of service, the partnership.
extension DemoWorld {
  static var marlhavenLaterStages: [Story] { [leads, leadsTogether, heads, atTheTop] }

  private static var leads: Story {
    Story(
      "Bruises that nobody drew", in: marlhaven,
      [
        .raise(
          .ago(14, 9, 10), "larkrise-teacher", with: ["social-care"], ground: "threshold",
          [
            "label": "J.O., reception",
            "decision": "No strategy discussion was held.",
            "concern": "J.O. had marks on both upper arms on two Mondays, and gave two accounts of them.",
            "risk": "The marks were the size of a hand.",
            "evidence": "Two body maps, signed by two adults.",
            "outcomeSought": "A strategy discussion with the police and a paediatrician.",
          ]),
        .answer(
          .keep, .ago(11, 14, 15), "social-care-worker", "The family explained a fall from a climbing frame."),
        .up(to: "2", .ago(10, 9, 40), "larkrise-teacher", "One account explains one mark, and there are four."),
        .discuss(
          .ago(7, 13, 0), "larkrise-deputy", .phone, "We disagree about how far an explanation has to reach."),
        .up(to: "3", .ago(6, 11, 30), "larkrise-deputy", "Both managers hold to their reading of the marks."),
        .acknowledge(.ago(5, 10, 10), "social-care-lead"),
      ])
  }

  private static var leadsTogether: Story {
    Story(
      "A meeting about a brother and a sister", in: marlhaven,
      [
        .raise(
          .ago(19, 10, 30), "health-nurse", with: ["social-care"], ground: "between-agencies",
          [
            "label": "S. and N.A.",
            "concern": "N.A., 13, collects her brother from school each day and no longer comes to the clinic.",
            "risk": "She cares for three people and has been out of school for eleven days.",
            "outcomeSought": "An assessment of what she carries as a young carer.",
          ]),
        .answer(.keep, .ago(16, 15, 25), "social-care-worker", "An early help worker visits each week."),
        .up(to: "2", .ago(15, 9, 0), "health-nurse", "Early help works with the mother and has not met the girl."),
        .up(to: "3", .ago(11, 12, 20), "health-team-leader", "Our managers could not settle who assesses her."),
        .up(to: "4", .ago(6, 10, 45), "health-named-nurse", "The leads want everybody at one table."),
        .call(
          .ago(5, 9, 30), "health-named-nurse", ["health", "social-care"], for: .ago(4, 14, 0), .video,
          chair: "The named nurse opens it; the leads share the chair.", place: "A video call of the health trust",
          "1. What each service holds\n2. Risks and opportunities\n3. Who assesses her, and by when"),
        Step(
          .ago(5, 11, 0), "health-named-nurse", .moveMeeting(.ago(3, 14, 0)),
          ["reason": "The early help worker can come on that day."]),
        .coming(.ago(5, 13, 20), "social-care-lead", .comes, "The early help worker comes with me."),
        Step(
          .ago(3, 14, 0), "social-care-lead",
          .ofMeeting { .holdMeeting(attended: [AgencyID("health"), AgencyID("social-care")], meeting: $0) },
          [
            "account": "Both services laid out what they hold. The school is asked to join next time.",
            "options": "An assessment by social care now, or by early help with a date to look again.",
            "decided": "Not settled: each service writes down what it sees, and we meet again with the school.",
          ]),
        .view(
          .ago(3, 15, 10), "health-named-nurse", risks: "Nobody looks at her own health and schooling.",
          opportunities: "She trusts the school nurse and says what she needs."),
        .view(
          .ago(2, 11, 5), "social-care-lead", risks: "A new worker could be one adult too many for the family.",
          opportunities: "The early help worker is welcome, and could meet her alone."),
        .minutes(
          .ago(2, 12, 0), "social-care-lead",
          "Both services came. The risks and opportunities stand in each service’s own words."
        ),
        Step(
          .ago(2, 15, 30), "health-named-nurse", .ofMinutes { .disputeMinutes($0) },
          ["correction": "It was also said that she has been out of school for eleven days."]),
        .minutes(
          .ago(1, 9, 15), "social-care-lead",
          "Both services came. She has been out of school for eleven days. The school is asked to come next time."),
        .call(
          .ago(1, 9, 40), "social-care-lead", ["health", "social-care"], for: .ago(-3, 10, 0), .inPerson,
          chair: "The head of the school, whom both sides know", place: "The school’s quiet room",
          "1. What the school sees\n2. The options\n3. What is decided, and who does not agree"),
      ])
  }

  private static var heads: Story {
    Story(
      "Who keeps a girl safe at night", in: marlhaven,
      [
        .raise(
          .ago(24, 9, 45), "hospital-paediatrician", with: ["social-care"], ground: "threshold",
          [
            "label": "L.V., 15",
            "concern": "L.V. has come to the emergency department four times after nights away from home.",
            "risk": "She named two adults whom she does not know well. We think that she is being exploited.",
            "evidence": "Four attendances in the hospital record.",
            "outcomeSought": "A child protection conference, and a plan for evenings.",
          ]
        ) { $0.personKnows = .unsafeToTell },
        .answer(.keep, .ago(20, 16, 20), "social-care-worker", "A missing-from-home plan is in place."),
        .up(to: "2", .ago(19, 10, 0), "hospital-paediatrician", "The plan was made before the last two nights."),
        .up(to: "3", .ago(15, 11, 45), "hospital-ward-manager", "No agreement about a conference."),
        .up(to: "4", .ago(12, 9, 30), "hospital-deputy-nurse", "The leads take it up together."),
        .call(
          .ago(12, 10, 0), "hospital-deputy-nurse", ["hospital", "social-care"], for: .ago(10, 14, 0), .inPerson,
          chair: "The deputy nurse", place: "Room 4 of the hospital",
          "1. The four nights\n2. A plan for evenings\n3. A conference"),
        .coming(.ago(11, 9, 0), "social-care-lead", .apologies, "Nobody of ours can come before next week."),
        Step(
          .ago(11, 9, 45), "hospital-deputy-nurse", .ofMeeting { .cancelMeeting($0) },
          ["reason": "Without social care there is nobody to agree with."]),
        Step(
          .ago(10, 15, 0), "social-care-lead", .command(.leaveOutMeeting),
          ["reason": "The police could not come that week, and the leads did not want to wait for a table."]),
        .up(to: "5", .ago(9, 13, 15), "hospital-deputy-nurse", "The leads agree on the risk and not on the plan."),
        .discuss(
          .ago(4, 10, 30), "social-care-head", .phone,
          "We agree that evenings are where the plan is thin. A conference is still in dispute."),
      ])
  }

  private static var atTheTop: Story {
    Story(
      "Two services and no front door", in: marlhaven,
      [
        .raise(
          .ago(29, 10, 20), "health-visitor", with: ["social-care"], ground: "between-agencies",
          [
            "label": "Family 31, four children",
            "concern": "The family live across two districts, and each service says that the other one leads.",
            "risk": "Nobody has seen the four children for five weeks.",
            "tried": "Letters to both teams, and a call with both duty workers.",
            "outcomeSought": "One lead, named in writing, and a visit this week.",
          ]),
        .up(
          to: "2", .ago(23, 9, 15), "health-visitor", "Nobody answered before the five working days ran out.",
          because: .silence),
        .up(to: "3", .ago(18, 14, 40), "health-team-leader", "The managers each wait for the other district."),
        .up(to: "4", .ago(15, 10, 0), "health-named-nurse", "The leads meet."),
        .meet(
          .ago(14, 13, 0), "health-named-nurse", ["health", "social-care"],
          "Each lead explained the rule of their own district. The rules don't fit together."),
        .up(to: "5", .ago(13, 9, 30), "health-named-nurse", "The rules are beyond the leads."),
        .discuss(.ago(8, 11, 0), "social-care-head", .video, "Neither head can change the rule alone."),
        .up(to: "6", .ago(3, 15, 30), "health-head", "Only the partnership can say which rule holds."),
        .action(
          .ago(2, 10, 10), "office-scrutineer", owner: "health-head", due: 3,
          "Find out how many families are caught between the two rules, and bring the number to the scrutineer."),
      ])
  }
}
