public import CaseRules
public import Casework

extension DemoWorld {
  /// Plays every story through the handler, with dates that work back from now. Doing it again adds nothing.
  ///
  /// - Parameter policies: those that the handler's office has; a story whose policy is missing is left out.
  /// - Throws: a `StoryFault` where a story breaks a rule, or a fault of the storage.
  public static func seed(handler: Handler, policies: [Policy], directory: Directory, now: Instant) async throws {
    let teller = StoryTeller(handler: handler, directory: directory, time: try StoryTime(now: now))
    for story in stories where isTellable(story, policies, directory) {
      try await teller.tell(story)
    }
  }

  private static func isTellable(_ story: Story, _ policies: [Policy], _ directory: Directory) -> Bool {
    let adopted = directory.partnership(PartnershipID(story.partnership))?.adoptions ?? []
    return !adopted.isEmpty
      && adopted.allSatisfy { adoption in policies.contains { $0.id.text == adoption.policy } }
  }

  static var stories: [Story] {
    marlhavenFirstStages + marlhavenLaterStages + marlhavenRoutes + marlhavenEndings + eskerdaleStories
      + thornwickStories + threeRiversStories + fenmoorStories + northmoorStories
  }
}
