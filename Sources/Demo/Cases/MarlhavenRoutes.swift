import CaseRules

/// Marlhaven: the urgent route, events that put the policy aside, several receivers, and putting right.
extension DemoWorld {
  static var marlhavenRoutes: [Story] { [urgent, overridden, resumed, severalReceivers, putRight] }

  private static var urgent: Story {
    var story = Story(
      "Tonight", in: marlhaven,
      [
        .raise(
          .minutes(150), "health-visitor", with: ["social-care"], ground: "threshold",
          [
            "label": "Baby H., 11 weeks",
            "concern": "Baby H. has a bruise behind the ear. The family expect to travel this evening.",
            "risk": "A baby who can't roll over doesn't bruise there by accident.",
            "outcomeSought": "A strategy discussion and a medical today.",
            "rationale": "The family may be gone tonight.",
            "taken": "The police were told, and the ward expects Baby H.",
          ]
        ) {
          $0.immediateRisk = true
          $0.personKnows = .unsafeToTell
        }
      ])
    story.steps.append(.acknowledge(.minutes(95), "social-care-worker"))
    return story
  }

  private static var overridden: Story {
    Story(
      "A life-changing injury", in: marlhaven,
      [
        .raise(
          .ago(7, 11, 0), "police-constable", with: ["social-care"], ground: "between-agencies",
          [
            "label": "Ref NP-381",
            "concern":
              "Two young people in one placement have been at risk from the same adult, and the placement goes on.",
            "risk": "He waits near the building.",
            "outcomeSought": "Both move to places that he does not know.",
          ]),
        .acknowledge(.ago(7, 15, 0), "social-care-worker"),
        Step(
          .ago(3, 8, 50), "hospital-ward-manager", .command(.override(event: "life-changing-injury")),
          ["account": "One of the young people was admitted last night with an injury to the spine."]),
      ])
  }

  private static var resumed: Story {
    Story(
      "After the reporters left", in: marlhaven,
      [
        .raise(
          .ago(13, 9, 20), "hearthside-volunteer", with: ["social-care"], ground: "between-agencies",
          [
            "label": "Family K., three under five",
            "concern": "The support that was promised when the family were rehoused has not begun.",
            "risk": "Their mother has not slept properly for weeks and says that she can't go on.",
            "outcomeSought": "The promised support starts, on a date that the family know.",
          ]),
        .answer(
          .agreeInPart, .ago(12, 10, 15), "social-care-worker",
          "Support can start, but two mornings a week and not five."),
        Step(
          .ago(11, 17, 30), "hearthside-coordinator", .command(.override(event: "media")),
          ["account": "A reporter is outside the building and has asked for the mother by name."]),
        Step(
          .ago(8, 12, 0), "hearthside-volunteer", .command(.resume),
          ["reason": "The story will not run, and the family are staying with relatives. The question remains."]),
        Step(.ago(4, 7, 0), "hearthside-volunteer", .newCalendar(from: "2026-05", to: "2026-11")),
        .discuss(
          .ago(2, 10, 10), "hearthside-volunteer", .phone,
          "Three mornings could work. Callum will ask who could come on Wednesdays."),
      ])
  }

  private static var severalReceivers: Story {
    Story(
      "Three doors, one tenancy", in: marlhaven,
      [
        .raise(
          .ago(4, 9, 50), "housing-officer", with: ["social-care", "police", "hospital"], ground: "between-agencies",
          [
            "label": "Tenancy 90-C",
            "concern": "Three services each hold one piece about a 14-year-old, and none has all of them.",
            "risk": "Men come and go from the flat at night, and he has been seen carrying parcels.",
            "outcomeSought": "One meeting, with everybody's piece on the table.",
          ]
        ) { $0.personKnows = .unsafeToTell },
        .acknowledge(.ago(4, 12, 30), "police-constable"),
        .answer(
          .agree, .ago(3, 10, 0), "police-constable", "We see the same pattern, and will bring what we may share."),
        .answer(
          .needToKnow, .ago(2, 15, 15), "hospital-paediatrician",
          "Which dates? He may have come to us under another spelling of his name."),
      ])
  }

  private static var putRight: Story {
    Story(
      "An entry that belonged elsewhere", in: marlhaven,
      [
        .raise(
          .ago(5, 13, 40), "st-brannock-pastoral", with: ["social-care"], ground: "threshold",
          [
            "label": "R.D., year 9",
            "decision": "The referral was judged not to meet the threshold.",
            "concern": "R.D. sleeps at three addresses, and no adult at any of them could be named.",
            "risk": "Nobody would notice for two days if he were missing.",
            "outcomeSought": "An assessment that asks him where he feels safe.",
          ]),
        .discuss(
          .ago(4, 14, 10), "st-brannock-pastoral", .phone, "His aunt has offered a room until the summer."),
        Step(
          .ago(4, 14, 45), "st-brannock-pastoral", .correct(step: 1),
          ["correction": "His grandmother offered the room, and not his aunt."]),
        .discuss(
          .ago(3, 9, 30), "social-care-worker", .phone, "This was a talk about another young person."),
        Step(
          .ago(3, 10, 5), "social-care-worker", .remove(step: 3),
          ["reason": "It was entered in the wrong case. It is in the right one now."]),
      ])
  }
}
