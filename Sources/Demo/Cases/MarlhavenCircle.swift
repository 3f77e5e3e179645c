import CaseRules

/// Marlhaven: who is let into a case, and whom a challenge reaches.
extension DemoWorld {
  static var marlhavenCircle: [Story] { [openedWithAReason, theWrongDoor] }

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
