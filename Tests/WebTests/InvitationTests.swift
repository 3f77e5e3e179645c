import Casework
import Storage
import Testing

@testable import Web

@Suite struct InvitationTests {
  static let good = [("password", "purple otter ladder 42"), ("password-again", "purple otter ladder 42")]

  /// The secret that the page shows in words.
  func secret(on page: Answer) throws -> [UInt8] {
    let words = try #require(page.text.firstMatch(of: #/class="number">([A-Z2-7 ]+)</#)?.1)
    var (bytes, held, bits): ([UInt8], Int, Int) = ([], 0, 0)
    for letter in words where letter != " " {
      held = held << 5 | (Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").firstIndex(of: letter) ?? 0)
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(held >> bits & 255))
      }
    }
    return bytes
  }

  @Test func oneChoosesAPasswordSetsUpTheSecondStepAndIsIn() async throws {
    let world = World { $0.demo = false }
    let link = try await world.invite()
    try await world.browse { browser in
      let page = try await browser.get(link)
      #expect(page.text.contains("Welcome, Amina Yusuf"))
      let chosen = try await browser.press("Go on", on: page, typing: Self.good)
      #expect(chosen.header("Location") == "/sign-in/second-factor")
      let setUp = try await browser.get("/sign-in/second-factor")
      #expect(setUp.text.contains("<svg class=\"qr\""))
      let secret = try secret(on: setUp)
      #expect(secret.count == 20)
      let again = try await browser.get("/sign-in/second-factor")
      #expect(try secret == self.secret(on: again))
      #expect(try await browser.get("/tries").status == 303)
      let wrong = try await browser.press("Confirm the code", on: setUp, typing: [("code", "000000")])
      #expect(wrong.status == 422)
      let code = world.code(secret: secret)
      let codes = try await browser.press("Confirm the code", on: setUp, typing: [("code", code)])
      #expect(codes.status == 200)
      #expect(codes.text.matches(of: #/<code>[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}</code>/#).count == 10)
      #expect(try await browser.get("/tries").status == 200)
      #expect(try await world.sessions.map(\.proofs) == [Proofs(.invitation, .app)])
      for used in [link, "/sign-in/second-factor"] {
        #expect(try await Browser(world.web().front).get(used).status != 200)
      }
      // The code that confirmed it is used up too.
      let other = try Browser(world.web().front)
      let first = try await other.firstStep(password: "purple otter ladder 42")
      #expect(try await other.press("Go on", on: first, typing: [("code", code)]).status == 422)
    }
  }

  @Test func lookingAtALinkUsesNothingUpAndHalfTheWayNeither() async throws {
    let world = World { $0.demo = false }
    let link = try await world.invite()
    try await world.browse { scanner in
      for _ in 0..<3 {
        let answer = try await scanner.get(link)
        #expect(answer.status == 200)
      }
    }
    try await world.browse { browser in
      _ = try await browser.press("Go on", on: browser.get(link), typing: Self.good)
    }
    try await world.browse { browser in
      let again = try await browser.get(link)
      #expect(again.status == 200)
      // Half of another's enrolment is not the door to one's own.
      let setUp = try await browser.get("/sign-in/second-factor")
      #expect(setUp.header("Location") == "/sign-in")
    }
  }

  /// Whoever read the mail first and went half the way has seen a secret; its owner is shown another.
  @Test func whoWentHalfTheWayDoesNotKnowTheOwnersSecret() async throws {
    let world = World { $0.demo = false }
    let link = try await world.invite()
    let seen = Shared<[UInt8]>([])
    for _ in 0..<2 {
      try await world.browse { browser in
        _ = try await browser.press("Go on", on: browser.get(link), typing: Self.good)
        let setUp = try await browser.get("/sign-in/second-factor")
        let secret = try secret(on: setUp)
        #expect(secret != seen.value)
        seen.set(secret)
      }
    }
  }

  /// The agency's provider, or a mailbox, has said who somebody is; a password might be stolen.
  @Test(arguments: FirstProof.allCases)
  func aFirstSecondStepIsSetUpAfterALinkByEmailOrAProviderAlone(first: FirstProof) async throws {
    let world = World { $0.demo = false }
    let mayEnrol = [.emailLink, .provider].contains(first)
    try await world.half(by: first) { browser in
      let setUp = try await browser.get("/sign-in/second-factor?to=/tries")
      #expect(setUp.status == (mayEnrol ? 200 : 303))
      guard mayEnrol else { return }
      let code = try world.code(secret: secret(on: setUp))
      let codes = try await browser.press("Confirm the code", on: setUp, typing: [("code", code)])
      #expect(codes.status == 200 && codes.text.contains("href=\"/tries\""))
      #expect(try await world.sessions.map(\.proofs) == [Proofs(first, .app)])
      #expect(try await browser.get("/tries").status == 200)
    }
    guard mayEnrol else { return }
    // From now on the second step is asked for, and is replaced by nobody who does not have it.
    try await world.half(by: first) { (browser: Browser) async throws in
      #expect(try await browser.get("/sign-in/second-factor").header("Location") == "/sign-in")
      #expect(try await browser.get("/sign-in/code").status == 200)
    }
  }

  @Test func aLinkEndsAndANewerOneTakesItsPlace() async throws {
    let world = World { $0.demo = false }
    let link = try await world.invite(for: 60)
    world.wait(seconds: 60)
    try await world.browse { browser in
      let page = try await browser.get(link)
      #expect(page.status == 404)
      #expect(page.text.contains("This link does not work any more"))
      #expect(try await browser.get("/invitations/" + String(repeating: "a", count: 500)).status == 404)
    }
    // Somebody without a sign-in name has nothing to choose a password for.
    let sams = try await world.invite(FewPeople.sam.id)
    try await world.browse { browser in
      let answer = try await browser.get(sams)
      #expect(answer.status == 404)
    }
  }

  @Test(arguments: [
    ("", "", "Enter a new password"), ("short one", "short one", "at least 12"),
    ("password2026!!", "password2026!!", "easy to guess"), ("AminaYusuf1985", "AminaYusuf1985", "easy to guess"),
    ("purple otter ladder", "purple otter", "not the same"),
  ])
  func aPasswordIsRefusedWithItsReason(password: String, again: String, says: String) async throws {
    let world = World { $0.demo = false }
    let link = try await world.invite()
    try await world.browse { browser in
      let answer = try await browser.press(
        "Go on", on: browser.get(link), typing: [("password", password), ("password-again", again)])
      #expect(answer.status == 422)
      #expect(answer.text.contains(says))
      #expect(!answer.text.contains("value=\"\(password)\"") || password.isEmpty)
    }
  }

  @Test func whatOneHadBeforeGoesWithANewInvitation() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    let old = try Browser(world.web().front)
    try await old.bothSteps(world.code())
    let link = try await world.invite()
    try await world.browse { browser in
      _ = try await browser.press("Go on", on: browser.get(link), typing: Self.good)
      #expect(try await old.get("/tries").status == 303)
      let setUp = try await browser.get("/sign-in/second-factor")
      let code = world.code(secret: try secret(on: setUp))
      _ = try await browser.press("Confirm the code", on: setUp, typing: [("code", code)])
    }
    world.wait(seconds: 90)
    try await world.browse { browser in
      let first = try await browser.firstStep(password: "purple otter ladder 42")
      #expect(try await browser.press("Go on", on: first, typing: [("code", world.code())]).status == 422)
    }
  }
}
