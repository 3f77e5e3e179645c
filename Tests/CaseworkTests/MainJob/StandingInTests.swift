import CaseRules
import Casework
import Testing

/// While a post is away, its deputy acts in it: the entry names the person and the post. Afterwards, nothing is left.
@Suite struct StandingInTests {
  private static let holder = "care-practitioner"
  private static let deputy = "care-operationalManager"

  /// The deputy, on a day; the holder of the case is away until Thursday 4 June 2026.
  private func viewer(_ running: Running, on day: String) throws -> Viewer {
    var directory = running.town.directory
    for index in directory.posts.indices where directory.posts[index].id == Self.holder {
      (directory.posts[index].awayUntil, directory.posts[index].deputy) = ("2026-06-04", Self.deputy)
    }
    for id in [Self.holder, Self.deputy] {
      directory.people.append(Person(id: id + "-person", name: id, posts: [id], signInName: id))
    }
    let covered = [PostID(Self.holder), PostID(Self.deputy)]
    let post = try #require(directory.post(PostID(Self.deputy)))
    var viewer = directory.viewer(PersonID(Self.deputy + "-person"), in: post, on: Day(iso: day))
    // Nobody holds any post of the town but these two: what they stand in for besides does not belong here.
    viewer.covers.removeAll { !covered.contains($0.post) }
    return viewer
  }

  @Test func theDeputyActsInThePost() async throws {
    let running = try await Running("lambeth-2024", from: "2026-06-01T10:00")
    let state = try running.state
    #expect(state.raised.receiving.map(\.post.text) == [Self.holder])
    let viewer = try viewer(running, on: "2026-06-02")
    try await running.does(.acknowledge, as: viewer, at: "2026-06-02T10:00")
    let entry = try #require(try running.state.entries.last)
    #expect(entry.by.person.text == Self.deputy + "-person" && entry.by.post.text == Self.holder)
    let after = try self.viewer(running, on: "2026-06-04")
    await #expect(throws: CaseNotFound.self) {
      try await running.does(.acknowledge, as: after, at: "2026-06-04T10:00")
    }
  }

  @Test func whatTheAbsentPostOwesIsTheirsWhileItLasts() async throws {
    let running = try await Running("lambeth-2024", from: "2026-06-01T10:00")
    let state = try running.state
    for (day, lasts) in [("2026-06-03", true), ("2026-06-04", false)] {
      let (viewer, now) = (try viewer(running, on: day), try Running.at(day + "T10:00"))
      #expect(viewer.covers.map(\.post.text) == (lasts ? [Self.holder] : []))
      #expect(viewer.ownNames.contains(PostID(Self.holder)) == lasts)
      let listed = state.visibility.contains { viewer.listNames.contains($0.post) }
      #expect(listed == lasts && state.may(.read, viewer, at: now).isYes == lasts)
    }
  }
}
