import CaseRules
import Casework
import Foundation
import Storage
import Testing

@testable import Demo
@testable import Engines

@Suite struct StoredWorld {
  @Test func standsInTheRealStoreAndVerifies() async throws {
    let world = try await SeededWorld(on: "2026-11-21T11:00", times: 0)
    let store = try Engine().open()
    try await world.directory.write(to: store, at: Instant(seconds: 1_776_416_400))
    try await DemoWorld.seed(
      handler: Handler(journal: store, office: world.office), attachments: store, policies: world.policies,
      directory: world.directory, now: world.now)
    #expect(try await store.caseIDs().count == DemoWorld.stories.count)
    #expect(try await store.verify().isEmpty)
    #expect(try await store.checkDirectory().isEmpty)
    #expect(try await Directory(reading: store).people.count == world.directory.people.count)
    for name in DemoPeople.notes.map(\.name) {
      let posts = try #require(world.directory.person(signInName: name)).posts.map { PostID($0) }
      let hasPart = ![DemoPeople.businessUnit, DemoPeople.administrator].contains(name)
      let counts = try await store.counts(for: posts)
      #expect((counts.owedBy + counts.owedTo > 0) == hasPart, "\(name)")
    }
    try await warnsOfTheSameChild(store, world)
    try await store.close()
  }

  /// The social worker holds two challenges about one child, and is warned on each of them.
  private func warnsOfTheSameChild(_ store: Store, _ world: SeededWorld) async throws {
    let post = try #require(world.directory.post(PostID("social-care-worker")))
    let person = try #require(world.directory.holder(of: PostID(post.id)))
    let viewer = world.directory.viewer(PersonID(person.id), in: post)
    let reader = CaseReader(journal: store, accessLog: store, notices: store, office: world.office)
    let same = SameConcern(lists: store, reader: reader)
    var warned: [CaseID] = []
    for id in try await store.caseIDs() {
      if try await !same.beside(id, for: viewer, at: world.now).isEmpty { warned.append(id) }
    }
    #expect(warned.count == 2)
  }
}
