import CaseRules
import Casework
import Testing

@testable import Web

/// Advisers, whoever decides, and whom a challenge reaches on the receiving side.
@Suite struct CircleTests {
  private func raised(_ world: RaisingWorld, _ door: [(String, String)] = Browser.dale) async throws -> String {
    let path = Shared("")
    try await world.browse { (browser: Browser) async throws in path.set(try await browser.raise(door)) }
    return path.value
  }

  @Test func anAdviserReadsUntilTheInvitationIsTakenBack() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world, Browser.hill)
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      #expect(try await browser.get(path).status == 200, "a lead of a party")
    }
    try await world.browse(as: "nia") { (browser: Browser) async throws in
      #expect(try await browser.get(path).text.contains("href=\"\(path)/advisers\""))
      #expect(try await browser.act(path, "advisers", [("post", "te"), ("reason", "x")]).status == 422, "a teacher")
      #expect(try await browser.act(path, "advisers", [("post", "sl")]).status == 422)
      let invited = try await browser.follow(
        browser.act(path, "advisers", [("post", "sl"), ("reason", "What school knows.")]))
      #expect(invited.text.contains("The adviser can read this case now"))
      #expect(invited.text.contains("Ada Birch, School lead, as an adviser of"))
    }
    try await world.browse(as: "ada") { (browser: Browser) async throws in
      let page = try await browser.get(path)
      #expect(page.status == 200 && page.text.contains("You are asked for advice."))
      #expect(try await browser.get(path + "/discussions").status == 403)
      #expect(try await browser.act(path, "advice-given", []).errors == ["advice-error"])
      let given = try await browser.follow(browser.act(path, "advice-given", [("advice", "School saw it too.")]))
      #expect(given.text.contains("Your advice is on record") && given.text.contains("Gave advice"))
      #expect(try await browser.get("/cases").text.contains("href=\"\(path)\""))
    }
    try await world.browse(as: "nia") { (browser: Browser) async throws in
      let about = "advisers-released?about=sl"
      #expect(try await browser.get(path).text.contains(about))
      #expect(try await browser.get(path).text.contains("Advice: School saw it too."))
      #expect(
        try await browser.act(path, "advice-given", [("advice", "Mine.")]).status == 422, "a party was not asked")
      #expect(
        try await browser.act(path, "advisers-released", about: "sl", [("reason", "Answered.")]).status == 303)
    }
    try await world.browse(as: "ada") { (browser: Browser) async throws in
      #expect(try await browser.get(path).status == 404)
      #expect(try await !browser.get("/cases").text.contains("href=\"\(path)\""))
    }
  }

  @Test func notMeGoesToTheInboxAndOnToAColleague() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    try await world.browse(as: "cal") { (browser: Browser) async throws in
      #expect(try await browser.get(path).text.contains("href=\"\(path)/not-me\""))
      let form = try await browser.get(path + "/not-me")
      #expect(form.text.contains("Carl Dene, Safeguarding manager"), "no inbox is named, so the lead takes it")
      let sent = try await browser.act(path, "not-me", [("reason", "I was on leave.")])
      #expect(sent.status == 303 && sent.header("Location") == "/")
      #expect(try await browser.get("/").text.contains("back in your agency’s inbox"))
      #expect(try await browser.get(path).status == 404)
    }
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      let given = try await browser.act(path, "reassignments", [("post", "sm"), ("reason", "Ruth decided.")])
      #expect(given.status == 303)
    }
    try await world.browse(as: "ruth") { (browser: Browser) async throws in
      let page = try await browser.get(path)
      #expect(page.status == 200)
      #expect(page.text.contains("Gave the case to somebody else in the agency; its dates run on"))
    }
    #expect(try await world.cases()[0].opening?.receiving.map(\.post.text) == ["sm"])
  }

  @Test func notOurAgencyIsBackWithTheRaiser() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    try await world.browse(as: "cal") { (browser: Browser) async throws in
      #expect(try await browser.act(path, "not-ours", []).status == 422)
      #expect(try await browser.act(path, "not-ours", [("reason", "She lives over the border.")]).status == 303)
      #expect(try await browser.act(path, "not-ours", [("reason", "Again.")]).status == 422)
    }
    try await world.browse(as: "nia") { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("Say who it is for: they say that it is not theirs"))
      #expect(try await browser.get(path).text.contains("Said that it is not for their agency; the dates run on"))
    }
  }

  @Test func theTeamNamesWhoDecidesAndReadsNothing() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world, Browser.tarn)
    let reference = try #require(try await world.cases().first).raised.reference
    try await world.browse(as: "tom") { (browser: Browser) async throws in
      #expect(try await browser.get("/gaps").text.contains("href=\"/arbiters\""))
      func name(_ reference: String) async throws -> Answer {
        let page = try await browser.get("/arbiters")
        let fields = [("reference", reference), ("post", "panel"), ("reason", "She manages one of them.")]
        return try await browser.post("/arbiters", page.hiddenFields(plus: fields), from: page)
      }
      #expect(try await name("ZZZ-9999").status == 422)
      #expect(try await name(reference).status == 422, "nobody is named to decide yet")
    }
    try await world.browse(as: "nia") { (browser: Browser) async throws in
      for stage in ["2", "3"] {
        #expect(
          try await browser.act(path, "escalations", [("to", stage), ("because", "unresolved"), ("reason", "Open.")])
            .status == 303)
      }
    }
    try await world.browse(as: "tom") { (browser: Browser) async throws in
      let page = try await browser.get("/arbiters")
      let fields = [("reference", reference), ("post", "panel"), ("reason", "She manages one of them.")]
      let named = try await browser.post("/arbiters", page.hiddenFields(plus: fields), from: page)
      #expect(named.status == 303 && named.header("Location") == "/gaps")
      #expect(try await browser.get(path).status == 404)
    }
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      #expect(try await browser.get(path).status == 404)
    }
    try await world.browse(as: "pru") { (browser: Browser) async throws in
      #expect(try await browser.get(path).status == 200)
    }
    for person in ["nia", "carl", "cal"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        #expect(try await browser.get("/arbiters").status == 404, "\(person)")
      }
    }
  }

  @Test func aConflictIsFlaggedOnTheCaseAndBeforeTheEscalation() async throws {
    let world = try await RaisingWorld { directory in
      for index in directory.partnerships.indices where directory.partnerships[index].id == "tarn" {
        directory.partnerships[index].arbiterPost = "sm"
      }
      for index in directory.posts.indices where directory.posts[index].id == "sw" {
        directory.posts[index].reportsTo = "sm"
      }
    }
    let path = try await raised(world, Browser.tarn)
    try await world.browse(as: "nia") { (browser: Browser) async throws in
      #expect(try await !browser.get(path + "/escalations").text.contains("A conflict of interest"))
      _ = try await browser.act(
        path, "escalations", [("to", "2"), ("because", "unresolved"), ("reason", "Open.")])
      #expect(try await browser.get(path + "/escalations").text.contains("A conflict of interest"))
      _ = try await browser.act(
        path, "escalations", [("to", "3"), ("because", "unresolved"), ("reason", "Open.")])
      let page = try await browser.get(path).text
      #expect(page.contains("Ruth Fell, Team manager is in the line above Cal Stone, Social worker."))
      #expect(page.contains("belongs to Hill Social Care, which is a party"))
    }
  }

  @Test func outOfHoursTheDutyDeskComesFirst() async throws {
    let world = try await RaisingWorld { directory in
      for index in directory.agencies.indices where directory.agencies[index].id == "care" {
        directory.agencies[index].dutyDesk = "dw"
      }
    }
    let path = try await raised(world, Browser.hill)
    func first() async throws -> String {
      let found = Shared("")
      try await world.browse { (browser: Browser) async throws in
        let text = try await browser.get(path + "/urgent-route").text
        let (desk, manager) = (text.firstRange(of: "Duty worker"), text.firstRange(of: "Team manager"))
        let places = (try #require(desk).lowerBound, try #require(manager).lowerBound)
        found.set(places.0 < places.1 ? "desk" : "manager")
      }
      return found.value
    }
    let morning = try await first()
    #expect(morning == "manager", "at ten in the morning the manager is there")
    world.wait(seconds: 10 * 3600)
    let evening = try await first()
    #expect(evening == "desk")
  }
}
