import CaseRules
import Storage
import Testing

@testable import Casework
@testable import Demo
@testable import Engines

/// The forms of the demo's cases reach the partnership's team, without identities.
@Suite struct FormNewsTests {
  @Test func theTeamHearsOfAFormAndReadsIt() async throws {
    let (world, journal, sweep) = try await SweepTests.world()
    let store = try #require(journal as? Store)
    _ = try await sweep.run(at: world.now)
    let thornwick = PartnershipID(DemoWorld.thornwick)
    let team = try #require(world.directory.partnership(thornwick)?.teamPost)
    let post = try #require(world.directory.post(PostID(team)))
    let viewer = world.directory.viewer(PersonID("team"), in: post)
    let forms = TeamForms(journal: store, forms: store, accessLog: store, office: world.office)
    let all = try await forms.all(in: thornwick, as: viewer, at: world.now, limit: 50, offset: 0)
    #expect(all.map(\.version).sorted() == [1, 1, 2] && all.allSatisfy { $0.words == nil })
    for form in all {
      let told = try await store.told(in: form.caseID).map(\.notice).filter { $0.kind == FormSubmitted.kind }
      #expect(told.allSatisfy { $0.post == PostID(team) && !$0.opens })
      #expect(told.count == all.filter { $0.caseID == form.caseID }.count)
      let entry = FormEntry(caseID: form.caseID, position: form.position)
      let opened = try await forms.open(entry, as: viewer, at: world.now, from: nil)
      #expect(opened.words?["concern"] != nil && opened.words?[FormSending.reasonField] == nil)
    }
    #expect(all.contains { $0.isConfirmed })
  }

  @Test func whatNamesThePersonIsNotTheTeams() async throws {
    let (world, journal, _) = try await SweepTests.world()
    let store = try #require(journal as? Store)
    for name in [DemoWorld.eskerdale, DemoWorld.threeRivers] {
      let id = PartnershipID(name)
      let team = try #require(world.directory.partnership(id)?.teamPost)
      let viewer = world.directory.viewer(PersonID("team"), in: try #require(world.directory.post(PostID(team))))
      let sent = try await store.formsSent(in: id, limit: 50, offset: 0)
      #expect(!sent.isEmpty)
      let forms = TeamForms(journal: store, forms: store, accessLog: store, office: world.office)
      #expect(try await forms.all(in: id, as: viewer, at: world.now, limit: 50, offset: 0).isEmpty)
      for entry in sent {
        await #expect(throws: CaseNotFound.self) {
          try await forms.open(entry, as: viewer, at: world.now, from: nil)
        }
      }
    }
  }

  @Test func anErasedCaseTakesItsFormsWithIt() async throws {
    let (world, journal, _) = try await SweepTests.world()
    let store = try #require(journal as? Store)
    let thornwick = PartnershipID(DemoWorld.thornwick)
    let post = try #require(
      world.directory.partnership(thornwick).flatMap { world.directory.post(PostID($0.teamPost)) })
    let viewer = world.directory.viewer(PersonID("team"), in: post)
    let forms = TeamForms(journal: store, forms: store, accessLog: store, office: world.office)
    let entry = try #require(try await store.formsSent(in: thornwick, limit: 1, offset: 0).first)
    try await store.erase(again: ErasureList([(entry.caseID, 0)]))
    let form = try await forms.open(entry, as: viewer, at: world.now, from: nil)
    #expect(form.words == nil && form.reference.isEmpty == false)
  }
}
