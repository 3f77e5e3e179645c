import CaseRules
import Casework
import Storage
import Testing
import Wording

@testable import Web

@Suite struct DormantTests {
  @Test func whoStayedAwayForLongIsInvitedAnew() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      try await browser.bothSteps(world.code())
      world.wait(seconds: 395 * 86_400)
      let inTime = try await browser.firstStep()
      #expect(inTime.text.contains(SignInWords.codeTitle))
      world.wait(seconds: 2 * 86_400)
      let late = try await browser.firstStep()
      #expect(late.status == 403)
      #expect(late.text.contains(SignInWords.dormant.title))
      #expect(try await world.sessions.count <= 1)
      let link = try await world.invite()
      let again = try await browser.get(link)
      #expect(again.status == 200)
    }
  }

  @Test func aKeyOfSomebodyWhoStayedAwayOpensNothing() async throws {
    let world = World()
    let (store, amina) = (try world.store, FewPeople.amina)
    let token = "cp_" + String(repeating: "ab", count: 32)
    let hash = SHA256Digest().sha256(Array(token.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    try await store.add(
      AccessToken(
        id: "1", tokenHash: hash.joined(), person: amina.id, post: amina.posts[0].id, name: "n", scope: .read,
        madeAt: world.now, endsAt: world.now + 500 * 86_400))
    try await store.noteSignIn(of: amina.id, at: world.now)
    try await world.browse { browser in
      let bearing = [("Authorization", "Bearer " + token)]
      let inTime = try await browser.get("/tries", bearing)
      #expect(inTime.status == 200)
      world.wait(seconds: 397 * 86_400)
      let late = try await browser.get("/tries", bearing)
      #expect(late.status == 401)
    }
  }
}
