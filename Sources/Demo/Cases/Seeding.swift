public import CaseRules
public import Casework

extension DemoWorld {
  /// Plays every story through the handler, with dates that work back from now. Doing it again adds nothing.
  ///
  /// - Parameters:
  ///   - attachments: where files are kept; where there is nothing, entries speak of files that are not there.
  ///   - policies: those that the handler's office has; a story whose policy is missing is left out.
  /// - Throws: a `StoryFault` where a story breaks a rule, or a fault of the storage.
  public static func seed(
    handler: Handler, attachments: (any Attachments)? = nil, policies: [Policy], directory: Directory, now: Instant
  ) async throws {
    let teller = StoryTeller(
      handler: handler, attachments: attachments, directory: directory, time: try StoryTime(now: now))
    // Side by side, because stories don't meet and the journal commits together what comes together.
    try await withThrowingTaskGroup(of: Void.self) { group in
      for story in stories where isTellable(story, policies, directory) {
        group.addTask { try await teller.tell(story) }
      }
      try await group.waitForAll()
    }
  }

  private static func isTellable(_ story: Story, _ policies: [Policy], _ directory: Directory) -> Bool {
    let adopted = directory.partnership(PartnershipID(story.partnership))?.adoptions ?? []
    return !adopted.isEmpty
      && adopted.allSatisfy { adoption in policies.contains { $0.id.text == adoption.policy } }
  }

  static var stories: [Story] {
    marlhavenFirstStages + marlhavenLaterStages + marlhavenRoutes + marlhavenCircle + marlhavenEndings
      + eskerdaleStories
      + thornwickStories + threeRiversStories + fenmoorStories + northmoorStories
  }
}
