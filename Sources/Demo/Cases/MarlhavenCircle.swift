import CaseRules

/// Marlhaven: who is let into a case, and whom a challenge reaches.
extension DemoWorld {
  static var marlhavenCircle: [Story] {
    [openedWithAReason, theWrongDoor, theNeighbour, thePlay, theClinic, theBoundary]
  }

  private static func at(_ agency: String, _ post: String = "") -> Holder {
    Holder(agency: AgencyID(agency), post: PostID(post))
  }

  private static var openedWithAReason: Story {
    Story(
      "Somebody had to look", in: marlhaven,
      [
        .raise(
          .ago(6, 10, 10), "hearthside-volunteer", with: ["social-care"], ground: "threshold",
          [
            "label": "Twins O., 4",
            "decision": "The twins' plan was stepped down to early help.",
            "concern": "Their father is back in the home, and the plan was written without him in it.",
            "risk": "The twins were hurt when he last lived there.",
            "outcomeSought": "The plan is looked at again, with him in it.",
          ]),
        .acknowledge(.ago(6, 15, 20), "social-care-worker"),
        Step(
          .ago(4, 9, 40), "hearthside-volunteer",
          .command(.inviteAdviser(at("health", "health-designated-doctor"))),
          ["reason": "We need to know what an old injury can and can't show."]),
        Step(
          .ago(4, 9, 50), "social-care-worker", .command(.inviteAdviser(at("police", "police-inspector"))),
          ["reason": "Whether his conditions still hold."]),
        Step(
          .ago(3, 13, 15), "health-designated-doctor", .command(.giveAdvice),
          [
            "advice":
              "A healed break shows that force was used, not whose. Two of different ages in one child need an answer."
          ]),
        Step(
          .ago(2, 11, 0), "social-care-worker", .command(.releaseAdviser(PostID("police-inspector"))),
          ["reason": "Answered: they ended in March."]),
        Step(
          .minutes(200), "social-care-service-manager", .command(.breakGlass),
          [
            "reason":
              "The father's solicitor rang me. Nobody who holds the case is at work, and I must know what we said."
          ]),
      ])
  }

  private static let neighbour = PostID.guest("demo-neighbour")
  private static let coach = PostID.guest("demo-coach")

  /// Somebody who has no account comes by invitation, and another one does not.
  private static var theNeighbour: Story {
    Story(
      "Who saw it", in: marlhaven,
      [
        .raise(
          .ago(8, 10, 0), "hearthside-volunteer", with: ["social-care"], ground: "threshold",
          [
            "label": "R. T., 9",
            "decision": "The report of last week was closed without a visit.",
            "concern": "She was seen alone in the street at night, three times.",
            "risk": "Nobody knows where she goes when the flat is locked.",
            "outcomeSought": "Somebody visits this week, in the evening.",
          ]),
        Step(
          .ago(7, 9, 20), "hearthside-volunteer",
          .command(.inviteGuest(neighbour, side: .raising, agency: AgencyID("hearthside"))),
          [
            "guestName": "The club's evening helper", "guestAddress": "evening.helper@example.org",
            "reason": "Saw her each time, and can say when and where.",
          ]),
        Step(.ago(7, 17, 45), "hearthside-volunteer", .byGuest(neighbour, .openAsGuest)),
        Step(
          .ago(7, 17, 55), "hearthside-volunteer", .byGuest(neighbour, .shareView),
          [
            "risks": "Each time it was after ten, and she had no coat.",
            "opportunities": "She talks to us. She would talk to somebody who came with us.",
          ]),
        Step(
          .ago(6, 9, 30), "hearthside-volunteer",
          .command(.inviteGuest(coach, side: .raising, agency: AgencyID("hearthside"))),
          [
            "guestName": "Her swimming coach", "guestAddress": "coach@example.org",
            "reason": "May know why she stopped coming.",
          ]),
        Step(
          .ago(5, 9, 30), "hearthside-volunteer", .command(.endGuest(coach)),
          ["reason": "Has left the club, and told us so by telephone."]),
        Step(
          .ago(1, 9, 30), "hearthside-volunteer", .command(.extendGuest(neighbour)),
          ["reason": "The visit is next week, and she is asked to be there."]),
      ])
  }

  /// Two challenges about one child, by two agencies that do not know of each other: the number says so to those who
  /// may open both. It is one of the numbers that the health service keeps for tests.
  private static let sameChild = "999 000 0018"

  private static var thePlay: Story {
    Story(
      "What he drew", in: marlhaven,
      [
        .raise(
          .ago(5, 13, 20), "hearthside-volunteer", with: ["social-care"], ground: "threshold",
          [
            "label": "D.K., 6", "nhsNumber": sameChild,
            "decision": "The referral of Monday was not taken up.",
            "concern": "He drew a locked cupboard, and himself in it, three weeks running.",
            "risk": "He may be shut in at home.",
            "outcomeSought": "Somebody who can talk with a child of six talks with him.",
          ])
      ])
  }

  private static var theClinic: Story {
    Story(
      "Not brought again", in: marlhaven,
      [
        .raise(
          .ago(2, 15, 10), "health-visitor", with: ["social-care"], ground: "threshold",
          [
            "label": "D., 6", "nhsNumber": sameChild,
            "decision": "Four missed appointments were noted as the family's choice.",
            "concern": "He was not brought to clinic four times, and nobody has seen him since May.",
            "risk": "A fracture was to be looked at again.",
            "outcomeSought": "He is seen this week.",
          ])
      ])
  }

  /// She lives over the boundary: the other partnership's policy governs.
  private static var theBoundary: Story {
    Story(
      "Over the boundary", in: marlhaven,
      [
        .raise(
          .ago(3, 9, 10), "health-visitor", with: ["police"], ground: "between-agencies",
          [
            "label": "E.W., 2",
            "decision": "The welfare check was closed after a telephone call.",
            "concern": "Nobody has seen E.W. for nine days.",
            "risk": "She was left alone once before.",
            "outcomeSought": "An officer sees her today.",
          ]),
        .acknowledge(.ago(3, 10, 0), "police-constable"),
        Step(
          .ago(3, 11, 30), "police-constable", .command(.govern(by: PartnershipID(eskerdale), PolicyID(""))),
          ["reason": "They moved to Upper Esker in May."]),
      ])
  }

  private static var theWrongDoor: Story {
    Story(
      "The wrong door", in: marlhaven,
      [
        .raise(
          .ago(4, 11, 30), "hearthside-volunteer", with: ["housing"], ground: "between-agencies",
          [
            "label": "Mrs V. and two children",
            "decision": "The repair of the front door was closed as done.",
            "concern": "The door does not lock, and a neighbour has walked in twice.",
            "risk": "The children sleep by the door.",
            "outcomeSought": "A lock by tonight.",
          ]),
        Step(
          .ago(4, 14, 0), "housing-inbox", .command(.reassign(to: at("housing", "housing-officer"))),
          ["reason": "Marcus knows the tenancy."]),
        Step(
          .ago(3, 9, 15), "housing-officer", .command(.handBack(inbox: at("housing"))),
          ["reason": "I closed no repair. The street may belong to another landlord."]),
        Step(
          .ago(2, 10, 40), "housing-inbox", .command(.sayNotOurs),
          ["reason": "The building was sold in May. The new owner's agent is on the notice in the hall."]),
      ])
  }
}
