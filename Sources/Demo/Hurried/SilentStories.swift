public import CaseRules
public import Casework

/// Challenges that nobody ever answers, one under each policy, for a world in a hurry: what time alone brings about.
public enum SilentStories {
  static let stories = [
    story("Lambeth", DemoWorld.marlhaven, by: "health-visitor", ground: "threshold"),
    story("Briefing", DemoWorld.eskerdale, by: "health-visitor", ground: "threshold"),
    story("Croydon", DemoWorld.thornwick, by: "health-visitor", ground: "decision"),
    story("Bedfordshire", DemoWorld.threeRivers, by: "health-visitor", ground: "no-feedback", board: "luton"),
    story("General", DemoWorld.fenmoor, by: "health-visitor", ground: "not-sharing"),
  ]

  private static func story(_ name: String, _ partnership: String, by post: String, ground: String, board: String = "")
    -> Story
  {
    Story(
      "Silence, " + name, in: partnership,
      [
        .raise(
          .minutes(0), post, with: ["social-care"], ground: ground,
          [
            "label": "S.L., 5", "concern": "S.L. was not seen at three visits, and nobody says why.",
            "decision": "The referral was closed without a visit.", "risk": "Nobody has seen S.L. for a month.",
            "evidence": "Three dates of visits, and the letters.", "tried": "Two calls and a letter.",
            "wishes": "Nobody could ask.", "outcomeSought": "A visit this week.", "ownManager": "She agrees.",
          ]
        ) { $0.board = board }
      ])
  }

  /// Raises them as from now, once in a world.
  ///
  /// - Returns: their cases.
  public static func raise(_ handler: Handler, _ directory: Directory, at now: Instant) async throws -> [CaseID] {
    let teller = StoryTeller(handler: handler, attachments: nil, directory: directory, time: try StoryTime(now: now))
    var cases: [CaseID] = []
    for story in stories { cases.append(try await teller.tell(story)) }
    return cases
  }
}
